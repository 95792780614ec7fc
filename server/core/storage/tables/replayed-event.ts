import type { Reads } from "../database.js";
import type { Statement } from "../statement.js";

/** An event of another server that has been taken over. */
export interface ReplayedEvent {
  sessionID: string;
  /** As that server counts. */
  seq: number;
  eventID: string;
}

/** Fails with `WriteConflict` where one of this number is known. */
export function insertReplayedEvent({ sessionID, seq, eventID }: ReplayedEvent): Statement {
  return {
    sql: `INSERT INTO replayed_event (session_id, seq, event_id) VALUES (?, ?, ?)
      ON CONFLICT (session_id, seq) DO NOTHING`,
    params: [sessionID, seq, eventID],
    expect: 1,
  };
}

export async function readReplayedEvent(
  db: Reads,
  sessionID: string,
  seq: number,
): Promise<string | undefined> {
  const sql = "SELECT event_id FROM replayed_event WHERE session_id = ? AND seq = ?";
  const [row] = await db.read(sql, [sessionID, seq]);
  return row && String(row.event_id);
}

/** The highest number that was taken over of a session. */
export async function readLastReplayed(db: Reads, sessionID: string): Promise<number | undefined> {
  const sql = "SELECT seq FROM replayed_event WHERE session_id = ? ORDER BY seq DESC LIMIT 1";
  const [row] = await db.read(sql, [sessionID]);
  return row && Number(row.seq);
}
