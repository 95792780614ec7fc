import type { Database } from "../../server/core/storage/database.js";
import { openSqlite } from "../../server/core/storage/sqlite/engine.js";
import type { PostgresServer } from "./postgres.js";
import type { Workspace } from "./workspace.js";

/**
 * Whether the servers under test share PostgreSQL instead of a file: `npm run test:postgres`. Tests of what only a file
 * has (its name, its lock, its disk, a copy of it) are left out then.
 */
export const onPostgres = process.env.OPENCODE_TEST_ENGINE === "postgres";

/** Nobody looks for what a power cut would leave. */
const settings = ["fsync=off", "synchronous_commit=off", "max_connections=300", "autovacuum=off"];

let server: Promise<PostgresServer | undefined> | undefined;
const addresses = new Map<string, Promise<string>>();

/** Where the servers of a workspace keep what lasts, under this name: the same for as long as the workspace lives. */
export async function databaseFor(workspace: Workspace, name: string): Promise<string> {
  const file = name.startsWith("/") ? name : workspace.path(name);
  if (!onPostgres) return file;
  const known = addresses.get(file);
  if (known) return known;
  const created = create();
  addresses.set(file, created);
  const { remove } = workspace;
  workspace.remove = () => {
    remove();
    if (!addresses.delete(file)) return;
    void created.then(async (url) => (await server)?.drop(url)).catch(() => undefined);
  };
  return created;
}

/** Another connection to it, as another process has one. */
export async function openDatabase(workspace: Workspace, name: string): Promise<Database> {
  const database = await databaseFor(workspace, name);
  if (!onPostgres) return openSqlite(database);
  const { openPostgres } = await import("../../server/core/storage/postgres/engine.js");
  return openPostgres(database, { log: () => undefined });
}

async function create(): Promise<string> {
  const { startPostgres } = await import("./postgres.js");
  server ??= startPostgres({ settings });
  const started = await server;
  if (!started) throw new Error("there is no PostgreSQL to test with");
  return started.create();
}
