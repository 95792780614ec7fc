import type { Todo } from "@opencode/sdk/types";
import type { Reads } from "../database.js";
import type { Statement } from "../statement.js";
import { dataOf } from "./rows.js";

export function upsertTodos(sessionID: string, todos: Todo[]): Statement {
  return {
    sql: `INSERT INTO todo (session_id, data) VALUES (?, ?)
      ON CONFLICT (session_id) DO UPDATE SET data = excluded.data`,
    params: [sessionID, JSON.stringify(todos)],
  };
}

export async function readTodos(db: Reads, sessionID: string): Promise<Todo[]> {
  const [row] = await db.read("SELECT data FROM todo WHERE session_id = ?", [sessionID]);
  return row ? dataOf<Todo[]>(row) : [];
}
