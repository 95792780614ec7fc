import type { SessionCreateInput } from "@opencode/sdk/types";
import type { Reads } from "../database.js";
import type { Statement } from "../statement.js";
import { dataOf } from "./rows.js";

type Servers = NonNullable<SessionCreateInput["mcp"]>;

export function insertSessionServers(sessionID: string, servers: Servers): Statement {
  return {
    sql: "INSERT INTO session_mcp (session_id, data) VALUES (?, ?)",
    params: [sessionID, JSON.stringify(servers)],
  };
}

/** Those that a session was created with, if any. */
export async function readSessionServers(db: Reads, sessionID: string): Promise<Servers | undefined> {
  const [row] = await db.read("SELECT data FROM session_mcp WHERE session_id = ?", [sessionID]);
  return row && dataOf<Servers>(row);
}

/** The same with the session's parent; undefined where there is no such session. */
export async function readSessionOrigin(
  db: Reads,
  sessionID: string,
): Promise<{ parentID: string | undefined; servers: Servers | undefined } | undefined> {
  const [row] = await db.read(
    `SELECT session.parent_id, session_mcp.data FROM session
      LEFT JOIN session_mcp ON session_mcp.session_id = session.id WHERE session.id = ?`,
    [sessionID],
  );
  return (
    row && {
      parentID: row.parent_id === null ? undefined : String(row.parent_id),
      servers: row.data === null ? undefined : dataOf<Servers>(row),
    }
  );
}
