import type {
  Auth,
  Config,
  Message,
  Model,
  Part,
  PermissionRequest,
  Provider,
  ProviderAuthAuthorization,
  ProviderAuthMethod,
  SubtaskPart,
  UserMessage,
} from "@opencode/sdk/types";

/** Who is about to call which model, for which prompt. */
interface ModelCall {
  sessionID: string;
  /** By name. */
  agent: string;
  model: Model;
  provider: Provider;
  message: UserMessage;
}

/** What is asked, in the words of now and in those plugins know from before. */
export interface AskedPermission extends PermissionRequest {
  type: string;
  pattern: string[];
  title: string;
  messageID?: string;
  callID?: string;
  time: { created: number };
}

/** A tool as the model is told of it. */
export interface ToolDefinition {
  toolID: string;
  description: string;
  /** Of its arguments. What plugins call `parameters` is a copy of it: whichever of the two they change, counts. */
  jsonSchema: Record<string, unknown>;
}

/** What a hook is told. */
export interface HookInput {
  /** The directory's configuration is the output itself. */
  config: Record<string, never>;
  "chat.message": {
    sessionID: string;
    agent?: string;
    model?: { providerID: string; modelID: string };
    messageID?: string;
    variant?: string;
  };
  "chat.params": ModelCall;
  "chat.headers": ModelCall;
  "permission.ask": AskedPermission;
  "command.execute.before": { command: string; sessionID: string; arguments: string };
  "tool.execute.before": { tool: string; sessionID: string; callID: string };
  "tool.execute.after": {
    tool: string;
    sessionID: string;
    callID: string;
    args: Record<string, unknown>;
  };
  "shell.env": { cwd: string; sessionID?: string; callID?: string };
  /** Of all tools of a step at once; plugins are called for each of them. */
  "tool.definition": Record<string, never>;
  "experimental.chat.messages.transform": Record<string, never>;
  "experimental.chat.system.transform": { sessionID?: string; model: Model };
  "experimental.provider.small_model": { provider: Provider };
  "experimental.session.compacting": { sessionID: string };
  "experimental.compaction.autocontinue": ModelCall & { overflow: boolean };
  "experimental.text.complete": { sessionID: string; messageID: string; partID: string };
  /** The `models` of a plugin's `provider`, for a provider of the catalogue. */
  provider: { provider: Provider; auth?: Auth };
}

/** What a hook may change. It is JSON, and given to the hook as it would be found in JSON. */
export interface HookOutput {
  config: Config & { plugin_origins?: { spec: unknown; source: string; scope: "global" | "local" }[] };
  "chat.message": { message: UserMessage; parts: Part[] };
  "chat.params": {
    temperature?: number;
    topP?: number;
    topK?: number;
    maxOutputTokens?: number;
    options: Record<string, unknown>;
  };
  "chat.headers": { headers: Record<string, string> };
  /** At first what the rules make of it; where they deny it, nobody is asked. */
  "permission.ask": { status: "ask" | "deny" | "allow" };
  "command.execute.before": { parts: CommandPart[] };
  "tool.execute.before": { args: Record<string, unknown> };
  /** Tools of MCP servers have `content`, all others the rest. */
  "tool.execute.after": {
    title?: string;
    output?: string;
    metadata?: Record<string, unknown>;
    attachments?: { mime: string; url: string; filename?: string }[];
    content?: { type: string; [key: string]: unknown }[];
  };
  "shell.env": { env: Record<string, string> };
  "tool.definition": { tools: ToolDefinition[] };
  /** Messages are the same objects as in the call before until they change. */
  "experimental.chat.messages.transform": { messages: { info: Message; parts: Part[] }[] };
  "experimental.chat.system.transform": { system: string[] };
  "experimental.provider.small_model": { model?: Model };
  "experimental.session.compacting": { context: string[]; prompt?: string };
  "experimental.compaction.autocontinue": { enabled: boolean };
  "experimental.text.complete": { text: string };
  provider: { models: Record<string, Model> };
}

/** What a command says: parts that have no ids yet. */
export type CommandPart =
  | Omit<SubtaskPart, "id" | "sessionID" | "messageID">
  | { type: "text"; text: string; synthetic?: boolean; [key: string]: unknown }
  | { type: "file"; mime: string; url: string; filename?: string; [key: string]: unknown };

export type HookName = keyof HookInput;

/** An event as clients are told it. */
export interface HookEvent {
  id: string;
  type: string;
  properties: object;
}

/** Ways to sign in that plugins have. All reject with `HookFailure` where a plugin fails. */
export interface SignIns {
  /** By provider; they stand in place of those the provider has by itself. */
  methods(): Record<string, ProviderAuthMethod[]>;
  /** Where to sign in; undefined for a method that takes a key. Throws ProviderAuthOauthMissing and ProviderAuthValidationFailed. */
  authorize(
    providerID: string,
    method: number,
    inputs?: Record<string, string>,
  ): Promise<ProviderAuthAuthorization | undefined>;
  /** What is to be stored, and for whom. Throws ProviderAuthOauthMissing and ProviderAuthOauthCallbackFailed. */
  callback(providerID: string, method: number, code?: string): Promise<{ providerID: string; auth: Auth }>;
  /** Providers for whose calls a plugin makes settings of what is stored. */
  loaders(): readonly string[];
  /** Those settings, `fetch` among them; none where the plugin fails. */
  load(provider: Provider): Promise<Record<string, unknown>>;
}

/** What the plugins of one directory do at the moments of a turn. */
export interface TurnHooks {
  /** Whether any plugin of the directory has this hook: one that nobody has is never run. */
  has(hook: HookName | "event"): boolean;
  /**
   * Runs the hook of one plugin after the other and gives the output as they left it; `output` itself stays as it is.
   * Rejects with `HookFailure` where a plugin threw or did not answer; what then becomes of the turn, the caller decides
   * by the hook. Heeds the signal by rejecting at once with its reason.
   */
  run<N extends HookName>(
    hook: N,
    input: HookInput[N],
    output: HookOutput[N],
    signal?: AbortSignal,
  ): Promise<HookOutput[N]>;
  /** Ways to sign in to providers that plugins have; none unless given. */
  signIns?: SignIns;
  /** Providers of the catalogue for whose models plugins have `provider`, by id; none unless given. */
  providers?(): readonly string[];
  /**
   * Told what has happened in the directory, in order, and not to change it. It is not waited for: who cannot keep up has
   * to leave out something by themselves. Never rejects.
   */
  tell(events: readonly HookEvent[]): Promise<void>;
}

/** A plugin could not do what it was asked. Somebody else has been told, once, so that callers need not. */
export class HookFailure extends Error {
  override readonly name = "HookFailure";
  /** As its user wrote it down. */
  readonly plugin: string;
  /** `threw`: the message is its own. `silent`: it ended, or did not answer in time. */
  readonly reason: "threw" | "silent";

  constructor(plugin: string, message: string, reason: "threw" | "silent") {
    super(message);
    this.plugin = plugin;
    this.reason = reason;
  }
}

/** The plugin's own words, with whose they are. */
export function saidBy({ plugin, message }: HookFailure): string {
  return `${message} (said by the plugin ${plugin})`;
}

/**
 * The hooks of a directory, once its plugins are there; undefined where it has none, at once where that is known.
 * Never rejects.
 */
export type HooksOf = (directory: string) => Promise<TurnHooks | undefined> | undefined;
