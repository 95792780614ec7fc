export type SqlValue = string | number | Uint8Array | null;
export type Row = Record<string, SqlValue>;

export interface Statement {
  /** In the words that all engines share, with `?` for each of `params`. */
  sql: string;
  params: SqlValue[];
  /** It is a SELECT, or has a RETURNING clause: its rows are handed back. */
  returns?: true;
  /** What it finds stays as it is until the write is done, where the engine does not see to that by itself. */
  lock?: "share" | "update";
  /** How many rows it must change, or find; any other number undoes the whole write with a `WriteConflict`. */
  expect?: number;
  /** The error of that in place of a `WriteConflict`. */
  otherwise?: () => Error;
}

/** A statement with `expect` met another state than its writer had read. Read again and retry, or give up. */
export class WriteConflict extends Error {
  override readonly name = "WriteConflict";
}
