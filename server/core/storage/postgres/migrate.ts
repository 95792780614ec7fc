import type { Connection } from "./connection.js";
import { migrations } from "./migrations/index.js";

/** Says to others that the tables are being made; the number means nothing. */
const lock = 706_172_001;

/** Makes or changes the tables, one process at a time. Throws when a newer release has been at work. */
export async function migrate(connection: Connection): Promise<void> {
  if ((await versionOf(connection)) === migrations.length) return;
  await connection.ask({ text: "BEGIN" });
  await connection.ask({ text: `SELECT pg_advisory_xact_lock(${lock})` });
  await connection.ask({ text: "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)" });
  const from = await versionOf(connection);
  if (from > migrations.length)
    throw new Error(
      `The database was written by a newer version (schema ${from}, this one knows ${migrations.length}). Update opencode or name another database with OPENCODE_DATABASE_URL.`,
    );
  for (const migration of migrations.slice(from)) await connection.ask({ text: migration });
  await connection.ask({ text: "DELETE FROM schema_version" });
  await connection.ask({ text: `INSERT INTO schema_version (version) VALUES (${migrations.length})` });
  await connection.ask({ text: "COMMIT" });
}

/** 0 where nothing was made yet. */
async function versionOf(connection: Connection): Promise<number> {
  const known = await connection.ask({ text: "SELECT to_regclass('schema_version')::text AS name" });
  if (known.rows[0]?.name == null) return 0;
  const { rows } = await connection.ask({ text: "SELECT version FROM schema_version" });
  return Number(rows[0]?.version ?? 0);
}
