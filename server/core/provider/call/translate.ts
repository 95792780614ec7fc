import type { LanguageModelV3StreamPart, SharedV3ProviderMetadata } from "@ai-sdk/provider";
import { isPlainObject, mergeDeep } from "../credentials/secrets.js";
import type { FinishReason, ModelEvent, ModelFailure } from "../model.js";
import { createCallTrack } from "./call-track.js";
import { failureFrom } from "./caught.js";
import { createChatCalls } from "./chat-calls.js";
import { brokenFailure, type FailureContext, refusalFailure } from "./failure.js";
import { piecesOf } from "./joined-deltas.js";
import { brokenEnd, emptyAnswer } from "./odd-end.js";
import { endOf, overlooked } from "./raw-chunks.js";
import { tokensOf } from "./usage.js";

/** Follows one stream. */
export interface Translation {
  /** The events one stream part stands for. Throws `ModelFailure` for an error part. */
  events(part: LanguageModelV3StreamPart): ModelEvent[];
  /** What was wrong with the stream as a whole, once it has ended. */
  failure(): ModelFailure | undefined;
}

type Part<Type> = Extract<LanguageModelV3StreamPart, { type: Type }>;

const NONE: ModelEvent[] = [];
const COMPATIBLE = "@ai-sdk/openai-compatible";
const OPENROUTER = "@openrouter/ai-sdk-provider";

/**
 * Turns the parts of one stream of the provider packages into our events. `headers` are those of the response; `npm`,
 * the package, tells what of the wire has to be read beside its parts; `offered` are the names of the request's tools.
 */
export function createTranslation(
  context: FailureContext,
  {
    headers,
    npm,
    offered,
  }: { headers: Record<string, string> | undefined; npm: string; offered: readonly string[] },
): Translation {
  const metadata = new Map<string, Record<string, unknown>>();
  const calls = createCallTrack(offered);
  const details = npm === COMPATIBLE;
  /** What this package does not read as a call it leaves out, or tells of as a call of nothing. */
  const wire = npm === OPENROUTER ? createChatCalls() : undefined;
  /** Reasoning and texts that are open, and whether we have opened them. */
  const open = new Map<string, { kind: "text" | "reasoning"; ours: boolean }>();
  const summarised = new Set<string>();
  let answered = false;
  let missing = false;
  let ended: FinishReason | undefined;
  let odd: ModelFailure | undefined;
  let unreadable: unknown;
  /** What the next parts are made of. */
  let read: unknown;
  /** How the answer ended in the words of the wire. */
  let told: FinishReason | undefined;

  function note(id: string, given: Record<string, unknown> | SharedV3ProviderMetadata | undefined): void {
    if (given) metadata.set(id, mergeDeep(metadata.get(id) ?? {}, given));
  }
  function noted(id: string): { metadata?: Record<string, unknown> } {
    const known = metadata.get(id);
    metadata.delete(id);
    return known ? { metadata: known } : {};
  }
  const openOf = (kind: "text" | "reasoning") =>
    [...open].filter(([, one]) => one.kind === kind).map(([id]) => id);

  /** Ends the reasoning that no package will end. */
  function endOurs(): ModelEvent[] {
    const ours = [...open].filter(([, one]) => one.ours).map(([id]) => id);
    return ours.map((id) => {
      open.delete(id);
      return { type: "reasoning-end" as const, id, ...noted(id) };
    });
  }

  function raw(chunk: unknown): ModelEvent[] {
    read = chunk;
    wire?.read(chunk);
    told ??= endOf(chunk);
    return overlooked(chunk, { details }).flatMap((found): ModelEvent[] => {
      if (found.type === "signature") {
        const [thought] = openOf("text").length === 0 ? openOf("reasoning") : [];
        if (thought !== undefined) note(thought, found.metadata);
        return NONE;
      }
      if (summarised.has(found.id)) return NONE;
      const delta: ModelEvent = { type: "reasoning-delta", id: found.id, delta: found.delta };
      if (open.has(found.id)) return [delta];
      open.set(found.id, { kind: "reasoning", ours: true });
      return [{ type: "reasoning-start", id: found.id }, delta];
    });
  }

  function finish(part: Part<"finish">): ModelEvent[] {
    if (missing) return endOurs();
    const { unified: given, raw: said } = reasonOf(part.finishReason);
    // An event that could not be read makes packages take the whole for an error.
    const unified =
      given === "error" && said === undefined && unreadable !== undefined ? (told ?? given) : given;
    const untold = (wire?.untold() ?? []).flatMap(({ id, tool, input }) => calls.begin(id, tool, input));
    const begun = calls.hasCalls();
    // Every package says this of an answer whose end never came.
    const cut = said === undefined && (unified === "other" || unified === "error");
    if (wire?.hasEnd() === false || (cut && (calls.hasOpen() || unified === "other"))) return endOurs();
    const reason = finishReason(unified, said, begun);
    const released = calls.release({ limited: reason === "length" });
    if (released.length > 0) answered = true;
    odd = begun ? undefined : (brokenEnd(said) ?? (answered ? undefined : emptyAnswer(reason, said)));
    ended = reason;
    if (odd?.retryable || odd?.error.name === "ContextOverflowError") return endOurs();
    return [...endOurs(), ...untold, ...released, { type: "finish", reason, tokens: tokensOf(part.usage) }];
  }

  function grown(type: "text-delta" | "reasoning-delta", { id, delta }: { id: string; delta: string }) {
    const pieces = piecesOf(read, delta);
    read = undefined;
    return [{ type, id, delta, ...(pieces && { pieces }) }];
  }

  function asSent(call: Extract<ModelEvent, { type: "tool-call" }>) {
    return wire ? { ...call, input: wire.inputOf(call.callID, call.tool, call.input) } : call;
  }

  function events(part: LanguageModelV3StreamPart): ModelEvent[] {
    switch (part.type) {
      case "raw":
        return raw(part.rawValue);
      case "text-delta":
        note(part.id, part.providerMetadata);
        if (part.delta === "") return NONE;
        if (part.delta.trim() !== "") answered = true;
        calls.other();
        return grown(part.type, part);
      case "reasoning-delta":
        note(part.id, part.providerMetadata);
        if (part.delta === "") return NONE;
        summarised.add(part.id);
        return grown(part.type, part);
      case "text-start":
      case "reasoning-start": {
        const before = part.type === "text-start" ? endOurs() : NONE;
        open.set(part.id, { kind: part.type === "text-start" ? "text" : "reasoning", ours: false });
        note(part.id, part.providerMetadata);
        return [...before, { type: part.type, id: part.id }];
      }
      case "text-end":
      case "reasoning-end":
        open.delete(part.id);
        note(part.id, part.providerMetadata);
        return [{ type: part.type, id: part.id, ...noted(part.id) }];
      case "tool-input-start":
        return [...endOurs(), ...calls.start(part.id, part.toolName)];
      case "tool-input-delta":
        return calls.delta(part.id, part.delta);
      case "tool-call":
        answered = true;
        return [...endOurs(), ...calls.call(asSent(callOf(part)))];
      case "tool-result":
        return calls.result(part.toolCallId, ...resultOf(part));
      case "finish":
        return finish(part);
      case "error":
        // Some servers end a whole answer without saying why it ended.
        if (isMissingReason(part.error)) {
          missing = !answered || calls.hasOpen();
          return NONE;
        }
        // One event of a form that the package does not know yet leaves the others as they are.
        if (isUnreadable(part.error) && !notAStream(headers, context)) {
          unreadable ??= part.error;
          return NONE;
        }
        throw notAStream(headers, context) ?? failureFrom(part.error, context);
      default:
        return NONE;
    }
  }

  function failure(): ModelFailure | undefined {
    if (unreadable !== undefined && !answered) return failureFrom(unreadable, context);
    if (odd) return odd;
    if (answered && ended) return undefined;
    return notAStream(headers, context) ?? brokenFailure("The answer ended before it was complete.", context);
  }
  return { events, failure };
}

