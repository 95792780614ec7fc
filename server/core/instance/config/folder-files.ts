import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { isPassing } from "../../base/system-failure.js";

export interface FolderFile {
  /** Absolute. */
  file: string;
  /** Its path below the folder, with `/` and without its ending: `git/commit`. */
  name: string;
}

/** Every file with this ending in a folder and below, in a steady order. Symbolic links to folders are not followed. */
export async function filesBelow(folder: string, ending: string, prefix = ""): Promise<FolderFile[]> {
  const found: FolderFile[] = [];
  for (const entry of await entriesOf(folder)) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(file, ending, `${prefix}${entry.name}/`)));
    else if (entry.name.endsWith(ending) && entry.name !== ending)
      found.push({ file, name: prefix + entry.name.slice(0, -ending.length) });
  }
  return found;
}

/**
 * By name. Whatever keeps a folder from being listed, nothing is in it until it can be; but where the machine lacks the
 * means just now (`EMFILE`), it fails: what is found is kept, and goes into what is permitted.
 */
export async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isPassing(error)) throw error;
    return [];
  });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
