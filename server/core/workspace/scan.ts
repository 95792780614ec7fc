import { constants } from "node:fs";
import { access, lstat } from "node:fs/promises";
import path from "node:path";
import { splitNul } from "./git.js";
import type { Repository } from "./repository.js";

/** Files of a work tree that are not as the index has them. Paths are relative, with `/`. */
export interface Scan {
  /** To be recorded as they are on disk, or as gone. */
  changed: string[];
  /** New to us and too large to be kept. */
  large: string[];
}

export interface ScanLimits {
  /** Files found at once. */
  files: number;
  /** Bytes of all of them. */
  bytes: number;
}

/** Bytes; a larger file is left out. */
const largest = 2 * 1024 * 1024;
const atOnce = 64;

/** The folder holds more than is worth recording. */
export class TooMuch extends Error {
  override readonly name = "TooMuch";
}

/** Looks for files that differ from the index. Throws `TooMuch`. */
export async function scan(repository: Repository, limits: ScanLimits, signal: AbortSignal): Promise<Scan> {
  const args = ["ls-files", "-z", "-t", "--others", "--modified", "--exclude-standard"];
  const output = await repository.git(args, { signal, limit: limits.files * 200 });
  // A trailing slash is a repository inside this one, which keeps its own history.
  const listed = [...new Set(splitNul(output))].filter((line) => !line.endsWith("/"));
  if (listed.length > limits.files) throw new TooMuch(`more than ${limits.files} files`);
  const result: Scan = { changed: [], large: [] };
  let bytes = 0;
  for (let at = 0; at < listed.length; at += atOnce) {
    signal.throwIfAborted();
    const some = listed
      .slice(at, at + atOnce)
      .map((line) => ({ file: line.slice(2), isNew: line[0] === "?" }));
    const sizes = await Promise.all(some.map(({ file }) => sizeToRecord(path.join(repository.root, file))));
    some.forEach(({ file, isNew }, index) => {
      const size = sizes[index];
      if (size === undefined) return;
      if (size > largest) {
        if (isNew) result.large.push(file);
        return;
      }
      bytes += size;
      result.changed.push(file);
    });
    if (bytes > limits.bytes) throw new TooMuch(`more than ${limits.bytes} bytes`);
  }
  return result;
}

/** Bytes; 0 for what is gone. Undefined for what cannot be recorded: sockets and the like, and files we may not read. */
async function sizeToRecord(file: string): Promise<number | undefined> {
  try {
    const info = await lstat(file);
    if (info.isSymbolicLink() || info.isDirectory()) return 0;
    if (!info.isFile()) return undefined;
    if (info.size <= largest) await access(file, constants.R_OK);
    return info.size;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR" ? 0 : undefined;
  }
}
