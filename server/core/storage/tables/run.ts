import type { Reads } from "../database.js";
import type { Row, Statement } from "../statement.js";
import { listOf } from "./rows.js";

/** A process as one that runs sessions. */
export interface Runner {
  owner: string;
  pid: number;
  /** Where the process lives: its id says something about those of the same host only. */
  host: string;
}

/** Who runs a session. */
export interface RunRow extends Runner {
  sessionID: string;
  /** Milliseconds since the epoch. */
  expires: number;
  /** The prompt that it is at; "" where nothing may be admitted beside it. */
  turn: string | undefined;
}

/** Fails with `WriteConflict` while the session is another's, dead or alive. */
export function takeRun(sessionID: string, { owner, pid, host }: Runner, expires: number): Statement {
  return {
    sql: `INSERT INTO run (session_id, directory, owner, pid, host, expires)
        VALUES (?, COALESCE((SELECT directory FROM session WHERE id = ?), ''), ?, ?, ?, ?)
      ON CONFLICT (session_id) DO UPDATE SET
        directory = excluded.directory, owner = excluded.owner, pid = excluded.pid, host = excluded.host,
        expires = excluded.expires, abort = 0, turn = NULL
      WHERE run.owner = excluded.owner`,
    params: [sessionID, sessionID, owner, pid, host, expires],
    expect: 1,
  };
}

/** Takes it from a dead or silent process; no row where that has renewed in this moment, or somebody was faster. */
export function claimRun(former: RunRow, { owner, pid, host }: Runner, expires: number): Statement {
  return {
    sql: `UPDATE run SET owner = ?, pid = ?, host = ?, expires = ?, abort = 0
      WHERE session_id = ? AND owner = ? AND expires = ? RETURNING session_id`,
    params: [owner, pid, host, expires, former.sessionID, former.owner, former.expires],
    returns: true,
  };
}

/** Leaves a claimed session as if its former owner had fallen silent long ago. */
export function unclaimRun(sessionID: string, owner: string, former: string): Statement {
  return {
    sql: "UPDATE run SET owner = ?, expires = 0 WHERE session_id = ? AND owner = ?",
    params: [former, sessionID, owner],
  };
}

export function deleteRun(sessionID: string, owner: string): Statement {
  return { sql: "DELETE FROM run WHERE session_id = ? AND owner = ?", params: [sessionID, owner] };
}

/** Rows: those that are still the owner's. */
export function renewRuns(sessionIDs: readonly string[], owner: string, expires: number): Statement {
  const { sql, params } = listOf(sessionIDs);
  return {
    sql: `UPDATE run SET expires = ? WHERE owner = ? AND session_id IN ${sql} RETURNING session_id`,
    params: [expires, owner, ...params],
    returns: true,
  };
}

/** Says which prompt a run is at. */
export function setTurn(sessionID: string, owner: string, messageID: string): Statement {
  return {
    sql: "UPDATE run SET turn = ? WHERE session_id = ? AND owner = ?",
    params: [messageID, sessionID, owner],
  };
}

/** Holds while the owner has the session, and keeps it so until the write is done; else fails with `otherwise`. */
export function isRunBy(sessionID: string, owner: string, otherwise: () => Error): Statement {
  return {
    sql: "SELECT 1 FROM run WHERE session_id = ? AND owner = ?",
    params: [sessionID, owner],
    returns: true,
    lock: "share",
    expect: 1,
    otherwise,
  };
}

/** Holds while nobody has the session, else fails with `otherwise`. */
export function isNotRun(sessionID: string, otherwise: () => Error): Statement {
  return {
    sql: "SELECT 1 FROM run WHERE session_id = ? LIMIT 1",
    params: [sessionID],
    returns: true,
    expect: 0,
    otherwise,
  };
}

const atElsewhere = "SELECT 1 FROM run WHERE session_id = ? AND turn = ? AND owner <> ?";

