import type { Reads } from "../database.js";
import type { Row, Statement } from "../statement.js";

/** One thing that became of a session. */
export interface RecordEntry {
  kind: string;
  /** The message or part it is about, or an id of its own. */
  subject: string;
  /** The message that the subject is or belongs to; empty where there is none. */
  messageID: string;
  /** What the present state of its subject does not tell. */
  data?: Record<string, unknown> | undefined;
}

export interface SessionRecord extends RecordEntry {
  /** Grows within a session, with gaps. */
  seq: number;
  sessionID: string;
  /** Milliseconds since the epoch. */
  time: number;
}

/** Nothing, where that kind of thing has been recorded of the subject, or the session is gone. */
export function addRecord(sessionID: string, { kind, subject, messageID, data }: RecordEntry): Statement {
  return {
    sql: `INSERT INTO session_record (session_id, kind, subject, message_id, time, data)
      SELECT id, ?, ?, ?, ?, ? FROM session WHERE id = ? ON CONFLICT DO NOTHING`,
    params: [kind, subject, messageID, Date.now(), data ? JSON.stringify(data) : null, sessionID],
  };
}

const columns = "SELECT seq, session_id, kind, subject, message_id, time, data FROM session_record";

/** What came after a place, oldest first. */
export async function readRecords(
  db: Reads,
  { sessionID, after, limit }: { sessionID?: string; after: number; limit: number },
): Promise<SessionRecord[]> {
  const rows =
    sessionID === undefined
      ? await db.read(`${columns} WHERE seq > ? ORDER BY seq LIMIT ?`, [after, limit])
      : await db.read(`${columns} WHERE session_id = ? AND seq > ? ORDER BY seq LIMIT ?`, [
          sessionID,
          after,
          limit,
        ]);
  return rows.map(toRecord);
}

/** Of these kinds, those next to a moment: the newest before it, or the oldest after it; nearest first. */
export async function readRecordsNear(
  db: Reads,
  sessionID: string,
  options: { kinds: readonly string[]; time: number; forward: boolean; limit: number },
): Promise<SessionRecord[]> {
  const [compare, order] = options.forward ? [">=", "ASC"] : ["<=", "DESC"];
  const rows = await db.read(
    `${columns} WHERE session_id = ? AND kind IN (${options.kinds.map(() => "?").join(", ")})
      AND time ${compare} ? ORDER BY time ${order}, subject ${order} LIMIT ?`,
    [sessionID, ...options.kinds, options.time, options.limit],
  );
  return rows.map(toRecord);
}

export async function findRecord(
  db: Reads,
  sessionID: string,
  kind: string,
  subject: string,
): Promise<SessionRecord | undefined> {
  const where = "WHERE session_id = ? AND kind = ? AND subject = ?";
  const [row] = await db.read(`${columns} ${where}`, [sessionID, kind, subject]);
  return row && toRecord(row);
}

/** The newest place there is. */
export async function recordHead(db: Reads): Promise<number> {
  const [row] = await db.read("SELECT MAX(seq) AS seq FROM session_record");
  return Number(row?.seq ?? 0);
}

function toRecord(row: Row): SessionRecord {
  return {
    seq: Number(row.seq),
    sessionID: String(row.session_id),
    kind: String(row.kind),
    subject: String(row.subject),
    messageID: String(row.message_id),
    time: Number(row.time),
    ...(row.data !== null && { data: JSON.parse(String(row.data)) as Record<string, unknown> }),
  };
}
