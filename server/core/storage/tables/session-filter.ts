import type { SqlValue } from "../statement.js";

export interface SessionFilter {
  projectID?: string;
  /** Exact directory. */
  directory?: string;
  /** Path below the work tree; sessions in it and deeper. */
  path?: string;
  workspaceID?: string;
  roots?: boolean;
  /** False: without those that are archived. */
  archived?: boolean;
  /** `time.updated` at or after, milliseconds since the epoch. */
  start?: number;
  /** `time.updated` before, milliseconds since the epoch. */
  before?: number;
  /** Part of the title; case does not matter, `%` is a wildcard. */
  search?: string;
  limit?: number;
}

/** What a row of `session` must be like to be in a list. */
export function conditions(filter: SessionFilter): { where: string; params: SqlValue[] } {
  const where = ["1 = 1"];
  const params: SqlValue[] = [];
  const and = (sql: string, ...values: SqlValue[]) => {
    where.push(sql);
    params.push(...values);
  };
  if (filter.projectID !== undefined) and("project_id = ?", filter.projectID);
  if (filter.directory !== undefined) and("directory = ?", filter.directory);
  if (filter.path)
    and("(path = ? OR substr(path, 1, ?) = ?)", filter.path, filter.path.length + 1, `${filter.path}/`);
  // The names of the fields stand so in no text: their quotes would be escaped there.
  if (filter.workspaceID !== undefined)
    and("data LIKE ?", `%"workspaceID":${JSON.stringify(filter.workspaceID)}%`);
  if (filter.roots) and("parent_id IS NULL");
  // 0 is what clients write to take one back from the archive.
  if (filter.archived === false) and("time_archived = 0");
  if (filter.start !== undefined) and("time_updated >= ?", filter.start);
  if (filter.before !== undefined) and("time_updated < ?", filter.before);
  // Engines disagree on whether a backslash means anything by itself.
  if (filter.search)
    and("lower(title) LIKE lower(?) ESCAPE '\\'", `%${filter.search.replaceAll("\\", "\\\\")}%`);
  return { where: where.join(" AND "), params };
}
