import type { MessageError, Model, Provider, Tokens } from "@opencode/sdk/types";

/** A provider as it is used: with the key, which no answer of the API ever carries. */
export interface ResolvedProvider {
  info: Provider;
  apiKey: string | undefined;
  /** What `info` leaves out because it may carry a credential. */
  secrets?: ProviderSecrets;
}

/** Merged back over `info` when a call is made, and nowhere else. */
export interface ProviderSecrets {
  options: Record<string, unknown>;
  /** By model id. */
  modelHeaders: Record<string, Record<string, string>>;
}

/** One model call: everything that goes over the wire, nothing of ours. */
export interface ModelRequest {
  provider: ResolvedProvider;
  model: Model;
  /** Extra request headers, such as the session affinity ones. */
  headers: Record<string, string>;
  system: string[];
  messages: ModelMessage[];
  tools: ModelTool[];
  toolChoice?: "auto" | "none" | "required";
  temperature?: number;
  topP?: number;
  topK?: number;
  /** Somebody means these for this very call: they go out whether or not the model is known to take them. */
  insists?: boolean;
  maxOutputTokens?: number;
  /** Passed to the provider as its own options. */
  options: Record<string, unknown>;
  signal: AbortSignal;
  /** Told what the call waits for, in a sentence for people, where that may take long. */
  tell?(message: string): void;
}

export interface ModelTool {
  name: string;
  description: string;
  inputSchema: Record<string, unknown>;
}

/** The conversation in the form every provider understands; made from our messages by `messages.ts`. */
export type ModelMessage =
  | { role: "user"; content: UserContent[] }
  | { role: "assistant"; content: AssistantContent[] }
  | { role: "tool"; content: ToolContent[] };

export type UserContent =
  /** `synthetic`: put there by us, such as the content of an attached file. */
  | { type: "text"; text: string; synthetic?: boolean }
  | { type: "file"; mime: string; url: string; filename?: string };
export type AssistantContent =
  | { type: "text"; text: string; metadata?: Record<string, unknown> }
  | { type: "reasoning"; text: string; metadata?: Record<string, unknown> }
  | {
      type: "tool-call";
      callID: string;
      tool: string;
      input: unknown;
      metadata?: Record<string, unknown>;
      /** The model that is asked gave the id itself. */
      own?: boolean;
    };
export interface ToolContent {
  type: "tool-result";
  callID: string;
  tool: string;
  output: string;
  failed: boolean;
  attachments?: { mime: string; url: string }[];
}

/** What one model call yields, in order. `finish` is last and comes exactly once unless the stream throws. */
export type ModelEvent =
  | { type: "text-start"; id: string }
  /** `pieces`: how it came, where more than one came at once. */
  | { type: "text-delta"; id: string; delta: string; pieces?: string[] }
  | { type: "text-end"; id: string; metadata?: Record<string, unknown> }
  | { type: "reasoning-start"; id: string; metadata?: Record<string, unknown> }
  | { type: "reasoning-delta"; id: string; delta: string; pieces?: string[] }
  | { type: "reasoning-end"; id: string; metadata?: Record<string, unknown> }
  | { type: "tool-input-start"; callID: string; tool: string }
  | { type: "tool-input-delta"; callID: string; delta: string }
  /** `input` is the raw argument text; the caller parses and checks it. */
  | {
      type: "tool-call";
      callID: string;
      tool: string;
      input: string;
      metadata?: Record<string, unknown>;
      /** The output limit ended the answer in the middle of it. */
      cut?: boolean;
      /** The provider runs it itself; a `tool-result` may follow. */
      executed?: boolean;
    }
  | { type: "tool-result"; callID: string; output: string; failed: boolean }
  | { type: "finish"; reason: FinishReason; tokens: Tokens };

/** As stored in `finish` and `step-finish.reason`. */
export type FinishReason = "stop" | "tool-calls" | "length" | "content-filter" | "error" | "other";

/** A model call that failed. Thrown by the stream in place of, or after, events. */
export class ModelFailure extends Error {
  override readonly name = "ModelFailure";
  /** As stored on the message and sent in `session.error`. */
  readonly error: MessageError;
  readonly retryable: boolean;
  /** From `retry-after` or `retry-after-ms`, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** One more try is worth it, and no second one. */
  readonly once: boolean;

  constructor(
    error: MessageError,
    options: { retryable: boolean; retryAfter?: number | undefined; once?: boolean; cause?: unknown },
  ) {
    super(error.data.message as string, { cause: options.cause });
    this.error = error;
    this.retryable = options.retryable;
    this.retryAfter = options.retryAfter;
    this.once = options.once ?? false;
  }
}

/** Opens one model call. Nothing is sent before the first `next()`. */
export type StreamModel = (request: ModelRequest) => AsyncIterable<ModelEvent>;
