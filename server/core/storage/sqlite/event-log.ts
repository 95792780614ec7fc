import type { Database } from "../database.js";
import type { EventLog, LoggedEvent, NewEvent } from "../event-log.js";
import type { Row } from "../statement.js";
import { readEvents } from "../tables/logged-event.js";
import { pack, unpack } from "./packed.js";

/** SQLite numbers in the order of commits, since there is one writer at a time. A row has the number of its last event. */
const insert = `INSERT INTO event (seq, events, directory, project, size, data)
  SELECT seq + ?, ?, ?, ?, ?, ? FROM sqlite_sequence WHERE name = 'event' RETURNING seq`;

/** Events and characters that go into one row, about. */
const most = { events: 64, size: 256 * 1024 };

/** What a write tells of one directory is one row. */
export function createSqliteEventLog(db: Pick<Database, "read" | "write">): EventLog {
  return {
    async head() {
      const [newest] = await db.read("SELECT seq FROM sqlite_sequence WHERE name = 'event'");
      return Number(newest?.seq ?? 0);
    },
    async append(statements, events) {
      const lots = inLots(events);
      const inserts = lots.map(({ texts, directory, project, size }) => ({
        sql: insert,
        params: [texts.length, texts.length, directory, project ?? null, size, pack(texts)],
        returns: true as const,
      }));
      const rows = await db.write([...statements, ...inserts]);
      return lots.flatMap(({ texts }, at) => {
        const last = Number(rows[statements.length + at]?.[0]?.seq);
        return texts.map((_, place) => last - texts.length + 1 + place);
      });
    },
    async after(seq, page) {
      const events = (await readEvents(db, seq, page)).flatMap(toLogged);
      return events.filter((event) => event.seq > seq).slice(0, page.limit);
    },
    async oldest() {
      const [row] = await db.read("SELECT seq - events + 1 AS seq FROM event ORDER BY seq LIMIT 1");
      return row && Number(row.seq);
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

interface Lot extends Omit<NewEvent, "json"> {
  texts: string[];
  size: number;
}

function inLots(events: readonly NewEvent[]): Lot[] {
  const lots: Lot[] = [];
  for (const { directory, project, json } of events) {
    const last = lots.at(-1);
    const fits =
      last?.directory === directory &&
      last.project === project &&
      last.texts.length < most.events &&
      last.size < most.size;
    if (fits) {
      last.texts.push(json);
      last.size += json.length;
    } else lots.push({ directory, project, texts: [json], size: json.length });
  }
  return lots;
}

function toLogged(row: Row): LoggedEvent[] {
  const texts = unpack(row.data);
  return texts.map((json, place) => ({
    seq: Number(row.seq) - texts.length + 1 + place,
    directory: String(row.directory),
    project: row.project === null ? undefined : String(row.project),
    json,
  }));
}
