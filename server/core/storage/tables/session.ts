import type { Session } from "@opencode/sdk/types";
import type { Reads } from "../database.js";
import type { SqlValue, Statement } from "../statement.js";
import { dataOf } from "./rows.js";
import { conditions, type SessionFilter } from "./session-filter.js";

/** Where a page begins: behind this session. */
export interface PageStart {
  /** Milliseconds since the epoch. */
  updated: number;
  id: string;
}

/** `volume`: the files it works on, where machines that see others share the database. */
export function insertSession(session: Session, volume = ""): Statement {
  return {
    sql: `INSERT INTO session (id, project_id, directory, path, parent_id, title, time_created, time_updated,
        time_archived, volume, revision, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)`,
    params: [
      session.id,
      session.projectID,
      session.directory,
      session.path ?? "",
      session.parentID ?? null,
      session.title,
      session.time.created,
      session.time.updated,
      session.time.archived ?? 0,
      volume,
      JSON.stringify(session),
    ],
  };
}

/**
 * Fails with `WriteConflict` when the session is not at this revision any more. With what it was at that revision, its
 * places in the lists are written only if they are others.
 */
export function updateSession(session: Session, revision: number, before?: Session): Statement {
  const { projectID, directory, path = "", title, time } = session;
  const isPlaced = before?.directory === directory && before.time.updated === time.updated;
  const place = isPlaced
    ? { sql: "", params: [] }
    : { sql: "directory = ?, time_updated = ?,", params: [directory, time.updated] };
  return {
    sql: `UPDATE session SET ${place.sql} project_id = ?, path = ?, title = ?, time_archived = ?, revision = ?, data = ?
      WHERE id = ? AND revision = ?`,
    params: [
      ...[...place.params, projectID, path, title, time.archived ?? 0],
      ...[revision + 1, JSON.stringify(session), session.id, revision],
    ],
    expect: 1,
  };
}

/** With its children, and all that belongs to any of them. Fails with `WriteConflict` when there is none. */
export function deleteSession(id: string): Statement {
  return { sql: "DELETE FROM session WHERE id = ?", params: [id], expect: 1 };
}

/** Whoever else locks or changes the session waits until this write is done. */
export function lockSession(id: string): Statement {
  return { sql: "SELECT 1 FROM session WHERE id = ?", params: [id], returns: true, lock: "update" };
}

export async function readSession(
  db: Reads,
  id: string,
): Promise<{ revision: number; session: Session } | undefined> {
  const [row] = await db.read("SELECT revision, data FROM session WHERE id = ?", [id]);
  return row && { revision: Number(row.revision), session: dataOf<Session>(row) };
}

/** As the JSON it is kept as. */
export async function readSessionText(db: Reads, id: string): Promise<string | undefined> {
  const [row] = await db.read("SELECT data FROM session WHERE id = ?", [id]);
  return row && String(row.data);
}

/** Oldest first. */
export async function readChildren(db: Reads, id: string): Promise<Session[]> {
  const sql = "SELECT data FROM session WHERE parent_id = ? ORDER BY time_created, id";
  return (await db.read(sql, [id])).map((row) => dataOf<Session>(row));
}

/** At most `limit`, the one updated last first. */
export async function readSessions(db: Reads, filter: SessionFilter, limit: number): Promise<Session[]> {
  return (await readSessionTexts(db, filter, limit)).map((json) => JSON.parse(json) as Session);
}

/** The same, each as the JSON it is kept as. */
export async function readSessionTexts(db: Reads, filter: SessionFilter, limit: number): Promise<string[]> {
  const { where, params } = conditions(filter);
  const sql = `SELECT data FROM session WHERE ${where} ORDER BY time_updated DESC, id LIMIT ?`;
  return (await db.read(sql, [...params, limit])).map(({ data }) => String(data));
}

/** The rest of those updated in one millisecond, behind one of them. */
export async function readSessionsOfMoment(
  db: Reads,
  filter: SessionFilter,
  { updated, id }: PageStart,
): Promise<Session[]> {
  const { where, params } = conditions(filter);
  const sql = `SELECT data FROM session WHERE ${where} AND time_updated = ? AND id > ? ORDER BY id`;
  return (await db.read(sql, [...params, updated, id])).map((row) => dataOf<Session>(row));
}

export async function hasSessionsBefore(db: Reads, filter: SessionFilter, updated: number): Promise<boolean> {
  const { where, params } = conditions(filter);
  const sql = `SELECT 1 FROM session WHERE ${where} AND time_updated < ? LIMIT 1`;
  return (await db.read(sql, [...params, updated])).length > 0;
}

/** Those next to a spot by when they were made, the spot itself left out; from either end without one. */
export async function readSessionsByCreation(
  db: Reads,
  filter: SessionFilter,
  options: { from?: { id: string; time: number } | undefined; forward: boolean; limit: number },
): Promise<Session[]> {
  const { where, params } = conditions(filter);
  const { from, forward, limit } = options;
  const [compare, order] = forward ? [">", "ASC"] : ["<", "DESC"];
  const beyond = from ? `AND (time_created, id) ${compare} (?, ?)` : "";
  const sql = `SELECT data FROM session WHERE ${where} ${beyond}
    ORDER BY time_created ${order}, id ${order} LIMIT ?`;
  const spot = from ? [from.time, from.id] : [];
  return (await db.read(sql, [...params, ...spot, limit])).map((row) => dataOf<Session>(row));
}

/** Those that are no children and were prompted, the one updated last first. */
export async function readPromptedSessions(
  db: Reads,
  options: { directories?: readonly string[]; after?: PageStart; limit: number },
): Promise<Session[]> {
  const { directories, after, limit } = options;
  const where = ["parent_id IS NULL", "EXISTS (SELECT 1 FROM message WHERE session_id = session.id)"];
  const params: SqlValue[] = [];
  if (directories !== undefined) {
    where.push(`directory IN (${directories.map(() => "?").join(", ")})`);
    params.push(...directories);
  }
  if (after) {
    where.push("(time_updated < ? OR (time_updated = ? AND id > ?))");
    params.push(after.updated, after.updated, after.id);
  }
  const sql = `SELECT data FROM session WHERE ${where.join(" AND ")} ORDER BY time_updated DESC, id LIMIT ?`;
  return (await db.read(sql, [...params, limit])).map((row) => dataOf<Session>(row));
}

/** From one to the next by the index: what it costs does not grow with the sessions. */
export async function readDirectories(db: Reads): Promise<string[]> {
  const rows = await db.read(
    `WITH RECURSIVE known(directory) AS (
      SELECT MIN(directory) FROM session
      UNION ALL
      SELECT (SELECT MIN(directory) FROM session WHERE directory > known.directory) FROM known
      WHERE known.directory IS NOT NULL
    ) SELECT directory FROM known WHERE directory IS NOT NULL`,
  );
  return rows.map(({ directory }) => String(directory));
}

/** Those that say they are in a workspace, oldest first. It looks through the project's, so it is for rare occasions. */
export async function readSessionsOfWorkspace(
  db: Reads,
  projectID: string,
  workspaceID: string,
): Promise<Session[]> {
  // What else may hold these letters is sorted out after them.
  const sql = "SELECT data FROM session WHERE project_id = ? AND data LIKE ? ORDER BY time_created, id";
  const rows = await db.read(sql, [projectID, '%"workspaceID":"wrk%']);
  return rows.map((row) => dataOf<Session>(row)).filter((session) => session.workspaceID === workspaceID);
}
