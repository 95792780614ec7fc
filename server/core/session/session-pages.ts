import type { Session } from "@opencode/sdk/types";
import type { Database, Row, SqlValue } from "../storage/database.js";
import { conditions, defaultLimit, type SessionFilter } from "./session-filter.js";

/** Where a page begins: behind this session. */
export interface PageStart {
  /** Milliseconds since the epoch. */
  updated: number;
  id: string;
}

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
  /** Those that have sessions. */
  directories(): Promise<string[]>;
}

export function createSessionPages({ db }: { db: Database }): SessionPages {
  return {
    async page({ directories, after, limit }) {
      const where = ["parent_id IS NULL", "EXISTS (SELECT 1 FROM message WHERE session_id = session.id)"];
      const params: SqlValue[] = [];
      if (directories !== undefined) {
        where.push(`directory IN (${directories.map(() => "?").join(", ")})`);
        params.push(...directories);
      }
      if (after) {
        where.push("(time_updated < ? OR (time_updated = ? AND id > ?))");
        params.push(after.updated, after.updated, after.id);
      }
      // One more than asked for tells whether a page follows.
      const rows = await db.read(
        `SELECT data FROM session WHERE ${where.join(" AND ")} ORDER BY time_updated DESC, id LIMIT ?`,
        [...params, limit + 1],
      );
      const found = rows.slice(0, limit).map(sessionOf);
      const last = rows.length > limit ? found.at(-1) : undefined;
      return {
        sessions: found.filter(({ time }) => time.archived === undefined),
        next: last && { updated: last.time.updated, id: last.id },
      };
    },
    async everywhere(filter) {
      const { where, params } = conditions(filter);
      const limit = filter.limit ?? defaultLimit;
      const rows = await db.read(
        `SELECT data, time_updated FROM session WHERE ${where} ORDER BY time_updated DESC, id LIMIT ?`,
        [...params, limit + 1],
      );
      const last = rows[limit - 1];
      if (rows.length <= limit || !last)
        return { sessions: rows.slice(0, limit).map(sessionOf), next: undefined };
      const time = Number(last.time_updated);
      const [rest, older] = await Promise.all([
        db.read(`SELECT data FROM session WHERE ${where} AND time_updated = ? AND id > ? ORDER BY id`, [
          ...params,
          time,
          sessionOf(last).id,
        ]),
        db.read(`SELECT 1 FROM session WHERE ${where} AND time_updated < ? LIMIT 1`, [...params, time]),
      ]);
      return {
        sessions: [...rows.slice(0, limit), ...rest].map(sessionOf),
        next: older.length > 0 ? time : undefined,
      };
    },
    async directories() {
      // From one to the next by the index: what it costs does not grow with the sessions.
      const rows = await db.read(
        `WITH RECURSIVE known(directory) AS (
          SELECT MIN(directory) FROM session
          UNION ALL
          SELECT (SELECT MIN(directory) FROM session WHERE directory > known.directory) FROM known
          WHERE known.directory IS NOT NULL
        ) SELECT directory FROM known WHERE directory IS NOT NULL`,
      );
      return rows.map(({ directory }) => String(directory));
    },
  };
}

function sessionOf({ data }: Row): Session {
  return JSON.parse(String(data)) as Session;
}
