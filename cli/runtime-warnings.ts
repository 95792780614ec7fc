import type { Log } from "@opencode/server/log";

/** Sends what Node warns of to the log. That its SQLite is young, which Node 22 says at each start, is no news to a user. */
export function logRuntimeWarnings(log: Log): void {
  process.removeAllListeners("warning");
  process.on("warning", (cause) => {
    const isKnown = cause.name === "ExperimentalWarning" && /SQLite/i.test(cause.message);
    log(isKnown ? "debug" : "warn", "a warning of the runtime", { cause });
  });
}
