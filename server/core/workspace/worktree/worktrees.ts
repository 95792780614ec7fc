import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Worktree } from "@opencode/sdk/types";
import { CoreError, type CoreErrors } from "../../base/errors.js";
import { findWorktree } from "../../system/git/discover.js";
import { type Git, GitError, GitMissing } from "../../system/git/git.js";
import { type DefaultBranch, defaultBranch } from "./default-branch.js";
import { type GitWorktree, isThere, listWorktrees, worktreeAt } from "./list.js";
import { candidates, slugOf } from "./names.js";

/** Where a work tree is asked for. */
export interface WorktreePlace {
  directory: string;
  /** The work tree it lies in. */
  worktree: string;
  projectID: string;
  isGit: boolean;
}

export interface MadeWorktree extends Worktree {
  /** Has its files written, with the hooks of the repository. */
  checkOut(): Promise<void>;
}

/**
 * Work trees beside the one of the user, each with a branch of its own. Only what git names as a work tree of the very
 * repository is ever changed or removed. Everything throws one of the errors of `WorktreeError`.
 */
export interface Worktrees {
  create(place: WorktreePlace, name?: string): Promise<MadeWorktree & { branch: string }>;
  /** One by a name of two words, on a new branch or on none. */
  createOn(place: WorktreePlace, branch: string | null): Promise<MadeWorktree>;
  /** Those beside the main one that are there. */
  list(place: WorktreePlace): Promise<string[]>;
  /** One that may be removed: neither the main one nor locked. */
  removable(place: WorktreePlace, directory: string): Promise<GitWorktree>;
  /** With whatever was changed in it. Its branch stays where it is not ours, or holds what no other one does. */
  remove(place: WorktreePlace, worktree: GitWorktree): Promise<void>;
  /** As the default branch is now, at the remote where there is one; the name of its own branch stays. */
  reset(place: WorktreePlace, directory: string): Promise<void>;
}

const ours = "opencode/";
/** Milliseconds for what asks another machine. */
const fetchTimeout = 60_000;

type Failure = Extract<keyof CoreErrors, `Worktree${string}`>;

export function worktreeError(name: Failure, message: string): CoreError {
  return new CoreError(name, { message });
}

export function createWorktrees({ git, folder }: { git: Git; folder: string }): Worktrees {
  const listed = async (place: WorktreePlace, failure: Failure) => {
    if (!place.isGit) throw await noRepository(place);
    return attempt(failure, listWorktrees(git, place.worktree));
  };

  const named = async (place: WorktreePlace, directory: string, failure: Failure): Promise<GitWorktree> => {
    const all = await listed(place, failure);
    const isPath = path.isAbsolute(directory) && !directory.includes("\0");
    const found = isPath ? await worktreeAt(all, directory) : undefined;
    if (found) return found;
    throw worktreeError(
      failure,
      `Worktree not found: ${JSON.stringify(directory)} is no work tree of this repository. GET /experimental/worktree lists them`,
    );
  };

  const isTaken = async (place: WorktreePlace, name: string) => {
    if (await isThere(path.join(folder, place.projectID, name))) return true;
    const ref = `refs/heads/${ours}${name}`;
    return (await git(["for-each-ref", "--format=%(refname)", ref], { cwd: place.worktree })).length > 0;
  };

  /** Undefined where the name is taken. */
  const create = async (
    place: WorktreePlace,
    name: string,
    branch: string | null,
  ): Promise<MadeWorktree | undefined> => {
    const directory = path.join(folder, place.projectID, name);
    if (await isTaken(place, name)) return undefined;
    await mkdir(path.dirname(directory), { recursive: true });
    try {
      const head = branch === null ? ["--detach"] : ["-b", branch];
      const add = ["worktree", "add", "--no-checkout", ...head, directory, "HEAD"];
      await git(add, { cwd: place.worktree });
    } catch (error) {
      // Somebody else took the name in between.
      const isOurs = branch === `${ours}${name}`;
      if (isOurs && error instanceof GitError && /already exists/.test(error.message)) return undefined;
      throw error;
    }
    return {
      ...{ name, ...(branch !== null && { branch }), directory },
      async checkOut() {
        await git(["checkout", "--quiet", "--force", branch ?? "--detach"], { cwd: directory });
      },
    };
  };

  return {
    async create(place, name = "") {
      if (!place.isGit) throw await noRepository(place, "WorktreeCreateFailedError");
      for (const candidate of candidates(slugOf(name))) {
        const branch = `${ours}${candidate}`;
        const made = await attempt("WorktreeCreateFailedError", create(place, candidate, branch));
        if (made) return { ...made, branch };
      }
      throw noName();
    },

    async createOn(place, branch) {
      if (!place.isGit) throw await noRepository(place, "WorktreeCreateFailedError");
      for (const candidate of candidates("")) {
        const made = await attempt("WorktreeCreateFailedError", create(place, candidate, branch));
        if (made) return made;
      }
      throw noName();
    },

    async list(place) {
      if (!place.isGit) return [];
      const all = await listed(place, "WorktreeListFailedError");
      const there = await Promise.all(all.map(({ directory }) => isThere(directory)));
      return all.flatMap(({ directory, isMain }, index) => (!isMain && there[index] ? [directory] : []));
    },

    async removable(place, directory) {
      const found = await named(place, directory, "WorktreeRemoveFailedError");
      if (found.isMain)
        throw worktreeError(
          "WorktreeRemoveFailedError",
          `Cannot remove the primary workspace: ${found.directory} is the main work tree of the repository`,
        );
      if (found.locked !== undefined) {
        const why = found.locked === "" ? "" : ` (${found.locked})`;
        throw worktreeError(
          "WorktreeRemoveFailedError",
          `${found.directory} is locked${why}. Unlock it with \`git worktree unlock\` first`,
        );
      }
      return found;
    },

    async remove(place, { directory, branch }) {
      const [main] = await listed(place, "WorktreeRemoveFailedError");
      const cwd = main?.directory ?? place.worktree;
      await attempt("WorktreeRemoveFailedError", git(["worktree", "remove", "--force", directory], { cwd }));
      if (branch?.startsWith(ours)) await attempt("WorktreeRemoveFailedError", dropBranch(git, cwd, branch));
    },

    async reset(place, directory) {
      const failure = "WorktreeResetFailedError";
      const found = await named(place, directory, failure);
      const own = await worktreeAt([found], place.worktree);
      if (found.isMain || own)
        throw worktreeError(
          failure,
          `Cannot reset the primary workspace: ${found.directory} is ${found.isMain ? "the main work tree of the repository" : "where this request works"}`,
        );
      const target = await attempt(failure, defaultBranch(git, found.directory));
      if (!target)
        throw worktreeError(
          failure,
          "There is no default branch to reset to: neither main nor master is there",
        );
      await attempt(failure, resetTo(git, found.directory, target));
    },
  };
}

