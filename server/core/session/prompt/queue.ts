import { CoreError } from "../../base/errors.js";
import type { Database, Row, Statement } from "../../storage/database.js";

/** What a stored message is to bring about. */
export type QueuedWork =
  /** The model answers; `later` when it is not to join a turn that runs. */
  | { type: "prompt"; later?: boolean }
  | { type: "summary"; auto: boolean }
  | { type: "shell"; command: string };

export interface Queued {
  messageID: string;
  work: QueuedWork;
  /** It is to end as soon as it comes up. */
  cancelled: boolean;
}

/**
 * What was accepted and has not begun, kept where the messages are: it is run by whoever holds the session's lease, and
 * after a crash by whoever comes next. A row goes with the write that begins its answer, so nothing begins twice.
 */
export interface Queue {
  /** To be written with the message. */
  add(sessionID: string, messageID: string, work: QueuedWork): Statement;
  /** To be written with the first answer to it, and to those that join it. */
  begin(sessionID: string, messageIDs: string[]): Statement[];
  /** Oldest first. */
  list(sessionID: string): Promise<Queued[]>;
  next(sessionID: string): Promise<Queued | undefined>;
  has(messageID: string): Promise<boolean>;
  /** Has one end as soon as it comes up, or all that wait. */
  cancel(sessionID: string, messageID?: string): Promise<void>;
  /** Holds once nothing waits, else fails with `MoreToDo`. */
  drained(sessionID: string): Statement;
  /** Holds when nothing waits and nothing runs, else fails with SessionBusyError. */
  idle(sessionID: string): Statement[];
  /** Sessions in which something waits that nobody runs; a fresh one is about to be run by who accepted it. */
  orphans(): Promise<{ sessionID: string; isFresh: boolean }[]>;
}

/** Milliseconds that what is accepted is left to the process that accepted it: an editor may be connected there. */
const precedence = 2_000;

/** Something was added to the queue in the meantime. */
export class MoreToDo extends Error {
  override readonly name = "MoreToDo";
}

export function sessionBusy(sessionID: string): CoreError<"SessionBusyError"> {
  return new CoreError("SessionBusyError", { message: `Session is busy: ${sessionID}`, sessionID });
}

export function createQueue({ db, owner }: { db: Database; owner: string }): Queue {
  const list = async (sessionID: string, limit: number) => {
    const rows = await db.read(
      "SELECT message_id, work, cancelled FROM queue WHERE session_id = ? ORDER BY position LIMIT ?",
      [sessionID, limit],
    );
    return rows.map(toQueued);
  };

  return {
    add: (sessionID, messageID, work) => ({
      sql: `INSERT INTO queue (session_id, message_id, work, enqueued) VALUES (?, ?, ?, ?)
        ON CONFLICT (message_id) DO NOTHING`,
      params: [sessionID, messageID, JSON.stringify(work), Date.now()],
    }),
    begin: (sessionID, messageIDs) => [
      ...messageIDs.map((id) => ({ sql: "DELETE FROM queue WHERE message_id = ?", params: [id] })),
      ...messageIDs.slice(0, 1).map((id) => ({
        sql: "UPDATE run SET turn = ? WHERE session_id = ? AND owner = ?",
        params: [id, sessionID, owner],
      })),
    ],
    list: (sessionID) => list(sessionID, -1),
    next: async (sessionID) => (await list(sessionID, 1))[0],
    async has(messageID) {
      const rows = await db.read("SELECT 1 FROM queue WHERE message_id = ?", [messageID]);
      return rows.length > 0;
    },
    async cancel(sessionID, messageID) {
      const [one, params] = messageID === undefined ? ["", []] : [" AND message_id = ?", [messageID]];
      const sql = `UPDATE queue SET cancelled = 1 WHERE session_id = ?${one}`;
      await db.write([{ sql, params: [sessionID, ...params] }]);
    },
    drained: (sessionID) => ({
      sql: "SELECT 1 FROM queue WHERE session_id = ? LIMIT 1",
      params: [sessionID],
      expect: 0,
      otherwise: () => new MoreToDo("something waits in the queue"),
    }),
    idle: (sessionID) =>
      ["queue", "run"].map((table) => ({
        sql: `SELECT 1 FROM ${table} WHERE session_id = ? LIMIT 1`,
        params: [sessionID],
        expect: 0,
        otherwise: () => sessionBusy(sessionID),
      })),
    async orphans() {
      const rows = await db.read(
        `SELECT session_id, MIN(enqueued) AS enqueued FROM queue
          WHERE session_id NOT IN (SELECT session_id FROM run) GROUP BY session_id`,
      );
      return rows.map((row) => {
        const age = Date.now() - Number(row.enqueued);
        return { sessionID: String(row.session_id), isFresh: age >= 0 && age < precedence };
      });
    },
  };
}

function toQueued(row: Row): Queued {
  return {
    messageID: String(row.message_id),
    work: JSON.parse(String(row.work)) as QueuedWork,
    cancelled: row.cancelled === 1,
  };
}
