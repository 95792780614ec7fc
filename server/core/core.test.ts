import path from "node:path";
import { expect, it } from "vitest";
import { createWorkspace } from "../../tests/support/workspace.js";
import { createCore } from "./core.js";
import type { Database } from "./storage/database.js";
import { openSqlite } from "./storage/sqlite/engine.js";
import { createWasmLoader } from "./tool/builtin/bash/wasm-files.js";

const options = (database: string | Database, folder: string) => ({
  version: "1.0.0",
  database,
  paths: {
    home: folder,
    config: path.join(folder, "config"),
    data: path.join(folder, "data"),
    state: path.join(folder, "state"),
  },
  config: {},
  env: { PATH: process.env.PATH },
  loadWasm: createWasmLoader(folder),
  toolRunner: "/none",
  log: () => undefined,
});

/** Where a core begins to read, by how many reads have gone well. */
it.each([0, 1, 2, 3])("a core that fails at read %i leaves nothing open", async (well) => {
  const workspace = createWorkspace();
  try {
    const file = workspace.path("opencode.db");
    const db = await openSqlite(file);
    let reads = 0;
    let closed = 0;
    const listening = new Set<() => void>();
    const failing: Database = {
      ...db,
      async read(sql, params) {
        if (reads++ >= well) throw new Error("the disk is gone");
        return db.read(sql, params);
      },
      onForeignWrite(listener) {
        listening.add(listener);
        const leave = db.onForeignWrite(listener);
        return () => {
          listening.delete(listener);
          leave();
        };
      },
      async close() {
        closed += 1;
        await db.close();
      },
    };
    await expect(createCore(options(failing, workspace.directory))).rejects.toThrow("the disk is gone");
    expect({ closed, listening: listening.size }).toEqual({ closed: 1, listening: 0 });
    const core = await createCore(options(file, workspace.directory));
    await core[Symbol.asyncDispose]();
    // Nor does a second end do anything.
    await core[Symbol.asyncDispose]();
  } finally {
    workspace.remove();
  }
});