async function resetTo(git: Git, cwd: string, { remote, branch, ref }: DefaultBranch): Promise<void> {
  if (remote !== undefined)
    await git(["fetch", "--quiet", remote, `+refs/heads/${branch}:${ref}`], {
      cwd,
      signal: AbortSignal.timeout(fetchTimeout),
    });
  await git(["reset", "--quiet", "--hard", ref], { cwd });
  await git(["clean", "--quiet", "-ffdx"], { cwd });
  if (!(await isThere(path.join(cwd, ".gitmodules")))) return;
  const update = ["submodule", "--quiet", "update", "--init", "--recursive", "--force"];
  try {
    await git(update, { cwd, signal: AbortSignal.timeout(fetchTimeout) });
  } catch (error) {
    throw new GitError(`It was reset, but its submodules could not be fetched: ${wordsOf(error)}`);
  }
}

/** Deletes a branch whose commits some other ref holds too. */
async function dropBranch(git: Git, cwd: string, branch: string): Promise<void> {
  const ref = `refs/heads/${branch}`;
  const holders = await git(["for-each-ref", "--format=%(refname)", "--contains", ref], { cwd });
  const others = holders
    .toString()
    .split("\n")
    .filter((one) => one !== "" && one !== ref);
  if (others.length > 0) await git(["branch", "--quiet", "-D", branch], { cwd });
}

function noName(): CoreError {
  return worktreeError(
    "WorktreeNameGenerationFailedError",
    "Every name that was tried is taken. Name another one",
  );
}

/** What git says, as an error that clients know. */
async function attempt<T>(failure: Failure, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const isGit = error instanceof GitError || error instanceof GitMissing;
    if (!isGit && !(error instanceof DOMException)) throw error;
    throw worktreeError(failure, wordsOf(error));
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof DOMException && error.name === "TimeoutError")
    return "the other machine did not answer in time";
  return error instanceof Error ? error.message : String(error);
}

/** A repository is one for us once it has a commit. */
async function noRepository(
  { directory }: WorktreePlace,
  failure: Failure = "WorktreeNotGitError",
): Promise<CoreError> {
  const isEmpty = failure !== "WorktreeNotGitError" && (await findWorktree(directory)) !== undefined;
  return isEmpty
    ? worktreeError(
        failure,
        "This repository has no commit yet, and a work tree begins with one. Commit first",
      )
    : worktreeError("WorktreeNotGitError", "Worktrees are only supported for git projects");
}
