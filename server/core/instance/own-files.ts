import path from "node:path";
import { escapeGlob } from "../base/match-glob.js";

/** Our database may lie anywhere and be called anything (`OPENCODE_DB`); what is beside it under its name is its own. */
export function databaseFiles(database: unknown): string[] {
  if (typeof database !== "string" || database === ":memory:" || database.includes("://")) return [];
  const file = escapeGlob(path.resolve(database).replaceAll(path.sep, "/"));
  return [file, ...["wal", "shm", "journal"].map((end) => `${file}-${end}`)];
}
