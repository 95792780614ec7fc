import type { Agent, Config } from "@opencode/sdk/types";
import type { Log } from "../base/log.js";
import { memoise } from "../base/memoise.js";
import type { HooksOf } from "../base/plugin-hooks.js";
import { hides, redactConfig } from "../base/redact.js";
import { evaluate, fromConfig } from "../interaction/permission/rules.js";
import type { AuthStore } from "../provider/credentials/auth-store.js";
import type { ProviderSource } from "../provider/source.js";
import type { Report } from "../storage/report.js";
import { inside } from "../system/files/inside.js";
import type { Withheld } from "../system/process/withheld.js";
import { defaultAgent, findAgent, resolveAgents, rulesStatedIn } from "./agent/agents.js";
import { createInstructions, instructionsOfProject } from "./agent/instructions.js";
import type { RemoteInstructions } from "./agent/remote-instructions.js";
import { createCommands } from "./command/commands.js";
import { agentFiles } from "./config/agent-files.js";
import { asShown } from "./config/as-shown.js";
import type { ConfigService } from "./config/config.js";
import { configHomes, type Omitted, projectHomes } from "./config/files.js";
import { createPluginConfig } from "./config/plugin-config.js";
import { specOf } from "./config/plugin-list.js";
import { sourceOf } from "./config/withheld.js";
import { createConfigLog } from "./config-log.js";
import type { Instance, Instances } from "./instance.js";
import type { ProjectResolver } from "./project/resolve.js";
import { createSkills, skillFolders } from "./skill/skills.js";
import { commandItem, toolItems } from "./trust/code-items.js";
import { linkedFiles, linkItems } from "./trust/link-items.js";
import { programItems } from "./trust/program-items.js";
import type { Trust } from "./trust/trust.js";
import { createWithholding } from "./trust/withholding.js";

/** Directories remembered at once; the one used longest ago goes first. Nothing in them needs disposing. */
const capacity = 256;

