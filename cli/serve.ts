import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isLoopback, serve as startServer } from "@opencode/server/http";
import type { Log } from "@opencode/server/log";
import { isPassword } from "@opencode/server/password";
import { assets } from "./assets.js";
import { type Invocation, isOn, numberOf, textOf, textsOf } from "./command-line/invocation.js";
import { UsageError } from "./command-line/usage-error.js";
import { coreOptionsFor } from "./core-options.js";
import { Failure } from "./failure.js";
import { onOrphaned } from "./lifeline.js";
import { takeEnvironment } from "./own-environment.js";
import { passwordFrom } from "./password.js";
import { logRuntimeWarnings } from "./runtime-warnings.js";
import { formatOf, goTo, logLevelOf, logOf } from "./settings.js";
import { onShutdown } from "./shutdown.js";
import { workerWords } from "./worker-words.js";

/** Milliseconds from the signal to the end of the process, at most. */
const shutdownTime = 1_800;

/** Runs `opencode serve` until a signal ends it. Resolves once it is listening. */
export async function serve(invocation: Invocation): Promise<void> {
  await startServing(invocation);
}

/** The same for a command that goes on from there; resolves to the address. */
export async function startServing({ version, options, warnings }: Invocation): Promise<string> {
  const log = logOf(options, "info");
  logRuntimeWarnings(log);
  for (const warning of warnings) log("warn", warning);
  const cors = options.has("cors") ? textsOf(options, "cors") : undefined;
  checkOrigins(cors ?? [], log);
  if (isOn(options, "mdns") || options.has("mdns-domain"))
    log("warn", "--mdns: this server announces itself nowhere. Give clients its address");
  const hostname = textOf(options, "hostname") ?? "127.0.0.1";
  const port = numberOf(options, "port");
  const workers = numberOf(options, "workers") ?? 1;
  const ui = isOn(options, "ui") ? builtPage() : undefined;
  const cwd = await goTo(options, "cwd");
  const env = takeEnvironment();
  const { core, said } = await coreOptionsFor({ version, cwd, env, log });
  const { username, nodeUrl, lifeline, passwordFile } = said;
  const password = passwordFile
    ? passwordFrom(passwordFile, log)
    : isPassword(said.password)
      ? said.password
      : undefined;
  if (workers > 1 && core.database.includes("://")) {
    throw new UsageError(
      "--workers is for a database in a file: with OPENCODE_DATABASE_URL start more servers, which share the work as it is",
    );
  }
  if (said.configFile && !existsSync(said.configFile)) {
    log("warn", `OPENCODE_CONFIG names a file that is not there: ${said.configFile}`);
  }
  guardExposure(hostname, password !== undefined || isOn(options, "no-auth"));
  if (password === undefined) {
    const why = env.OPENCODE_SERVER_PASSWORD ? "holds nothing but blanks" : "is not set";
    log("warn", `OPENCODE_SERVER_PASSWORD ${why}: every process on this machine can use this server`);
    if (cors?.includes("*")) {
      log("warn", '--cors "*" lets no page in without a password: set one, or name the origins');
    }
  }

  // One session's failure must not end the others; what nobody handled is at least written down.
  process.on("unhandledRejection", (cause) => log("error", "a failure that nobody handled", { cause }));
  process.on("uncaughtException", (cause) => log("error", "an exception that nobody caught", { cause }));

  const server = await startServer({
    core: passwordFile ? { ...core, secretFiles: [passwordFile] } : core,
    acp: async (core) => {
      const { createDoor } = await import("@opencode/server/acp-remote");
      return createDoor({ core, version, log });
    },
    cwd,
    cors,
    hostname,
    contractFile: assets.contractFile,
    pages: { ui, reference: assets.reference, contract: fileURLToPath(assets.contractFile) },
    ...(port !== undefined && { port }),
    ...(password !== undefined && { password }),
    ...(username !== undefined && { username }),
    ...(nodeUrl !== undefined && { nodeUrl }),
    ...(workers > 1 && { workers: { count: workers, program: workerProgram(options) } }),
  });
  const drainMs = (numberOf(options, "drain") ?? 0) * 1_000;
  const end = onShutdown(log, drainMs + shutdownTime, () =>
    server.close({ graceMs: shutdownTime - 500, drainMs }).finally(async () => {
      const { killDescendants } = await import("@opencode/server/processes");
      await killDescendants();
    }),
  );
  onOrphaned(lifeline === "stdin", () => end("the program that started us is gone"));
  process.stdout.write(`opencode server listening on ${server.url}\n`);
  if (ui) log("info", `the page is at ${server.url}/ui/`);
  return server.url;
}

/** This program, as one of its workers. */
function workerProgram(options: Invocation["options"]) {
  return {
    file: fileURLToPath(new URL("opencode.js", import.meta.url)),
    words: workerWords(logLevelOf(options, "info"), formatOf(options)),
  };
}

/** Where the page is. In a clone it is built by itself, for it takes longer than all the rest. */
function builtPage(): string {
  if (existsSync(`${assets.ui}/index.html`)) return assets.ui;
  throw new Failure("--ui: the page is not built here: npm run build:page, then again");
}

/** Told, and taken as it stands: what starts servers may pass on more than it has checked. */
function checkOrigins(cors: readonly string[], log: Log): void {
  for (const origin of cors) {
    if (origin === "*" || /^[a-z][a-z\d+.-]*:\/\/[^\s/?#@]+\/?$/i.test(origin)) continue;
    const wrong = `--cors: not an origin: ${origin}. Write a scheme, a host and perhaps a port, such as https://app.example`;
    if (process.stdin.isTTY) throw new UsageError(wrong);
    log("warn", wrong);
  }
}

function guardExposure(hostname: string, isGuarded: boolean): void {
  if (isLoopback(hostname) || isGuarded) return;
  throw new UsageError(
    `Refusing to listen on ${hostname} without a password: whoever reaches it could run commands here. ` +
      "Set OPENCODE_SERVER_PASSWORD, or say --no-auth if something else guards it",
  );
}
