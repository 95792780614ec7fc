import type { LogLevel } from "@opencode/server/log";
import { createLog } from "./log.js";
import { deferWebClasses } from "./web-classes.js";

/** One of the processes that listen for a server. Its lead says when it ends; without a lead it ends at once. */
export async function worker([, , , level, format]: readonly string[]): Promise<void> {
  deferWebClasses();
  const log = createLog(level as LogLevel, format === "json" ? "json" : "text");
  // What is sent to the whole group is for the lead to heed.
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => undefined);
  process.on("unhandledRejection", (cause) => log("error", "a failure that nobody handled", { cause }));
  process.on("uncaughtException", (cause) => log("error", "an exception that nobody caught", { cause }));
  const { work } = await import("@opencode/server/worker");
  const end = work(
    {
      tell: (report) => void process.send?.(report, undefined, undefined, () => undefined),
      onOrder: (heed) => process.on("message", heed),
      leave: () => process.exit(0),
    },
    log,
  );
  // Node ends a worker itself whose lead is gone.
  process.once("exit", () => {
    if (!process.connected) end();
  });
}
