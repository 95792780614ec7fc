import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Config } from "@opencode/sdk/types";
import { contractFetch } from "./contract.js";
import { openEventLog } from "./event-log.js";
import { lookForKeys, watchEnvironment, watchKeysIn } from "./keys.js";
import { databaseFor, onPostgres } from "./test-database.js";
import { workerOption } from "./workers.js";
import type { Workspace } from "./workspace.js";

/** The built command; `npm test` builds it. */
export const program = fileURLToPath(new URL("../../cli/dist/opencode.js", import.meta.url));

export interface SpawnOptions {
  /** Where it lives: its home, its database and `project`, the folder it works in. */
  workspace: Workspace;
  /** Another build of the command than the one of the repository. */
  program?: string;
  /** After `opencode`; by default `serve` on any free port. */
  args?: string[];
  /** Over `ownEnvironment`; undefined takes a variable out of it. */
  env?: Record<string, string | undefined>;
  config?: Config;
  /** What is piped to it; nothing can be read there by default. */
  input?: string;
  /** Shell commands that run first in the process it becomes, such as `ulimit -f 8`. */
  prelude?: string;
}

/** How a process ended. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** The real `opencode` in a process of its own. */
export interface Spawned {
  pid: number;
  child: ChildProcess;
  stdout(): string;
  stderr(): string;
  exited: Promise<Exit>;
  /** Signals this process only, and resolves when it is gone. */
  kill(signal: NodeJS.Signals): Promise<Exit>;
}

/** One that listens. */
export interface SpawnedServer extends Spawned {
  url: string;
  port: number;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  events(path?: string, headers?: Record<string, string>): ReturnType<typeof openEventLog>;
}

const running = new Set<Spawned>();

/** An environment in which nothing of this machine's user is read or written. */
export function ownEnvironment(workspace: Workspace): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: workspace.path("home"),
    TMPDIR: workspace.directory,
    XDG_CONFIG_HOME: workspace.path("home/.config"),
    XDG_DATA_HOME: workspace.path("home/.local/share"),
    XDG_STATE_HOME: workspace.path("home/.local/state"),
    OPENCODE_DB: workspace.path("opencode.db"),
    OPENCODE_DISABLE_MODELS_FETCH: "1",
    // A home of its own has nothing compiled yet: to write it all down would cost each test what it saves a user.
    NODE_DISABLE_COMPILE_CACHE: "1",
  };
}

/** Starts the command without waiting for anything. */
export function spawnCommand(options: SpawnOptions): Spawned {
  const { workspace, args, env, config, input, prelude } = options;
  if (!existsSync(program)) throw new Error("cli/dist is not built: run `npm run build`, or `npm test`");
  workspace.write("project/.keep", "");
  workspace.write("home/.keep", "");
  watchEnvironment(env);
  watchKeysIn(JSON.stringify(config ?? {}), "the configuration");
  const given = args ?? ["serve", "--port", "0"];
  const all = [...given, ...(given[0] === "serve" ? workerOption : [])];
  const command = [process.execPath, options.program ?? program, ...all];
  const [file = "", ...words] =
    prelude === undefined ? command : ["/bin/sh", "-c", `${prelude} && exec "$@"`, "sh", ...command];
  const child = spawn(file, words, {
    cwd: workspace.path("project"),
    env: {
      ...ownEnvironment(workspace),
      ...(config && { OPENCODE_CONFIG_CONTENT: JSON.stringify(config) }),
      ...env,
    },
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  child.stdin?.end(input);
  let out = "";
  let err = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const exited = once(child, "close").then(([code, signal]) => ({ code, signal }) as Exit);
  const spawned: Spawned = {
    pid: child.pid ?? 0,
    child,
    stdout: () => out,
    stderr: () => err,
    exited,
    kill(signal) {
      child.kill(signal);
      return exited;
    },
  };
  running.add(spawned);
  exited.then(() => {
    running.delete(spawned);
    lookForKeys(out, "the command's output");
    lookForKeys(err, "the command's log");
  });
  return spawned;
}

/** Starts `opencode serve` and resolves once it says that it listens. */
export async function spawnServer(given: SpawnOptions): Promise<SpawnedServer> {
  const options = { ...given, env: { ...(await databaseOf(given)), ...given.env } };
  const spawned = spawnCommand(options);
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /^opencode server listening on (\S+)$/m.exec(spawned.stdout())?.[1];
      if (found) resolve(found);
    };
    spawned.child.stdout?.on("data", look);
    spawned.exited.then((exit) =>
      reject(new Error(`opencode ended before it listened: ${JSON.stringify(exit)}\n${spawned.stderr()}`)),
    );
  });
  return {
    ...spawned,
    url,
    port: Number(new URL(url).port),
    fetch: (path, init) => contractFetch(`${url}${path}`, init),
    events: (path = "/event", headers = {}) => openEventLog(`${url}${path}`, headers),
  };
}

/** Where the tests run on PostgreSQL, so do servers that have no database of their own. */
async function databaseOf({ workspace, env }: SpawnOptions): Promise<Record<string, string>> {
  if (!onPostgres || env?.OPENCODE_DB !== undefined || env?.OPENCODE_DATABASE_URL !== undefined) return {};
  return { OPENCODE_DATABASE_URL: await databaseFor(workspace, "opencode.db") };
}

/** Ends whatever a test left running: for `afterEach`. */
export async function endSpawned(): Promise<void> {
  await Promise.all([...running].map((one) => one.kill("SIGKILL")));
}

/** Whether a process is there and not just waiting to be collected. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== "linux") return true;
  const { readFile } = await import("node:fs/promises");
  const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => "");
  return stat !== "" && !/^\d+ .*\) [ZX] /s.test(stat);
}
