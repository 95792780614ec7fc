import { lstat } from "node:fs/promises";
import { realTarget } from "../../system/files/real-target.js";
import type { Git } from "../../system/git/git.js";
import { findRepository } from "../vcs/repository.js";

/** A work tree of a repository, as git has it. */
export interface GitWorktree {
  /** Absolute; it may be gone. */
  directory: string;
  /** Short name of the branch; absent where none is checked out. */
  branch?: string;
  /** The first one, which belongs to the repository itself. */
  isMain: boolean;
  /** Why it must stay, where somebody has locked it; the reason may be empty. */
  locked?: string;
}

/**
 * All work trees of the repository that a directory lies in, the main one first. One git. Throws what git throws. What
 * is there without being one is left out, whatever git's list makes of a name with line breaks.
 */
export async function listWorktrees(git: Git, cwd: string): Promise<GitWorktree[]> {
  const output = await git(["worktree", "list", "--porcelain"], { cwd });
  const listed = output
    .toString()
    .split("\n\n")
    .filter((block) => block.startsWith("worktree "))
    .map((block, index) => ({ ...entryOf(block), isMain: index === 0 }));
  const common = await commonDirAt(cwd);
  const real = await Promise.all(
    listed.map(
      async ({ directory, isMain }) =>
        isMain || !(await isThere(directory)) || (await commonDirAt(directory)) === common,
    ),
  );
  return listed.filter((_, index) => real[index]);
}

/** What all work trees of a repository have in common. */
async function commonDirAt(directory: string): Promise<string | undefined> {
  const repository = await findRepository(directory);
  return repository && realTarget(repository.commonDir);
}

function entryOf(block: string): Omit<GitWorktree, "isMain"> {
  const lines = block.split("\n");
  const value = (name: string) => {
    const line = lines.find((one) => one === name || one.startsWith(`${name} `));
    return line?.slice(name.length + 1);
  };
  const branch = value("branch");
  const locked = value("locked");
  return {
    directory: value("worktree") ?? "",
    ...(branch !== undefined && { branch: branch.replace(/^refs\/heads\//, "") }),
    ...(locked !== undefined && { locked }),
  };
}

/** The one of them that is this directory, whatever links lead to it. */
export async function worktreeAt(
  worktrees: readonly GitWorktree[],
  directory: string,
): Promise<GitWorktree | undefined> {
  const wanted = await realTarget(directory);
  for (const one of worktrees) if ((await realTarget(one.directory)) === wanted) return one;
  return undefined;
}

export async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
