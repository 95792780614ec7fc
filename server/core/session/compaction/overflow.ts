import type {
  AssistantMessage,
  CompactionConfig,
  MessageWithParts,
  Model,
  Part,
  Tokens,
} from "@opencode/sdk/types";
import type { History } from "../context/model-history.js";

const charsPerToken = 4;
/** Tokens of a picture or document, whatever its size: near what most providers count. */
const perMedia = 1_500;
/** Tokens a provider is asked for at most in one answer. */
const longestAnswer = 32_000;
const defaultReserve = 20_000;
/** Tokens put down to system text and tools while nothing of the session was measured yet. */
const unseen = 12_000;

/** Tokens of a text, by its length. */
export function estimateText(text: string): number {
  return Math.ceil(text.length / charsPerToken);
}

/** Tokens of one message as the model would read it. */
export function estimateMessage({ parts }: MessageWithParts): number {
  return parts.reduce((sum, part) => sum + estimatePart(part), 0);
}

/** Tokens one tool output takes in the context; 0 once it was taken out of it. */
export function estimateOutput(part: Part): number {
  if (part.type !== "tool") return 0;
  const { state } = part;
  if (state.status === "error") return estimateText(state.error);
  if (state.status !== "completed" || state.time.compacted !== undefined) return 0;
  return estimateText(state.output) + (state.attachments?.length ?? 0) * perMedia;
}

/** Tokens the provider counted for a message and everything before it; 0 where it told none. */
export function measuredTokens({ tokens }: AssistantMessage): number {
  return totalOf(tokens);
}

/**
 * Tokens of context that can be filled before the next answer may not fit; undefined when the model's limits are
 * not known.
 */
export function usableTokens(model: Model, config: CompactionConfig = {}): number | undefined {
  const { context, input = 0, output } = model.limit;
  const whole = context > 0 && input > 0 ? Math.min(context, input) : Math.max(context, input);
  if (whole <= 0) return undefined;
  const answer = output > 0 && output < whole ? Math.min(output, longestAnswer) : Math.ceil(whole / 4);
  const reserve = config.reserved ?? Math.min(defaultReserve, answer);
  const byContext = context > 0 ? context - Math.max(reserve, answer) : Number.POSITIVE_INFINITY;
  const byInput = input > 0 ? input - reserve : Number.POSITIVE_INFINITY;
  // A reserve as large as the context would have every call condensed first.
  return Math.max(Math.min(byContext, byInput), Math.floor(whole / 2));
}

/** Whether the provider has counted some of what is in the history, as it is now. */
export function isMeasured(history: History): boolean {
  return lastMeasured(history) >= 0;
}

/** Tokens the next call will take: what was measured last and what came since, or an estimate of everything. */
export function contextTokens(history: History, usable: number): number {
  const { entries } = history;
  const at = lastMeasured(history);
  const sum = (messages: MessageWithParts[]) =>
    messages.reduce((total, message) => total + estimateMessage(message), 0);
  const last = entries[at];
  if (last?.info.role !== "assistant") return sum(entries) + Math.min(unseen, Math.floor(usable / 4));
  const measuredAt = last.info.time.completed ?? last.info.time.created;
  const taken = entries
    .slice(0, at)
    .flatMap(({ parts }) => parts.map((part) => takenSince(part, measuredAt)));
  return (
    measuredTokens(last.info) +
    last.parts.reduce((total, part) => total + estimateOutput(part), 0) +
    sum(entries.slice(at + 1)) -
    taken.reduce((total, one) => total + one, 0)
  );
}

function lastMeasured({ entries, fresh }: History): number {
  return entries.findLastIndex(
    ({ info }, index) => index >= fresh && info.role === "assistant" && measuredTokens(info) > 0,
  );
}

function estimatePart(part: Part): number {
  switch (part.type) {
    case "text":
      return part.ignored ? 0 : estimateText(part.text);
    case "reasoning":
      return estimateText(part.text);
    case "file":
      return perMedia;
    case "subtask":
      return estimateText(part.prompt);
    case "tool":
      return estimateText(JSON.stringify(part.state.input)) + estimateOutput(part);
    default:
      return 0;
  }
}

/** Tokens of an output that was in the context when that was measured and is no longer. */
function takenSince(part: Part, measuredAt: number): number {
  if (part.type !== "tool" || part.state.status !== "completed") return 0;
  const { compacted } = part.state.time;
  return compacted !== undefined && compacted > measuredAt ? estimateText(part.state.output) : 0;
}

function totalOf({ input, output, reasoning, cache }: Tokens): number {
  return input + output + reasoning + cache.read + cache.write;
}
