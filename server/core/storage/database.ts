export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

export interface Statement {
  sql: string;
  params: SqlValue[];
  /** How many rows it must change, or find; any other number undoes the whole write with a `WriteConflict`. */
  expect?: number;
  /** The error of that in place of a `WriteConflict`. */
  otherwise?: () => Error;
}

/**
 * What core asks of a database engine. Reads see every finished write. A write is a list of statements that
 * happen all or not at all; what depends on the present state says so in its WHERE and in `expect`.
 */
export interface Database {
  read(sql: string, params?: SqlValue[]): Promise<Row[]>;
  /** Rows of each SELECT and each RETURNING clause, in the order of the statements. */
  write(statements: Statement[]): Promise<Row[][]>;
  /** Resolves when everything written so far would survive a power cut. */
  durable(): Promise<void>;
  /** Calls back soon after another process has written; returns the way out. */
  onForeignWrite(listener: () => void): () => void;
  close(): Promise<void>;
}

/** A statement with `expect` met another state than its writer had read. Read again and retry, or give up. */
export class WriteConflict extends Error {
  override readonly name = "WriteConflict";
}
