import type { Journal } from "../../storage/journal.js";
import { addRecord } from "../../storage/tables/session-record.js";
import { entriesOf } from "./entries.js";

/** The same journal, in which what becomes of a session is recorded with the write that brings it about. */
export function recordingJournal(journal: Journal): Journal {
  return {
    ...journal,
    commit(scope, events, statements = []) {
      const known = new Set<string>();
      const records = events.flatMap((event) => {
        const found = entriesOf(event);
        if (!found) return [];
        const { sessionID, entries } = found;
        return entries
          .filter(({ kind, subject }) => {
            const key = `${kind} ${subject}`;
            return !known.has(key) && known.add(key);
          })
          .map((entry) => addRecord(sessionID, entry));
      });
      return journal.commit(scope, events, [...statements, ...records]);
    },
  };
}
