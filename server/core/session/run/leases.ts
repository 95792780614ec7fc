import { setTimeout as sleep } from "node:timers/promises";
import { createListeners } from "../../base/listeners.js";
import type { Log } from "../../base/log.js";
import type { Database, Row, Statement } from "../../storage/database.js";
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
  /** Of those this process runs, the ones that another process wants stopped: each is told once. */
  takeAborts(): Promise<string[]>;
  /** Makes what a dead or silent process held this one's, to put it right; undefined when somebody else was faster. */
  claim(sessionID: string): Promise<FormerOwner | undefined>;
  /** Leaves a claimed session to whoever claims it next. */
  unclaim(sessionID: string, before: FormerOwner): Promise<void>;
  /** Sessions of a directory that other live processes run. */
  heldElsewhere(directory: string): Promise<string[]>;
  /** Whether another live process runs the session. */
  isHeldElsewhere(sessionID: string): Promise<boolean>;
  /** Whether any session is held otherwise than by this process's own doing. */
  isAnyElsewhere(): Promise<boolean>;
  /** Sessions whose owner is dead or silent, or that this process has taken and nobody in it holds. */
  abandoned(): Promise<string[]>;
  /** Has the listener told at each renewal which sessions this process still holds. */
  onRenewed(listener: (held: ReadonlySet<string>) => void): void;
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
  const renewed = createListeners<[held: ReadonlySet<string>]>();
  let timer: NodeJS.Timeout | undefined;

  const renew = () => {
    const sql = `UPDATE run SET expires = ? WHERE owner = ? AND session_id IN (SELECT value FROM json_each(?))
      RETURNING session_id`;
    db.write([{ sql, params: [Date.now() + leaseTime, owner, JSON.stringify([...holders.keys()])] }])
      .then(([rows = []]) => renewed.tell(new Set(rows.map((row) => String(row.session_id)))))
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
  const isAlive = (row: Row) => {
    // Of other hosts only the lease tells.
    if (row.host !== host) return true;
    const other = Number(row.pid);
    // Restarted containers reuse process ids, ours included: another owner under our own id is dead.
    if (other === pid) return row.owner === owner;
    try {
      process.kill(other, 0);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "EPERM";
    }
  };

  const isHeld = (row: Row) =>
    row.owner === owner
      ? holders.has(String(row.session_id))
      : Number(row.expires) >= Date.now() && isAlive(row);

  const columns = "SELECT session_id, owner, pid, host, expires, turn FROM run";
  const isHeldElsewhere = async (sessionID: string) => {
    const [row] = await db.read(`${columns} WHERE session_id = ? AND owner <> ?`, [sessionID, owner]);
    return row !== undefined && isHeld(row);
  };

  const take = (sessionID: string): Statement => ({
    sql: `INSERT INTO run (session_id, owner, pid, host, expires) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (session_id) DO UPDATE SET
          owner = excluded.owner, pid = excluded.pid, host = excluded.host, expires = excluded.expires, abort = 0,
          turn = NULL
        WHERE run.owner = excluded.owner`,
    params: [sessionID, owner, pid, host, Date.now() + leaseTime],
    expect: 1,
  });

  return {
    take,
    takeClosed: (sessionID) => [
      take(sessionID),
      { sql: "UPDATE run SET turn = ? WHERE session_id = ?", params: [closed, sessionID] },
    ],
    async isClosed(sessionID) {
      const sql = "SELECT 1 FROM run WHERE session_id = ? AND turn = ? AND owner <> ?";
      return (await db.read(sql, [sessionID, closed, owner])).length > 0;
    },
    open: (sessionID) => ({
      sql: "SELECT 1 FROM run WHERE session_id = ? AND turn = ? AND owner <> ?",
      params: [sessionID, closed, owner],
      expect: 0,
      otherwise: () => sessionBusy(sessionID),
    }),
    giveUp: (sessionID) => ({
      sql: "DELETE FROM run WHERE session_id = ? AND owner = ?",
      params: [sessionID, owner],
    }),
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
      await db.write([
        { sql: "UPDATE queue SET cancelled = 1 WHERE session_id = ?", params: [sessionID] },
        { sql: "UPDATE run SET abort = 1 WHERE session_id = ? AND owner <> ?", params: [sessionID, owner] },
      ]);
      // Its owner clears the mark when it has begun to stop, and keeps the session for as long as that takes.
      for (const deadline = Date.now() + abortPatience; Date.now() < deadline; await sleep(50)) {
        if (!(await isHeldElsewhere(sessionID))) return;
      }
    },
    async abortTurnElsewhere(sessionID, messageID) {
      const sql = `UPDATE run SET abort = 1 WHERE session_id = ? AND owner <> ? AND turn = ? AND NOT EXISTS (
          SELECT 1 FROM message WHERE session_id = ? AND json_extract(data, '$.continues') = ?) RETURNING 1`;
      const params = [sessionID, owner, messageID, sessionID, messageID];
      const [marked = []] = await db.write([{ sql, params }]);
      return marked.length > 0;
    },
    async takeAborts() {
      const [row] = await db.read("SELECT 1 AS found FROM run WHERE owner = ? AND abort = 1 LIMIT 1", [
        owner,
      ]);
      if (!row) return [];
      const sql = "UPDATE run SET abort = 0 WHERE owner = ? AND abort = 1 RETURNING session_id";
      const [rows = []] = await db.write([{ sql, params: [owner] }]);
      return rows.map((one) => String(one.session_id));
    },
    async claim(sessionID) {
      const [row] = await db.read(`${columns} WHERE session_id = ?`, [sessionID]);
      if (!row || isHeld(row)) return undefined;
      // One that renews in this moment keeps it.
      const sql = `UPDATE run SET owner = ?, pid = ?, host = ?, expires = ?, abort = 0
        WHERE session_id = ? AND owner = ? AND expires = ? RETURNING 1`;
      const former = [String(row.owner), Number(row.expires)];
      const params = [owner, pid, host, Date.now() + leaseTime, sessionID, ...former];
      const [claimed = []] = await db.write([{ sql, params }]);
      if (claimed.length === 0) return undefined;
      const turn = row.turn === null ? undefined : String(row.turn);
      return { owner: String(row.owner), alive: isAlive(row), turn };
    },
    async unclaim(sessionID, { owner: former }) {
      const sql = "UPDATE run SET owner = ?, expires = 0 WHERE session_id = ? AND owner = ?";
      await db.write([{ sql, params: [former, sessionID, owner] }]);
    },
    async heldElsewhere(directory) {
      // From the few that run, not from the many that there are: a CROSS JOIN keeps its order.
      const rows = await db.read(
        `SELECT session_id, owner, pid, host, expires FROM run CROSS JOIN session ON session.id = run.session_id
          WHERE owner <> ? AND directory = ?`,
        [owner, directory],
      );
      return rows.filter(isHeld).map((row) => String(row.session_id));
    },
    isHeldElsewhere,
    async isAnyElsewhere() {
      const rows = await db.read(columns);
      return rows.some((row) => row.owner !== owner || !isHeld(row));
    },
    async abandoned() {
      const rows = await db.read(columns);
      return rows.filter((row) => !isHeld(row)).map((row) => String(row.session_id));
    },
    onRenewed: renewed.add,
    close() {
      clearInterval(timer);
    },
  };
}
