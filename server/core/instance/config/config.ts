import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Config } from "@opencode/sdk/types";
import { CoreError } from "../../base/errors.js";
import { createFileCache, type MadeFromFiles } from "../../system/files/file-cache.js";
import { type AgentFile, agentFiles, readAgentFile } from "./agent-files.js";
import { type ConfigSources, configFiles, globalFiles, homesOf, projectConfigFiles } from "./files.js";
import { foldOlderForms } from "./fold.js";
import { isInside, projectGuard } from "./guard.js";
import type { ConfigLayers } from "./layers.js";
import { mergeConfig } from "./merge.js";
import { type ReadConfig, readConfig } from "./read.js";
import type { SubstituteOptions } from "./substitute.js";

export interface ConfigService {
  /**
   * What holds in a directory: the same object until a file changes, so it must not be changed.
   * Throws `ConfigJsonError` or `ConfigInvalidError` for as long as a file is broken.
   */
  get(directory: string, worktree: string): Promise<Config>;
  /** The same with who said what of it. Throws as `get` does. */
  layers(directory: string, worktree: string): Promise<ConfigLayers>;
  /** The files it is read from, present or not, and those that its values take in. Never throws. */
  files(directory: string, worktree: string): Promise<string[]>;
  /** What could not be used of the files behind a config that `get` gave, in sentences. */
  problems(config: Config): readonly string[];
  /** What the files behind it say to no effect, in sentences. */
  remarks(config: Config): readonly string[];
  /** What the user's own files say, apart from any project. Throws as `get` does. */
  global(): Promise<Config>;
  /** Forgets everything, so that the next use reads the files again. */
  invalidate(): void;
}

/** Directories remembered at once; the one that came first goes first. */
const capacity = 256;

/** Configuration from all its sources; edits on disk hold within a quarter of a second, without file work in between. */
export function createConfig(sources: ConfigSources): ConfigService {
  const directories = new Map<string, () => Promise<ConfigLayers>>();
  let own: (() => Promise<ConfigLayers>) | undefined;

  const overrule = async (base: string): Promise<ReadConfig | undefined> =>
    sources.overrule ? readConfig(sources.overrule, "OPENCODE_PERMISSION", { ...sources, base }) : undefined;

  function merged(
    files: string[],
    content?: () => Promise<ReadConfig>,
    project?: { files: ReadonlySet<string>; scope: string },
  ): () => Promise<ConfigLayers> {
    const homes = homesOf(files, sources);
    let agents = new Map<string, AgentFile>();
    const list = async () => {
      const found = await Promise.all(homes.map(({ home }) => agentFiles(home)));
      agents = new Map(found.flat().map((agent) => [agent.file, agent]));
      // What lies in a folder refines what its file says.
      const behind = new Map(homes.map(({ after }, index) => [after, found[index] ?? []]));
      return files.flatMap((file) => [file, ...(behind.get(file) ?? []).map((agent) => agent.file)]);
    };
    return createFileCache(list, async (present) =>
      merge(
        await Promise.all([
          ...present.map(async (file): Promise<Source> => {
            const agent = agents.get(file);
            const read = await readFrom(file, sources, agent);
            // An agent's own file lies behind the file of its folder, and takes nothing in.
            if (agent) {
              const ofProject = isOfProject(agent.home);
              const leaves = ofProject && project && !(await isInside(file, project.scope));
              return { read, ofProject, ...(leaves && { guarded: { config: {}, references: [] } }) };
            }
            if (!project?.files.has(file)) return { read, ofProject: false };
            const guard = projectGuard(project.scope);
            return { read, guarded: await readFrom(file, { ...sources, guard }), ofProject: true };
          }),
          ...(content ? [content().then((read): Source => ({ read, ofProject: false }))] : []),
        ]),
        await overrule(sources.home),
      ),
    );

    function isOfProject(home: string): boolean {
      return homes.some((one) => one.home === home && project?.files.has(one.after) === true);
    }
  }

  function open(directory: string, worktree: string): () => Promise<ConfigLayers> {
    const text = sources.configContent;
    return merged(
      configFiles(sources, directory, worktree),
      text ? () => readConfig(text, "OPENCODE_CONFIG_CONTENT", { ...sources, base: directory }) : undefined,
      {
        files: new Set(projectConfigFiles(sources, directory, worktree)),
        scope: worktree === path.parse(worktree).root ? directory : worktree,
      },
    );
  }

  const layers: ConfigService["layers"] = (directory, worktree) => {
    const key = `${directory}\0${worktree}`;
    const use = directories.get(key) ?? open(directory, worktree);
    directories.set(key, use);
    if (directories.size > capacity) directories.delete(directories.keys().next().value ?? key);
    return use();
  };

  return {
    get: async (directory, worktree) => (await layers(directory, worktree)).config,
    layers,
    async files(directory, worktree) {
      const now = await layers(directory, worktree).catch(() => undefined);
      return [...configFiles(sources, directory, worktree), ...((now && taken.get(now.config)) ?? [])];
    },
    problems: (config) => problems.get(config) ?? [],
    remarks: (config) => remarks.get(config) ?? [],
    global() {
      own ??= merged(globalFiles(sources));
      return own().then(({ config }) => config);
    },
    invalidate() {
      directories.clear();
      own = undefined;
    },
  };
}