export function createInstances(deps: {
  configs: ConfigService;
  projects: ProjectResolver;
  providers: ProviderSource;
  env: Record<string, string | undefined>;
  /** What clients are not shown. */
  withheld: Withheld;
  home: string;
  /** Folder of the user's own configuration. */
  configDir: string;
  /** One more folder like it (`OPENCODE_CONFIG_DIR`). */
  extraConfigDir?: string | undefined;
  omit?: Omitted | undefined;
  auth: AuthStore;
  trust: Pick<Trust, "open">;
  /** Instructions by address, for a directory. */
  remoteInstructions(place: { directory: string; projectID: string }): RemoteInstructions;
  report: Report;
  hooksOf: HooksOf;
  log: Log;
  /** Folders outside the project that agents may use without asking. */
  ownDirectories: string[];
  /** Globs of absolute paths that are asked for like the files that hold keys. */
  secrets: string[];
}): Instances {
  const { configs, projects, providers, env, home, configDir, extraConfigDir, ownDirectories } = deps;
  const instances = new Map<string, Instance>();
  /** Configurations of which it has been said what cannot be used. */
  const told = new WeakSet<Config>();
  const configLog = createConfigLog(deps.log);
  // A config is the same object until one of its files changes, so what follows from it is kept beside it.
  const agentsOf = memoise((config: Config) =>
    resolveAgents(config, { home, ownDirectories, secrets: deps.secrets }),
  );

  const open = async (directory: string): Promise<Instance> => {
    const project = await projects.resolve(directory);
    const instructions = createInstructions({
      home,
      configDir,
      omit: deps.omit,
      remote: () => deps.remoteInstructions({ directory, projectID: project.id }),
    });
    const isGit = project.vcs === "git";
    const scope = isGit ? project.worktree : directory;
    const look = async () => {
      const layers = await configs.layers(directory, project.worktree).catch((error: unknown) => {
        configLog.broken(directory, error);
        throw error;
      });
      if (!told.has(layers.config)) {
        told.add(layers.config);
        for (const problem of configs.problems(layers.config))
          deps.report({ directory, projectID: project.id }, problem);
        configLog.read(directory, configs.remarks(layers.config));
      }
      const withheld = await withheldOf(layers);
      const items =
        withheld.items.length > 0
          ? await deps.trust.open({ directory, scope }, layers.user, withheld.items)
          : [];
      return {
        config: items.length > 0 ? withheld.config : layers.config,
        items,
        /** Files that do not count. */
        closed: linkedFiles(items, scope),
        ...{ user: layers.user, origins: layers.origins },
      };
    };
    const withPlugins = createPluginConfig({
      place: { directory, projectID: project.id },
      hooksOf: deps.hooksOf,
      report: deps.report,
    });
    /** What is closed of it, beside what it is with its plugins. */
    const see = async () => {
      const seen = await look();
      return { ...seen, config: await withPlugins(seen.config, seen.origins) };
    };
    const config = async () => (await see()).config;
    const homes = projectHomes({ configDir, extraConfigDir, omit: deps.omit }, directory, project.worktree);
    const withheldOf = createWithholding({
      place: { directory, scope },
      env,
      home,
      auth: deps.auth,
      catalogue: providers.catalogue,
      async code({ config: whole, project: own }) {
        const fromConfig = Object.entries(own.command ?? {}).map(([name, { template }]) => ({
          name,
          template,
        }));
        const files = (await commands.files()).filter(({ file }) => homes.some((one) => inside(one, file)));
        return [
          ...(await programItems({ config: whole, project: own }, { directory, scope }, env)),
          ...(await toolItems(homes, scope)),
          ...(await linkItems(await textFiles(whole, own), scope)),
          ...(
            await Promise.all(
              [...fromConfig, ...files].map((one) =>
                commandItem(one.name, one.template, { directory, scope }),
              ),
            )
          ).flat(),
        ];
      },
    });
    const place = { directory, worktree: project.worktree, configDir, extraConfigDir, omit: deps.omit };
    const commands = createCommands(place);
    const skills = createSkills({ ...place, home });
    /** The same list until a skill changes, where none is closed. */
    const openSkills = async () => {
      const { config: current, closed } = await see();
      const all = await skills(current.skills?.paths ?? []);
      return closed.length > 0 ? all.filter(({ location }) => !closed.includes(location)) : all;
    };
    /** The project's files whose text reaches the model. */
    const textFiles = async (whole: Config, own: Config): Promise<string[]> => {
      const named = (own.instructions ?? []).filter((one) => sourceOf(one) === undefined);
      const lists = await Promise.all([
        deps.omit?.project
          ? []
          : instructionsOfProject(named, { directory, worktree: project.worktree, home }),
        commands.files().then((files) => files.map(({ file }) => file)),
        skills(whole.skills?.paths ?? []).then((all) => all.map(({ location }) => location)),
        ...homes.map(async (folder) => (await agentFiles(folder)).map(({ file }) => file)),
      ]);
      return lists.flat().filter((file) => inside(scope, file));
    };
    return {
      directory,
      worktree: project.worktree,
      projectID: project.id,
      isGit,
      scope,
      omit: deps.omit,
      config,
      statedConfig: async () => (await look()).config,
      async checkConfig() {
        const { config: whole, user } = await configs.layers(directory, project.worktree);
        const users = new Set(user.plugin?.map((entry) => JSON.stringify(entry)));
        const plugins = (whole.plugin ?? []).map((entry) => ({
          spec: specOf(entry),
          ofProject: !users.has(JSON.stringify(entry)),
        }));
        return { problems: configs.problems(whole), remarks: configs.remarks(whole), plugins };
      },
      async configPlace() {
        const layers = await configs.layers(directory, project.worktree).catch(() => undefined);
        const folders = skillFolders({ ...place, home, omit: undefined }, layers?.config.skills?.paths ?? []);
        return {
          homes: configHomes({ configDir, extraConfigDir }, directory, project.worktree),
          files: await configs.files(directory, project.worktree),
          skills: folders.filter((folder) => !inside(folder, directory)),
          wide: folders.filter((folder) => inside(folder, directory)),
          scope,
        };
      },
      async untrusted() {
        const { items, user } = await look();
        return { items, user };
      },
      async restrains(name) {
        const { items } = await look();
        return items.some((item) => item.kind === "command" && item.name === name);
      },
      async mayRun(kind, name) {
        const { items } = await look();
        return !items.some((item) => item.kind === kind && item.name === name);
      },
      async mayRead(file) {
        const items = await linkItems([file], scope);
        if (items.length === 0) return true;
        const { user } = await configs.layers(directory, project.worktree);
        return (await deps.trust.open({ directory, scope }, user, items)).length === 0;
      },
      userRules: async (agent) => rulesStatedIn((await look()).user, agent, home),
      async denies(permission, pattern) {
        const { config: whole, user } = await see();
        return [user, whole].some(
          (one) =>
            one.permission !== undefined &&
            evaluate([fromConfig(one.permission, home)], permission, pattern).action === "deny",
        );
      },
      async publicConfig() {
        const { config: current, closed } = await see();
        const files = await commands.entries(closed);
        const shown = asShown({ ...current, ...withFiles(current, files) });
        return redactConfig(shown, { env, values: deps.withheld.values() });
      },
      agents: async () => agentsOf(await config()),
      async publicAgents() {
        const hide = hides({ env, values: deps.withheld.values() });
        return agentsOf(await config()).map((agent) => hide({ ...agent }) as unknown as Agent);
      },
      async agent(name) {
        const current = await config();
        const agents = agentsOf(current);
        return name === undefined ? defaultAgent(current, agents) : findAgent(agents, name);
      },
      providers: async (routes) => providers.of(await config(), routes, await deps.hooksOf(directory)),
      async instructions() {
        const { config: current, closed } = await see();
        return instructions.read({ config: current, directory, worktree: project.worktree, without: closed });
      },
      async commands() {
        const { config: current, closed } = await see();
        return commands.list(current.command ?? {}, await openSkills(), closed);
      },
      skills: () => openSkills(),
    };
  };

  return {
    async get(directory) {
      const known = instances.get(directory);
      const project = await projects.resolve(directory);
      const instance = known?.projectID === project.id ? known : await open(directory);
      instances.delete(directory);
      instances.set(directory, instance);
      const [oldest] = instances.keys();
      if (instances.size > capacity && oldest !== undefined) instances.delete(oldest);
      return instance;
    },
    inUse: () => [...instances.values()],
    forget: (directory) => void instances.delete(directory),
  };
}

/** With the commands that lie in files, which count over those of the same name in the configuration. */
function withFiles({ command }: Config, files: NonNullable<Config["command"]>): Pick<Config, "command"> {
  return Object.keys(files).length > 0 ? { command: { ...command, ...files } } : {};
}
