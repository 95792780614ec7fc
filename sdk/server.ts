import { type ChildProcess, spawn } from "node:child_process";
import { ownGroup } from "./child.js";
import { createOpencodeClient, type OpencodeClient } from "./client.js";
import type { Config } from "./gen/types.gen.js";

export interface ServerOptions {
  /** Default 127.0.0.1. */
  hostname?: string;
  /** Default 4096; 0 takes a free one. */
  port?: number;
  /** Milliseconds to wait for the server to listen. Default 5000. */
  timeout?: number;
  /** Ends the server, or the wait for it. */
  signal?: AbortSignal;
  /** Wins over every configuration file of the server. */
  config?: Config;
  /** The program to start and its first arguments. Default `opencode` from the PATH. */
  command?: string | readonly string[];
}

export interface OpencodeServer {
  url: string;
  /** Ends the server and all it has started; resolves when it is gone. */
  close(): Promise<void>;
}

const sentinel = /^opencode server listening\b.*?\bon\s+(https?:\/\/\S+)/;
const keptOutput = 16_384;
const windows = process.platform === "win32";

/** Starts `opencode serve` and waits until it listens; rejects with what it printed when it does not. */
export async function createOpencodeServer(options: ServerOptions = {}): Promise<OpencodeServer> {
  options.signal?.throwIfAborted();
  const child = start(options);
  const close = ownGroup(child);
  try {
    const url = await listening(child, options.timeout ?? 5000, options.signal);
    const abort = () => void close();
    options.signal?.addEventListener("abort", abort);
    child.once("exit", () => options.signal?.removeEventListener("abort", abort));
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A server of its own and a client of it. */
export async function createOpencode(
  options?: ServerOptions,
): Promise<{ client: OpencodeClient; server: OpencodeServer }> {
  const server = await createOpencodeServer(options);
  return { client: createOpencodeClient({ baseUrl: server.url }), server };
}

export interface TuiOptions extends Pick<ServerOptions, "config" | "signal" | "command"> {
  project?: string;
  model?: string;
  session?: string;
  agent?: string;
}

/**
 * Starts the terminal interface of an `opencode` that has one, in the terminal of this process; `close` ends it. The
 * one of this project has none: name another as `command`.
 */
export function createOpencodeTui(options: TuiOptions = {}): { close(): void } {
  const { command = "opencode", config, signal } = options;
  const [program = "opencode", ...first] = typeof command === "string" ? [command] : command;
  const told = (["project", "model", "session", "agent"] as const).flatMap((name) =>
    options[name] === undefined ? [] : [`--${name}=${options[name]}`],
  );
  const args = [...first, ...told];
  const child = spawn(windows ? quoted(program) : program, windows ? args.map(quoted) : args, {
    stdio: "inherit",
    env: { ...process.env, OPENCODE_CONFIG_CONTENT: JSON.stringify(config ?? {}) },
    shell: windows,
  });
  const close = () => void child.kill();
  signal?.addEventListener("abort", close, { once: true });
  child.once("exit", () => signal?.removeEventListener("abort", close));
  return { close };
}

function start({
  hostname = "127.0.0.1",
  port = 4096,
  config,
  command = "opencode",
}: ServerOptions): ChildProcess {
  const [program = "opencode", ...first] = typeof command === "string" ? [command] : command;
  const args = [...first, "serve", `--hostname=${hostname}`, `--port=${port}`];
  if (config?.logLevel) args.push(`--log-level=${config.logLevel}`);
  return spawn(windows ? quoted(program) : program, windows ? args.map(quoted) : args, {
    env: {
      ...process.env,
      OPENCODE_CONFIG_CONTENT: JSON.stringify(config ?? {}),
      // Nothing is written there: that it ends tells the server that we are gone, whatever killed us.
      OPENCODE_SERVER_LIFELINE: "stdin",
    },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
    // npm installs `opencode.cmd` on Windows, which only a shell can start; elsewhere a group of its own can be ended whole.
    shell: windows,
    detached: !windows,
  });
}

function quoted(word: string): string {
  return /^[\w.:=/\\-]+$/.test(word) ? word : `"${word.replaceAll('"', '""')}"`;
}

function listening(child: ChildProcess, timeout: number, signal: AbortSignal | undefined): Promise<string> {
  const settled = new AbortController();
  return new Promise<string>((resolve, reject) => {
    let output = "";
    let line = "";
    const fail = (what: string) =>
      reject(new Error(output.trim() ? `${what}\nServer output: ${output}` : what));
    const keep = (text: string) => {
      output = (output + text).slice(-keptOutput);
    };
    const timer = setTimeout(() => fail(`Server did not listen within ${timeout} ms`), timeout);
    settled.signal.addEventListener("abort", () => clearTimeout(timer));
    signal?.addEventListener("abort", () => reject(signal.reason), { signal: settled.signal });
    child.once("error", (error) =>
      reject(new Error(`Cannot start the server: ${error.message}`, { cause: error })),
    );
    child.once("close", (code, by) => fail(`Server exited with ${by ? `signal ${by}` : `code ${code}`}`));
    child.stderr?.setEncoding("utf8").on("data", keep);
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      keep(text);
      const lines = (line + text).split("\n");
      line = lines.pop() ?? "";
      for (const whole of lines) {
        const url = sentinel.exec(whole)?.[1];
        if (url !== undefined) resolve(url);
        else if (whole.startsWith("opencode server listening"))
          fail(`No address in the server's line: ${whole}`);
      }
    });
  }).finally(() => settled.abort());
}
