import { mkdirSync } from "node:fs";
import path from "node:path";
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
  const connection = new Engine(file);
  connection.exec("PRAGMA busy_timeout = 5000");
  connection.exec("PRAGMA journal_mode = WAL");
  connection.exec("PRAGMA synchronous = NORMAL");
  connection.exec("PRAGMA foreign_keys = ON");
  migrate(connection);

  const prepared = new Map<string, PreparedStatement>();
  const prepare = (sql: string) => {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = connection.prepare(sql);
      prepared.set(sql, statement);
    }
    return statement;
  };

  return {
    async read(sql, params = []) {
      return prepare(sql).all(...params) as Row[];
    },
    async write(statements) {
      connection.exec("BEGIN IMMEDIATE");
      try {
        const rows = statements.map(({ sql, params, expect }) => {
          if (/\bRETURNING\b/.test(sql)) {
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
        connection.exec("ROLLBACK");
        throw error;
      }
    },
    async close() {
      connection.close();
    },
  };
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
    connection.exec("ROLLBACK");
    throw error;
  }
}
