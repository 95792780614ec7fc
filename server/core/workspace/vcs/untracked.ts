import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { createAtOnce } from "../../base/at-once.js";
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
  const atOnce = createAtOnce(16);
  // What macOS spells with separate accents is tracked without.
  const spelt = (name: string) => (process.platform === "darwin" ? name.normalize("NFC") : name);

  const visit = async (folder: string, entries: Dirent[], ignored: Ignored): Promise<void> => {
    const inner: Promise<void>[] = [];
    for (const entry of entries) {
      const file = spelt(folder === "" ? entry.name : `${folder}/${entry.name}`);
      if (entry.name === ".git" || index.tracked.has(file) || found.length >= MOST) continue;
      if (entry.isDirectory()) {
        if (ignored.has(entry.name, true) || index.folders.includes(`${file}/`)) continue;
        inner.push(enter(file, entry.name, ignored));
      } else if (entry.isFile() || entry.isSymbolicLink()) {
        if (!ignored.has(entry.name, false)) found.push({ file, repository: false });
      }
    }
    await Promise.all(inner);
  };

  const enter = async (file: string, name: string, ignored: Ignored): Promise<void> => {
    const entries = await list(path.join(root, file));
    if (entries.some((entry) => entry.name === ".git")) {
      found.push({ file: `${file}/`, repository: true });
      return;
    }
    await visit(
      file,
      entries,
      await ignored.enter(name, (inside) => entries.some((one) => one.name === inside)),
    );
  };

  /** A folder that cannot be read, or is gone by now, holds nothing that could be shown. */
  const list = (folder: string) =>
    atOnce(async () => {
      signal.throwIfAborted();
      return readdir(folder, { withFileTypes: true }).catch(() => [] as Dirent[]);
    });

  const start = path.join(root, below);
  const scope = await ignoredIn({ root, names: [".gitignore"], general }, start);
  await visit(below, await list(start), scope);
  signal.throwIfAborted();
  return found;
}
