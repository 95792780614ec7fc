import { wordsOf } from "./words.js";

/** Statuses that are said of a request which is no good, or too much. */
const OF_REQUEST = [400, 413, 422];
/** How many characters make a token, as a rule. */
const A_TOKEN = 4;
/** From this part of the context on, a request without a fault that anybody names is taken for too long. */
const FULL = 0.7;
/** Pictures and files as text: what they take of a context, their length does not tell. */
const ENCODED = /^(data:[^,]{0,200},)?[A-Za-z0-9+/_-]{2000,}={0,2}$/;

/**
 * Whether a refusal without a word (Cerebras sends an empty body) is of a request that must have filled the model's
 * context. `request` is what was sent, `room` the context in tokens, 0 where that is not known.
 */
export function isTooLongUntold(
  { status, body }: { status?: number | undefined; body?: string | undefined },
  { request, room }: { request: unknown; room: number },
): boolean {
  if (status === undefined || !OF_REQUEST.includes(status) || room <= 0) return false;
  if ((body ?? "").trim().length > 2 && wordsOf(body).trim() !== "") return false;
  const text = JSON.stringify(request, (_, value: unknown) =>
    typeof value === "string" && ENCODED.test(value) ? "" : value,
  );
  return Buffer.byteLength(text ?? "") / A_TOKEN > FULL * room;
}
