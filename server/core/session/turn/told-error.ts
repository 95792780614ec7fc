import type { MessageError } from "@opencode/sdk/types";
import { CoreError } from "../../base/errors.js";
import { HookFailure, saidBy } from "../../base/plugin-hooks.js";
import { systemFailure } from "../../base/system-failure.js";
import { ModelFailure } from "../../provider/model.js";

const unexpected = "Unexpected server error; the server's log has the cause.";

/** What a message says of the error that ended it: in our own words, never the system's or the database's. */
export function toldError(cause: unknown): MessageError {
  if (cause instanceof ModelFailure) return cause.error;
  if (cause instanceof HookFailure) return unknown(saidBy(cause));
  const known = cause instanceof CoreError ? cause : systemFailure(cause);
  if (known) return unknown(known.message);
  return unknown(cause instanceof Error && !isOfSystem(cause) ? cause.message : unexpected);
}

function unknown(message: string): MessageError {
  return { name: "UnknownError", data: { message } };
}

/** Errors of Node.js, SQLite and our own slips, whose texts are for the log. */
function isOfSystem(error: Error): boolean {
  return "code" in error || "errno" in error || error instanceof TypeError || error instanceof RangeError;
}
