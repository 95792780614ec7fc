import type { Reads } from "../../storage/database.js";
import {
  findRecord,
  readRecords,
  readRecordsNear,
  recordHead,
  type SessionRecord,
} from "../../storage/tables/session-record.js";
import type { RecordKind } from "./entries.js";

export type { RecordKind, SessionRecord };

/** What became of sessions, in order, for as long as they are there. */
export interface Records {
  /** What came after a place, oldest first; of one session or of all. */
  after(options: { sessionID?: string; after: number; limit: number }): Promise<SessionRecord[]>;
  /** Changes of agent and model next to a moment, nearest first. */
  switches(
    sessionID: string,
    options: { time: number; forward: boolean; limit: number },
  ): Promise<SessionRecord[]>;
  find(sessionID: string, kind: RecordKind, subject: string): Promise<SessionRecord | undefined>;
  head(): Promise<number>;
}

const switches: readonly RecordKind[] = ["agent", "model"];

export function createRecords({ db }: { db: Reads }): Records {
  return {
    after: (options) => readRecords(db, options),
    switches: (sessionID, options) => readRecordsNear(db, sessionID, { ...options, kinds: switches }),
    find: (sessionID, kind, subject) => findRecord(db, sessionID, kind, subject),
    head: () => recordHead(db),
  };
}
