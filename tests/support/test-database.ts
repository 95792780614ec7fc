import { type PostgresServer, startPostgres } from "./postgres.js";
import type { Workspace } from "./workspace.js";

/** Whether the servers under test share PostgreSQL instead of a file: `npm run test:postgres`. */
export const onPostgres = process.env.OPENCODE_TEST_ENGINE === "postgres";

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
  return created;
}

async function create(): Promise<string> {
  server ??= startPostgres();
  const started = await server;
  if (!started) throw new Error("there is no PostgreSQL to test with");
  return started.create();
}
