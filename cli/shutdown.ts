import type { Log } from "@opencode/server/log";

/**
 * Ends the process on the first signal after `close`, or after `limit` milliseconds; on the second at once. The returned
 * function does so without one. The limit is for who kills what has not ended soon: on a machine without time to spare it
 * is an end like any other, since what was answered is stored and the watcher ends what we have started.
 */
export function onShutdown(log: Log, limit: number, close: () => Promise<void>): (reason: string) => void {
  let closing = false;
  const end = (reason: string) => {
    if (closing) process.exit(1);
    closing = true;
    log("debug", "shutting down", { reason });
    setTimeout(() => {
      log("warn", "the end took too long: what is still going on was left");
      process.exit(0);
    }, limit).unref();
    close().then(
      () => process.exit(0),
      (cause: unknown) => {
        log("error", "could not shut down cleanly", { cause });
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, end);
  return end;
}