/** Holds while nobody but the owner is at this prompt of the session, else fails with `otherwise`. */
export function isNotAtElsewhere(
  sessionID: string,
  turn: string,
  owner: string,
  otherwise: () => Error,
): Statement {
  const params = [sessionID, turn, owner];
  return { sql: atElsewhere, params, returns: true, expect: 0, otherwise };
}

export async function isAtElsewhere(
  db: Reads,
  sessionID: string,
  turn: string,
  owner: string,
): Promise<boolean> {
  return (await db.read(atElsewhere, [sessionID, turn, owner])).length > 0;
}

/** Whether anybody is at this prompt. */
export async function isAt(db: Reads, sessionID: string, turn: string): Promise<boolean> {
  return (await db.read("SELECT 1 FROM run WHERE session_id = ? AND turn = ?", [sessionID, turn])).length > 0;
}

/** Asks whoever but the owner runs the session to stop. */
export function markAbort(sessionID: string, owner: string): Statement {
  return { sql: "UPDATE run SET abort = 1 WHERE session_id = ? AND owner <> ?", params: [sessionID, owner] };
}

/** The same of one that is at this prompt with none that go on with it. A row when there is one. */
export function markAbortOfTurn(sessionID: string, owner: string, messageID: string): Statement {
  return {
    sql: `UPDATE run SET abort = 1 WHERE session_id = ? AND owner <> ? AND turn = ? AND NOT EXISTS (
        SELECT 1 FROM message WHERE session_id = ? AND continues = ?) RETURNING session_id`,
    params: [sessionID, owner, messageID, sessionID, messageID],
    returns: true,
  };
}

/** Asks whoever but the owner runs the session to have it go on without its subagents; a stop counts for more. */
export function markLeave(sessionID: string, owner: string): Statement {
  return {
    sql: `UPDATE run SET abort = 2 WHERE session_id = ? AND owner <> ? AND abort = 0 AND EXISTS (
        SELECT 1 FROM run AS below JOIN session ON session.id = below.session_id
        WHERE session.parent_id = ?) RETURNING session_id`,
    params: [sessionID, owner, sessionID],
    returns: true,
  };
}

/** Rows: the sessions of the owner that others want stopped, each told once. */
export function takeAborts(owner: string): Statement {
  return takeMarks(owner, 1);
}

/** Rows: the sessions of the owner that others want to go on without their subagents, each told once. */
export function takeLeaves(owner: string): Statement {
  return takeMarks(owner, 2);
}

function takeMarks(owner: string, mark: number): Statement {
  return {
    sql: "UPDATE run SET abort = 0 WHERE owner = ? AND abort = ? RETURNING session_id",
    params: [owner, mark],
    returns: true,
  };
}

/** Whether others want anything of the owner's sessions, so that nothing need be written where they do not. */
export async function hasMarks(db: Reads, owner: string): Promise<boolean> {
  return (await db.read("SELECT 1 FROM run WHERE owner = ? AND abort <> 0 LIMIT 1", [owner])).length > 0;
}

const columns = "SELECT session_id, owner, pid, host, expires, turn FROM run";

export async function readRun(db: Reads, sessionID: string): Promise<RunRow | undefined> {
  return (await db.read(`${columns} WHERE session_id = ?`, [sessionID])).map(toRun)[0];
}

export async function readRuns(db: Reads): Promise<RunRow[]> {
  return (await db.read(columns)).map(toRun);
}

/** Those of a directory that the owner does not run. */
export async function readRunsElsewhere(db: Reads, directory: string, owner: string): Promise<RunRow[]> {
  return (await db.read(`${columns} WHERE owner <> ? AND directory = ?`, [owner, directory])).map(toRun);
}

function toRun(row: Row): RunRow {
  return {
    sessionID: String(row.session_id),
    owner: String(row.owner),
    pid: Number(row.pid),
    host: String(row.host),
    expires: Number(row.expires),
    turn: row.turn === null ? undefined : String(row.turn),
  };
}
