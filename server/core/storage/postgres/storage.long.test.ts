import { afterAll, describe, expect, it } from "vitest";
import { findPostgres, startPostgres } from "../../../../tests/support/postgres.js";
import { openSqlite } from "../sqlite/engine.js";
import type { Row } from "../statement.js";
import { storageCases } from "../storage.cases.js";
import { addRecord, readRecords } from "../tables/session-record.js";
import { openPostgres } from "./engine.js";

// Every one that there is here: the oldest that is served, where the system has it, and the newest.
const installed = findPostgres();
const servers = await Promise.all(
  installed.length > 0 && !process.env.OPENCODE_TEST_DATABASE_URL
    ? installed.map((programs) => startPostgres({ programs }))
    : [startPostgres()],
);
afterAll(() => Promise.all(servers.map((server) => server?.close())));

describe.skipIf(!servers[0]).each(servers)("PostgreSQL $version", (server) => {
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

  it("numbers what is kept of sessions in the order of commits, so that who reads on misses none", async () => {
    const url = await server.create();
    const [one, two] = await Promise.all([0, 1].map(() => openPostgres(url, { log: () => undefined })));
    if (!one || !two) throw new Error("no connections");
    const record = (sessionID: string) =>
      addRecord(sessionID, { kind: "said", subject: sessionID, messageID: "" });
    const session = (id: string) =>
      one.write([
        {
          sql: `INSERT INTO session (id, project_id, directory, path, title, time_created, time_updated, revision, data)
            VALUES (?, 'global', '/work', '', '', 1, 1, 1, '{}')`,
          params: [id],
        },
      ]);
    await session("ses_slow");
    await session("ses_quick");
    const event = { directory: "/work", project: undefined, json: "{}" };
    const slow = one
      .eventLog(one)
      .append([record("ses_slow"), { sql: "SELECT pg_sleep(0.5)", params: [], returns: true }], [event]);
    await two.eventLog(two).append([record("ses_quick")], [event]);
    const seen = await readRecords(two, { after: 0, limit: 10 });
    await slow;
    const later = await readRecords(two, { after: seen.at(-1)?.seq ?? 0, limit: 10 });
    expect([...seen, ...later].map(({ sessionID }) => sessionID).sort()).toEqual(["ses_quick", "ses_slow"]);
    await Promise.all([one.close(), two.close()]);
  });

  it("tells a number that does not fit from other text that a column does not take", async () => {
    const db = await openPostgres(await server.create(), { log: () => undefined });
    const asked = (type: string, text: string) =>
      db.read(`SELECT CAST(CAST(? AS text) AS ${type}) AS value`, [text]).then(
        () => "taken",
        (error: Error) => error.name,
      );
    for (const type of ["integer", "bigint", "double precision", "numeric"])
      expect(await asked(type, "a half")).toBe("BadRequest");
    expect(await asked("bigint", "9".repeat(30))).toBe("BadRequest");
    for (const type of ["boolean", "json", "uuid"]) expect(await asked(type, "{")).not.toBe("BadRequest");
    await db.close();
  });

  it("has the tables, columns and indexes of the embedded database, but for the log of events", async () => {
    const postgres = await openPostgres(await server.create(), { log: () => undefined });
    const sqlite = await openSqlite(":memory:");
    const names = (rows: Row[]) => rows.map(({ name }) => String(name)).sort();
    const columns = names(
      await postgres.read(
        "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT IN ('event', 'event_head', 'schema_version')",
      ),
    );
    expect(columns).toEqual(
      names(
        await sqlite.read(
          "SELECT m.name || '.' || c.name AS name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' AND m.name <> 'event' AND m.name NOT LIKE 'sqlite%'",
        ),
      ),
    );
    const indexes = "AND tablename <> 'event' AND indexname NOT LIKE '%_pkey' AND indexname NOT LIKE '%_key'";
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
