import type { Agent, AgentConfig, Config, PermissionRule } from "@opencode/sdk/types";
import { foldAgent } from "../config/fold.js";
import { CoreError } from "../errors.js";
import { fromConfig } from "../permission/rules.js";
import { builtinAgents, defaultRules } from "./builtin.js";

interface AgentFolders {
  /** For `~` in permission patterns. */
  home: string;
  /** Our own folders that tools point the model to, such as that of long tool outputs; read there needs no asking. */
  ownDirectories: readonly string[];
}

/** All agents of a config, sorted by name: the built-in ones with what it changes, and its own. */
export function resolveAgents(config: Config, folders: AgentFolders): Agent[] {
  const wide = config.permission === undefined ? [] : fromConfig(config.permission, folders.home);
  const agents = new Map(builtinAgents(folders.ownDirectories).map((agent) => [agent.name, agent]));
  for (const [name, entry] of Object.entries(config.agent ?? {})) {
    if (!agents.has(name)) agents.set(name, newAgent(name, folders));
    if (entry.disable) agents.delete(name);
  }
  const resolved = [...agents.values()].map((agent): Agent => {
    const entry = foldAgent(config.agent?.[agent.name] ?? {});
    const own = entry.permission === undefined ? [] : fromConfig(entry.permission, folders.home);
    const stated = [...wide, ...own];
    const permission = [...agent.permission, ...stated, ...ourFolders(stated, folders)];
    return { ...agent, ...settings(agent, entry), permission };
  });
  return resolved.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The agent of that name, hidden ones too; throws `AgentNotFoundError` with those there are. */
export function findAgent(agents: readonly Agent[], name: string): Agent {
  const agent = agents.find((candidate) => candidate.name === name);
  if (agent) return agent;
  throw notFound(agents, name);
}

/** The agent of a prompt that names none: `default_agent`, else build, else the first that a user may work with. */
export function defaultAgent(config: Config, agents: readonly Agent[]): Agent {
  const usable = agents.filter((agent) => agent.mode !== "subagent" && !agent.hidden);
  const named = (name: string | undefined) => usable.find((agent) => agent.name === name);
  const agent = named(config.default_agent) ?? named("build") ?? usable[0];
  if (agent) return agent;
  throw notFound(agents, config.default_agent ?? "build");
}

function notFound(agents: readonly Agent[], name: string): CoreError<"AgentNotFoundError"> {
  const available = agents.filter((agent) => !agent.hidden).map((agent) => agent.name);
  return new CoreError("AgentNotFoundError", {
    message: `Agent not found: ${name}. Available: ${available.join(", ") || "none"}`,
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
    permission: defaultRules(folders.ownDirectories),
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
    ...(model !== undefined && { model: modelOf(model) }),
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

/** "provider/model"; the model's own name may hold slashes. */
function modelOf(text: string): { providerID: string; modelID: string } {
  const cut = text.indexOf("/");
  return cut < 0
    ? { providerID: text, modelID: "" }
    : { providerID: text.slice(0, cut), modelID: text.slice(cut + 1) };
}

const known = new Set([
  ...["name", "model", "variant", "temperature", "top_p", "prompt", "description", "mode", "hidden", "color"],
  ...["steps", "maxSteps", "tools", "disable", "permission", "options"],
]);

/** Keys that are no setting of ours are meant for the provider. */
function unknownKeys(entry: AgentConfig): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !known.has(key)));
}
