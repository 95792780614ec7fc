import { described, isDefinition, type LoadedTool, loadedTool } from "../../tool/child/definition.js";
import { asObject } from "../../tool/child/serve-requests.js";
import type { DescribedMethod, DescribedPlugin } from "../protocol.js";

type Hook = (...words: unknown[]) => unknown;

/** What one plugin function gave, as far as it can be used. */
export interface Loaded {
  hooks: Map<string, Hook>;
  tools: Map<string, LoadedTool>;
  auth: Record<string, unknown> | undefined;
  provider: Record<string, unknown> | undefined;
  problems: string[];
}

/** The hooks that there are; what else a plugin gives does not count. */
const known = new Set([
  "event",
  "config",
  "chat.message",
  "chat.params",
  "chat.headers",
  "permission.ask",
  "command.execute.before",
  "tool.execute.before",
  "tool.execute.after",
  "shell.env",
  "tool.definition",
  "experimental.chat.messages.transform",
  "experimental.chat.system.transform",
  "experimental.provider.small_model",
  "experimental.session.compacting",
  "experimental.compaction.autocontinue",
  "experimental.text.complete",
  "dispose",
]);

/** Reads what a plugin function gave; whatever it is no hook is not there. */
export function readHooks(given: unknown): Loaded {
  const all = asObject(given);
  const hooks = new Map<string, Hook>();
  for (const key of known) {
    const hook = all[key];
    if (typeof hook === "function") hooks.set(key, (...words) => hook.apply(given, words));
  }
  const tools = new Map<string, LoadedTool>();
  const problems: string[] = [];
  for (const [name, definition] of Object.entries(asObject(all.tool))) {
    if (!isDefinition(definition)) continue;
    try {
      const tool = loadedTool(name, definition);
      tools.set(tool.id, tool);
    } catch (error) {
      problems.push(`its tool ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const auth = objectOf(all.auth);
  const provider = objectOf(all.provider);
  return {
    hooks,
    tools,
    problems,
    auth: typeof auth?.provider === "string" ? auth : undefined,
    provider:
      typeof provider?.id === "string" && typeof provider.models === "function" ? provider : undefined,
  };
}

/** What of it the server is told. */
export function describePlugin(spec: string, all: readonly Loaded[], problems: string[]): DescribedPlugin {
  const auth = all.findLast((one) => one.auth)?.auth;
  const provider = all.findLast((one) => one.provider)?.provider;
  return {
    spec,
    problems: [...problems, ...all.flatMap((one) => one.problems)],
    hooks: [...new Set(all.flatMap((one) => [...one.hooks.keys()]))],
    tools: all.flatMap((one) => [...one.tools.values()].map(described)),
    ...(auth && {
      auth: {
        provider: String(auth.provider),
        methods: methodsOf(auth).map(describeMethod),
        loads: typeof auth.loader === "function",
      },
    }),
    ...(provider && { provider: String(provider.id) }),
  };
}

export function methodsOf(auth: Record<string, unknown>): Record<string, unknown>[] {
  return Array.isArray(auth.methods) ? auth.methods.map(asObject) : [];
}

/** Without what is code: checks and conditions are run where the answers are. */
function describeMethod({ type, label, prompts }: Record<string, unknown>): DescribedMethod {
  return {
    type: type === "oauth" ? "oauth" : "api",
    label: typeof label === "string" ? label : "Sign in",
    ...(Array.isArray(prompts) && { prompts: JSON.parse(JSON.stringify(prompts)) as unknown[] }),
  };
}

function objectOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
}
