import type { Log } from "../../base/log.js";
import type { Database } from "../database.js";
import { type Clock, createClock } from "./clock.js";
import { type Connection, connect } from "./connection.js";
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
export async function openPostgres(
  url: string,
  { log, volume = "" }: { log: Log; volume?: string },
): Promise<Database> {
  const place = placeOf(url);
  const clock = createClock();
  await prepare(url, clock).catch((error: unknown) => {
    throw openingFailure(place, error);
  });

  const pool = createPool({ open: () => connect(url), max: connections, time: longest });
  const transactions = createTransactions(pool);
  let ownHead = 0;
  const hearing = await createHearing({
    connect: () => connect(url),
    send: (channel, payload) =>
      pool.use((one) => one.ask({ text: "SELECT pg_notify($1, $2)", params: [channel, payload] })),
    head: () => pool.use((one) => look(one, clock)).catch(() => undefined),
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
        volume,
        appended(head) {
          ownHead = head;
        },
      }),
    now: clock.now,
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
async function prepare(url: string, clock: Clock): Promise<void> {
  const connection = await connect(url);
  try {
    const { rows } = await connection.ask({ text: "SHOW server_encoding" });
    if (rows[0]?.server_encoding !== "UTF8")
      throw new Error(
        `it keeps text as ${rows[0]?.server_encoding}, in which much of what is said has no letters: create it anew with ENCODING 'UTF8'`,
      );
    await migrate(connection);
    await look(connection, clock);
    // A user who may only read is told so now, and not by the first prompt.
    await connection.ask({ text: "UPDATE event_head SET seq = seq WHERE false" });
  } finally {
    await connection.end();
  }
}

/** The newest event, and what time it is there. */
async function look(connection: Connection, clock: Clock): Promise<number> {
  const sent = performance.now();
  const text = "SELECT seq, (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now FROM event_head";
  const [row] = (await connection.ask({ text })).rows;
  clock.said(Number(row?.now), sent, performance.now());
  return Number(row?.seq);
}
