import { CoreError } from "../../base/errors.js";

/** Codes of Node, of the driver and of PostgreSQL that say: not now, or not from here. */
const unreachable =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT|CONNECTION_LOST|25P0[34]|57P0[1-5]|53\w{3}|25006|08\w{3})$/;
/** Two transactions were in each other's way, or this one took longer than its administrator lets any, and was undone. */
const undone = /^(40001|40P01|55P03|57014)$/;
/** Another connection than the one that prepared it: somebody in between hands out connections by transaction. */
const unprepared = /^(26000|42P05)$/;

export function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | undefined)?.code ?? "");
}

export const isUnreachable = (error: unknown): boolean => unreachable.test(codeOf(error));
export const isUndone = (error: unknown): boolean => undone.test(codeOf(error));
export const isUnprepared = (error: unknown): boolean => unprepared.test(codeOf(error));

/** What somebody sent as a number is none that the column can hold, such as a half. */
export function isNoNumber(error: unknown): boolean {
  const code = codeOf(error);
  if (code === "22003") return true;
  // The same code stands for text that is no JSON, no truth value and so on: then the fault is ours. What PostgreSQL
  // says of it is in the language of the server, the name of its function is not.
  const { routine } = error as { routine?: unknown };
  return code === "22P02" && /int\d|float|numeric|set_var/.test(String(routine));
}

/** It may only be read over this connection: another one may lead to the server that takes writes by now. */
export const isReadOnly = (error: unknown): boolean => codeOf(error) === "25006";

/** What whoever asked for it is told. */
export function unavailable(cause: unknown, wasSent = false): CoreError<"ServiceUnavailableError"> {
  const code = codeOf(cause);
  const why = shortage.find(([pattern]) => pattern.test(code))?.[1] ?? "cannot be reached";
  const message = wasSent
    ? "The database was lost while it was writing: look whether it was done before you try again"
    : `The database ${why} (${code}); try again`;
  return new CoreError("ServiceUnavailableError", { message }, { cause });
}

const shortage: [RegExp, string][] = [
  [/^25006$/, "may only be read just now"],
  [/^53300$/, "takes no more connections"],
  [/^53100$/, "has no room left on its disk"],
  [/^53/, "is short of memory or room"],
  [undone, "is too busy"],
];

/** Where a database is, without who may enter it. Throws what is wrong with the address, never with what it says. */
export function placeOf(url: string): string {
  try {
    const { host, pathname, username, password } = new URL(url);
    for (const part of [pathname, username, password]) decodeURIComponent(part);
    return `${host || "localhost"}${pathname}`;
  } catch {
    const message =
      "OPENCODE_DATABASE_URL is no address of a database: write postgres://user:password@host:5432/name, and %40, %2F and so on for @, / and the like within the password";
    throw new CoreError("SystemError", { message, code: "ERR_INVALID_URL" });
  }
}

/** Why a database could not be opened, and what to do; never with a password. */
export function openingFailure(place: string, cause: unknown): Error {
  const code = codeOf(cause);
  const said = cause instanceof Error ? cause.message : String(cause);
  const why = advice.find(([pattern]) => pattern.test(code))?.[1] ?? said;
  const message = `the database ${place} cannot be opened: ${why}`;
  return new CoreError("SystemError", { message, code: code || "ERR_DATABASE" }, { cause });
}

const advice: [RegExp, string][] = [
  [/^ECONNREFUSED$/, "nothing listens there; is it started, and is the port right?"],
  [/^(ENOTFOUND|EAI_AGAIN)$/, "there is no such host"],
  [/^(ETIMEDOUT|CONNECT_TIMEOUT|EHOSTUNREACH|ENETUNREACH)$/, "no answer from there"],
  [/^CONNECTION_LOST$/, "whoever is there hung up; is it PostgreSQL that listens, and is the port right?"],
  [/^NO_TLS$/, "it speaks no TLS; turn it on there, or leave sslmode out of the address"],
  [
    /CERT|^UNABLE_TO_/,
    "nobody here knows who signed its certificate, or it is another place's; name the authority with sslrootcert=<file> in the address",
  ],
  [/^(28P01|28000)$/, "the user or the password is refused"],
  [/^3D000$/, "there is no database of that name; create it first"],
  [/^(42501|25006)$/, "the user may not write there; grant it to create tables and to write"],
];
