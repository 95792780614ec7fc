import { lstat } from "node:fs/promises";
import path from "node:path";
import { badRequest } from "../../base/errors.js";
import { readSmall } from "../../system/files/read-small.js";
import { orMissing } from "../../system/files/real-target.js";
import { parseGitConfig } from "../../system/git/config-text.js";
import type { Repository } from "./repository.js";

/** What an index of git says is tracked. */
export interface IndexFile {
  /** Paths from the root of the work tree; of submodules too. */
  tracked: ReadonlySet<string>;
  submodules: string[];
  /** Folders of a sparse index that stand for all that is in them, with a `/` at the end. */
  folders: string[];
}

const ENTRY = 40;
const SUBMODULE = 0o160000;
const FOLDER = 0o040000;

/** Bytes; an index of several million files. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Reads the names out of the index, which git would need a process of its own to tell. Undefined for an index of another
 * form: one that is split, or of a version yet to come. Throws BadRequest for what is no file.
 */
export async function readIndex({
  gitDir,
  commonDir,
}: Pick<Repository, "gitDir" | "commonDir">): Promise<IndexFile | undefined> {
  const file = path.join(gitDir, "index");
  const bytes = await readSmall(file, MOST_BYTES);
  if (bytes) return parseIndex(bytes, (await objectFormat(commonDir)) === "sha256" ? 32 : 20);
  if (await orMissing(lstat(file)))
    throw badRequest(`directory: the index of the repository cannot be read: ${file}`, "Query");
  return { tracked: new Set(), submodules: [], folders: [] };
}

/** How objects are named. That stands in the file itself: git heeds no other that it includes. */
export async function objectFormat(commonDir: string): Promise<"sha1" | "sha256"> {
  const text = (await readSmall(path.join(commonDir, "config"), 1024 * 1024))?.toString() ?? "";
  const found = parseGitConfig(text).settings.findLast(
    ({ section, subsection, key }) =>
      section === "extensions" && subsection === undefined && key === "objectformat",
  );
  return found?.value === "sha256" ? "sha256" : "sha1";
}

/** An entry as it stands in the file. */
export interface IndexEntry {
  /** Of the path from the root of the work tree. */
  name: Buffer;
  mode: number;
  /** What the disk said of the file when git read it last, the mode within, and the object's name behind it. */
  stat: Buffer;
  /** As a path in conflict, one of a sparse checkout or one that git is told not to look at has it. */
  isSpecial: boolean;
}

/** `hash` is how many bytes an object's name has. */
export function parseIndex(bytes: Buffer, hash: number): IndexFile | undefined {
  const tracked = new Set<string>();
  const submodules: string[] = [];
  const folders: string[] = [];
  const isKnown = walkIndex(bytes, hash, (entry) => {
    const name = entry.name.toString();
    if (entry.mode === FOLDER) folders.push(name);
    else tracked.add(name);
    if (entry.mode === SUBMODULE) submodules.push(name);
  });
  return isKnown ? { tracked, submodules, folders } : undefined;
}

/** Tells of each entry; false for an index of a form that is not known, whatever was told until then. */
export function walkIndex(bytes: Buffer, hash: number, tell: (entry: IndexEntry) => void): boolean {
  if (bytes.length < 12 + hash || bytes.toString("latin1", 0, 4) !== "DIRC") return false;
  const version = bytes.readUInt32BE(4);
  const count = bytes.readUInt32BE(8);
  if (version < 2 || version > 4) return false;
  let at = 12;
  let previous: Buffer = Buffer.alloc(0);
  const end = bytes.length - hash;
  for (let entry = 0; entry < count; entry++) {
    const flags = at + ENTRY + hash;
    if (flags + 2 > end) return false;
    const word = bytes.readUInt16BE(flags);
    const extended = version >= 3 && (word & 0x4000) !== 0;
    let start = flags + (extended ? 4 : 2);
    let kept = 0;
    if (version === 4) {
      const [strip, behind] = readOffset(bytes, start);
      start = behind;
      kept = previous.length - strip;
    }
    const stop = bytes.indexOf(0, start);
    if (stop < 0 || stop > end || kept < 0) return false;
    const piece = bytes.subarray(start, stop);
    previous = kept > 0 ? Buffer.concat([previous.subarray(0, kept), piece]) : piece;
    tell({
      name: previous,
      mode: bytes.readUInt32BE(at + 24),
      stat: bytes.subarray(at, flags),
      isSpecial: extended || (word & 0xf000) !== 0,
    });
    // Up to version 3 an entry ends with one to eight NULs, at a multiple of eight from its beginning.
    at = version === 4 ? stop + 1 : at + Math.ceil((stop + 1 - at) / 8) * 8;
  }
  while (at + 8 <= end) {
    if (bytes.toString("latin1", at, at + 4) === "link") return false;
    at += 8 + bytes.readUInt32BE(at + 4);
  }
  return true;
}

function readOffset(bytes: Buffer, from: number): [value: number, behind: number] {
  let at = from;
  let byte = bytes[at++] ?? 0;
  let value = byte & 0x7f;
  while (byte & 0x80) {
    byte = bytes[at++] ?? 0;
    value = ((value + 1) << 7) | (byte & 0x7f);
  }
  return [value, at];
}
