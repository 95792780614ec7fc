import { type FinishReason, ModelFailure } from "../model.js";

/** Reasons to end that are no ends: the model or its server lost the thread. */
const BROKEN =
  /malformed|unexpected_tool|too_many_tool|missing_thought|unspecified|^other$|error|fail|insufficient_system_resource|abort/i;

/** The failure, if it is one, of a call that ended with this reason and without text or tool call. */
export function emptyAnswer(reason: FinishReason, raw: string | undefined): ModelFailure {
  if (reason === "content-filter") {
    const message = "The provider's content filter stopped the answer.";
    return new ModelFailure({ name: "ContentFilterError", data: { message } }, { retryable: false });
  }
  if (raw === "model_context_window_exceeded") {
    const message = "The conversation fills the model's context: there was no room for an answer.";
    return new ModelFailure({ name: "ContextOverflowError", data: { message } }, { retryable: false });
  }
  if (reason === "length") {
    return new ModelFailure({ name: "MessageOutputLengthError", data: {} }, { retryable: false });
  }
  const why = raw === undefined ? "" : ` (it ended with ${raw})`;
  return oddEnd(`The model answered with nothing${why}.`);
}

/** The failure of an answer that ended in the middle of what the model meant to do; `undefined` for a good end. */
export function brokenEnd(raw: string | undefined): ModelFailure | undefined {
  return raw !== undefined && BROKEN.test(raw)
    ? oddEnd(`The model's answer broke off: its provider ended it with ${raw}.`)
    : undefined;
}

/** Often mended by asking once more, and hardly ever by asking on. */
function oddEnd(message: string): ModelFailure {
  const error = { name: "APIError" as const, data: { message, isRetryable: true } };
  return new ModelFailure(error, { retryable: true, once: true, retryAfter: 0 });
}
