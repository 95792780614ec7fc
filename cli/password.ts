import { readFileSync, statSync } from "node:fs";
import type { Log } from "@opencode/server/log";
import { isPassword } from "@opencode/server/password";
import { UsageError } from "./command-line/usage-error.js";

/** Milliseconds between two looks at the file. */
const interval = 1_000;

/**
 * The password of a file (`OPENCODE_SERVER_PASSWORD_FILE`) as it is just now, at most a second late. What takes the place
 * of a password and is none changes nothing: nobody is let in without one. Throws UsageError where there is none to begin with.
 */
export function passwordFrom(file: string, log: Log): () => string {
  let stamp = stampOf(file);
  let password = readPassword(file);
  let looked = Date.now();
  return () => {
    if (Date.now() - looked < interval) return password;
    looked = Date.now();
    const now = stampOf(file);
    if (now === stamp) return password;
    stamp = now;
    if (now === "-") {
      log("warn", `${file} is no file any more. The password before it holds`);
      return password;
    }
    try {
      password = readPassword(file);
      log("info", "the password has changed", { file });
    } catch (error) {
      log("warn", `${error instanceof Error ? error.message : error}. The password before it holds`);
    }
    return password;
  };
}

/** Throws UsageError. */
export function readPassword(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`OPENCODE_SERVER_PASSWORD_FILE: ${file} cannot be read (${code})`);
  }
  if (!isPassword(text))
    throw new UsageError(`OPENCODE_SERVER_PASSWORD_FILE: ${file} holds nothing but blanks`);
  return text;
}

function stampOf(file: string): string {
  try {
    const found = statSync(file);
    // A pipe (`<(pass show x)`) gives what it has once, and whoever asks again waits for ever.
    if (!found.isFile()) return "-";
    const { mtimeMs, size, ino } = found;
    return `${mtimeMs}:${size}:${ino}`;
  } catch {
    return "-";
  }
}
