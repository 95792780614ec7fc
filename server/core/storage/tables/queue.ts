import type { Reads } from "../database.js";
import type { Row, Statement } from "../statement.js";

/** What was accepted and has not begun. */
export interface QueueRow {
  messageID: string;
  /** JSON. */
  work: string;
  cancelled: boolean;
}

/** Nothing where the message waits already. `enqueued`: milliseconds since the epoch. */
export function insertQueued(row: {
  sessionID: string;
  messageID: string;
  work: string;
  enqueued: number;
}): Statement {
  return {
    sql: `INSERT INTO queue (session_id, message_id, work, enqueued) VALUES (?, ?, ?, ?)
      ON CONFLICT (message_id) DO NOTHING`,
    params: [row.sessionID, row.messageID, row.work, row.enqueued],
  };
}

export function deleteQueued(messageID: string): Statement {
  return { sql: "DELETE FROM queue WHERE message_id = ?", params: [messageID] };
}

export function cancelQueued(sessionID: string, messageID: string): Statement {
  return {
    sql: "UPDATE queue SET cancelled = 1 WHERE session_id = ? AND message_id = ?",
    params: [sessionID, messageID],
  };
}

export function cancelAllQueued(sessionID: string): Statement {
  return { sql: "UPDATE queue SET cancelled = 1 WHERE session_id = ?", params: [sessionID] };
}

/** Holds while nothing waits, else fails with `otherwise`. */
export function isDrained(sessionID: string, otherwise: () => Error): Statement {
  return {
    sql: "SELECT 1 FROM queue WHERE session_id = ? LIMIT 1",
    params: [sessionID],
    returns: true,
    expect: 0,
    otherwise,
  };
}

/** In the order in which they were accepted. */
export async function readQueue(db: Reads, sessionID: string): Promise<QueueRow[]> {
  return rowsOf(await db.read(`${columns} ORDER BY position`, [sessionID]));
}

export async function readNextQueued(db: Reads, sessionID: string): Promise<QueueRow | undefined> {
  return rowsOf(await db.read(`${columns} ORDER BY position LIMIT 1`, [sessionID]))[0];
}

const columns = "SELECT message_id, work, cancelled FROM queue WHERE session_id = ?";

function rowsOf(rows: Row[]): QueueRow[] {
  return rows.map((row) => ({
    messageID: String(row.message_id),
    work: String(row.work),
    cancelled: Number(row.cancelled) === 1,
  }));
}

export async function isQueued(db: Reads, messageID: string): Promise<boolean> {
  return (await db.read("SELECT 1 FROM queue WHERE message_id = ?", [messageID])).length > 0;
}

export async function countQueued(db: Reads): Promise<number> {
  const [row] = await db.read("SELECT COUNT(*) AS count FROM queue", []);
  return Number(row?.count ?? 0);
}

/** Sessions of a volume in which something waits and that nobody runs, and since when. */
export async function readUnattended(
  db: Reads,
  volume: string,
): Promise<{ sessionID: string; enqueued: number }[]> {
  // What came from a database of one machine is everybody's.
  const rows = await db.read(
    `SELECT session_id, MIN(enqueued) AS enqueued FROM queue
      WHERE session_id NOT IN (SELECT session_id FROM run)
        AND EXISTS (SELECT 1 FROM session WHERE id = session_id AND volume IN ('', ?)) GROUP BY session_id`,
    [volume],
  );
  return rows.map((row) => ({ sessionID: String(row.session_id), enqueued: Number(row.enqueued) }));
}
