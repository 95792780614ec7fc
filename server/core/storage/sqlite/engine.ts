import { closeSync, openSync } from "node:fs";
import path from "node:path";
import { CoreError } from "../../base/errors.js";
import { makeFolder } from "../../base/make-folder.js";
import { systemFailure } from "../../base/system-failure.js";
import type { Database } from "../database.js";
import { type Row, type Statement, WriteConflict } from "../statement.js";
import { createSqliteEventLog } from "./event-log.js";
import { type Connection, loadEngine } from "./load-engine.js";
import { migrations } from "./migrations/index.js";
import { createPatience } from "./patience.js";
import { createPowerCut } from "./power-cut.js";
import { createPrepared } from "./prepared.js";
import { createUpkeep, mostPages } from "./upkeep.js";

/**
 * Opens the embedded database, created and migrated when needed. `file` may be `:memory:`.
 * Every call runs to its end before it returns its promise, unless another process is in the way; writes keep their
 * order and never interleave.
 */
export async function openSqlite(file: string): Promise<Database> {
  try {
    return await open(file);
  } catch (error) {
    throw systemFailure(error, `open the database ${file}`) ?? openingFailure(file, error);
  }
}

async function open(file: string): Promise<Database> {
  const Engine = await loadEngine();
  const onDisk = file !== ":memory:";
  if (onDisk) await makeFolder(path.dirname(file), 0o700);
  // SQLite gives its other files the mode of this one.
  if (onDisk) closeSync(openSync(file, "a", 0o600));
  const connection = new Engine(file);
  const patience = createPatience();
  const powerCut = onDisk ? createPowerCut(path.resolve(file)) : undefined;
  try {
    connection.exec("PRAGMA busy_timeout = 0");
    await patience.once(() => connection.exec("PRAGMA journal_mode = WAL"));
    await patience.once(() => connection.exec("PRAGMA synchronous = NORMAL"));
    await patience.once(() => connection.exec("PRAGMA foreign_keys = ON"));
    await patience.once(() => connection.exec(`PRAGMA wal_autocheckpoint = ${mostPages}`));
    await patience.once(() => migrate(connection));
  } catch (error) {
    // Whoever tries again must not meet what is left of this try.
    connection.close();
    throw error;
  }

  const upkeep = onDisk
    ? createUpkeep(() => {
        try {
          connection.exec("PRAGMA wal_checkpoint(PASSIVE)");
        } catch {
          // Another process is at it, or a later time will do.
        }
      })
    : undefined;

  const prepare = createPrepared(connection);

  // The number changes when another connection has committed; asking costs microseconds.
  const version = () => Number(prepare("PRAGMA data_version").all([])[0]?.data_version);
  const versionNow = (before: number) => {
    try {
      return version();
    } catch {
      // In somebody else's hands at this very moment: the next look tells.
      return before;
    }
  };
  const foreign = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  const watch = () => {
    let seen = versionNow(0);
    return setInterval(() => {
      const now = versionNow(seen);
      if (now === seen) return;
      seen = now;
      for (const listener of foreign) listener();
    }, pollInterval).unref();
  };

  const transact = (statements: Statement[]): Row[][] => {
    connection.exec("BEGIN IMMEDIATE");
    try {
      const rows = statements.map((statement) => {
        const { sql, params, returns, expect, otherwise = () => new WriteConflict(sql) } = statement;
        if (returns) {
          const returned = prepare(sql).all(params);
          if (expect !== undefined && returned.length !== expect) throw otherwise();
          return returned;
        }
        const { changes } = prepare(sql).run(params);
        if (expect !== undefined && Number(changes) !== expect) throw otherwise();
        return [];
      });
      connection.exec("COMMIT");
      powerCut?.written();
      upkeep?.written();
      return rows;
    } catch (error) {
      rollback(connection);
      throw error;
    }
  };

  return {
    read: (sql, params = []) => patience.once(() => prepare(sql).all(params)),
    write: (statements) => patience.inTurn(() => transact(statements)),
    eventLog: createSqliteEventLog,
    now: Date.now,
    async durable() {
      await powerCut?.survived();
    },
    onForeignWrite(listener) {
      if (file === ":memory:") return () => undefined;
      foreign.add(listener);
      timer ??= watch();
      return () => {
        foreign.delete(listener);
        if (foreign.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    async close() {
      await patience.idle();
      await powerCut?.close();
      clearInterval(timer);
      upkeep?.close();
      if (onDisk) emptyLog(connection);
      connection.close();
    },
  };
}

/** SQLite says what is wrong, and not with which file. */
function openingFailure(file: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof CoreError) return cause;
  const message = `the database ${file} cannot be opened: ${cause.message}`;
  return new CoreError("SystemError", { message, code: "ERR_DATABASE", path: file }, { cause });
}

/** Milliseconds between two looks for what other processes have written. */
const pollInterval = 100;

/**
 * Puts everything into the database file itself, so that a copy of that file alone is a copy of it all. Not every engine
 * does so when it closes; while another process is at work, that one does it last.
 */
function emptyLog(connection: Connection): void {
  try {
    connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch {
    // Nothing is lost: what stays in the log is read from there.
  }
}

/** SQLite has rolled back by itself after some errors; the error that led here is the one to tell. */
function rollback(connection: Connection): void {
  try {
    connection.exec("ROLLBACK");
  } catch (error) {
    if (!/no transaction/i.test(String(error))) throw error;
  }
}

function migrate(connection: Connection): void {
  const current = () => {
    const [row] = connection.prepare("PRAGMA user_version").all() as { user_version: number }[];
    return row?.user_version ?? 0;
  };
  if (current() === migrations.length) return;
  // Another process may be migrating the same file: look again once the write lock is ours.
  connection.exec("BEGIN IMMEDIATE");
  try {
    const from = current();
    if (from > migrations.length) {
      throw new Error(
        `The database was written by a newer version (schema ${from}, this one knows ${migrations.length}). Update opencode or name another file with OPENCODE_DB.`,
      );
    }
    for (const migration of migrations.slice(from)) connection.exec(migration);
    connection.exec(`PRAGMA user_version = ${migrations.length}`);
    connection.exec("COMMIT");
  } catch (error) {
    rollback(connection);
    throw error;
  }
}
