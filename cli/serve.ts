import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { isLoopback, isPassword, serve as startServer } from "@opencode/server/http";
import { type ServeArguments, UsageError } from "./arguments.js";
import { assets } from "./assets.js";
import { catalogueIn, readEnvironment } from "./environment.js";
import { onOrphaned } from "./lifeline.js";
import { createLog } from "./log.js";
import { takeEnvironment } from "./own-environment.js";
import { logRuntimeWarnings } from "./runtime-warnings.js";
import { onShutdown } from "./shutdown.js";

/** Milliseconds from the signal to the end of the process, at most. */
const shutdownTime = 1_800;

/** Runs `opencode serve` until a signal ends it. Resolves once it is listening. */
export async function serve(version: string, given: ServeArguments, ignored: string[]): Promise<void> {
  const log = createLog(given.logLevel);
  logRuntimeWarnings(log);
  for (const option of ignored) log("warn", `ignoring an option this version does not have: --${option}`);
  const cwd = path.resolve(given.cwd ?? ".");
  if (!(await stat(cwd).catch(() => undefined))?.isDirectory())
    throw new UsageError(`--cwd: not a directory: ${cwd}`);
  process.chdir(cwd);
  const env = takeEnvironment();
  const {
    folders,
    database,
    username,
    lifeline,
    authContent,
    password: said,
    ...config
  } = readEnvironment(env, cwd);
  const password = isPassword(said) ? said : undefined;
  if (config.configFile && !existsSync(config.configFile)) {
    log("warn", `OPENCODE_CONFIG names a file that is not there: ${config.configFile}`);
  }
  guardExposure(given, password);
  if (password === undefined) {
    const why = env.OPENCODE_SERVER_PASSWORD ? "holds nothing but blanks" : "is not set";
    log("warn", `OPENCODE_SERVER_PASSWORD ${why}: every process on this machine can use this server`);
    if (given.cors?.includes("*")) {
      log("warn", '--cors "*" lets no page in without a password: set one, or name the origins');
    }
  }

  // One session's failure must not end the others; what nobody handled is at least written down.
  process.on("unhandledRejection", (cause) => log("error", "a failure that nobody handled", { cause }));
  process.on("uncaughtException", (cause) => log("error", "an exception that nobody caught", { cause }));

  const server = await startServer({
    core: {
      version,
      database,
      paths: folders,
      config,
      authContent,
      env,
      loadWasm: assets.loadWasm,
      toolRunner: assets.toolRunner,
      catalogue: catalogueIn(env),
      log,
    },
    acp: async (core) => {
      const { createDoor } = await import("@opencode/server/acp-remote");
      return createDoor({ core, version, log });
    },
    cwd,
    cors: given.cors,
    hostname: given.hostname,
    contractFile: assets.contractFile,
    ...(given.port !== undefined && { port: given.port }),
    ...(password !== undefined && { password }),
    ...(username !== undefined && { username }),
  });
  const end = onShutdown(log, shutdownTime, () =>
    server.close({ graceMs: shutdownTime - 500 }).finally(async () => {
      const { killDescendants } = await import("@opencode/server/processes");
      await killDescendants();
    }),
  );
  onOrphaned(lifeline === "stdin", () => end("the program that started us is gone"));
  process.stdout.write(`opencode server listening on ${server.url}\n`);
}

function guardExposure({ hostname, auth }: ServeArguments, password: string | undefined): void {
  if (isLoopback(hostname) || password !== undefined || !auth) return;
  throw new UsageError(
    `Refusing to listen on ${hostname} without a password: whoever reaches it could run commands here. ` +
      "Set OPENCODE_SERVER_PASSWORD, or say --no-auth if something else guards it",
  );
}
