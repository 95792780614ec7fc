import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import { readSmall } from "../../system/files/read-small.js";
import { entriesOf } from "../config/folder-files.js";

/** Larger files are known by their size alone. */
const maxBytes = 4 * 1024 * 1024;
/** The most files of a folder, so that looking at it ends. */
const mostFiles = 500;

/** The files in a folder and below, so far down. */
export async function filesBelow(folder: string, depth: number): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await entriesOf(folder)) {
    if (entry.name === "node_modules" || found.length >= mostFiles) continue;
    const file = path.join(folder, entry.name);
    if (!entry.isDirectory()) found.push(file);
    else if (depth > 0) found.push(...(await filesBelow(file, depth - 1)));
  }
  return found;
}

/** A hash of what a file holds. */
export async function hashOf(file: string): Promise<string> {
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) return "none";
  const bytes = await readSmall(file, maxBytes);
  if (!bytes) return `${info.size}:${info.mtimeMs}`;
  return createHash("sha256").update(bytes).digest("hex");
}
