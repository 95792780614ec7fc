import { readdir } from "node:fs/promises";
import path from "node:path";
import { type Ignored, ignoredIn } from "../file/ignored.js";
import { IGNORE_FILES } from "../file/list-folder.js";
import type { FileChange } from "./watch-tree.js";

/** Nothing in folders of these names is told, at any depth. */
export const LEFT_OUT = [".git", "node_modules"];
/** Changes told at once; of more, the folders they are in. */
const MOST = 500;
/** Folders whose ignore files are asked. */
const MOST_FOLDERS = 200;

/** Those that are worth telling: once a file, and not of what ignore files name or `mayRead` denies. */
export async function shownChanges(
  changes: readonly FileChange[],
  root: string,
  mayRead: (file: string) => boolean,
): Promise<FileChange[]> {
  const latest = new Map(changes.map((change) => [change.file, change]));
  for (const { file, event } of changes) if (event === "add") await addInner(latest, file);
  const folders = new Map<string, Promise<Ignored>>();
  const shown = await Promise.all(
    [...latest.values()].map(async (change) => {
      if (!mayRead(change.file)) return [];
      const folder = path.dirname(change.file);
      let ignored = folders.get(folder);
      if (!ignored && folders.size < MOST_FOLDERS) {
        ignored = ignoredIn({ root, names: IGNORE_FILES }, folder);
        folders.set(folder, ignored);
      }
      const name = path.basename(change.file);
      const rules = await ignored;
      return rules?.has(name, false) || rules?.has(name, true) ? [] : [change];
    }),
  );
  const all = shown.flat();
  if (all.length <= MOST) return all;
  const parents = new Set(all.map(({ file }) => path.dirname(file)));
  return [...parents].slice(0, MOST).map((file) => ({ file, event: "change" }));
}

/** What was put into a new folder before that was watched. */
async function addInner(found: Map<string, FileChange>, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (found.has(file) || found.size > 2 * MOST || LEFT_OUT.includes(entry.name)) continue;
    found.set(file, { file, event: "add" });
    if (entry.isDirectory()) await addInner(found, file);
  }
}
