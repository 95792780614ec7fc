import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../log.js";
import type { Database, Row, Statement } from "../storage/database.js";

/** Who runs which session: rows that outlive a crash and expire without renewal. */
export interface Leases {
  /** Takes the session for this process. Fails with `WriteConflict` while another live process holds it. */
  take(sessionID: string): Statement;
  giveUp(sessionID: string): Statement;
  /** Asks the process that runs the session to stop; resolves when it has, or after a deadline. */
  abortElsewhere(sessionID: string): Promise<void>;
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
  /** Renewal rests while this process runs nothing. */
  rest(idle: boolean): void;
  /** Sessions whose owner is dead or silent. */
  abandoned(): Promise<string[]>;
  close(): void;
}

/** Who held a session before. */
export interface FormerOwner {
  owner: string;
  /** Whether its process is there, though it has not renewed its lease: it may have been asleep. */
  alive: boolean;
}

/** Milliseconds a lease holds without renewal. */
export const leaseTime = 15_000;

/** Milliseconds to wait for another process to stop a run. */
const abortPatience = 10_000;

export function createLeases(deps: {
  db: Database;
  owner: string;
  pid: number;
  log: Log;
  /** Told at each renewal which sessions this process still holds. */
  renewed(held: ReadonlySet<string>): void;
}): Leases {
  const { db, owner, pid, log } = deps;
  let timer: NodeJS.Timeout | undefined;

  const renew = () => {
    const sql = "UPDATE run SET expires = ? WHERE owner = ? RETURNING session_id";
    db.write([{ sql, params: [Date.now() + leaseTime, owner] }])
      .then(([rows = []]) => deps.renewed(new Set(rows.map((row) => String(row.session_id)))))
      .catch((cause: unknown) => log("error", "could not renew the leases of running sessions", { cause }));
  };

  const isAlive = (other: number) => {
    // Restarted containers reuse process ids, ours included: another owner under our own id is dead.
    if (other === pid) return false;
    try {
      process.kill(other, 0);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === "EPERM";
    }
  };

  const isHeld = (row: Row) => Number(row.expires) >= Date.now() && isAlive(Number(row.pid));

  const isHeldElsewhere = async (sessionID: string) => {
    const [row] = await db.read("SELECT pid, expires FROM run WHERE session_id = ? AND owner <> ?", [
      sessionID,
      owner,
    ]);
    return row !== undefined && isHeld(row);
  };

  return {
    take: (sessionID) => ({
      sql: `INSERT INTO run (session_id, owner, pid, expires) VALUES (?, ?, ?, ?)
        ON CONFLICT (session_id) DO UPDATE SET owner = excluded.owner, pid = excluded.pid, expires = excluded.expires, abort = 0
        WHERE run.owner = excluded.owner OR run.expires < ?`,
      params: [sessionID, owner, pid, Date.now() + leaseTime, Date.now()],
      expect: 1,
    }),
    giveUp: (sessionID) => ({
      sql: "DELETE FROM run WHERE session_id = ? AND owner = ?",
      params: [sessionID, owner],
    }),
    rest(idle) {
      if (idle) {
        clearInterval(timer);
        timer = undefined;
      } else {
        timer ??= setInterval(renew, leaseTime / 3).unref();
      }
    },
    async abortElsewhere(sessionID) {
      await db.write([
        { sql: "UPDATE run SET abort = 1 WHERE session_id = ? AND owner <> ?", params: [sessionID, owner] },
      ]);
      // Its owner clears the mark when it has begun to stop, and keeps the session for as long as that takes.
      for (const deadline = Date.now() + abortPatience; Date.now() < deadline; await sleep(50)) {
        if (!(await isHeldElsewhere(sessionID))) return;
      }
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
      const [row] = await db.read("SELECT owner, pid, expires FROM run WHERE session_id = ?", [sessionID]);
      if (!row || row.owner === owner || isHeld(row)) return undefined;
      const sql =
        "UPDATE run SET owner = ?, pid = ?, expires = ?, abort = 0 WHERE session_id = ? AND owner = ? RETURNING 1";
      const params = [owner, pid, Date.now() + leaseTime, sessionID, row.owner ?? null];
      const [claimed = []] = await db.write([{ sql, params }]);
      if (claimed.length === 0) return undefined;
      return { owner: String(row.owner), alive: isAlive(Number(row.pid)) };
    },
    async unclaim(sessionID, { owner: former }) {
      const sql = "UPDATE run SET owner = ?, expires = 0 WHERE session_id = ? AND owner = ?";
      await db.write([{ sql, params: [former, sessionID, owner] }]);
    },
    async heldElsewhere(directory) {
      // From the few that run, not from the many that there are: a CROSS JOIN keeps its order.
      const rows = await db.read(
        `SELECT session_id, pid, expires FROM run CROSS JOIN session ON session.id = run.session_id
          WHERE owner <> ? AND directory = ?`,
        [owner, directory],
      );
      return rows.filter(isHeld).map((row) => String(row.session_id));
    },
    isHeldElsewhere,
    async abandoned() {
      const rows = await db.read("SELECT session_id, pid, expires FROM run WHERE owner <> ?", [owner]);
      const dead = rows.filter((row) => !isHeld(row));
      return dead.map((row) => String(row.session_id));
    },
    close() {
      clearInterval(timer);
    },
  };
}
