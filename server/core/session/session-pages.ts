import type { Session } from "@opencode/sdk/types";
import type { Reads } from "../storage/database.js";
import {
  hasSessionsBefore,
  type PageStart,
  readDirectories,
  readPromptedSessions,
  readSessions,
  readSessionsByCreation,
  readSessionsOfMoment,
} from "../storage/tables/session.js";
import type { SessionFilter } from "../storage/tables/session-filter.js";

/** How many sessions a list holds that is not told. */
export const defaultLimit = 100;

export interface SessionPage {
  sessions: Session[];
  /** Absent behind the last page. */
  next: PageStart | undefined;
}

export interface SessionPages {
  /** Sessions that are no children and were prompted, of some directories or of all, the one used last first. */
  page(options: { directories?: readonly string[]; after?: PageStart; limit: number }): Promise<SessionPage>;
  /**
   * Sessions of all projects, the last updated first, and `before` of the next page where there is one. A page goes on to
   * the last of those updated in one millisecond: a time alone, which is all that clients go on by, loses none then.
   */
  everywhere(filter: SessionFilter): Promise<{ sessions: Session[]; next: number | undefined }>;
  /** Sessions of all projects by when they were made, nearest to a spot first, the spot itself left out. */
  byCreation(
    filter: SessionFilter,
    options: { from?: { id: string; time: number } | undefined; forward: boolean; limit: number },
  ): Promise<Session[]>;
  /** Those that have sessions. */
  directories(): Promise<string[]>;
}

export function createSessionPages({ db }: { db: Reads }): SessionPages {
  return {
    async page({ limit, ...options }) {
      // One more than asked for tells whether a page follows.
      const sessions = await readPromptedSessions(db, { ...options, limit: limit + 1 });
      const found = sessions.slice(0, limit);
      const last = sessions.length > limit ? found.at(-1) : undefined;
      return {
        sessions: found.filter(({ time }) => time.archived === undefined),
        next: last && startBehind(last),
      };
    },
    async everywhere(filter) {
      const limit = filter.limit ?? defaultLimit;
      const found = await readSessions(db, filter, limit + 1);
      const sessions = found.slice(0, limit);
      const last = sessions.at(-1);
      if (found.length <= limit || !last) return { sessions, next: undefined };
      const start = startBehind(last);
      const [rest, more] = await Promise.all([
        readSessionsOfMoment(db, filter, start),
        hasSessionsBefore(db, filter, start.updated),
      ]);
      return { sessions: [...sessions, ...rest], next: more ? start.updated : undefined };
    },
    byCreation: (filter, options) => readSessionsByCreation(db, filter, options),
    directories: () => readDirectories(db),
  };
}

function startBehind({ id, time }: Session): PageStart {
  return { updated: time.updated, id };
}
