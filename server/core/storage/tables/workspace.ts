import type { Workspace } from "@opencode/sdk/types";
import type { Reads } from "../database.js";
import type { Statement } from "../statement.js";
import { keyOn } from "../volume.js";
import { dataOf } from "./rows.js";

/** Fails with `WriteConflict` when there is one of this id. */
/** `volume`: the files it is one of, where machines that see others share the database. */
export function insertWorkspace(workspace: Workspace, volume: string): Statement {
  return {
    sql: `INSERT INTO workspace (id, project_id, time_used, data) VALUES (?, ?, ?, ?)
      ON CONFLICT (id) DO NOTHING`,
    params: [workspace.id, keyOn(volume, workspace.projectID), workspace.timeUsed, JSON.stringify(workspace)],
    expect: 1,
  };
}

export function deleteWorkspace(id: string): Statement {
  return { sql: "DELETE FROM workspace WHERE id = ?", params: [id] };
}

/** Oldest first. */
export async function readWorkspaces(db: Reads, volume: string): Promise<Workspace[]> {
  const prefix = keyOn(volume, "");
  const rows = await db.read(
    "SELECT data FROM workspace WHERE substr(project_id, 1, ?) = ? ORDER BY time_used, id",
    [prefix.length, prefix],
  );
  return rows.map((row) => dataOf<Workspace>(row));
}
