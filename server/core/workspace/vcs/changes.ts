import path from "node:path";
import {
  type FoundSetting,
  fromHome,
  gitSetting,
  readGitConfig,
  userConfigFiles,
} from "../../system/git/config-files.js";
import { type Git, splitNul } from "../../system/git/git.js";
import { type Changed, createDiffReader, type PatchLimits } from "./diff-reader.js";
import { objectFormat, readIndex } from "./index-file.js";
import { readNewFile } from "./new-file.js";
import { gitReading } from "./read-git.js";
import { readHead } from "./refs.js";
import type { Repository } from "./repository.js";
import { findUntracked, type Untracked } from "./untracked.js";

type Env = Readonly<Record<string, string | undefined>>;

export interface ChangesQuery {
  /** What the work tree is compared with: its commit, or where it parted from a branch. */
  since: "head" | { branch: string };
  /** Absent: no patches. */
  patches?: { context: number; limits: PatchLimits; binary: boolean };
}

/** What is in these as trees is nothing. */
const EMPTY_TREE = {
  sha1: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  sha256: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
};

/**
 * How the files of a directory differ from a commit, in the order of their names: tracked ones as git tells it, others
 * as they are found. One process, whatever there is of either.
 */
export async function findChanges(
  repository: Repository,
  query: ChangesQuery,
  env: Env,
  signal: AbortSignal,
): Promise<Changed[]> {
  const [index, hash, head, settings] = await Promise.all([
    readIndex(repository),
    objectFormat(repository.commonDir),
    readHead(repository),
    readGitConfig([...userConfigFiles(env), path.join(repository.commonDir, "config")], env),
  ]);
  const { git, submodules } = await gitReading(repository, env, index?.submodules, signal);
  const from = typeof query.since === "object" ? ["--merge-base", query.since.branch] : [];
  const commit = head.unborn ? [EMPTY_TREE[hash]] : from.length > 0 ? from : ["HEAD"];
  const reader = createDiffReader(query.patches?.limits ?? { each: 0, all: 0 });
  const tracked = git([...diffArguments(query, submodules), ...commit, "--", ...below(repository)], {
    signal,
    onOutput: reader.read,
    limit: Number.POSITIVE_INFINITY,
  }).then(() => reader.end());
  // What goes wrong with the one is told when it is waited for.
  tracked.catch(() => undefined);
  const untracked = index
    ? await findUntracked(repository, index, ignoreFiles(repository, settings, env), signal)
    : await askForUntracked(git, repository, signal);
  return merged(await tracked, await newFiles(repository, untracked, query, hash, signal));
}

function diffArguments({ patches }: ChangesQuery, submodules: string): string[] {
  return [
    ...["diff", "--raw", "-z", "--numstat"],
    ...["--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "--no-relative"],
    ...["--src-prefix=a/", "--dst-prefix=b/", "--submodule=short", `--ignore-submodules=${submodules}`],
    ...(patches ? ["--patch", `--unified=${patches.context}`, "--inter-hunk-context=0"] : []),
    ...(patches?.binary ? ["--binary"] : []),
  ];
}

function below(repository: Repository): string[] {
  return repository.below === "" ? [] : [repository.below];
}

function ignoreFiles({ commonDir }: Repository, settings: readonly FoundSetting[], env: Env): string[] {
  const named = gitSetting(settings, "core.excludesfile");
  const usual = path.join(env.XDG_CONFIG_HOME || fromHome("~/.config", env), "git/ignore");
  return [named === undefined ? usual : fromHome(named, env), path.join(commonDir, "info/exclude")];
}

/** For an index that we cannot read: a second process. */
async function askForUntracked(git: Git, repository: Repository, signal: AbortSignal): Promise<Untracked[]> {
  const args = ["ls-files", "-z", "--others", "--exclude-standard", "--", ...below(repository)];
  return splitNul(await git(args, { signal })).map((file) => ({
    file,
    repository: file.endsWith("/"),
  }));
}

/** Files read at once. */
const LOT = 16;

/** In the order of their names, so that it is always the same ones whose patches are within the limits. */
async function newFiles(
  { root }: Repository,
  untracked: Untracked[],
  { patches }: ChangesQuery,
  hash: "sha1" | "sha256",
  signal: AbortSignal,
): Promise<Changed[]> {
  const files = untracked.sort((a, b) => (a.file < b.file ? -1 : 1));
  const found: Changed[] = [];
  let left = patches?.limits.all ?? 0;
  for (let at = 0; at < files.length; at += LOT) {
    signal.throwIfAborted();
    const lot = files.slice(at, at + LOT);
    const read = await Promise.all(lot.map((one) => readNewFile(root, one)));
    for (const [index, { file }] of lot.entries()) {
      const { additions = 0, patch } = read[index] ?? {};
      const text = patches && left > 0 ? await patch?.({ binary: patches.binary, hash }) : undefined;
      const fits = patches && text && text.length <= Math.min(patches.limits.each, left);
      if (fits) left -= text.length;
      found.push({ file, status: "added", additions, deletions: 0, ...(fits && { patch: text }) });
    }
  }
  return found;
}

/** By the code of their names. What git has forgotten but still lies there was deleted and added: it is changed. */
function merged(tracked: Changed[], added: Changed[]): Changed[] {
  const files = new Map(tracked.map((one) => [one.file, one]));
  for (const one of added) {
    const before = files.get(one.file);
    files.set(one.file, before ? both(before, one) : one);
  }
  return [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function both(before: Changed, after: Changed): Changed {
  const { file, additions } = after;
  const { deletions } = before;
  const patch = before.patch && after.patch && Buffer.concat([before.patch, after.patch]);
  return { file, status: "modified", additions, deletions, ...(patch && { patch }) };
}
