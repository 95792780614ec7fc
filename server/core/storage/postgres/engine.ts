import type { Sql } from "postgres";
import type { Log } from "../../base/log.js";
import type { Database } from "../database.js";
import { createPostgresEventLog } from "./event-log.js";
import { openingFailure, placeOf } from "./failure.js";
import { createHearing } from "./hearing.js";
import { migrate } from "./migrate.js";
import { createTransactions } from "./transactions.js";

/** Connections at once, but for the one that listens. */
const connections = 10;

/**
 * Opens a database that many nodes share. Throws an error with the place and what to do when it cannot be reached,
 * refuses the user, may not be written or was written by a newer release.
 */
export async function openPostgres(url: string, { log }: { log: Log }): Promise<Database> {
  const place = placeOf(url);
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, {
    max: connections,
    connect_timeout: 10,
    // What is asked for is known beforehand; looking for types would cost each connection a query.
    fetch_types: false,
    connection: { application_name: "opencode" },
    onnotice: () => undefined,
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
  });
  try {
    await migrate(sql as unknown as Sql);
    // A user who may only read is told so now, and not by the first prompt.
    await sql.unsafe("UPDATE event_head SET seq = seq WHERE false");
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw openingFailure(place, error);
  }

  const transactions = createTransactions(sql as unknown as Sql);
  let ownHead = 0;
  const hearing = await createHearing({
    sql: sql as unknown as Sql,
    head: async () => {
      const [row] = await sql.unsafe("SELECT seq FROM event_head").catch(() => []);
      return row && Number(row.seq);
    },
    ownHead: () => ownHead,
    log,
  });

  return {
    read: (text, params = []) => transactions.read(text, params),
    async write(statements) {
      const rows = await transactions.write(statements);
      hearing.written();
      return rows;
    },
    eventLog: (over) =>
      createPostgresEventLog(over, {
        appended(head) {
          ownHead = head;
        },
      }),
    // A commit that was answered is on its disk.
    durable: () => Promise.resolve(),
    onForeignWrite: hearing.subscribe,
    async close() {
      await hearing.close();
      await sql.end({ timeout: 5 });
    },
  };
}
