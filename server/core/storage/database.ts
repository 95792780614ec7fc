import type { EventLog } from "./event-log.js";
import type { Row, SqlValue, Statement } from "./statement.js";

/** What reads need of a database. */
export type Reads = Pick<Database, "read">;

/**
 * What core asks of a database engine. Reads see every finished write. A write is a list of statements that
 * happen all or not at all; what depends on the present state says so in its WHERE and in `expect`.
 */
export interface Database {
  read(sql: string, params?: SqlValue[]): Promise<Row[]>;
  /** The rows of each statement, in their order; none of one that does not say that it returns any. */
  write(statements: Statement[]): Promise<Row[][]>;
  /** The log of events, in the engine's own way, read and written through `over`. */
  eventLog(over: Pick<Database, "read" | "write">): EventLog;
  /** Milliseconds since the epoch, by a clock on which all who share the database agree. */
  now(): number;
  /** Resolves when everything written so far would survive a power cut. */
  durable(): Promise<void>;
  /** Calls back soon after another process has written; returns the way out. */
  onForeignWrite(listener: () => void): () => void;
  close(): Promise<void>;
}
