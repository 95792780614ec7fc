import type { LogLevel } from "@opencode/server/log";
import { cac } from "cac";
import { logLevels } from "./log.js";

export interface ServeArguments {
  hostname: string;
  /** Undefined: 4096, else the next free one. 0: any. */
  port?: number;
  /** Undefined when the flag was not given. */
  cors: string[] | undefined;
  /** The directory to work in. */
  cwd?: string;
  /** False: a server that others can reach may run without a password. */
  auth: boolean;
  logLevel: LogLevel;
}

export interface AcpArguments {
  /** The directory to work in. */
  cwd?: string;
  /** Undefined: nothing is logged. */
  logLevel?: LogLevel;
}

export type Command =
  | { name: "serve"; arguments: ServeArguments; ignored: string[] }
  | { name: "acp"; arguments: AcpArguments; ignored: string[] }
  | { name: "login"; provider?: string }
  | { name: "models"; provider?: string; refresh: boolean }
  | { name: "help"; text: string }
  | { name: "version" };

/** A command line that cannot be meant: the message says which word and what would be right. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const known = new Set(
  "port hostname cors cwd c debug d logLevel auth help h version v printLogs mdns mdnsDomain --".split(" "),
);

/** Reads the words after `opencode`. Throws UsageError. */
export function readArguments(words: string[]): Command {
  const cli = cac("opencode");
  let help = "";
  cli
    .command("serve", "Serve the coding agent over HTTP and Server-Sent Events")
    .option("--port <port>", "Port to listen on (default: 4096, or the next free one; 0: any free one)")
    .option("--hostname <address>", "Address to bind", { default: "127.0.0.1" })
    .option("--cors <origin>", 'Browser origin to allow, besides local ones; may be repeated, "*" allows any')
    .option("-c, --cwd <directory>", "Directory to work in (default: the current one)")
    .option("-d, --debug", "Log everything; the same as --log-level debug")
    .option(
      "--log-level <level>",
      `Least level that is logged to stderr: ${logLevels.join(", ")} (default: info)`,
    )
    .option("--no-auth", "Allow a server that other machines reach to run without a password");
  cli
    .command("acp [...words]", "Serve the coding agent to an editor over the Agent Client Protocol on stdio")
    .option("-c, --cwd <directory>", "Directory that relative paths begin in (default: the current one)")
    .option("-d, --debug", "Log everything to stderr; the same as --log-level debug")
    .option(
      "--log-level <level>",
      `Log to stderr from this level on (default: nothing): ${logLevels.join(", ")}`,
    );
  cli.command("auth [...words]", "login [provider]: store the key of a model provider");
  cli
    .command("models [provider]", "List the models that can be used")
    .option("--refresh", "Fetch the catalogue of models anew first");
  cli.help((sections) => {
    const text = sections.map(({ title, body }) => (title ? `${title}:\n${body}` : body)).join("\n\n");
    // The parser calls what a --no- option switches off its default.
    help = text.replace(/^( *--no-.*) \(default: true\)$/gm, "$1");
    return [];
  });
  const { options, args } = cli.parse(["", "opencode", ...words], { run: false });
  if (options.version || options.v) return { name: "version" };
  const command = cli.matchedCommandName;
  if (options.help || options.h || (!command && (args[0] ?? "help") === "help")) {
    if (help === "") cli.outputHelp();
    return { name: "help", text: help };
  }
  if (!command) throw new UsageError(`Unknown command: ${args[0]}. Try: opencode serve, opencode --help`);
  // An editor that logs in runs what it knows us by with `auth login` behind it.
  const login =
    command === "auth" ? args : command === "acp" && args[0] === "auth" ? args.slice(1) : undefined;
  if (login) return loginCommand(login);
  if (command === "models" && args.length <= 1) {
    const [provider] = args;
    return { name: "models", refresh: options.refresh === true, ...(provider !== undefined && { provider }) };
  }
  if (args.length > 0)
    throw new UsageError(`Unexpected argument: ${args[0]}. Try: opencode ${command} --help`);
  const ignored = Object.keys(options).filter((option) => !known.has(option));
  if (command === "acp") return { name: "acp", arguments: acpArguments(options), ignored };
  return { name: "serve", arguments: serveArguments(options), ignored };
}

function loginCommand([word, provider, more]: readonly string[]): Command {
  if (word !== "login" || more !== undefined)
    throw new UsageError("Try: opencode auth login, or opencode auth login <provider>");
  return { name: "login", ...(provider !== undefined && { provider }) };
}

function acpArguments({ cwd, debug, logLevel }: Record<string, unknown>): AcpArguments {
  const level = debug ? "debug" : logLevel === undefined ? usualLevel() : readLogLevel(last(logLevel));
  return { ...(cwd !== undefined && { cwd: String(last(cwd)) }), ...(level && { logLevel: level }) };
}

function serveArguments(options: Record<string, unknown>): ServeArguments {
  const { port, hostname, cors, cwd, debug, logLevel, auth } = options;
  return {
    hostname: String(last(hostname)),
    ...(port !== undefined && { port: readPort(last(port)) }),
    cors: cors === undefined ? undefined : [cors].flat().map(String),
    ...(cwd !== undefined && { cwd: String(last(cwd)) }),
    auth: auth !== false,
    logLevel: debug
      ? "debug"
      : logLevel === undefined
        ? (usualLevel() ?? "info")
        : readLogLevel(last(logLevel)),
  };
}

/** Given twice, the later one holds. */
function last(value: unknown): unknown {
  return Array.isArray(value) ? value.at(-1) : value;
}

function readPort(value: unknown): number {
  const port = Number(value);
  if (value !== true && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  const given = value === true ? "nothing was given" : `not a port: ${value}`;
  throw new UsageError(`--port: ${given}. Give a number from 0 (any free port) to 65535`);
}

/** What `OPENCODE_LOG_LEVEL` says, where the command line does not. */
function usualLevel(): LogLevel | undefined {
  return logLevels.find((one) => one === process.env.OPENCODE_LOG_LEVEL?.trim().toLowerCase());
}

function readLogLevel(value: unknown): LogLevel {
  const level = logLevels.find((one) => one === String(value).toLowerCase());
  if (level) return level;
  throw new UsageError(`--log-level: not a level: ${value}. Give one of ${logLevels.join(", ")}`);
}
