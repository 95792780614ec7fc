import type { Log } from "../log.js";
import type { Database, Statement } from "../storage/database.js";

/** Who runs which session: rows that outlive a crash and expire without renewal. */
export interface Leases {
  /** Takes the session for this process. Fails with `WriteConflict` while another live process holds it. */
  take(sessionID: string): Statement;
  giveUp(sessionID: string): Statement;
  /** Whether another live process runs the session. */
  isHeldElsewhere(sessionID: string): Promise<boolean>;
  /** Renewal rests while this process runs nothing. */
  rest(idle: boolean): void;
  /** Sessions whose owner is dead or silent; `held` counts those of other live processes. */
  abandoned(): Promise<{ sessionIDs: string[]; held: number }>;
  close(): void;
}

/** Milliseconds a lease holds without renewal. */
export const leaseTime = 15_000;

export function createLeases(deps: { db: Database; owner: string; pid: number; log: Log }): Leases {
  const { db, owner, pid, log } = deps;
  let timer: NodeJS.Timeout | undefined;

  const renew = () => {
    db.write([
      { sql: "UPDATE run SET expires = ? WHERE owner = ?", params: [Date.now() + leaseTime, owner] },
    ]).catch((cause: unknown) => log("error", "could not renew the leases of running sessions", { cause }));
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

  return {
    take: (sessionID) => ({
      sql: `INSERT INTO run (session_id, owner, pid, expires) VALUES (?, ?, ?, ?)
        ON CONFLICT (session_id) DO UPDATE SET owner = excluded.owner, pid = excluded.pid, expires = excluded.expires
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
    async isHeldElsewhere(sessionID) {
      const [row] = await db.read("SELECT pid, expires FROM run WHERE session_id = ? AND owner <> ?", [
        sessionID,
        owner,
      ]);
      return row !== undefined && Number(row.expires) >= Date.now() && isAlive(Number(row.pid));
    },
    async abandoned() {
      const rows = await db.read("SELECT session_id, pid, expires FROM run WHERE owner <> ?", [owner]);
      const dead = rows.filter((row) => Number(row.expires) < Date.now() || !isAlive(Number(row.pid)));
      return { sessionIDs: dead.map((row) => String(row.session_id)), held: rows.length - dead.length };
    },
    close() {
      clearInterval(timer);
    },
  };
}
