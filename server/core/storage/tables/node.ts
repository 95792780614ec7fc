import type { Reads } from "../database.js";
import type { Row, Statement } from "../statement.js";

/** A process that shares the database. */
export interface NodeRow {
  id: string;
  /** The files it sees. */
  volume: string;
  host: string;
  /** Where the others reach it; none where it does not listen. */
  url: string | undefined;
}

/** What is to be had at one node only: a terminal, a session with an editor, a connection of the agent protocol, a login. */
export type BoundKind = "pty" | "editor" | "acp" | "login";

export function upsertNode({ id, volume, host, url }: NodeRow, lastSeen: number): Statement {
  return {
    sql: `INSERT INTO node (id, volume, host, url, last_seen) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET url = excluded.url, last_seen = excluded.last_seen`,
    params: [id, volume, host, url ?? null, lastSeen],
  };
}

/** No row where it is not among them any more. */
export function touchNode({ id }: NodeRow, lastSeen: number): Statement {
  return {
    sql: "UPDATE node SET last_seen = ? WHERE id = ? RETURNING id",
    params: [lastSeen, id],
    returns: true,
  };
}

export function setDraining(id: string): Statement {
  return { sql: "UPDATE node SET draining = 1 WHERE id = ?", params: [id] };
}

/** With what was bound to it. */
export function deleteNode(id: string): Statement {
  return { sql: "DELETE FROM node WHERE id = ?", params: [id] };
}

export function deleteNodesBefore(lastSeen: number): Statement {
  return { sql: "DELETE FROM node WHERE last_seen < ?", params: [lastSeen] };
}

/** From now on it is to be had there. */
export function upsertBound(kind: BoundKind, id: string, nodeID: string): Statement {
  return {
    sql: `INSERT INTO bound (kind, id, node_id) VALUES (?, ?, ?)
      ON CONFLICT (kind, id) DO UPDATE SET node_id = excluded.node_id`,
    params: [kind, id, nodeID],
  };
}

/** The same, unless it is to be had elsewhere by now. */
export function insertBound(kind: BoundKind, id: string, nodeID: string): Statement {
  return {
    sql: "INSERT INTO bound (kind, id, node_id) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO NOTHING",
    params: [kind, id, nodeID],
  };
}

export function deleteBound(kind: BoundKind, id: string, nodeID: string): Statement {
  return { sql: "DELETE FROM bound WHERE kind = ? AND id = ? AND node_id = ?", params: [kind, id, nodeID] };
}

const columns = "node.id, node.volume, node.host, node.url";

/** The node at which something is to be had, if it was seen since. */
export async function readBoundNode(
  db: Reads,
  kind: BoundKind,
  id: string,
  since: number,
): Promise<NodeRow | undefined> {
  const sql = `SELECT ${columns} FROM bound JOIN node ON node.id = bound.node_id
    WHERE bound.kind = ? AND bound.id = ? AND node.last_seen >= ?`;
  return (await db.read(sql, [kind, id, since])).map(toNode)[0];
}

/** Those that were seen since and take work, of one volume or of all; the one heard of last first. */
export async function readNodes(
  db: Reads,
  since: number,
  options: { volume?: string; draining?: true } = {},
): Promise<NodeRow[]> {
  const where = ["last_seen >= ?", ...(options.draining ? [] : ["draining = 0"])];
  const params = [since];
  const more = options.volume === undefined ? "" : " AND volume = ?";
  const sql = `SELECT ${columns} FROM node WHERE ${where.join(" AND ")}${more} ORDER BY last_seen DESC, id`;
  return (await db.read(sql, [...params, ...(options.volume === undefined ? [] : [options.volume])])).map(
    toNode,
  );
}

/** The volume that a session belongs to. */
export async function readVolume(db: Reads, sessionID: string): Promise<string | undefined> {
  const [row] = await db.read("SELECT volume FROM session WHERE id = ?", [sessionID]);
  return row && String(row.volume);
}

function toNode(row: Row): NodeRow {
  return {
    id: String(row.id),
    volume: String(row.volume),
    host: String(row.host),
    url: row.url === null ? undefined : String(row.url),
  };
}
