import type { Sql } from "postgres";
import { migrations } from "./migrations/index.js";

/** Says to others that the tables are being made; the number means nothing. */
const lock = 706_172_001;

/** Makes or changes the tables, one process at a time. Throws when a newer release has been at work. */
export async function migrate(sql: Sql): Promise<void> {
  if ((await versionOf(sql)) === migrations.length) return;
  await sql.begin(async (transaction) => {
    await transaction.unsafe("SELECT pg_advisory_xact_lock($1)", [lock]);
    await transaction.unsafe("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
    const from = await versionOf(transaction);
    if (from > migrations.length)
      throw new Error(
        `The database was written by a newer version (schema ${from}, this one knows ${migrations.length}). Update opencode or name another database with OPENCODE_DATABASE_URL.`,
      );
    for (const migration of migrations.slice(from)) await transaction.unsafe(migration).simple();
    await transaction.unsafe("DELETE FROM schema_version");
    await transaction.unsafe("INSERT INTO schema_version (version) VALUES ($1)", [migrations.length]);
  });
}

/** 0 where nothing was made yet. */
async function versionOf(sql: Pick<Sql, "unsafe">): Promise<number> {
  const [known] = await sql.unsafe("SELECT to_regclass('schema_version')::text AS name");
  if (known?.name == null) return 0;
  const [row] = await sql.unsafe("SELECT version FROM schema_version");
  return Number(row?.version ?? 0);
}
