import type { Session, SessionStatus } from "@opencode/sdk/types";
import { draft, type EventDraft } from "../../storage/journal.js";

/** What each session that is not idle is doing in this process. */
export interface Statuses {
  /** Remembers the status and returns the events that tell of it. */
  set(session: Session, status: SessionStatus): EventDraft[];
  /** Those of one directory that are not idle. */
  list(directory: string): Record<string, SessionStatus>;
  /** Sessions that are not idle. */
  busy(): string[];
}

export function createStatuses(): Statuses {
  const active = new Map<string, { directory: string; status: SessionStatus }>();
  return {
    set(session, status) {
      const events = [draft("session.status", { sessionID: session.id, status })];
      if (status.type === "idle") {
        active.delete(session.id);
        events.push(draft("session.idle", { sessionID: session.id }));
      } else {
        active.set(session.id, { directory: session.directory, status });
      }
      return events;
    },
    busy: () => [...active.keys()],
    list(directory) {
      const here = [...active].filter(([, one]) => one.directory === directory);
      return Object.fromEntries(here.map(([id, one]) => [id, one.status]));
    },
  };
}
