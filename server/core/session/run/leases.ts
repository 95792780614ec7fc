import { setTimeout as sleep } from "node:timers/promises";
import { createListeners } from "../../base/listeners.js";
import type { Log } from "../../base/log.js";
import type { Database } from "../../storage/database.js";
import type { Row, Statement } from "../../storage/statement.js";
import { cancelAllQueued } from "../../storage/tables/queue.js";
import {
  claimRun,
  deleteRun,
  hasMarks,
  isAtElsewhere,
  isNotAtElsewhere,
  markAbort,
  markAbortOfTurn,
  markLeave,
  type RunRow,
  readRun,
  readRuns,
  readRunsElsewhere,
  renewRuns,
  setTurn,
  takeAborts,
  takeLeaves,
  takeRun,
  unclaimRun,
} from "../../storage/tables/run.js";
import { isAlive } from "../../system/process/is-alive.js";
import { sessionBusy } from "../prompt/queue.js";

/** Who runs which session: rows that outlive a crash and expire without renewal. */
export interface Leases {
  /** Takes the session for this process. Fails with `WriteConflict` while it is another's, dead or alive. */
  take(sessionID: string): Statement;
  /** The same for work beside which nothing may be admitted. */
  takeClosed(sessionID: string): Statement[];
  /** Whether another live process has the session in that way. */
  isClosed(sessionID: string): Promise<boolean>;
  /** Holds while no process has it so, else fails with SessionBusyError. */
  open(sessionID: string): Statement;
  giveUp(sessionID: string): Statement;
  /** Keeps what this process has taken of the session renewed until each of its holders has released it. */
  hold(sessionID: string): () => void;
  /** Asks the process that runs the session to stop; resolves when it has, or after a deadline. */
  abortElsewhere(sessionID: string): Promise<void>;
  /** Asks the process that answers this prompt, and none beside it, to stop; whether there is one. */
  abortTurnElsewhere(sessionID: string, messageID: string): Promise<boolean>;
  /** Asks the process that runs the session to have it go on without the subagents it waits for; whether there are any. */
  leaveElsewhere(sessionID: string): Promise<boolean>;
  /** Of those this process runs, what another process wants stopped, or going on without subagents: each is told once. */
  takeMarks(): Promise<{ stop: string[]; leave: string[] }>;
  /** Makes what a dead or silent process held this one's, to put it right; undefined when somebody else was faster. */
  claim(sessionID: string): Promise<FormerOwner | undefined>;
  /** Leaves a claimed session to whoever claims it next. */
  unclaim(sessionID: string, before: FormerOwner): Promise<void>;
  /** Sessions that other live processes run, of a directory or of all. */
  heldElsewhere(directory?: string): Promise<string[]>;
  /** Whether another live process runs the session. */
  isHeldElsewhere(sessionID: string): Promise<boolean>;
  /** Whether any session is held otherwise than by this process's own doing. */
  isAnyElsewhere(): Promise<boolean>;
  /** Sessions whose owner is dead or silent, or that this process has taken and nobody in it holds. */
  abandoned(): Promise<string[]>;
  /** Has the listener told at each renewal which sessions this process held when that was asked for, and when (`performance.now()`). */
  onRenewed(listener: (held: ReadonlySet<string>, asked: number) => void): void;
  close(): void;
}

/** Who held a session before. */
export interface FormerOwner {
  owner: string;
  /** Whether its process is there, though it has not renewed its lease: it may have been asleep. */
  alive: boolean;
  /** The prompt that it was answering. */
  turn: string | undefined;
}

/** Milliseconds a lease holds without renewal. */
export const leaseTime = 15_000;

/** Milliseconds without a look at what others run, for as long as there is anything, that say: the database was away. */
const unseen = leaseTime / 3;
/** Milliseconds that those who could not renew meanwhile get to do so. */
const grace = leaseTime / 2;

/** In place of the prompt that a run is at. */
const closed = "";

/** Milliseconds to wait for another process to stop a run. */
const abortPatience = 10_000;

