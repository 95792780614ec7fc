import type { Instance } from "../instance/instance.js";
import type { Reads } from "../storage/database.js";
import { readRun } from "../storage/tables/run.js";
import { readTodos } from "../storage/tables/todo.js";
import type { Todos } from "../tool/builtin/todo.js";
import { createRecords, type Records } from "./record/records.js";
import { createSessionPages, type SessionPages } from "./session-pages.js";
import { createSessionReads, type SessionReads } from "./sessions.js";
import { createMessageReads, type MessageReads } from "./store/message-reads.js";

/** What is read of conversations. */
export interface SessionsRead {
  sessions: SessionReads;
  sessionPages: Pick<SessionPages, "byCreation">;
  messages: Omit<MessageReads, "isKnown">;
  records: Records;
  todos: Pick<Todos, "list">;
  instances: { get(directory: string): Promise<Pick<Instance, "directory" | "worktree" | "projectID">> };
}

/** The same from the database alone, for sessions that nobody runs: what grows lies with who runs it. */
export function createSessionsRead(
  deps: { db: Reads } & Pick<SessionsRead, "instances">,
): SessionsRead & { isRun(sessionID: string): Promise<boolean> } {
  const { db, instances } = deps;
  return {
    sessions: createSessionReads({ db }),
    sessionPages: createSessionPages({ db }),
    messages: createMessageReads({
      db,
      openParts: { latest: (part) => part, latestJson: (_, json) => json },
    }),
    records: createRecords({ db }),
    todos: { list: (sessionID) => readTodos(db, sessionID) },
    instances,
    isRun: async (sessionID) => (await readRun(db, sessionID)) !== undefined,
  };
}
