import type { Todo } from "@opencode/sdk/types";
import type { Database } from "../storage/database.js";
import { draft, type Journal } from "../storage/journal.js";
import { type Sessions, scopeOf } from "./sessions.js";

export interface Todos {
  /** In the agent's own order; empty while it has planned nothing. */
  list(sessionID: string): Promise<Todo[]>;
  /** Replaces the whole list and tells it. */
  write(sessionID: string, todos: Todo[]): Promise<void>;
}

export function createTodos(deps: { db: Database; journal: Journal; sessions: Sessions }): Todos {
  const { db, journal, sessions } = deps;
  return {
    async list(sessionID) {
      const [row] = await db.read("SELECT data FROM todo WHERE session_id = ?", [sessionID]);
      return row ? (JSON.parse(String(row.data)) as Todo[]) : [];
    },
    async write(sessionID, todos) {
      const session = await sessions.get(sessionID);
      await journal.commit(
        scopeOf(session),
        [draft("todo.updated", { sessionID, todos })],
        [
          {
            sql: "INSERT INTO todo (session_id, data) VALUES (?, ?) ON CONFLICT (session_id) DO UPDATE SET data = excluded.data",
            params: [sessionID, JSON.stringify(todos)],
          },
        ],
      );
    },
  };
}