export function createLeases(deps: {
  db: Database;
  owner: string;
  pid: number;
  /** Where this process lives: the id of a process says something about those of the same host only. */
  host: string;
  log: Log;
}): Leases {
  const { db, owner, pid, host, log } = deps;
  const holders = new Map<string, number>();
  const renewed = createListeners<[held: ReadonlySet<string>, asked: number]>();
  let timer: NodeJS.Timeout | undefined;

  const renew = () => {
    // A database that is away answers late: by then other sessions are run here.
    const asked = performance.now();
    db.write([renewRuns([...holders.keys()], owner, db.now() + leaseTime)])
      .then(([rows = []]) => renewed.tell(new Set(rows.map((row) => String(row.session_id))), asked))
      .catch((cause: unknown) => log("error", "could not renew the leases of running sessions", { cause }));
  };

  const release = (sessionID: string) => {
    const left = (holders.get(sessionID) ?? 0) - 1;
    if (left > 0) return void holders.set(sessionID, left);
    holders.delete(sessionID);
    if (holders.size > 0) return;
    // Renewal rests while this process holds nothing.
    clearInterval(timer);
    timer = undefined;
  };

  /** Whether the process of a row is there, as far as can be told from here. */
  const isThere = (row: RunRow) => {
    // Of other hosts only the lease tells.
    if (row.host !== host) return true;
    const other = row.pid;
    // Restarted containers reuse process ids, ours included: another owner under our own id is dead.
    if (other === pid) return row.owner === owner;
    return isAlive(other);
  };

  /** When others were last seen to run anything. */
  let seenAt: number | undefined;
  /** Until when it says nothing of anybody that a lease has run out. */
  let patientUntil = 0;
  const lookedAt = (rows: readonly RunRow[]) => {
    const now = db.now();
    if (seenAt !== undefined && now - seenAt > unseen) patientUntil = now + grace;
    seenAt = rows.some((row) => row.owner !== owner) ? now : undefined;
  };

  const isHeld = (row: RunRow) =>
    row.owner === owner
      ? holders.has(row.sessionID)
      : Math.max(row.expires, patientUntil) >= db.now() && isThere(row);

  const isHeldElsewhere = async (sessionID: string) => {
    const row = await readRun(db, sessionID);
    return row !== undefined && row.owner !== owner && isHeld(row);
  };

  const take = (sessionID: string) => takeRun(sessionID, deps, db.now() + leaseTime);

  return {
    take,
    takeClosed: (sessionID) => [take(sessionID), setTurn(sessionID, owner, closed)],
    isClosed: (sessionID) => isAtElsewhere(db, sessionID, closed, owner),
    open: (sessionID) => isNotAtElsewhere(sessionID, closed, owner, () => sessionBusy(sessionID)),
    giveUp: (sessionID) => deleteRun(sessionID, owner),
    hold(sessionID) {
      holders.set(sessionID, (holders.get(sessionID) ?? 0) + 1);
      timer ??= setInterval(renew, leaseTime / 3).unref();
      let released = false;
      return () => {
        if (!released) release(sessionID);
        released = true;
      };
    },
    async abortElsewhere(sessionID) {
      await db.write([cancelAllQueued(sessionID), markAbort(sessionID, owner)]);
      // Its owner clears the mark when it has begun to stop, and keeps the session for as long as that takes.
      for (const deadline = Date.now() + abortPatience; Date.now() < deadline; await sleep(50)) {
        if (!(await isHeldElsewhere(sessionID))) return;
      }
    },
    async abortTurnElsewhere(sessionID, messageID) {
      const [marked = []] = await db.write([markAbortOfTurn(sessionID, owner, messageID)]);
      return marked.length > 0;
    },
    async leaveElsewhere(sessionID) {
      if (!(await isHeldElsewhere(sessionID))) return false;
      const [marked = []] = await db.write([markLeave(sessionID, owner)]);
      return marked.length > 0;
    },
    async takeMarks() {
      if (!(await hasMarks(db, owner))) return { stop: [], leave: [] };
      const [stop = [], leave = []] = await db.write([takeAborts(owner), takeLeaves(owner)]);
      const ids = (rows: Row[]) => rows.map((one) => String(one.session_id));
      return { stop: ids(stop), leave: ids(leave) };
    },
    async claim(sessionID) {
      const row = await readRun(db, sessionID);
      if (!row || isHeld(row)) return undefined;
      const [claimed = []] = await db.write([claimRun(row, deps, db.now() + leaseTime)]);
      if (claimed.length === 0) return undefined;
      return { owner: row.owner, alive: isThere(row), turn: row.turn };
    },
    async unclaim(sessionID, before) {
      await db.write([unclaimRun(sessionID, owner, before.owner)]);
    },
    async heldElsewhere(directory) {
      const rows =
        directory === undefined ? await readRuns(db) : await readRunsElsewhere(db, directory, owner);
      return rows.filter((row) => row.owner !== owner && isHeld(row)).map((row) => row.sessionID);
    },
    isHeldElsewhere,
    async isAnyElsewhere() {
      const rows = await readRuns(db);
      return rows.some((row) => row.owner !== owner || !isHeld(row));
    },
    async abandoned() {
      const rows = await readRuns(db);
      lookedAt(rows);
      return rows.filter((row) => !isHeld(row)).map((row) => row.sessionID);
    },
    onRenewed: renewed.add,
    close() {
      clearInterval(timer);
    },
  };
}
