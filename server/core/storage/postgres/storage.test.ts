import { afterAll, describe, expect, it } from "vitest";
import { startPostgres } from "../../../../tests/support/postgres.js";
import { openSqlite } from "../sqlite/engine.js";
import type { Row } from "../statement.js";
import { storageCases } from "../storage.cases.js";
import { openPostgres } from "./engine.js";

const server = await startPostgres();
afterAll(() => server?.close());

describe.skipIf(!server)("PostgreSQL", () => {
  if (!server) return;
  storageCases(async () => {
    const url = await server.create();
    const open = () => openPostgres(url, { log: () => undefined });
    return {
      open,
      cut: server.cut,
      async age() {
        const db = await open();
        await db.write([{ sql: "UPDATE schema_version SET version = 999", params: [] }]);
        await db.close();
      },
      remove: () => Promise.resolve(),
    };
  });

  it("has the tables, columns and indexes of the embedded database", async () => {
    const postgres = await openPostgres(await server.create(), { log: () => undefined });
    const sqlite = await openSqlite(":memory:");
    const names = (rows: Row[]) => rows.map(({ name }) => String(name)).sort();
    const columns = names(
      await postgres.read(
        "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT IN ('event_head', 'schema_version')",
      ),
    );
    expect(columns).toEqual(
      names(
        await sqlite.read(
          "SELECT m.name || '.' || c.name AS name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'",
        ),
      ),
    );
    const indexes = "AND indexname NOT LIKE '%_pkey' AND indexname NOT LIKE '%_key'";
    expect(
      names(
        await postgres.read(
          `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public' ${indexes}`,
        ),
      ),
    ).toEqual(
      names(
        await sqlite.read("SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite%'"),
      ),
    );
    await Promise.all([postgres.close(), sqlite.close()]);
  });
});
