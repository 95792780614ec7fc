import { createDeferred, type Deferred } from "../../base/deferred.js";
import { CoreError } from "../../base/errors.js";
import type { Database } from "../database.js";
import type { EventLog, LoggedEvent, NewEvent } from "../event-log.js";
import type { Row, Statement } from "../statement.js";
import { readEvents } from "../tables/logged-event.js";
import { keyOn, nameOn } from "../volume.js";
import { arrayLiteral } from "./array.js";

/**
 * A sequence would draw numbers before the commit and burn those of what is undone. This counter is raised by the last
 * statement of a write and locked until its commit shows: no gaps, in the order of commits.
 */
const insert = `WITH head AS (UPDATE event_head SET seq = seq + ?::bigint RETURNING seq)
  INSERT INTO event (seq, directory, project, size, data)
  SELECT head.seq - ?::bigint + one.place, one.directory, one.project, length(one.data), one.data
    FROM head, unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS one (directory, project, data, place)
  RETURNING seq`;

interface Waiting {
  statements: readonly Statement[];
  events: readonly NewEvent[];
  done: Deferred<number[]>;
}

/**
 * What is kept of sessions has numbers of a sequence, which who follows it reads past: drawn while the counter is locked,
 * they too are in the order of commits, whichever process draws them.
 */
const isNumbered = ({ sql }: Statement) => sql.startsWith("INSERT INTO session_record");

/** Writes made in one transaction at most. */
const largestGroup = 64;

/**
 * Writes that carry events are one behind the other by their counter. So those that come while a commit is under way
 * go together into the next; where one of a group fails, each is made by itself.
 */
export function createPostgresEventLog(
  db: Pick<Database, "read" | "write">,
  options: { volume: string; appended(head: number): void },
): EventLog {
  const { volume } = options;
  const waiting: Waiting[] = [];
  let running = false;

  const write = async (group: readonly Waiting[]): Promise<number[]> => {
    const events = group.flatMap((one) => one.events);
    const count = events.length;
    const logged: Statement = {
      sql: insert,
      params: [
        ...[count, count],
        arrayLiteral(events.map(({ directory }) => keyOn(volume, directory))),
        arrayLiteral(events.map(({ project }) => project ?? null)),
        arrayLiteral(events.map(({ json }) => json)),
      ],
      returns: true,
    };
    const statements = group.flatMap((one) => one.statements);
    const [late, early] = [statements.filter(isNumbered), statements.filter((one) => !isNumbered(one))];
    const rows = await db.write([...early, ...(count > 0 ? [logged] : []), ...late]);
    const found = count > 0 ? (rows[early.length] ?? []) : [];
    const seqs = found.map(({ seq }) => Number(seq)).sort((a, b) => a - b);
    const last = seqs.at(-1);
    if (last !== undefined) options.appended(last);
    return seqs;
  };

  const writeGroup = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const seqs = await write(group);
      let at = 0;
      for (const { events, done } of group) {
        done.resolve(seqs.slice(at, at + events.length));
        at += events.length;
      }
    } catch (error) {
      // A database that is away is so for each of them.
      const isOver =
        group.length === 1 || (error instanceof CoreError && error.name === "ServiceUnavailableError");
      if (isOver) for (const { done } of group) done.reject(error);
      else for (const one of group) await writeGroup([one]);
    }
  };

  const drain = async () => {
    if (running) return;
    running = true;
    while (waiting.length > 0) await writeGroup(waiting.splice(0, largestGroup));
    running = false;
  };

  return {
    append(statements, events) {
      const done = createDeferred<number[]>();
      waiting.push({ statements, events, done });
      void drain();
      return done.promise;
    },
    async head() {
      const [row] = await db.read("SELECT seq FROM event_head");
      return Number(row?.seq ?? 0);
    },
    async after(seq, { directory, ...page }) {
      const rows = await readEvents(db, seq, {
        ...page,
        ...(directory && { directory: keyOn(volume, directory) }),
      });
      return rows.map((row) => toLogged(row, volume));
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
            ) AS sized WHERE total > ?)`,
          params: [head - kept.events, kept.bytes],
        },
        { sql: "DELETE FROM event WHERE seq <= ?", params: [head - kept.events] },
      ]);
    },
  };
}

function toLogged(row: Row, volume: string): LoggedEvent {
  return {
    seq: Number(row.seq),
    directory: nameOn(volume, String(row.directory)),
    project: row.project === null ? undefined : String(row.project),
    json: String(row.data),
  };
}
