import type { PermissionRequest, Session } from "@opencode/sdk/types";
import type { Reads } from "../database.js";
import type { Statement } from "../statement.js";
import { dataOf } from "./rows.js";

/** A question that waits for a person; `scope` is where an "always" will hold. */
export function insertPermission(
  request: PermissionRequest,
  session: Pick<Session, "id" | "directory">,
  scope: string,
): Statement {
  return {
    sql: "INSERT INTO permission (id, session_id, directory, scope, data) VALUES (?, ?, ?, ?, ?)",
    params: [request.id, session.id, session.directory, scope, JSON.stringify(request)],
  };
}

/** Fails with `WriteConflict` when somebody was faster. */
export function claimPermission(id: string): Statement {
  return { sql: "DELETE FROM permission WHERE id = ?", params: [id], expect: 1 };
}

export async function readPermission(
  db: Reads,
  id: string,
): Promise<{ request: PermissionRequest; session: Session; scope: string } | undefined> {
  const [row] = await db.read(
    `SELECT permission.data AS data, permission.scope AS scope, session.data AS session
      FROM permission JOIN session ON session.id = permission.session_id WHERE permission.id = ?`,
    [id],
  );
  return (
    row && {
      request: dataOf<PermissionRequest>(row),
      session: JSON.parse(String(row.session)) as Session,
      scope: String(row.scope),
    }
  );
}

/** Oldest first. */
export async function readPermissions(db: Reads, directory: string): Promise<PermissionRequest[]> {
  const rows = await db.read("SELECT data FROM permission WHERE directory = ? ORDER BY id", [directory]);
  return rows.map((row) => dataOf<PermissionRequest>(row));
}

/** Oldest first. */
export async function readPermissionIDs(db: Reads, sessionID: string): Promise<string[]> {
  const rows = await db.read("SELECT id FROM permission WHERE session_id = ? ORDER BY id", [sessionID]);
  return rows.map(({ id }) => String(id));
}