function callOf(part: Part<"tool-call">): Extract<ModelEvent, { type: "tool-call" }> {
  const { toolCallId: callID, toolName: tool, providerExecuted, providerMetadata } = part;
  // Some packages hand the arguments on as they came.
  const given: unknown = part.input;
  const input = typeof given === "string" ? given : (JSON.stringify(given) ?? "");
  return {
    type: "tool-call",
    callID,
    tool,
    input,
    ...(providerExecuted && { executed: true }),
    ...(providerMetadata && { metadata: providerMetadata }),
  };
}

/** What the provider gives back of what it ran, and whether that failed. What was still under way when it was told did not. */
function resultOf({ result, isError }: Part<"tool-result">): [string, boolean] {
  const status: unknown = isPlainObject(result) && isError ? result.status : undefined;
  if (typeof status === "string" && !/fail|error|incomplete|cancel|expired/i.test(status)) return ["", false];
  return [textOf(result), isError === true];
}

function textOf(result: unknown): string {
  return typeof result === "string" ? result : (JSON.stringify(result, null, 2) ?? "");
}

/** A page or a JSON document in place of a stream says that the address is wrong, and stays so. */
function notAStream(
  headers: Record<string, string> | undefined,
  context: FailureContext,
): ModelFailure | undefined {
  const type = headers?.["content-type"];
  if (!type || /event-?stream|ndjson|octet-stream|text\/plain/i.test(type)) return undefined;
  const message = `The provider answered with ${type} in place of an event stream: is options.baseURL right?`;
  return refusalFailure({ status: 200, message }, context);
}

/** Packages of the older form give one word. */
function reasonOf(reason: unknown): { unified: FinishReason; raw: string | undefined } {
  if (typeof reason === "string") {
    return { unified: reason === "unknown" ? "other" : (reason as FinishReason), raw: `(${reason})` };
  }
  return reason as { unified: FinishReason; raw: string | undefined };
}

function finishReason(unified: FinishReason, raw: string | undefined, called: boolean): FinishReason {
  // Several local servers say "stop" after a tool call.
  if (called && (unified === "stop" || unified === "other" || unified === "error")) return "tool-calls";
  if (raw === "model_context_window_exceeded") return "length";
  return unified === "error" && raw === undefined ? "other" : unified;
}

/** Not where the event is an error in words that the package does not expect. */
function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== "AI_TypeValidationError") return false;
  const { value } = error as { value?: unknown };
  return isPlainObject(value) && !value.error;
}

function isMissingReason(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.name === "AI_InvalidResponseDataError" &&
    error.message.includes("without a finish reason")
  );
}
