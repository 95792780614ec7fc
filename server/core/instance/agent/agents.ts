import type { Agent, AgentConfig, Config, PermissionRule } from "@opencode/sdk/types";
import { CoreError } from "../../base/errors.js";
import { fromConfig } from "../../interaction/permission/rules.js";
import { parseModelRef } from "../../provider/registry.js";
import { foldAgent } from "../config/fold.js";
import { builtinAgents, defaultRules } from "./builtin.js";

interface AgentFolders {
  /** For `~` in permission patterns. */
  home: string;
  /** Our own folders that tools point the model to, such as that of long tool outputs; read there needs no asking. */
  ownDirectories: readonly string[];
  /** Globs of absolute paths that are asked for like the files that hold keys, wherever they lie. */
  secrets?: readonly string[] | undefined;
}

/** All agents of a config, sorted by name: the built-in ones with what it changes, and its own. */
export function resolveAgents(config: Config, folders: AgentFolders): Agent[] {
  const wide = config.permission === undefined ? [] : fromConfig(config.permission, folders.home);
  const agents = new Map(
    builtinAgents(folders.ownDirectories, folders.secrets).map((agent) => [agent.name, agent]),
  );
  for (const [name, entry] of Object.entries(config.agent ?? {})) {
    if (!agents.has(name)) agents.set(name, newAgent(name, folders));
    if (entry.disable) agents.delete(name);
  }
  const resolved = [...agents.values()].map((agent): Agent => {
    const entry = foldAgent(config.agent?.[agent.name] ?? {});
    const own = entry.permission === undefined ? [] : fromConfig(entry.permission, folders.home);
    const given = [...wide, ...own];
    const permission = [...agent.permission, ...given, ...ourFolders(given, folders)];
    const made = { ...agent, ...settings(agent, entry), permission };
    stated.set(made, own);
    return made;
  });
  return named(resolved, config).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const stated = new WeakMap<Agent, PermissionRule[]>();

/** The rules that the configuration states for this agent alone. */
export function statedRules(agent: Agent): PermissionRule[] {
  return stated.get(agent) ?? [];
}

/** The rules that a configuration states for all agents and for this one. */
export function rulesStatedIn(config: Config, agent: Agent, home: string): PermissionRule[] {
  const entry = foldAgent(config.agent?.[keys.get(agent) ?? agent.name] ?? {});
  return [config.permission, entry.permission].flatMap((one) =>
    one === undefined ? [] : fromConfig(one, home),
  );
}

/** By what the configuration calls an agent, for those that it gave another name. */
const keys = new WeakMap<Agent, string>();

/** Each by the name that its entry gives it, unless another agent has that already. */
function named(agents: readonly Agent[], config: Config): Agent[] {
  const taken = new Set(agents.map(({ name }) => name));
  return agents.map((agent) => {
    const wanted = config.agent?.[agent.name]?.name;
    if (typeof wanted !== "string" || wanted.trim() === "" || taken.has(wanted)) return agent;
    taken.add(wanted);
    const renamed = { ...agent, name: wanted };
    keys.set(renamed, agent.name);
    stated.set(renamed, statedRules(agent));
    return renamed;
  });
}

/** The agent of this name, else the one that the configuration calls so. */
function withName(agents: readonly Agent[], name: string | undefined): Agent | undefined {
  return agents.find((agent) => agent.name === name) ?? agents.find((agent) => keys.get(agent) === name);
}

/** The agent of that name, hidden ones too; throws `AgentNotFoundError` with those there are. */
export function findAgent(agents: readonly Agent[], name: string): Agent {
  const agent = withName(agents, name);
  if (agent) return agent;
  throw notFound(agents, name);
}

/**
 * The agent of a prompt that names none: `default_agent`, else build, else the first that a user may work with. Throws
 * `AgentNotFoundError` where `default_agent` is none of these: another one might do what the one that is meant would not.
 */
export function defaultAgent(config: Config, agents: readonly Agent[]): Agent {
  const usable = agents.filter((agent) => agent.mode !== "subagent" && !agent.hidden);
  const wanted = config.default_agent;
  if (wanted !== undefined) {
    const agent = withName(usable, wanted);
    if (agent) return agent;
    const other = withName(agents, wanted);
    const why = other ? (other.hidden ? "a hidden agent" : "a subagent") : "no agent";
    throw notFound(
      usable,
      wanted,
      `default_agent: "${wanted}" is ${why}, and prompts need one that a user works with`,
    );
  }
  const agent = withName(usable, "build") ?? usable[0];
  if (agent) return agent;
  throw notFound(agents, "build");
}

/**
 * The variant that an agent asks for, if it is meant for this model: for its own one, where it has one, else for any
 * that knows the variant.
 */
export function variantFor(
  agent: Pick<Agent, "model" | "variant">,
  ref: { providerID: string; modelID: string },
  variants: Record<string, unknown> | undefined,
): string | undefined {
  const { model, variant } = agent;
  if (variant === undefined) return undefined;
  const meant = model
    ? model.providerID === ref.providerID && model.modelID === ref.modelID
    : Object.hasOwn(variants ?? {}, variant);
  return meant ? variant : undefined;
}

function notFound(
  agents: readonly Agent[],
  name: string,
  why = `Agent not found: ${name}`,
): CoreError<"AgentNotFoundError"> {
  const available = agents.filter((agent) => !agent.hidden).map((agent) => agent.name);
  return new CoreError("AgentNotFoundError", {
    message: `${why}. Available: ${available.join(", ") || "none"}`,
    agent: name,
    available,
  });
}

function newAgent(name: string, folders: AgentFolders): Agent {
  return {
    name,
    mode: "all",
    native: false,
    options: {},
    permission: defaultRules(folders.ownDirectories, folders.secrets),
  };
}

/** Kept allowed over a general rule of the user's, but not over one that names the folder. */
function ourFolders(stated: readonly PermissionRule[], folders: AgentFolders): PermissionRule[] {
  const permission = "external_directory";
  return folders.ownDirectories
    .map((folder) => `${folder}/*`)
    .filter((pattern) => !stated.some((rule) => rule.permission === permission && rule.pattern === pattern))
    .map((pattern) => ({ permission, pattern, action: "allow" }));
}

function settings(agent: Agent, entry: AgentConfig): Partial<Agent> {
  const { model, variant, temperature, top_p, prompt, description, mode, hidden, color, steps } = entry;
  return {
    ...(model !== undefined && { model: parseModelRef(model) ?? { providerID: model, modelID: "" } }),
    ...(variant !== undefined && { variant }),
    ...(temperature !== undefined && { temperature }),
    ...(top_p !== undefined && { topP: top_p }),
    ...(prompt !== undefined && { prompt }),
    ...(description !== undefined && { description }),
    ...(mode !== undefined && { mode }),
    ...(hidden !== undefined && { hidden }),
    ...(color !== undefined && { color }),
    ...(steps !== undefined && { steps }),
    options: { ...agent.options, ...entry.options, ...unknownKeys(entry) },
  };
}

const known = new Set([
  ...["name", "model", "variant", "temperature", "top_p", "prompt", "description", "mode", "hidden", "color"],
  ...["steps", "maxSteps", "tools", "disable", "permission", "options"],
]);

/** Keys that are no setting of ours are meant for the provider. */
function unknownKeys(entry: AgentConfig): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !known.has(key)));
}
