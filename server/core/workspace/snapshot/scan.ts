import { constants, type Stats } from "node:fs";
import { access, lstat } from "node:fs/promises";
import path from "node:path";
import { splitNul } from "../../system/git/git.js";
import { largest } from "./largest.js";
import type { Repository } from "./repository.js";

/** Files of a work tree that are not as the index has them. Paths are relative, with `/`. */
export interface Scan {
  /** To be recorded as they are on disk, or as gone. */
  changed: string[];
  /** Too large to be kept, with what tells one content from another. */
  large: Map<string, string>;
}

export interface ScanLimits {
  /** Files found at once. */
  files: number;
  /** Bytes of all of them. */
  bytes: number;
}

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
  const result: Scan = { changed: [], large: new Map() };
  let bytes = 0;
  for (let at = 0; at < listed.length; at += atOnce) {
    signal.throwIfAborted();
    const some = listed.slice(at, at + atOnce).map((line) => line.slice(2));
    const sizes = await Promise.all(some.map((file) => sizeToRecord(path.join(repository.root, file))));
    some.forEach((file, index) => {
      const { size, stamp } = sizes[index] ?? {};
      if (size === undefined) return;
      if (size > largest) {
        result.large.set(file, stamp ?? "");
        return;
      }
      bytes += size;
      result.changed.push(file);
    });
    if (bytes > limits.bytes) throw new TooMuch(`more than ${limits.bytes} bytes`);
  }
  return result;
}

/** What its owner may read is read by us who own it; for the rest the system is asked. */
function isPlainlyOurs({ uid, mode }: Stats): boolean {
  return uid === process.getuid?.() && (mode & constants.S_IRUSR) !== 0;
}

/** Bytes; 0 for what is gone. Undefined for what cannot be recorded: sockets and the like, and files we may not read. */
async function sizeToRecord(file: string): Promise<{ size: number; stamp?: string } | undefined> {
  try {
    const info = await lstat(file);
    if (info.isSymbolicLink() || info.isDirectory()) return { size: 0 };
    if (!info.isFile()) return undefined;
    if (info.size <= largest && !isPlainlyOurs(info)) await access(file, constants.R_OK);
    return { size: info.size, stamp: `${info.size} ${info.mtimeMs} ${info.ino}` };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR" ? { size: 0 } : undefined;
  }
}
