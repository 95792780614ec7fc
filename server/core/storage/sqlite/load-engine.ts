import type { SqlValue } from "../statement.js";

export interface PreparedStatement {
  all(...params: SqlValue[]): unknown[];
  run(...params: SqlValue[]): { changes: number | bigint };
}

export interface Connection {
  exec(sql: string): void;
  prepare(sql: string): PreparedStatement;
  close(): void;
}

/** Node 22 brings SQLite along; for Node 20 the binding with the same interface is installed. */
export async function loadEngine(): Promise<new (file: string) => Connection> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const builtIn = major > 22 || (major === 22 && minor >= 13);
  const engine = builtIn ? await import("node:sqlite" as string) : await import("@photostructure/sqlite");
  return engine.DatabaseSync as new (
    file: string,
  ) => Connection;
}
