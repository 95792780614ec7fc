import { lstat, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { readSmall } from "../../system/files/read-small.js";
import { orMissing } from "../../system/files/real-target.js";
import { findWorktree } from "../../system/git/discover.js";

/** The git repository that a directory lies in. */
export interface Repository {
  /** Root of the work tree, without links. */
  root: string;
  /** The directory within it, with `/`, "" for the root. */
  below: string;
  /** Where HEAD and the index of this work tree are. */
  gitDir: string;
  /** Where all work trees of the repository have their refs, objects and configuration. */
  commonDir: string;
}

/** Finds it by looking at files alone. Undefined outside of git, and where what looks like a repository is none. */
export async function findRepository(directory: string): Promise<Repository | undefined> {
  const real = await orMissing(realpath(directory));
  const root = real === undefined ? undefined : await findWorktree(real);
  if (real === undefined || root === undefined) return undefined;
  const gitDir = await gitDirOf(root);
  if (gitDir === undefined) return undefined;
  const commonDir = await commonDirOf(gitDir);
  if (commonDir === undefined) return undefined;
  const below = path.relative(root, real).split(path.sep).join("/");
  return { root, below, gitDir, commonDir };
}

/** The folder behind `.git` of a work tree; a file there says where it is. */
export async function gitDirOf(root: string): Promise<string | undefined> {
  const entry = path.join(root, ".git");
  const text = (await readSmall(entry, 8192))?.toString();
  const [, named] = /^gitdir: (.+?)\r?\n?$/s.exec(text ?? "") ?? [];
  const gitDir = text === undefined ? entry : named && path.resolve(root, named);
  if (!gitDir) return undefined;
  return (await readSmall(path.join(gitDir, "HEAD"), 8192)) && gitDir;
}

/** Undefined where git may see another one: what is no plain path in one line is not guessed at. */
export async function commonDirOf(gitDir: string): Promise<string | undefined> {
  const file = path.join(gitDir, "commondir");
  if (!(await orMissing(lstat(file)))) return gitDir;
  const [, named] = /^(\S|\S.*\S)\n?$/.exec((await readSmall(file, 8192))?.toString() ?? "") ?? [];
  return named && path.resolve(gitDir, named);
}

export interface WorktreesOf {
  /** Absent for a bare repository, which has linked work trees alone. */
  main?: string;
  /** Newest first. */
  linked: string[];
}

/** All work trees of a repository that are there; none outside of git. */
export async function worktreesOf(repository: Repository | undefined): Promise<WorktreesOf> {
  if (!repository) return { linked: [] };
  const { commonDir } = repository;
  const folder = path.join(commonDir, "worktrees");
  const names = (await readdir(folder).catch(() => [])).sort();
  const found = await Promise.all(
    names.map(async (name) => {
      const text = (await readSmall(path.join(folder, name, "gitdir"), 8192))?.toString().trim();
      if (!text) return [];
      const directory = path.dirname(path.resolve(folder, name, text));
      const [own, since] = await Promise.all([
        orMissing(stat(path.join(directory, ".git"))),
        orMissing(stat(path.join(folder, name, "gitdir"))),
      ]);
      return own ? [{ directory, time: since?.birthtimeMs ?? 0 }] : [];
    }),
  );
  return {
    ...(path.basename(commonDir) === ".git" && { main: path.dirname(commonDir) }),
    linked: found
      .flat()
      .sort((a, b) => b.time - a.time)
      .map(({ directory }) => directory),
  };
}
