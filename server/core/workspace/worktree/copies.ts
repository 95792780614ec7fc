import { mkdir } from "node:fs/promises";
import path from "node:path";
import { CoreError } from "../../base/errors.js";
import { randomSlug } from "../../base/slug.js";
import { type Git, GitError, GitMissing } from "../../system/git/git.js";
import { isThere, listWorktrees, worktreeAt } from "./list.js";
import type { WorktreePlace } from "./worktrees.js";

/** Copies of a project where somebody wants them: work trees without a branch. All throws ProjectCopyError. */
export interface Copies {
  /** Makes one in a folder; a number is put behind a name that is taken. */
  create(place: WorktreePlace, input: CopyInput): Promise<string>;
  /** Removes one; changes that are not committed go only by `force`. `release` ends what runs there, just before. */
  remove(
    place: WorktreePlace,
    input: { directory: string; force: boolean },
    release: (directory: string) => Promise<void>,
  ): Promise<void>;
}

export interface CopyInput {
  strategy: string;
  /** Absolute; made where it is not there. */
  directory: string;
  name?: string | undefined;
}

const longest = 100;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u001f\u007f]/;

export function createCopies({ git }: { git: Git }): Copies {
  return {
    async create(place, { strategy, directory, name }) {
      if (strategy !== "git_worktree")
        throw copyError(
          `Project copy strategy unavailable: ${strategy.slice(0, 100)}. There is git_worktree`,
        );
      if (!place.isGit) throw copyError(`Project copy source is no git repository: ${place.directory}`);
      if (!path.isAbsolute(directory) || control.test(directory))
        throw copyError(`directory: ${JSON.stringify(directory)} is no absolute path`);
      const wanted = nameOf(name);
      await mkdir(directory, { recursive: true });
      for (let number = 1; ; number++) {
        const target = path.join(directory, number === 1 ? wanted : `${wanted}-${number}`);
        if (await isThere(target)) continue;
        const add = ["worktree", "add", "--quiet", "--detach", target, "HEAD"];
        try {
          await attempt(git(add, { cwd: place.worktree }));
          return target;
        } catch (error) {
          // Somebody else took the name in between.
          if (!(await isThere(target))) throw error;
        }
      }
    },

    async remove(place, { directory, force }, release) {
      const known = place.isGit ? await attempt(listWorktrees(git, place.worktree)) : [];
      const isPath = path.isAbsolute(directory) && !directory.includes("\0");
      const found = isPath ? await worktreeAt(known, directory) : undefined;
      if (!found || found.isMain)
        throw copyError(`Invalid project copy directory: ${directory.slice(0, 1_000)}`);
      const cwd = known[0]?.directory ?? place.worktree;
      if (!force && (await isThere(found.directory))) {
        const status = await attempt(git(["status", "--porcelain"], { cwd: found.directory }));
        if (status.length > 0)
          throw copyError("It holds changes that are not committed. They are lost with `force`", true);
      }
      if (found.locked !== undefined) throw copyError(`It is locked: ${found.directory}`);
      await release(found.directory);
      await attempt(git(["worktree", "remove", ...(force ? ["--force"] : []), found.directory], { cwd }));
    },
  };
}

/** One name, whatever the system: never a path. */
function nameOf(name = ""): string {
  const given = name.trim();
  if (given === "") return randomSlug();
  const isName = !/[/\\]/.test(given) && !control.test(given) && given !== "." && given !== "..";
  if (isName && given.length <= longest && !given.startsWith("-")) return given;
  throw copyError(
    `name: ${JSON.stringify(given.slice(0, longest))} cannot name a folder. Use at most ${longest} characters without slashes, and no hyphen first`,
  );
}

async function attempt<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof GitError || error instanceof GitMissing)) throw error;
    throw copyError(error.message);
  }
}

export function copyError(message: string, forceRequired?: true): CoreError {
  return new CoreError("ProjectCopyError", { message, ...(forceRequired && { forceRequired }) });
}
