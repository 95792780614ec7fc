import { setTimeout as delay } from "node:timers/promises";
import { serveAcp } from "@opencode/server/acp";
import type { Core } from "@opencode/server/core";
import type { Log } from "@opencode/server/log";
import type { Invocation } from "./command-line/invocation.js";
import { createLog } from "./log.js";
import { takeEnvironment } from "./own-environment.js";
import { guardStdoutDescriptor, takeStdout } from "./own-stdout.js";
import { logRuntimeWarnings } from "./runtime-warnings.js";
import { formatOf, goTo, logLevelOf } from "./settings.js";

/** Milliseconds that what still runs gets to end by itself once the client is gone. */
const shutdownTime = 90;
/** Milliseconds that the system may take to end what did not. */
const killTime = 250;

/** Runs `opencode acp` until the client hangs up or a signal ends it. Standard output is the client's alone. */
export async function acp({ version, options, warnings }: Invocation): Promise<void> {
  const write = takeStdout();
  const level = logLevelOf(options, undefined);
  const log = level === undefined ? () => undefined : createLog(level, formatOf(options));
  // What a library warns of is for the log: editors show every line on stderr as an error.
  logRuntimeWarnings(log);
  process.on("unhandledRejection", (cause) => log("error", "a failure that nobody handled", { cause }));
  process.on("uncaughtException", (cause) => log("error", "an exception that nobody caught", { cause }));
  for (const warning of warnings) log("warn", warning);
  const cwd = await goTo(options, "cwd");
  const env = takeEnvironment();
  let core: Promise<Core> | undefined;
  const told = new Set<string>();
  const [script = ""] = process.argv.slice(1);
  const connection = serveAcp({
    input: process.stdin,
    write,
    log,
    version,
    cwd,
    own: { command: process.execPath, args: [script] },
    core() {
      core = openCore(version, { cwd, env }, log);
      core.catch((cause: unknown) => {
        const why = cause instanceof Error ? cause.message : String(cause);
        // A client that tries again hears the same; its user reads it once.
        if (!told.has(why)) process.stderr.write(`opencode acp could not start: ${why}\n`);
        told.add(why);
      });
      return core;
    },
  });
  log("info", "ACP server started");
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const)
    process.on(signal, () => void connection.close());
  await connection.closed;
  log("debug", "shutting down");
  await Promise.race([
    core?.then((one) => one[Symbol.asyncDispose]()).catch(() => undefined),
    // Plugins are given the time that is theirs to let go of what they hold.
    delay(shutdownTime).then(async () => (await core)?.plugins.close()),
  ]);
  const { killDescendants } = await import("@opencode/server/processes");
  await Promise.race([killDescendants(), delay(killTime)]);
  process.exit(0);
}

async function openCore(
  version: string,
  { cwd, env }: { cwd: string; env: Record<string, string | undefined> },
  log: Log,
): Promise<Core> {
  // Before anything is loaded that could print.
  guardStdoutDescriptor();
  const [{ createCore }, { assets }, { coreOptionsFor }] = await Promise.all([
    import("@opencode/server/core"),
    import("./assets.js"),
    import("./core-options.js"),
  ]);
  const options = await coreOptionsFor({ version, cwd, env, log });
  const core = await createCore({ ...options.core, answersQuestions: false, trusted: [cwd] });
  core.plugins.answerAt(async () => {
    const { openOnlyDoor } = await import("@opencode/server/plugin-door");
    return openOnlyDoor({ core, cwd, contractFile: assets.contractFile, log });
  });
  return core;
}
