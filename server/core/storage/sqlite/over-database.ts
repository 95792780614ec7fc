import type { Database } from "../database.js";
import { openSqlite } from "./engine.js";

/** Builds something over a database; one that was opened for it, by the name of a file, is closed again if that fails. */
export async function overDatabase<T>(
  database: string | Database,
  build: (db: Database) => Promise<T>,
): Promise<T> {
  if (typeof database !== "string") return build(database);
  const db = await openSqlite(database);
  try {
    return await build(db);
  } catch (error) {
    await db.close();
    throw error;
  }
}
