import { scopeOf } from "../base/scope.js";
import type { Database } from "../storage/database.js";
import { draft, type Journal } from "../storage/journal.js";
import { readTodos, upsertTodos } from "../storage/tables/todo.js";
import type { Todos } from "../tool/builtin/todo.js";
import type { Sessions } from "./sessions.js";

export function createTodos(deps: { db: Database; journal: Journal; sessions: Sessions }): Todos {
  const { db, journal, sessions } = deps;
  return {
    list: (sessionID) => readTodos(db, sessionID),
    async write(sessionID, todos) {
      const session = await sessions.get(sessionID);
      await journal.commit(
        scopeOf(session),
        [draft("todo.updated", { sessionID, todos })],
        [upsertTodos(sessionID, todos)],
      );
    },
  };
}
