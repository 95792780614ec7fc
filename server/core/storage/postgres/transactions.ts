import { badRequest } from "../../base/errors.js";
import { type Row, type Statement, WriteConflict } from "../statement.js";
import type { Answer, Connection } from "./connection.js";
import { isNoNumber, isReadOnly, isUndone, isUnprepared, isUnreachable, unavailable } from "./failure.js";
import { createPlaceholders } from "./placeholders.js";
import type { Pool } from "./pool.js";

export interface Transactions {
  read(sql: string, params: Statement["params"]): Promise<Row[]>;
  /** All of them or none; the rows of each. */
  write(statements: readonly Statement[]): Promise<Row[][]>;
}

/** Milliseconds for which it is tried again while the database is away. */
const patience = 5_000;
/** How often what was undone because of another transaction is tried again. */
const mostUndone = 20;
/** Milliseconds after which the database undoes what a process that stands still has begun: others wait for it. */
const mostStill = 3_000;

/** The connection was lost while a write was being finished: whether it was, the database knows by this number. */
class Unknown extends Error {
  constructor(
    readonly transaction: string | undefined,
    readonly rows: Row[][],
    override readonly cause: unknown,
  ) {
    super("the connection was lost");
  }
}

/** Runs statements, each whole write in one transaction and as few round trips as there can be. */
export function createTransactions(pool: Pool): Transactions {
  const numbered = createPlaceholders();
  let keep = true;

  const ask = (on: Connection, { sql: text, params, lock }: Statement): Promise<Answer> => {
    const locked = lock ? `${numbered(text)} FOR ${lock.toUpperCase()}` : numbered(text);
    return on.ask({ text: locked, params: params.map(fitting), keep });
  };

  /** Tries again what has not been done. */
  const until = async <T>(work: () => Promise<T>): Promise<T> => {
    const deadline = performance.now() + patience;
    let undone = 0;
    for (let pause = 5; ; pause = Math.min(2 * pause, 250)) {
      try {
        return await work();
      } catch (error) {
        // Of those that were asked at once each finds it out.
        if (isUnprepared(error) && undone++ < mostUndone) keep = false;
        else if (isUndone(error) && undone++ < mostUndone) await sleep(Math.random() * pause);
        else if (isUndone(error)) throw unavailable(error);
        else if (isNoNumber(error)) throw badRequest("A number is not one that fits its place", "Payload");
        else if (!isUnreachable(error)) throw error;
        else if (performance.now() > deadline) throw unavailable(error);
        else await sleep(pause);
      }
    }
  };

  const read = (statement: Statement) =>
    until(() => pool.use(async (connection) => (await ask(connection, statement)).rows));

  /** Whether a write was finished whose connection was lost meanwhile. */
  const isDone = async ({ transaction, cause }: Unknown): Promise<boolean> => {
    const sql = "SELECT txid_status(?::bigint) AS status";
    for (const deadline = performance.now() + patience; performance.now() < deadline; await sleep(50)) {
      const [row] = transaction ? await read({ sql, params: [transaction] }).catch(() => []) : [];
      if (row?.status === "committed") return true;
      if (row?.status === "aborted") return false;
      if (transaction === undefined) break;
    }
    throw unavailable(cause, true);
  };

  const once = async (statements: readonly Statement[]): Promise<Row[][]> => {
    try {
      return await pool.use((connection) => transact(connection, statements));
    } catch (error) {
      if (!(error instanceof Unknown)) throw error;
      if (await isDone(error)) return error.rows;
      throw error.cause;
    }
  };

  const transact = async (connection: Connection, statements: readonly Statement[]): Promise<Row[][]> => {
    // Sent at once, answered at once: a write costs two ways to the database and back. One would do, but then nobody
    // could tell whether it was done by a database that went away.
    const [begun, still, ...ended] = await Promise.allSettled([
      connection.ask({ text: "BEGIN" }),
      connection.ask({ text: `SET LOCAL idle_in_transaction_session_timeout = ${mostStill}` }),
      ...statements.map((one) => ask(connection, one)),
      connection.ask({ text: "SELECT txid_current_if_assigned()::text AS id" }),
    ]);
    const failed = [begun, still, ...ended].find((one) => one?.status === "rejected");
    const rows = failed ? [] : statements.map((one, at) => checked(one, ended[at]));
    const fault = failed?.status === "rejected" ? failed.reason : rows.find((one) => one instanceof Error);
    if (fault !== undefined) {
      if (isReadOnly(fault)) connection.destroy();
      else await rollback(connection);
      throw fault;
    }
    try {
      await connection.ask({ text: "COMMIT" });
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      const last = ended.at(-1);
      const id = last?.status === "fulfilled" ? last.value.rows[0]?.id : undefined;
      // Without a number nothing was written.
      if (id === null) throw error;
      throw new Unknown(id === undefined ? undefined : String(id), rows as Row[][], error);
    }
    return rows as Row[][];
  };

  return {
    read: (sql, params) => read({ sql, params }),
    write: (statements) => (statements.length === 0 ? Promise.resolve([]) : until(() => once(statements))),
  };
}

function checked(statement: Statement, ended: PromiseSettledResult<Answer> | undefined): Row[] | Error {
  if (ended?.status !== "fulfilled") return new Error("never asked");
  const { sql, expect, returns, otherwise = () => new WriteConflict(sql) } = statement;
  const { rows, count } = ended.value;
  const found = returns ? rows.length : count;
  if (expect !== undefined && found !== expect) return otherwise();
  return returns ? rows : [];
}

/** The connection may be gone, and with it the transaction; it must not be lent again with one that is open. */
async function rollback(connection: Connection): Promise<void> {
  await connection.ask({ text: "ROLLBACK" }).catch(() => connection.destroy());
}

/**
 * What a column holds of it: PostgreSQL's text has no NUL, its numbers no more than 64 bits. `data` is JSON, which says all
 * as it is.
 */
function fitting<T>(value: T): T {
  if (typeof value === "string" && value.includes("\0")) return value.replaceAll("\0", "\uFFFD") as T;
  const most = Number.MAX_SAFE_INTEGER;
  if (typeof value === "number") return Math.min(Math.max(value, -most), most) as T;
  return value;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
