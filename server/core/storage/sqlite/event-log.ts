import type { Database } from "../database.js";
import type { EventLog, LoggedEvent } from "../event-log.js";
import type { Row } from "../statement.js";

const insert = "INSERT INTO event (directory, project, size, data) VALUES (?, ?, ?, ?) RETURNING seq";
const columns = "SELECT seq, directory, project, data FROM event WHERE";

/** SQLite numbers what is inserted in the order of commits, since there is one writer at a time. */
export function createSqliteEventLog(db: Pick<Database, "read" | "write">): EventLog {
  return {
    async head() {
      const [newest] = await db.read("SELECT seq FROM sqlite_sequence WHERE name = 'event'");
      return Number(newest?.seq ?? 0);
    },
    async append(statements, events) {
      const inserts = events.map(({ directory, project, json }) => ({
        sql: insert,
        params: [directory, project ?? null, json.length, json],
        returns: true as const,
      }));
      const rows = await db.write([...statements, ...inserts]);
      return rows.slice(statements.length).map(([row]) => Number(row?.seq));
    },
    async after(seq, { directory, limit }) {
      const rows = directory
        ? await db.read(`${columns} directory = ? AND seq > ? ORDER BY seq LIMIT ?`, [directory, seq, limit])
        : await db.read(`${columns} seq > ? ORDER BY seq LIMIT ?`, [seq, limit]);
      return rows.map(toLogged);
    },
    async oldest() {
      const [row] = await db.read("SELECT MIN(seq) AS seq FROM event");
      return row?.seq == null ? undefined : Number(row.seq);
    },
    async prune(head, kept) {
      await db.write([
        {
          sql: `DELETE FROM event WHERE seq <= (
            SELECT COALESCE(MAX(seq), 0) FROM (
              SELECT seq, SUM(size) OVER (ORDER BY seq DESC) AS total FROM event WHERE seq > ?
            ) WHERE total > ?)`,
          params: [head - kept.events, kept.bytes],
        },
        { sql: "DELETE FROM event WHERE seq <= ?", params: [head - kept.events] },
      ]);
    },
  };
}

function toLogged(row: Row): LoggedEvent {
  return {
    seq: Number(row.seq),
    directory: String(row.directory),
    project: row.project === null ? undefined : String(row.project),
    json: String(row.data),
  };
}
