import type { Log } from "../../base/log.js";
import type { Database } from "../database.js";
import { connect } from "./connection.js";
import { createPostgresEventLog } from "./event-log.js";
import { openingFailure, placeOf } from "./failure.js";
import { createHearing } from "./hearing.js";
import { migrate } from "./migrate.js";
import { createPool } from "./pool.js";
import { createTransactions } from "./transactions.js";

/** Connections at once, but for the one that listens. */
const connections = 10;
/** Milliseconds for which a write may take; what takes longer waits for a database that is not there any more. */
const longest = 20_000;

/**
 * Opens a database that many nodes share. Throws an error with the place and what to do when it cannot be reached,
 * refuses the user, may not be written or was written by a newer release.
 */
export async function openPostgres(url: string, { log }: { log: Log }): Promise<Database> {
  const place = placeOf(url);
  await prepare(url).catch((error: unknown) => {
    throw openingFailure(place, error);
  });

  const pool = createPool({ open: () => connect(url), max: connections, time: longest });
  const transactions = createTransactions(pool);
  let ownHead = 0;
  const hearing = await createHearing({
    connect: () => connect(url),
    send: (channel, payload) =>
      pool.use((one) => one.ask({ text: "SELECT pg_notify($1, $2)", params: [channel, payload] })),
    head: async () => {
      const asked = pool.use((one) => one.ask({ text: "SELECT seq FROM event_head" }));
      const row = await asked.then(({ rows }) => rows[0]).catch(() => undefined);
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
      await pool.close();
    },
  };
}

/** Makes the tables what they are to be. */
async function prepare(url: string): Promise<void> {
  const connection = await connect(url);
  try {
    await migrate(connection);
    // A user who may only read is told so now, and not by the first prompt.
    await connection.ask({ text: "UPDATE event_head SET seq = seq WHERE false" });
  } finally {
    await connection.end();
  }
}
