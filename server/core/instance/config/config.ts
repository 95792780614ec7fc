import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Config } from "@opencode/sdk/types";
import { CoreError } from "../../base/errors.js";
import { createFileCache, type MadeFromFiles } from "../../system/files/file-cache.js";
import { readBounded } from "../../system/files/read-bounded.js";
import { type AgentFile, agentFiles, readAgentFile } from "./agent-files.js";
import { type ConfigSources, configFiles, globalFiles, homesOf, projectConfigFiles } from "./files.js";
import { foldOlderForms } from "./fold.js";
import { isInside, projectGuard } from "./guard.js";
import type { ConfigLayers } from "./layers.js";
import { mergeConfig } from "./merge.js";
import { type PluginOrigin, pluginFiles, withoutEarlier } from "./plugin-list.js";
import { type ReadConfig, readConfig } from "./read.js";
import type { SubstituteOptions } from "./substitute.js";

/** Of one file; nobody writes that much by hand. */
const maxBytes = 16 * 1024 * 1024;
const contentVariable = "OPENCODE_CONFIG_CONTENT";

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
    let plugins = new Map<string, string>();
    const list = async () => {
      const [found, code] = await Promise.all([
        Promise.all(homes.map(({ home }) => agentFiles(home))),
        Promise.all(homes.map(({ home }) => pluginFiles(home))),
      ]);
      agents = new Map(found.flat().map((agent) => [agent.file, agent]));
      plugins = new Map(homes.flatMap(({ home }, at) => (code[at] ?? []).map((file) => [file, home])));
      // What lies in a folder refines what its file says.
      const behind = new Map(
        homes.map(({ after }, at) => [
          after,
          [...(found[at] ?? []).map(({ file }) => file), ...(code[at] ?? [])],
        ]),
      );
      return files.flatMap((file) => [file, ...(behind.get(file) ?? [])]);
    };
    return createFileCache(list, async (present) =>
      merge(
        await Promise.all([
          ...present.map(async (file): Promise<Source> => {
            const home = plugins.get(file);
            if (home !== undefined) {
              const config = { plugin: [pathToFileURL(file).href] };
              return {
                read: { config, references: [] },
                ofProject: isOfProject(home),
                ...{ rank: rankOf(file, home), from: home },
              };
            }
            const agent = agents.get(file);
            const at = { rank: rankOf(file), from: file };
            const read = await readFrom(file, sources, agent);
            // An agent's own file lies behind the file of its folder, and takes nothing in.
            if (agent) {
              const ofProject = isOfProject(agent.home);
              const leaves = ofProject && project && !(await isInside(file, project.scope));
              return { read, ofProject, ...at, ...(leaves && { guarded: { config: {}, references: [] } }) };
            }
            if (!project?.files.has(file)) return { read, ofProject: false, ...at };
            const guard = projectGuard(project.scope);
            return { read, guarded: await readFrom(file, { ...sources, guard }), ofProject: true, ...at };
          }),
          ...(content
            ? [
                content().then(
                  (read): Source => ({
                    read,
                    ofProject: false,
                    rank: Number.MAX_VALUE,
                    from: contentVariable,
                  }),
                ),
              ]
            : []),
        ]),
        await overrule(sources.home),
      ),
    );

    /** Plugins of folders come after those of plain files, the user's own first, those of the innermost next. */
    function rankOf(file: string, home = path.dirname(file)): number {
      const at = homes.findIndex((one) => one.home === home);
      if (at < 0 || (home === sources.configDir && !plugins.has(file))) return 0;
      if (home === sources.configDir) return 1;
      return home === sources.extraConfigDir ? homes.length + 2 : 2 + homes.length - at;
    }

    function isOfProject(home: string): boolean {
      return homes.some((one) => one.home === home && project?.files.has(one.after) === true);
    }
  }

  function open(directory: string, worktree: string): () => Promise<ConfigLayers> {
    const text = sources.configContent;
    return merged(
      configFiles(sources, directory, worktree),
      text ? () => readConfig(text, contentVariable, { ...sources, base: directory }) : undefined,
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
  /** The place of its plugins among those of others. */
  rank: number;
  /** What to call it, as the origin of a plugin. */
  from: string;
}

function merge(found: Source[], last: ReadConfig | undefined): MadeFromFiles<ConfigLayers> {
  const plain = (one: Source) => one.read;
  const stated = (sources: Source[], reads: (source: Source) => ReadConfig) => {
    const merged = sources.map((one) => foldOlderForms(reads(one).config)).reduce(mergeConfig, {});
    if (!merged.plugin) return merged;
    const inOrder = sources.toSorted((a, b) => a.rank - b.rank);
    return { ...merged, plugin: withoutEarlier(inOrder.flatMap((one) => reads(one).config.plugin ?? [])) };
  };
  const all = (sources: Source[], reads = plain) =>
    last ? overruled(stated(sources, reads), last.config) : stated(sources, reads);
  const read = found.map(plain);
  const config = all(found);
  problems.set(
    config,
    read.flatMap((one) => one.problems ?? []),
  );
  remarks.set(
    config,
    read.flatMap((one) => one.remarks ?? []),
  );
  const careful = ({ read: whole, guarded = whole }: Source) => guarded;
  const value: ConfigLayers = {
    config,
    guarded: found.some(({ guarded }) => guarded) ? all(found, careful) : config,
    project: stated(
      found.filter(({ ofProject }) => ofProject),
      careful,
    ),
    user: all(found.filter(({ ofProject }) => !ofProject)),
    origins: originsOf(config, found),
  };
  const references = read.flatMap((one) => one.references);
  taken.set(config, references);
  return { value, references };
}

function originsOf({ plugin = [] }: Config, found: readonly Source[]): PluginOrigin[] {
  const all = found
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ read, ofProject, from: source }) =>
      (read.config.plugin ?? []).map((spec): PluginOrigin => {
        const scope = ofProject || source === contentVariable ? "local" : "global";
        return { spec, source, scope };
      }),
    );
  return plugin.flatMap((spec) => all.findLast((one) => one.spec === spec) ?? []);
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
  const read = readBounded(file, maxBytes).then((bytes) => bytes.toString());
  const text = await read.catch((cause: NodeJS.ErrnoException) => {
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
