import { afterAll, describe } from "vitest";
import { startPostgres } from "../../../../tests/support/postgres.js";
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
});
