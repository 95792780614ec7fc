import type { Reads } from "../database.js";
import type { Row, SqlValue, Statement } from "../statement.js";

/** How rows of a table are carried from one database to another. */
export interface CarriedTable {
  name: string;
  /** What they are read in the order of; what they are told apart by. */
  order: readonly string[];
  /** Columns that the other database numbers by itself, in the order in which the rows come. */
  numbered?: string;
  /** Columns that hold what is kept by volume and name (`keyOn`). */
  keyed?: readonly string[];
}

/**
 * In an order in which each finds what it refers to. The log of events stays where it is: its numbers mean nothing
 * elsewhere, and a client that comes back with one is told to look anew.
 */
export const carried: readonly CarriedTable[] = [
  { name: "project", order: ["id"], keyed: ["id"] },
  { name: "workspace", order: ["id"], keyed: ["project_id"] },
  { name: "permission_rule", order: ["scope", "permission", "pattern"], keyed: ["scope"] },
  { name: "session", order: ["id"] },
  { name: "session_mcp", order: ["session_id"] },
  { name: "todo", order: ["session_id"] },
  { name: "message", order: ["id"] },
  { name: "part", order: ["id"] },
  { name: "permission", order: ["id"], keyed: ["directory", "scope"] },
  { name: "question", order: ["id"], keyed: ["directory"] },
  { name: "queue", order: ["position"], numbered: "position" },
  { name: "session_record", order: ["seq"], numbered: "seq" },
  { name: "background_task", order: ["prompt_id"] },
  { name: "replayed_event", order: ["session_id", "seq"] },
  { name: "run", order: ["session_id"] },
];

/** Those of whoever is at work just now, what is the engine's own, and keys, which lie in files elsewhere. */
export const left = ["node", "secret", "bound", "event", "event_head", "schema_version"];

/** The rows behind one of them, in order. */
export async function readRowsAfter(
  db: Reads,
  { name, order }: CarriedTable,
  after: Row | undefined,
  limit: number,
): Promise<Row[]> {
  const columns = order.join(", ");
  const behind = after ? `WHERE (${columns}) > (${order.map(() => "?").join(", ")})` : "";
  const from: SqlValue[] = after ? order.map((column) => after[column] ?? null) : [];
  return db.read(`SELECT * FROM ${name} ${behind} ORDER BY ${columns} LIMIT ?`, [...from, limit]);
}

export function insertRow({ name }: CarriedTable, row: Row): Statement {
  const columns = Object.keys(row);
  const places = columns.map(() => "?").join(", ");
  return {
    sql: `INSERT INTO ${name} (${columns.join(", ")}) VALUES (${places})`,
    params: Object.values(row),
  };
}

export function setParent(sessionID: string, parentID: string): Statement {
  return { sql: "UPDATE session SET parent_id = ? WHERE id = ?", params: [parentID, sessionID] };
}

export function deleteRows({ name }: CarriedTable): Statement {
  return { sql: `DELETE FROM ${name}`, params: [] };
}

export async function countRows(db: Reads, { name }: CarriedTable): Promise<number> {
  return Number((await db.read(`SELECT COUNT(*) AS count FROM ${name}`))[0]?.count);
}

/** Stands in a database while not all is carried over. */
const mark = "carrying";

export function insertMark(): Statement {
  return {
    sql: "INSERT INTO secret (name, revision, data) VALUES (?, 0, '') ON CONFLICT (name) DO NOTHING",
    params: [mark],
  };
}

export function deleteMark(): Statement {
  return { sql: "DELETE FROM secret WHERE name = ?", params: [mark] };
}

export async function hasMark(db: Reads): Promise<boolean> {
  return (await db.read("SELECT 1 FROM secret WHERE name = ?", [mark])).length > 0;
}
