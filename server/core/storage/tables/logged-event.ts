import type { Reads } from "../database.js";
import type { LogPage } from "../event-log.js";
import type { Row, SqlValue } from "../statement.js";

/** The rows of the log behind an event, oldest first: as many as a page takes, one in any case. */
export async function readEvents(
  db: Reads,
  seq: number,
  { directory, limit, size }: LogPage,
): Promise<Row[]> {
  const where = directory ? "directory = ? AND seq > ?" : "seq > ?";
  const place: SqlValue[] = directory ? [directory, seq] : [seq];
  const read = (columns: string, end: string, ...params: SqlValue[]) =>
    db.read(`SELECT ${columns} FROM event WHERE ${where} ${end}`, [...place, ...params]);
  const columns = "seq, directory, project, data";
  if (size === undefined) return read(columns, "ORDER BY seq LIMIT ?", limit);
  // Of what is too much only the size is read.
  const last = lastWithin(await read("seq, size", "ORDER BY seq LIMIT ?", limit), size);
  return read(columns, "AND seq <= ? ORDER BY seq", last);
}

function lastWithin(rows: readonly Row[], size: number): number {
  let last = 0;
  let total = 0;
  for (const row of rows) {
    total += Number(row.size);
    if (last > 0 && total > size) break;
    last = Number(row.seq);
  }
  return last;
}
