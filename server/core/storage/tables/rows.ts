import type { Row, SqlValue } from "../statement.js";

/** The contract's own JSON, as every table keeps it in `data`. */
export function dataOf<T>(row: Row): T {
  return JSON.parse(String(row.data)) as T;
}

/**
 * A list to stand behind IN. Its length is rounded up, the last one again and again, so that an engine meets few
 * different texts.
 */
export function listOf(values: readonly SqlValue[]): { sql: string; params: SqlValue[] } {
  const last = values.at(-1);
  if (last === undefined) return { sql: "(NULL)", params: [] };
  const params = [...values];
  while ((params.length & (params.length - 1)) !== 0) params.push(last);
  return { sql: `(${params.map(() => "?").join(", ")})`, params };
}
