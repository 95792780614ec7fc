import type { HookOutput } from "../base/plugin-hooks.js";
import type { DescribedTool } from "../tool/child/definition.js";
import type { CallContext } from "../tool/child/run-tool.js";
import type { LentFetch } from "./lent-fetch.js";

/** A plugin to be loaded: where it lies, and what its user says to it. */
export interface PluginSource {
  /** As its user wrote it down: what it is called in all that is said of it. */
  spec: string;
  /** Absolute: a file, or a folder with a `package.json`. */
  at: string;
  /** From a registry. */
  isPackage: boolean;
  options?: Record<string, unknown> | undefined;
}

/** What every plugin of a directory is given, as far as it is data. */
export interface PluginPlace {
  project: unknown;
  directory: string;
  worktree: string;
  /** Where the server can be reached; the door's own address where nobody listens. */
  serverUrl: string;
  /** Where requests of plugins are answered, with the token that opens it. */
  door: { url: string; token: string };
}

/** A way to sign in, as far as it is data. */
export interface DescribedMethod {
  type: "oauth" | "api";
  label: string;
  prompts?: unknown[];
}

/** What a plugin has, as the process that has loaded it tells. */
export interface DescribedPlugin {
  spec: string;
  /** Why it is left out, or not all of it can be used, in sentences. */
  problems: string[];
  /** Names of its hooks; empty where it is left out. */
  hooks: string[];
  tools: DescribedTool[];
  auth?: { provider: string; methods: DescribedMethod[]; loads: boolean };
  /** The provider whose models it gives. */
  provider?: string;
}

/** What the server asks of the process. `call`: by which it is known in whose code it is. */
export type PluginRequest =
  /** `order`: all plugins by name, as they are run, whether they are there yet or not. */
  | { type: "load"; plugin: PluginSource; place: PluginPlace; order: readonly string[]; call: number }
  | { type: "hook"; hook: string; input: unknown; output: unknown; call: number }
  /** A hook whose output is a history. */
  | { type: "history"; hook: string; input: unknown; change: HistoryChange; call: number }
  | { type: "call"; spec: string; tool: string; args: unknown; context: CallContext; call: number }
  /** As JSON, one an event. */
  | { type: "events"; events: string[]; call: number }
  | { type: "sign-in"; spec: string; request: SignInRequest; call: number }
  | { type: "off"; spec: string }
  | { type: "ping" }
  | { type: "dispose"; call: number };

/** A session's history for a process that has seen most of it. */
export interface HistoryChange {
  session: string;
  /** All of its messages, in order. */
  ids: string[];
  /** Those that are new, or other than they were. */
  put: HookOutput["experimental.chat.messages.transform"]["messages"];
}

/** What plugins leave of it: messages as they were by their ids. */
export type HistoryLeft =
  /** The process does not know them all, having been started anew perhaps. */
  | { type: "missing" }
  | { type: "too long" }
  | { type: "same" }
  | { type: "changed"; messages: ({ keep: string } | { message: unknown })[] };

/** What is asked of a plugin's `auth`. */
export type SignInRequest =
  | { do: "authorize"; provider: string; method: number; inputs?: Record<string, string> | undefined }
  | { do: "callback"; provider: string; method: number; code?: string | undefined }
  | { do: "load"; provider: string; info: unknown };

export type SignInAnswer =
  /** There is no such method, or nothing was begun. */
  | { type: "missing" }
  | { type: "invalid"; field: string; message: string }
  /** It takes a key, which is stored like any other. */
  | { type: "key" }
  | { type: "begun"; url: string; method: "auto" | "code"; instructions: string }
  | { type: "failed" }
  | { type: "done"; provider: string; auth: Record<string, unknown> }
  | { type: "loaded"; options: Record<string, unknown>; lent?: LentFetch };

/** What `hook` is answered: `same` where the plugins left the output as it was. */
export type HookAnswer = { same: true } | { same: false; output: unknown };

/** Said beside all requests. */
export type PluginNote =
  /** Whose code a call enters now: who does not come back is known by it. */
  | { entering: string; call: number }
  /** What somebody did about an event went wrong. */
  | { failed: string; message: string };
