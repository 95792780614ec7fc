import { createHash } from "node:crypto";
import { lazy } from "../../base/lazy.js";
import { StateGone } from "../../system/git/git.js";
import type { Repository } from "./repository.js";

/** A file as a state holds it. */
export interface Entry {
  /** As git writes it: `100644`, `100755` or `120000`. */
  mode: string;
  oid: string;
}

/** A file in two states; undefined where it does not exist. */
export interface Change {
  /** Relative to the root, with `/`. */
  file: string;
  before: Entry | undefined;
  after: Entry | undefined;
}

/** Stands in a state for a file that is too large to be kept, so that nobody takes it for a new one later. */
export const leftOutText = "This file is too large to be recorded.\n";
const leftOut = lazy(
  () =>
    new Set(
      ["sha1", "sha256"].map((hash) =>
        createHash(hash).update(`blob ${leftOutText.length}\0${leftOutText}`).digest("hex"),
      ),
    ),
);

/** Whether the state only says that there was a file. */
export function isLeftOut(entry: Entry | undefined): boolean {
  return entry !== undefined && leftOut().has(entry.oid);
}

/** All files that differ between two trees. Throws `GitError` when one of them is gone. */
export async function changesBetween(
  { git }: Repository,
  pairs: readonly { from: string; to: string }[],
  signal: AbortSignal,
): Promise<Change[][]> {
  if (pairs.length === 0) return [];
  const stdin = pairs.map(({ from, to }) => `${from} ${to}\n`).join("");
  const args = ["diff-tree", "-r", "--raw", "-z", "--no-renames", "--stdin"];
  const compared = comparisonsIn((await git(args, { stdin, signal })).toString());
  return pairs.map(({ from, to }) => {
    const changes = compared.get(`${from} ${to}`);
    // What it does not know git passes over.
    if (!changes) throw new StateGone(`git diff-tree: ${from} or ${to} is not kept any more`);
    return changes;
  });
}

/** Each begins with a line that names both trees; then come a record and a name for each file, which end with NUL. */
function comparisonsIn(text: string): Map<string, Change[]> {
  const all = new Map<string, Change[]>();
  let latest: Change[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] !== ":") {
      const line = text.indexOf("\n", at);
      if (line < 0) break;
      latest = [];
      all.set(text.slice(at, line), latest);
      at = line + 1;
      continue;
    }
    const named = text.indexOf("\0", at) + 1;
    const end = text.indexOf("\0", named);
    const [modeBefore = "", modeAfter = "", before = "", after = ""] = text
      .slice(at + 1, named - 1)
      .split(" ");
    latest.push({
      file: text.slice(named, end),
      before: entry(modeBefore, before),
      after: entry(modeAfter, after),
    });
    at = end + 1;
  }
  return all;
}

function entry(mode: string, oid: string): Entry | undefined {
  return /^0+$/.test(mode) ? undefined : { mode, oid };
}

/** Files, and bytes of all of them, that are read rather than left to git to compare. */
const readable = { files: 80, bytes: 512 * 1024 };

/**
 * The texts of single files of many trees in one process; undefined in the list where there is no such file. Undefined
 * as a whole when they are too many, too large or no text, or when a tree is gone.
 */
export async function textsAt(
  { git }: Repository,
  places: { tree: string; file: string }[],
  signal: AbortSignal,
): Promise<(string | undefined)[] | undefined> {
  if (places.length > readable.files || places.some(({ file }) => file.includes("\n"))) return undefined;
  const trees = [...new Set(places.map(({ tree }) => tree))].map((tree) => `${tree}^{tree}`);
  const asked = [...trees, ...places.map(({ tree, file }) => `${tree}:${file}`)];
  const stdin = `${asked.join("\n")}\n`;
  const output = await git(["cat-file", "--batch"], { stdin, signal, limit: readable.bytes }).catch(
    () => undefined,
  );
  if (!output) return undefined;
  const texts: (string | undefined)[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const size = /^[0-9a-f]+ (?<type>\w+) (?<size>\d+)$/.exec(output.toString("utf8", at, end))?.groups;
    const bytes = size && output.subarray(end + 1, end + 1 + Number(size.size));
    at = end + 1 + (bytes ? bytes.length + 1 : 0);
    if (texts.length < trees.length ? size?.type !== "tree" : bytes?.includes(0)) return undefined;
    texts.push(size?.type === "blob" ? bytes?.toString() : undefined);
  }
  return texts.length === asked.length ? texts.slice(trees.length) : undefined;
}

/**
 * Single files of many trees in one process. Their modes are not told: all count as plain files. Throws `StateGone`
 * when one of the trees is gone.
 */
export async function entriesAt(
  { git }: Repository,
  places: { tree: string; file: string }[],
  signal: AbortSignal,
): Promise<(Entry | undefined)[]> {
  // A name with a line end would be two questions.
  const trees = [...new Set(places.map(({ tree }) => tree))];
  const asked = [
    ...trees,
    ...places.map(({ tree, file }) => (file.includes("\n") ? "?" : `${tree}:${file}`)),
  ];
  const output = await git(["cat-file", "--batch-check=%(objectname) %(objecttype)"], {
    stdin: `${asked.join("\n")}\n`,
    signal,
  });
  // A question without an answer comes back whole, whatever words the file's name is made of.
  const answers = output
    .toString()
    .split("\n")
    .map((line) => /^(?<oid>[0-9a-f]+) (?<type>\w+)$/.exec(line)?.groups ?? {});
  if (answers.slice(0, trees.length).some(({ type }) => type !== "tree"))
    throw new StateGone("a state of the files is no longer kept");
  return places.map((_, index) => {
    const { oid = "", type } = answers[trees.length + index] ?? {};
    return type === "blob" ? { mode: "100644", oid } : undefined;
  });
}
