import { createRequire } from "node:module";
import type { SqlValue } from "../statement.js";

export interface EngineStatement {
  all(...params: SqlValue[]): unknown[];
  run(...params: SqlValue[]): { changes: number | bigint };
  /** Has rows come as lists of values, in the order of `columns`. Both since 22.16. */
  setReturnArrays?(lists: boolean): void;
  columns?(): { name: string }[];
}

export interface Connection {
  exec(sql: string): void;
  prepare(sql: string): EngineStatement;
  close(): void;
}

/**
 * Node 22 brings SQLite along; for Node 20 the binding with the same interface is installed. It is required: what
 * imports modules is large, and nothing else needs it at a start.
 */
export async function loadEngine(): Promise<new (file: string) => Connection> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const builtIn = major > 22 || (major === 22 && minor >= 13);
  const require = createRequire(import.meta.url);
  const engine = require(builtIn ? "node:sqlite" : "@photostructure/sqlite");
  return engine.DatabaseSync as new (
    file: string,
  ) => Connection;
}
