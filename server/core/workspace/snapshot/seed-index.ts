import { createHash } from "node:crypto";
import { lstat, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { limitConcurrency } from "../../base/concurrency.js";
import { readSmall } from "../../system/files/read-small.js";
import { type Git, GitError, splitNul } from "../../system/git/git.js";
import { type IndexEntry, walkIndex } from "../vcs/index-file.js";
import { largest } from "./largest.js";

/** Our store of a work tree, in which there is no index yet. */
export interface OurIndex {
  /** Absolute root of the work tree. */
  root: string;
  gitDir: string;
  git: Git;
}

/** The user's own repository of a work tree. */
export interface TheirIndex {
  /** Absolute; it need not exist. */
  index: string;
  format: string;
  /** Runs git there with the user's configuration, for questions that run nothing. */
  git: Git;
}

/** A file that an object holds byte for byte, if its size shows it. */
interface Candidate extends IndexEntry {
  isConverted: boolean;
}

/** Bytes; an index of a million files and more. */
const mostBytes = 128 * 1024 * 1024;
const SLASH = 47;
const plainFile = 0o100000;
const link = 0o120000;
/** Where the parts of an entry's `stat` begin. */
const parts = { size: 36, oid: 40 };

/**
 * Makes our index of a work tree from the user's: what git has found unchanged there need not be read again. Only
 * files whose objects hold them as they are on disk are taken; the rest, and all where there is no such index, is left
 * to be looked at. What has changed since git looked last is seen by its time and size, as git itself sees it.
 */
export async function seedIndex(
  { root, gitDir, git }: OurIndex,
  theirs: TheirIndex,
  signal: AbortSignal,
): Promise<void> {
  const info = await stat(theirs.index).catch(() => undefined);
  const bytes = info && (await readSmall(theirs.index, mostBytes));
  if (!bytes) return;
  const hash = theirs.format === "sha256" ? 32 : 20;
  const found: IndexEntry[] = [];
  const isKnown = walkIndex(bytes, hash, (entry) => {
    const kind = entry.mode & 0o170000;
    const isFile = kind === plainFile || kind === link;
    if (!entry.isSpecial && isFile && isInside(entry.name.toString())) found.push(entry);
  });
  if (!isKnown || found.length === 0) return;
  const candidates = await asOnDisk(await notNested(found, root), root, theirs.git, signal);
  const sizes = await sizesOf(
    candidates.filter(({ isConverted }) => isConverted),
    git,
    signal,
  );
  const kept = candidates.filter(({ stat, isConverted }) => {
    const size = stat.readUInt32BE(parts.size);
    return size <= largest && (!isConverted || sizes.get(oidOf(stat)) === size);
  });
  const file = path.join(gitDir, "index");
  const temporary = `${file}.seed`;
  try {
    await writeFile(temporary, indexOf(kept, theirs.format));
    // What was written in that second may have changed in it: git reads it again, as in an index of its own. Not later
    // than theirs, for then it would not.
    const second = Math.floor(info.mtimeMs / 1_000);
    await utimes(temporary, second, second);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** git takes no name into an index that leads out of the work tree or into `.git`; whoever wrote this one need not be git. */
function isInside(name: string): boolean {
  if (/[\\:]/.test(name)) return false;
  // Some disks take these for the same.
  const folded = name.toLowerCase().replaceAll(/[^/ -~]/g, "");
  return !folded.split("/").some((part) => /^(\.{0,2}|(\.git|git~\d+)[. ]*)$/.test(part));
}

/** Without those in a repository of its own, which began after they were tracked: it keeps its own history. */
async function notNested(entries: IndexEntry[], root: string): Promise<IndexEntry[]> {
  const isOwn = new Map<string, boolean>();
  for (const { name } of entries) {
    for (let at = name.indexOf(SLASH); at >= 0; at = name.indexOf(SLASH, at + 1))
      isOwn.set(name.toString("utf8", 0, at), false);
  }
  const look = async (folder: string) => {
    const found = await lstat(path.join(root, folder, ".git")).catch(() => undefined);
    if (found) isOwn.set(folder, true);
  };
  const limited = limitConcurrency(64);
  await Promise.all([...isOwn.keys()].map((folder) => limited(() => look(folder))));
  const nested = [...isOwn].flatMap(([folder, own]) => (own ? [Buffer.from(`${folder}/`)] : []));
  return entries.filter(({ name }) => !nested.some((own) => name.subarray(0, own.length).equals(own)));
}

/** Without those that a filter makes something else of; of the others, whether line ends may be converted. */
async function asOnDisk(
  entries: IndexEntry[],
  root: string,
  git: Git,
  signal: AbortSignal,
): Promise<Candidate[]> {
  const stdin = Buffer.concat(entries.flatMap(({ name }) => [name, Buffer.from([0])]));
  const told = splitNul(await git(["check-attr", "-z", "-a", "--stdin"], { cwd: root, stdin, signal }));
  const attributes = new Map<string, { isFiltered: boolean; isText: boolean }>();
  for (let at = 0; at + 2 < told.length; at += 3) {
    const [name = "", attribute = "", value] = told.slice(at, at + 3);
    if (value === "unset") continue;
    const known = attributes.get(name) ?? { isFiltered: false, isText: false };
    known.isFiltered ||= attribute === "filter" || attribute === "working-tree-encoding";
    known.isText ||= /^(text|crlf|eol|ident)$/.test(attribute);
    attributes.set(name, known);
  }
  const convertsAll = await setting("core.autocrlf", root, git, signal);
  return entries.flatMap((entry) => {
    const { isFiltered = false, isText = false } = attributes.get(entry.name.toString()) ?? {};
    return isFiltered ? [] : [{ ...entry, isConverted: isText || convertsAll }];
  });
}

async function setting(name: string, root: string, git: Git, signal: AbortSignal): Promise<boolean> {
  try {
    const value = await git(["config", "--get", name], { cwd: root, signal });
    return !/^(false|no|off|0)?$/i.test(value.toString().trim());
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

/** Bytes of the objects, by their names; what is not there is left out. */
async function sizesOf(candidates: Candidate[], git: Git, signal: AbortSignal): Promise<Map<string, number>> {
  if (candidates.length === 0) return new Map();
  const stdin = candidates.map(({ stat }) => `${oidOf(stat)}\n`).join("");
  const format = "--batch-check=%(objectname) %(objectsize)";
  const told = await git(["cat-file", "--buffer", format], { stdin, signal });
  const lines = told.toString().split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [oid = "", size = ""] = line.split(" ");
      return /^\d+$/.test(size) ? [[oid, Number(size)]] : [];
    }),
  );
}

const oidOf = (stat: Buffer) => stat.toString("hex", parts.oid);

/** An index of version 2 that holds these entries, which are in the order of their names, and nothing else. */
function indexOf(entries: readonly IndexEntry[], format: string): Buffer {
  const head = Buffer.from("DIRC\0\0\0\x02\0\0\0\0", "latin1");
  head.writeUInt32BE(entries.length, 8);
  const pieces: Buffer[] = [head];
  for (const { stat, name } of entries) {
    const length = stat.length + 2 + name.length;
    const rest = Buffer.alloc(2 + name.length + 8 - (length % 8));
    rest.writeUInt16BE(Math.min(name.length, 0xfff));
    name.copy(rest, 2);
    pieces.push(stat, rest);
  }
  const body = Buffer.concat(pieces);
  return Buffer.concat([body, createHash(format).update(body).digest()]);
}
