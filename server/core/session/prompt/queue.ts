import { CoreError } from "../../base/errors.js";
import type { Database } from "../../storage/database.js";
import type { Statement } from "../../storage/statement.js";
import {
  cancelAllQueued,
  cancelQueued,
  countQueued,
  deleteQueued,
  insertQueued,
  isDrained,
  isQueued,
  type QueueRow,
  readNextQueued,
  readQueue,
  readUnattended,
} from "../../storage/tables/queue.js";
import { isNotRun, setTurn } from "../../storage/tables/run.js";
import { lockSession } from "../../storage/tables/session.js";

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
  /** Holds once nothing waits, else fails with `MoreToDo`. What is admitted in the same moment comes before or after. */
  drained(sessionID: string): Statement[];
  /** Holds when nothing waits and nothing runs, else fails with SessionBusyError. */
  idle(sessionID: string): Statement[];
  /** How many wait, in all sessions. */
  length(): Promise<number>;
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

export function createQueue(deps: { db: Database; owner: string; volume?: string }): Queue {
  const { db, owner, volume = "" } = deps;
  return {
    add: (sessionID, messageID, work) =>
      insertQueued({ sessionID, messageID, work: JSON.stringify(work), enqueued: db.now() }),
    begin: (sessionID, messageIDs) => [
      ...messageIDs.map(deleteQueued),
      ...messageIDs.slice(0, 1).map((id) => setTurn(sessionID, owner, id)),
    ],
    list: async (sessionID) => (await readQueue(db, sessionID)).map(toQueued),
    async next(sessionID) {
      const row = await readNextQueued(db, sessionID);
      return row && toQueued(row);
    },
    has: (messageID) => isQueued(db, messageID),
    async cancel(sessionID, messageID) {
      const one = messageID === undefined ? cancelAllQueued(sessionID) : cancelQueued(sessionID, messageID);
      await db.write([one]);
    },
    drained: (sessionID) => [
      // Every admission changes the session, too.
      lockSession(sessionID),
      isDrained(sessionID, () => new MoreToDo("something waits in the queue")),
    ],
    idle: (sessionID) => {
      const busy = () => sessionBusy(sessionID);
      return [lockSession(sessionID), isDrained(sessionID, busy), isNotRun(sessionID, busy)];
    },
    length: () => countQueued(db),
    async orphans() {
      const rows = await readUnattended(db, volume);
      return rows.map(({ sessionID, enqueued }) => {
        const age = db.now() - enqueued;
        return { sessionID, isFresh: age >= 0 && age < precedence };
      });
    },
  };
}

function toQueued({ work, ...row }: QueueRow): Queued {
  return { ...row, work: JSON.parse(work) as QueuedWork };
}
