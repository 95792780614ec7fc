import type { ReservedSql, Sql } from "postgres";
import { type Row, type Statement, WriteConflict } from "../statement.js";
import { isUndone, isUnprepared, isUnreachable, unavailable } from "./failure.js";
import { createPlaceholders } from "./placeholders.js";

type Result = Row[] & { count: number };

export interface Transactions {
  read(sql: string, params: Statement["params"]): Promise<Row[]>;
  /** All of them or none; the rows of each. */
  write(statements: readonly Statement[]): Promise<Row[][]>;
}

/** Milliseconds for which what surely has not been written is tried again while the database is away. */
const patience = 10_000;
/** How often what was undone because of another transaction is tried again. */
const mostUndone = 20;

/** Runs statements, each whole write in one transaction and as few round trips as there can be. */
export function createTransactions(sql: Sql): Transactions {
  const numbered = createPlaceholders();
  let prepare = true;

  const ask = (on: Pick<Sql, "unsafe">, { sql: text, params, lock }: Statement) => {
    const locked = lock ? `${numbered(text)} FOR ${lock.toUpperCase()}` : numbered(text);
    return on.unsafe(locked, params.map(withoutNul), { prepare }).execute() as unknown as Promise<Result>;
  };

  /** Tries again what has surely not been done; `sent` says that it may have been. */
  const until = async <T>(work: (sent: () => void) => Promise<T>): Promise<T> => {
    const deadline = performance.now() + patience;
    let undone = 0;
    for (let pause = 5; ; pause = Math.min(2 * pause, 250)) {
      let mayBeDone = false;
      try {
        return await work(() => {
          mayBeDone = true;
        });
      } catch (error) {
        if (isUnprepared(error) && prepare) prepare = false;
        else if (isUndone(error) && undone++ < mostUndone) await sleep(Math.random() * pause);
        else if (!isUnreachable(error)) throw error;
        else if (mayBeDone || performance.now() > deadline) throw unavailable(error, mayBeDone);
        else await sleep(pause);
      }
    }
  };

  const once = async (statements: readonly Statement[], sent: () => void): Promise<Row[][]> => {
    const connection = await sql.reserve();
    try {
      // Sent at once, answered at once: a write costs two ways to the database and back. One statement would do with
      // a single one, but nobody could tell then whether it was done by a database that went away.
      const begun = connection.unsafe("BEGIN").execute() as unknown as Promise<unknown>;
      const asked = statements.map((one) => ask(connection, one));
      const [, ...ended] = await Promise.allSettled([begun, ...asked]);
      const failed = ended.find(({ status }) => status === "rejected") as PromiseRejectedResult | undefined;
      const rows = failed ? [] : ended.map((one, at) => checked(statements[at], one));
      const fault = failed?.reason ?? rows.find((one) => one instanceof Error);
      if (fault !== undefined) {
        await rollback(connection);
        throw fault;
      }
      sent();
      await connection.unsafe("COMMIT");
      return rows as Row[][];
    } finally {
      connection.release();
    }
  };

  return {
    read: (text, params) => until(() => ask(sql, { sql: text, params })),
    write: (statements) =>
      statements.length === 0 ? Promise.resolve([]) : until((sent) => once(statements, sent)),
  };
}

function checked(statement: Statement | undefined, ended: PromiseSettledResult<Result>): Row[] | Error {
  if (!statement || ended.status === "rejected") return new Error("never asked");
  const { sql, expect, otherwise = () => new WriteConflict(sql) } = statement;
  const found = statement.returns ? ended.value.length : ended.value.count;
  return expect !== undefined && found !== expect ? otherwise() : rowsOf(statement, ended.value);
}

function rowsOf({ returns }: Statement, result: Result): Row[] {
  return returns ? [...result] : [];
}

/** The connection may be gone, and with it the transaction. */
async function rollback(connection: ReservedSql): Promise<void> {
  await connection.unsafe("ROLLBACK").catch(() => undefined);
}

/** PostgreSQL's text holds none; `data` is JSON, which writes it otherwise. */
function withoutNul<T>(value: T): T {
  return (typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value) as T;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
