import type { Todo } from "@opencode/sdk/types";
import type { Database } from "../storage/database.js";

export interface Todos {
  /** In the agent's own order; empty while it has planned nothing. */
  list(sessionID: string): Promise<Todo[]>;
}

export function createTodos(deps: { db: Database }): Todos {
  return {
    async list(sessionID) {
      const [row] = await deps.db.read("SELECT data FROM todo WHERE session_id = ?", [sessionID]);
      return row ? (JSON.parse(String(row.data)) as Todo[]) : [];
    },
  };
}