const problems = new WeakMap<Config, readonly string[]>();
const remarks = new WeakMap<Config, readonly string[]>();
/** The files that the values of a config take in. */
const taken = new WeakMap<Config, readonly string[]>();

/** What one file or text says. */
interface Source {
  read: ReadConfig;
  /** The same as long as nobody has vouched for the project whose file it is. */
  guarded?: ReadConfig;
  ofProject: boolean;
}

function merge(found: Source[], last: ReadConfig | undefined): MadeFromFiles<ConfigLayers> {
  const stated = (read: ReadConfig[]) =>
    read.map(({ config }) => foldOlderForms(config)).reduce(mergeConfig, {});
  const all = (read: ReadConfig[]) => (last ? overruled(stated(read), last.config) : stated(read));
  const read = found.map((one) => one.read);
  const config = all(read);
  problems.set(
    config,
    read.flatMap((one) => one.problems ?? []),
  );
  remarks.set(
    config,
    read.flatMap((one) => one.remarks ?? []),
  );
  const careful = ({ read: plain, guarded = plain }: Source) => guarded;
  const value: ConfigLayers = {
    config,
    guarded: found.some(({ guarded }) => guarded) ? all(found.map(careful)) : config,
    project: stated(found.filter(({ ofProject }) => ofProject).map(careful)),
    user: all(found.filter(({ ofProject }) => !ofProject).map((one) => one.read)),
  };
  const references = read.flatMap((one) => one.references);
  taken.set(config, references);
  return { value, references };
}

/** What an agent is allowed by itself gives way as well. */
function overruled(stated: Config, over: Config): Config {
  const { permission } = over;
  const own = Object.entries(stated.agent ?? {}).filter(([, agent]) => agent?.permission !== undefined);
  const agent = permission && Object.fromEntries(own.map(([name]) => [name, { permission }]));
  return mergeConfig(stated, { ...over, ...(agent && { agent }) });
}

async function readFrom(
  file: string,
  sources: ConfigSources & Pick<SubstituteOptions, "guard">,
  agent?: AgentFile,
): Promise<ReadConfig> {
  const text = await readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    if (agent) return { code: cause.code ?? cause.message };
    const message = `cannot be read: ${cause.code ?? cause.message}`;
    const data = { message: `${file} ${message}`, path: file, issues: [{ path: [], message }] };
    throw new CoreError("ConfigInvalidError", data, { cause });
  });
  if (text === undefined) return { config: {}, references: [] };
  if (typeof text !== "string")
    return {
      config: {},
      references: [],
      problems: [`The agent of ${file} is left out: it cannot be read: ${text.code}`],
    };
  return agent
    ? readAgentFile(text, agent)
    : readConfig(text, file, { ...sources, base: path.dirname(file) });
}
