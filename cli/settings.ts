import { stat } from "node:fs/promises";
import path from "node:path";
import type { Log, LogLevel } from "@opencode/server/log";
import { isOn, type Options, textOf } from "./command-line/invocation.js";
import { UsageError } from "./command-line/usage-error.js";
import { createLog, logLevels } from "./log.js";

/** What is logged: by `--debug`, `--log-level`, `OPENCODE_LOG_LEVEL`, else as the command wants it. */
export function logLevelOf<Usual extends LogLevel | undefined>(
  options: Options,
  usual: Usual,
): LogLevel | Usual {
  if (isOn(options, "debug")) return "debug";
  const given = textOf(options, "log-level") ?? process.env.OPENCODE_LOG_LEVEL?.trim().toLowerCase();
  return logLevels.find((one) => one === given) ?? (isOn(options, "print-logs") ? (usual ?? "info") : usual);
}

/** A log to stderr, in the form that was asked for. */
export function logOf(options: Options, usual: LogLevel): Log {
  return createLog(logLevelOf(options, usual), formatOf(options));
}

export function formatOf(options: Options): "text" | "json" {
  return (textOf(options, "log-format") ?? process.env.OPENCODE_LOG_FORMAT) === "json" ? "json" : "text";
}

/** Goes to the directory that an option names, and returns it. Throws UsageError. */
export async function goTo(options: Options, name: "cwd" | "dir"): Promise<string> {
  const cwd = path.resolve(textOf(options, name) ?? ".");
  if (!(await stat(cwd).catch(() => undefined))?.isDirectory())
    throw new UsageError(`--${name}: not a directory: ${cwd}`);
  process.chdir(cwd);
  return cwd;
}
