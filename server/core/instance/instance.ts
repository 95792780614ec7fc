import type { Agent, Command, Config, PermissionRule, Skill } from "@opencode/sdk/types";
import type { Providers } from "../provider/registry.js";
import type { Routes } from "../provider/routes.js";
import type { ConfigPlace } from "./config/config-places.js";
import type { Omitted } from "./config/files.js";
import type { TrustItem } from "./trust/withhold.js";

/** What one directory needs. Cheap to get; each answer follows the files it comes from. */
export interface Instance {
  /** Absolute. */
  directory: string;
  /** Root of the git work tree, or `/` outside one. */
  worktree: string;
  projectID: string;
  isGit: boolean;
  /** Where an "always" holds: the work tree, or the directory outside git. */
  scope: string;
  /** What does not count although it is there. */
  omit?: Omitted | undefined;
  /** Throws ConfigJsonError or ConfigInvalidError until the broken file is mended. */
  config(): Promise<Config>;
  /** The same without what plugins make of it: for those who have to know which plugins there are. */
  statedConfig(): Promise<Config>;
  /** What of its configuration cannot be used, what changes nothing, and its plugins. Throws as `config` does. */
  checkConfig(): Promise<{
    problems: readonly string[];
    remarks: readonly string[];
    /** In their order; what is the project's runs only once somebody allows it. */
    plugins: readonly { spec: string; ofProject: boolean }[];
  }>;
  /** Where its configuration is read from. */
  configPlace(): Promise<ConfigPlace>;
  /** What the project would run or send if somebody allowed it, and who the user is by their own configuration. */
  untrusted(): Promise<{ items: TrustItem[]; user: Config }>;
  /** Whether a command of this name is the project's and may not run what it has in its template. */
  restrains(command: string): Promise<boolean>;
  /** Whether a formatter or language server of this name may be run: not before somebody trusts what it runs. */
  mayRun(kind: "formatter" | "lsp", name: string): Promise<boolean>;
  /** Whether the text of a project's file may reach the model unasked: not by a link that leads out of it. */
  mayRead(file: string): Promise<boolean>;
  /** What the user's own configuration says that agents, and this one, may do. */
  userRules(agent: Agent): Promise<PermissionRule[]>;
  /** Whether the configuration denies this to whoever calls: the user's own does, or all of it together. */
  denies(permission: string, pattern: string): Promise<boolean>;
  /** The config as a client may see it: without keys. */
  publicConfig(): Promise<Config>;
  /** What people have written down for agents: AGENTS.md and the like. */
  instructions(): Promise<string[]>;
  /** Built in, from the config and from files, by name. */
  commands(): Promise<Command[]>;
  agents(): Promise<Agent[]>;
  /** The same as a client may see them: without keys. */
  publicAgents(): Promise<Agent[]>;
  /** The named agent, or the default one. Throws AgentNotFoundError. */
  agent(name?: string): Promise<Agent>;
  /** With `routes`: as the front end whose they are has them called. */
  providers(routes?: Routes): Promise<Providers>;
  /** By name. The same list until a file changes. */
  skills(): Promise<Skill[]>;
}

export interface Instances {
  get(directory: string): Promise<Instance>;
  /** Those that were asked for lately. */
  inUse(): Instance[];
  /** Has the next one who asks for the directory look at it anew. */
  forget(directory: string): void;
}
