import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { inTurns } from "../../base/in-turns.js";
import { type Ignored, ignoredIn } from "../file/ignored.js";
import type { IndexFile } from "./index-file.js";
import type { Repository } from "./repository.js";

/** A file that git does not know yet. */
export interface Untracked {
  /** From the root of the work tree. */
  file: string;
  /** Whether it is a folder, with a `/` at its end, that is a repository of its own. */
  repository: boolean;
}

/** More than these are not worth showing one by one. */
const MOST = 50_000;
/** Folders looked into at once. */
const AT_ONCE = 32;

/**
 * What lies in the directory that is neither tracked nor ignored, file by file, as `git ls-files --others` would find
 * it. `general` are the user's and the repository's ignore files.
 */
export async function findUntracked(
  repository: Repository,
  index: IndexFile,
  general: readonly string[],
  signal: AbortSignal,
): Promise<Untracked[]> {
  const { root, below } = repository;
  const found: Untracked[] = [];
  // What macOS spells with separate accents is tracked without.
  const spelt = (name: string) => (process.platform === "darwin" ? name.normalize("NFC") : name);
  const waiting: Folder[] = [];

  const turn = inTurns();
  const look = async (entries: Dirent[], folder: string, ignored: Ignored) => {
    for (const entry of entries) {
      await turn(ignored.cost);
      signal.throwIfAborted();
      const { name } = entry;
      const file = spelt(folder === "" ? name : `${folder}/${name}`);
      if (name === ".git" || index.tracked.has(file) || found.length >= MOST) continue;
      if (entry.isDirectory()) {
        if (ignored.has(name, true) || index.folders.includes(`${file}/`)) continue;
        waiting.push({ file, name, above: ignored });
      } else if ((entry.isFile() || entry.isSymbolicLink()) && !ignored.has(name, false)) {
        found.push({ file, repository: false });
      }
    }
  };

  const enter = async ({ file, name, above }: Folder) => {
    const entries = await list(path.join(root, file));
    const has = (inner: string) => entries.some((entry) => entry.name === inner);
    if (has(".git")) found.push({ file: `${file}/`, repository: true });
    else await look(entries, file, await above.enter(name, has));
  };

  const scope = await ignoredIn({ root, names: [".gitignore"], general }, path.join(root, below));
  await look(await list(path.join(root, below)), below, scope);
  while (waiting.length > 0) {
    signal.throwIfAborted();
    await Promise.all(waiting.splice(-AT_ONCE).map(enter));
  }
  return found;
}

interface Folder {
  file: string;
  name: string;
  above: Ignored;
}

/** A folder that cannot be read, or is gone by now, holds nothing that could be shown. */
function list(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}
