import type {
  LanguageModelV3StreamPart,
  LanguageModelV3Usage,
  SharedV3ProviderMetadata,
} from "@ai-sdk/provider";
import type { Tokens } from "@opencode/sdk/types";
import { failureFrom } from "./caught.js";
import { brokenFailure, type FailureContext, refusalFailure } from "./failure.js";
import { type FinishReason, type ModelEvent, ModelFailure } from "./model.js";
import { mergeDeep } from "./secrets.js";

/** Follows one stream. */
export interface Translation {
  /** The events one stream part stands for. Throws `ModelFailure` for an error part. */
  events(part: LanguageModelV3StreamPart): ModelEvent[];
  /** What was wrong with the stream as a whole, once it has ended. */
  failure(): ModelFailure | undefined;
}

const NONE: ModelEvent[] = [];

/** Turns the parts of one stream of the provider packages into our events. `headers` are those of the response. */
export function createTranslation(
  context: FailureContext,
  headers: Record<string, string> | undefined,
): Translation {
  const metadata = new Map<string, Record<string, unknown>>();
  const started = new Set<string>();
  let answered = false;
  let called = false;
  let missing = false;
  let ended: FinishReason | undefined;

  function note(id: string, given: SharedV3ProviderMetadata | undefined): void {
    if (given) metadata.set(id, mergeDeep(metadata.get(id) ?? {}, given));
  }
  function noted(id: string): { metadata?: Record<string, unknown> } {
    const known = metadata.get(id);
    metadata.delete(id);
    return known ? { metadata: known } : {};
  }

  function events(part: LanguageModelV3StreamPart): ModelEvent[] {
    switch (part.type) {
      case "text-delta":
        if (part.delta === "") return NONE;
        answered = true;
        return [{ type: "text-delta", id: part.id, delta: part.delta }];
      case "reasoning-delta":
        note(part.id, part.providerMetadata);
        return part.delta === "" ? NONE : [{ type: "reasoning-delta", id: part.id, delta: part.delta }];
      case "text-start":
      case "reasoning-start":
        note(part.id, part.providerMetadata);
        return [{ type: part.type, id: part.id }];
      case "text-end":
      case "reasoning-end":
        note(part.id, part.providerMetadata);
        return [{ type: part.type, id: part.id, ...noted(part.id) }];
      case "tool-input-start":
        started.add(part.id);
        return [{ type: "tool-input-start", callID: part.id, tool: part.toolName }];
      case "tool-input-delta":
        return part.delta === "" ? NONE : [{ type: "tool-input-delta", callID: part.id, delta: part.delta }];
      case "tool-call": {
        answered = called = true;
        const { toolCallId: callID, toolName: tool, input } = part;
        const given = part.providerMetadata ? { metadata: part.providerMetadata } : {};
        const call: ModelEvent = { type: "tool-call", callID, tool, input, ...given };
        return started.has(callID) ? [call] : [{ type: "tool-input-start", callID, tool }, call];
      }
      case "finish":
        if (missing) return NONE;
        ended = finishReason(part.finishReason, called);
        return [{ type: "finish", reason: ended, tokens: tokensOf(part.usage) }];
      case "error":
        // Some servers end a whole answer without saying why it ended.
        if (isMissingReason(part.error)) {
          missing = !answered;
          return NONE;
        }
        throw notAStream(headers, context) ?? failureFrom(part.error, context);
      default:
        return NONE;
    }
  }

  function failure(): ModelFailure | undefined {
    if (answered && ended) return undefined;
    if (ended) return emptyAnswer(ended);
    return notAStream(headers, context) ?? brokenFailure("The answer ended before it was complete.", context);
  }
  return { events, failure };
}

/** The failure, if it is one, of a call that ended with this reason and without text or tool call. */
function emptyAnswer(reason: FinishReason): ModelFailure | undefined {
  if (reason === "content-filter") {
    const message = "The provider's content filter stopped the answer.";
    return new ModelFailure({ name: "ContentFilterError", data: { message } }, { retryable: false });
  }
  if (reason === "length") {
    return new ModelFailure({ name: "MessageOutputLengthError", data: {} }, { retryable: false });
  }
  return undefined;
}

/** Usage with nothing counted twice: input without the cached, output without the reasoning. */
export function tokensOf(usage: LanguageModelV3Usage): Tokens {
  const { inputTokens: read, outputTokens: written } = usage;
  const cache = { read: read.cacheRead ?? 0, write: read.cacheWrite ?? 0 };
  const reasoning = written.reasoning ?? 0;
  const input = Math.max(0, read.noCache ?? (read.total ?? 0) - cache.read - cache.write);
  const output = Math.max(0, written.text ?? (written.total ?? 0) - reasoning);
  return { total: input + output + reasoning + cache.read + cache.write, input, output, reasoning, cache };
}

/** A page or a JSON document in place of a stream says that the address is wrong, and stays so. */
function notAStream(
  headers: Record<string, string> | undefined,
  context: FailureContext,
): ModelFailure | undefined {
  const type = headers?.["content-type"];
  if (!type || /event-stream|ndjson|octet-stream|text\/plain/i.test(type)) return undefined;
  const message = `The provider answered with ${type} in place of an event stream: is options.baseURL right?`;
  return refusalFailure({ status: 200, message }, context);
}

function finishReason(
  { unified, raw }: { unified: FinishReason; raw: string | undefined },
  called: boolean,
): FinishReason {
  // Several local servers say "stop" after a tool call.
  if (called && (unified === "stop" || unified === "other")) return "tool-calls";
  return unified === "error" && raw === undefined ? "other" : unified;
}

function isMissingReason(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.name === "AI_InvalidResponseDataError" &&
    error.message.includes("without a finish reason")
  );
}
