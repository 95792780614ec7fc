import type { Todo } from "@opencode/sdk/types";
import { scopeOf } from "../base/scope.js";
import type { Database } from "../storage/database.js";
import { draft, type Journal } from "../storage/journal.js";
import type { Todos } from "../tool/builtin/todo.js";
import type { Sessions } from "./sessions.js";

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
