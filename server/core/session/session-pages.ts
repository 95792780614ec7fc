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
  /** Sessions that are no children, of one directory or of all, the one used last first. */
  page(options: { directory?: string; after?: PageStart; limit: number }): Promise<SessionPage>;
}

export function createSessionPages({ db }: { db: Database }): SessionPages {
  return {
    async page({ directory, after, limit }) {
      const where = ["parent_id IS NULL"];
      const params: SqlValue[] = [];
      if (directory !== undefined) {
        where.push("directory = ?");
        params.push(directory);
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
  };
}
