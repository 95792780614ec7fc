import type { Session } from "@opencode/sdk/types";
import type { Database, SqlValue } from "../storage/database.js";

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
      const found = rows.slice(0, limit).map((row) => JSON.parse(String(row.data)) as Session);
      const last = rows.length > limit ? found.at(-1) : undefined;
      return {
        sessions: found.filter(({ time }) => time.archived === undefined),
        next: last && { updated: last.time.updated, id: last.id },
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
