import { isPlainObject } from "../credentials/secrets.js";
import { parseJson } from "./words.js";

/** Milliseconds a turn is kept waiting at a provider's word; what asks for more is told at once. */
export const patience = 10 * 60_000;

/** Before it is a moment, a number of this size is a span. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MILLISECONDS = 1e12;
const UNITS: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };
const DURATION =
  /(\d+(?:\.\d+)?)\s*(ms|milliseconds?|d|days?|h|hours?|hrs?|m|minutes?|mins?|s|seconds?|secs?)(?![a-z])/gi;
const IN_WORDS =
  /(?:try again|retry|available|resets?|reset|wait|again)\b[^.\d\n]{0,30}?\b(?:in|after|for|wait)?\s*((?:\d+(?:\.\d+)?\s*(?:ms|milliseconds?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|d|h|m|s)(?![a-z])[\s,]*(?:and\s+)?)+)/i;
const AT_IN_WORDS =
  /(?:try again|retry|available|resets?|reset|until)\b[^\d\n]{0,30}?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?)/i;
/** Fields of a body, by what their numbers count. */
const FIELDS: [RegExp, number][] = [
  [/^retry_?after_?(ms|millis\w*)$|^retry_?delay_?ms$/i, 1],
  [
    /^retry_?after(_?(s|secs?|seconds))?$|^retry_?delay(_?seconds)?$|^resets?_?(in|after)(_?(s|secs?|seconds))?$|^reset_?seconds$|^wait_?seconds$/i,
    1000,
  ],
  [
    /^resets?_?at(_?(ms|seconds))?$|^reset_?time\w*$|^x-ratelimit-reset\w*$|^retry_?at$|^unblocks?_?at$/i,
    1000,
  ],
];

/** Milliseconds a refusal asks to wait: in its headers, else in a field of its body, else in its words. */
export function waitOf(
  headers: Record<string, string>,
  body: string | undefined,
  said: string,
  now = Date.now(),
): number | undefined {
  return retryAfterOf(headers, now) ?? fieldOf(parseJson(body ?? ""), now, 0) ?? inWords(said, now);
}

/** Milliseconds a provider asks to wait; `retry-after` may be seconds or a date. */
export function retryAfterOf(headers: Record<string, string>, now = Date.now()): number | undefined {
  const precise = Number.parseFloat(headers["retry-after-ms"] ?? "");
  if (precise >= 0) return precise;
  const given = headers["retry-after"]?.trim();
  if (!given) return undefined;
  const seconds = Number(given);
  if (seconds >= 0) return seconds * 1000;
  const date = Date.parse(given);
  return Number.isNaN(date) ? durationOf(given) : Math.max(0, date - now);
}

/** `1h2m3.5s`, `20ms`, `6 minutes and 2 seconds` in milliseconds. */
function durationOf(text: string): number | undefined {
  const parts = [...text.matchAll(DURATION)];
  if (parts.length === 0) return undefined;
  return parts.reduce(
    (sum, [, count, unit = "s"]) => sum + Number(count) * (UNITS[unitOf(unit)] ?? 1_000),
    0,
  );
}

function unitOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.startsWith("ms") || lower.startsWith("milli") ? "ms" : lower.charAt(0);
}

function fieldOf(value: unknown, now: number, depth: number): number | undefined {
  if (depth > 8) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = fieldOf(item, now, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isPlainObject(value)) return undefined;
  for (const [name, item] of Object.entries(value)) {
    const scale = FIELDS.find(([pattern]) => pattern.test(name))?.[1];
    const found = scale === undefined ? undefined : spanOf(item, scale, now);
    if (found !== undefined) return found;
  }
  for (const item of Object.values(value)) {
    const inner = typeof item === "string" ? parseJson(item) : item;
    const found = fieldOf(inner, now, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A field is a span in its unit, a span with units of its own, a moment since 1970, or a date. */
function spanOf(value: unknown, scale: number, now: number): number | undefined {
  if (typeof value !== "number" && typeof value !== "string") return undefined;
  const count = typeof value === "number" ? value : Number(value.trim() === "" ? Number.NaN : value);
  if (count >= EPOCH_MILLISECONDS) return Math.max(0, count - now);
  if (count >= EPOCH_SECONDS) return Math.max(0, count * 1000 - now);
  if (count >= 0) return count * scale;
  if (typeof value !== "string") return undefined;
  const date = /^\d{4}-\d\d-\d\d|GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? durationOf(value) : Math.max(0, date - now);
}

function inWords(said: string, now: number): number | undefined {
  const moment = AT_IN_WORDS.exec(said)?.[1];
  const date = moment === undefined ? Number.NaN : Date.parse(moment);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  const span = IN_WORDS.exec(said)?.[1];
  return span === undefined ? undefined : durationOf(span);
}
