import type { Workspace } from "@opencode/sdk/types";
import type { Reads } from "../database.js";
import type { Statement } from "../statement.js";
import { dataOf } from "./rows.js";

/** Fails with `WriteConflict` when there is one of this id. */
export function insertWorkspace(workspace: Workspace): Statement {
  return {
    sql: `INSERT INTO workspace (id, project_id, time_used, data) VALUES (?, ?, ?, ?)
      ON CONFLICT (id) DO NOTHING`,
    params: [workspace.id, workspace.projectID, workspace.timeUsed, JSON.stringify(workspace)],
    expect: 1,
  };
}

export function deleteWorkspace(id: string): Statement {
  return { sql: "DELETE FROM workspace WHERE id = ?", params: [id] };
}

/** Oldest first. */
export async function readWorkspaces(db: Reads): Promise<Workspace[]> {
  const rows = await db.read("SELECT data FROM workspace ORDER BY time_used, id");
  return rows.map((row) => dataOf<Workspace>(row));
}
