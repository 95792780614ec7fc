import type { Log } from "../base/log.js";
import type { Database } from "./database.js";

/** Opens a file, `:memory:`, or the address of a PostgreSQL database; only the engine that is needed is loaded. */
export async function openDatabase(
  database: string,
  options: { volume?: string; log: Log },
): Promise<Database> {
  if (isAddress(database)) return (await import("./postgres/engine.js")).openPostgres(database, options);
  return (await import("./sqlite/engine.js")).openSqlite(database);
}

/** Whether it names a database that others share, and no file. */
export function isAddress(database: string): boolean {
  return /^postgres(ql)?:\/\//i.test(database);
}
