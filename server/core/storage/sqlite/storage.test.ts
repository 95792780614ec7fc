import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { storageCases } from "../storage.cases.js";
import { openSqlite } from "./engine.js";

storageCases(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "storage-"));
  const file = path.join(folder, "test.db");
  return {
    open: () => openSqlite(file),
    async age() {
      const db = await openSqlite(file);
      await db.write([{ sql: "PRAGMA user_version = 999", params: [] }]);
      await db.close();
    },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
});
