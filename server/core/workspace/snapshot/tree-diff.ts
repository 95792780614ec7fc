import type { SnapshotFileDiff } from "@opencode/sdk/types";
import type { Repository } from "./repository.js";
import { textDiff } from "./text-diff.js";
import { type Change, type Entry, entriesAt, isLeftOut, textsAt } from "./trees.js";

/** Characters; a patch that is longer is left out, and so are all once that many have been told. */
const longestPatch = 256 * 1024;
const mostPatches = 1024 * 1024;

interface Counted {
  additions: number;
  deletions: number;
}

/**
 * The changes as unified diffs, in the order of their names. Two processes however many states the entries come from:
 * they are put into two new trees, under numbers, so that no name has to be quoted.
 */
export async function diffChanges(
  { git }: Repository,
  changes: Change[],
  signal: AbortSignal,
): Promise<SnapshotFileDiff[]> {
  const changed = changes
    .filter(({ before, after }) => before?.oid !== after?.oid || before?.mode !== after?.mode)
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  if (changed.length === 0) return [];
  const trees = await git(["mktree", "--batch"], {
    stdin: `${tree(changed.map(({ before }) => before))}\n${tree(changed.map(({ after }) => after))}\n`,
    signal,
  });
  const [from = "", to = ""] = trees.toString().trim().split("\n");
  const args = [
    "diff-tree",
    "-r",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--numstat",
    "-p",
    from,
    to,
  ];
  const output = (await git(args, { signal })).toString();
  const start = output.search(/^diff --git /m);
  const counts = parseCounts(start < 0 ? output : output.slice(0, start));
  const patches = parsePatches(start < 0 ? "" : output.slice(start));
  const diffs = changed.map((change, at): SnapshotFileDiff => {
    const hunks = isLeftOut(change.before) || isLeftOut(change.after) ? undefined : patches.get(at);
    return {
      file: change.file,
      ...(hunks !== undefined && { patch: `--- ${change.file}\n+++ ${change.file}\n${hunks}` }),
      ...((hunks !== undefined && counts.get(at)) || { additions: 0, deletions: 0 }),
      status: change.before === undefined ? "added" : change.after === undefined ? "deleted" : "modified",
    };
  });
  return withinLimits(diffs);
}

export interface Comparison {
  diffs: SnapshotFileDiff[];
  /** Files that neither state has: ignored ones, and those that came and went. */
  unknown: string[];
}

/** How single files differ, each between two trees of its own: one process when they are few and small. */
export async function compareFiles(
  repository: Repository,
  files: { file: string; from: string; to: string }[],
  signal: AbortSignal,
): Promise<Comparison> {
  const places = files.flatMap(({ file, from, to }) => [
    { tree: from, file },
    { tree: to, file },
  ]);
  const texts = await textsAt(repository, places, signal);
  if (texts) {
    const pairs = files.map(({ file }, at) => ({ file, before: texts[2 * at], after: texts[2 * at + 1] }));
    const changed = pairs.filter(({ before, after }) => before !== after);
    const diffs = await Promise.all(changed.map(({ file, ...pair }) => textDiff(file, pair)));
    return { diffs: withinLimits(diffs), unknown: inNeither(pairs) };
  }
  const entries = await entriesAt(repository, places, signal);
  const changes = files.map(({ file }, at) => ({
    file,
    before: entries[2 * at],
    after: entries[2 * at + 1],
  }));
  return { diffs: await diffChanges(repository, changes, signal), unknown: inNeither(changes) };
}

function inNeither(pairs: { file: string; before: unknown; after: unknown }[]): string[] {
  return pairs.flatMap(({ file, before, after }) =>
    before === undefined && after === undefined ? [file] : [],
  );
}

function tree(entries: (Entry | undefined)[]): string {
  const lines = entries.flatMap((entry, at) => (entry ? [`100644 blob ${entry.oid}\t${name(at)}\n`] : []));
  return lines.join("");
}

const name = (at: number) => String(at).padStart(7, "0");

function parseCounts(text: string): Map<number, Counted> {
  const counts = new Map<number, Counted>();
  for (const [, additions, deletions, at] of text.matchAll(/^(\d+)\t(\d+)\t(\d{7})$/gm)) {
    counts.set(Number(at), { additions: Number(additions), deletions: Number(deletions) });
  }
  return counts;
}

/** The hunks of each file; binary files have none. */
function parsePatches(text: string): Map<number, string> {
  const patches = new Map<number, string>();
  for (const piece of text.split(/^(?=diff --git a\/\d{7} b\/\d{7}$)/m)) {
    const [, at] = /^diff --git a\/(\d{7}) /.exec(piece) ?? [];
    const hunks = piece.search(/^@@ /m);
    if (at !== undefined && hunks >= 0) patches.set(Number(at), piece.slice(hunks));
  }
  return patches;
}

/** The diffs without those patches that would make a message or an event too large; the counts stay. */
export function withinLimits(diffs: SnapshotFileDiff[]): SnapshotFileDiff[] {
  let told = 0;
  return diffs.map((diff) => {
    const length = diff.patch?.length ?? 0;
    const { patch: _, ...rest } = diff;
    if (length > longestPatch || told + length > mostPatches) return rest;
    told += length;
    return diff;
  });
}

/** Diffs of single files as one text that `git apply` reads. Files without a patch are left out. */
export function unifiedText(diffs: SnapshotFileDiff[]): string {
  return diffs
    .flatMap(({ file, patch, status }) => {
      const hunks = patch?.slice(patch.search(/^@@ /m));
      if (file === undefined || hunks === undefined) return [];
      const before = status === "added" ? "/dev/null" : `a/${file}`;
      const after = status === "deleted" ? "/dev/null" : `b/${file}`;
      const mode =
        status === "added"
          ? "new file mode 100644\n"
          : status === "deleted"
            ? "deleted file mode 100644\n"
            : "";
      return [`diff --git a/${file} b/${file}\n${mode}--- ${before}\n+++ ${after}\n${hunks}`];
    })
    .join("");
}
