import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CoreError } from "../errors.js";
import { type Database, type Row, type SqlValue, WriteConflict } from "./database.js";
import { migrations } from "./migrations/index.js";

interface PreparedStatement {
  all(...params: SqlValue[]): unknown[];
  run(...params: SqlValue[]): { changes: number | bigint };
}

interface Connection {
  exec(sql: string): void;
  prepare(sql: string): PreparedStatement;
  close(): void;
}

/** Node 22 brings SQLite along; for Node 20 the binding with the same interface is installed. */
async function loadEngine(): Promise<new (file: string) => Connection> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const builtIn = major > 22 || (major === 22 && minor >= 13);
  const engine = builtIn ? await import("node:sqlite" as string) : await import("@photostructure/sqlite");
  return engine.DatabaseSync as new (
    file: string,
  ) => Connection;
}

/**
 * Opens the embedded database, created and migrated when needed. `file` may be `:memory:`.
 * Every call runs to its end before it returns its promise, so writes never interleave.
 */
export async function openSqlite(file: string): Promise<Database> {
  const Engine = await loadEngine();
  if (file !== ":memory:") mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  // SQLite gives its other files the mode of this one.
  if (file !== ":memory:") closeSync(openSync(file, "a", 0o600));
  const connection = new Engine(file);
  try {
    connection.exec("PRAGMA busy_timeout = 5000");
    await enterWal(connection);
    connection.exec("PRAGMA synchronous = NORMAL");
    connection.exec("PRAGMA foreign_keys = ON");
    migrate(connection);
  } catch (error) {
    // Whoever tries again must not meet what is left of this try.
    connection.close();
    throw openingFailure(file, error);
  }

  const prepared = new Map<string, PreparedStatement>();
  const prepare = (sql: string) => {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = connection.prepare(sql);
      prepared.set(sql, statement);
    }
    return statement;
  };

  // The number changes when another connection has committed; asking costs microseconds.
  const version = () => Number((prepare("PRAGMA data_version").all()[0] as Row | undefined)?.data_version);
  const foreign = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  const watch = () => {
    let seen = version();
    return setInterval(() => {
      const now = version();
      if (now === seen) return;
      seen = now;
      for (const listener of foreign) listener();
    }, pollInterval).unref();
  };

  return {
    async read(sql, params = []) {
      return prepare(sql).all(...params) as Row[];
    },
    async write(statements) {
      begin(connection);
      try {
        const rows = statements.map(({ sql, params, expect }) => {
          if (/^SELECT\b|\bRETURNING\b/.test(sql)) {
            const returned = prepare(sql).all(...params) as Row[];
            if (expect !== undefined && returned.length !== expect) throw new WriteConflict(sql);
            return returned;
          }
          const { changes } = prepare(sql).run(...params);
          if (expect !== undefined && Number(changes) !== expect) throw new WriteConflict(sql);
          return [];
        });
        connection.exec("COMMIT");
        return rows;
      } catch (error) {
        rollback(connection);
        throw error;
      }
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
      clearInterval(timer);
      connection.close();
    },
  };
}

/** SQLite says what is wrong, and not with which file. */
function openingFailure(file: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof CoreError) return cause;
  return new Error(`the database ${file} cannot be opened: ${cause.message}`, { cause });
}

/** Milliseconds between two looks for what other processes have written. */
const pollInterval = 100;

/** Milliseconds another process may keep a new database to itself. */
const patience = 5_000;

/** Changing the journal mode does not wait for others as everything else does. */
async function enterWal(connection: Connection): Promise<void> {
  for (const deadline = Date.now() + patience; ; await sleep(20)) {
    try {
      return connection.exec("PRAGMA journal_mode = WAL");
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
    }
  }
}

function begin(connection: Connection): void {
  try {
    connection.exec("BEGIN IMMEDIATE");
  } catch (cause) {
    if (!isBusy(cause)) throw cause;
    const message = "Another process is keeping the database busy; try again";
    throw new CoreError("ServiceUnavailableError", { message }, { cause });
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

function isBusy(error: unknown): boolean {
  return /database is locked|SQLITE_BUSY/i.test(String(error));
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
