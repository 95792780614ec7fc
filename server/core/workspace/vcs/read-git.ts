import { lstat } from "node:fs/promises";
import path from "node:path";
import { badRequest, CoreError } from "../../base/errors.js";
import { orMissing } from "../../system/files/real-target.js";
import { createGit, type Git, GitError, GitMissing, splitNul } from "../../system/git/git.js";
import { filtersIn } from "./filters.js";
import { readIndex } from "./index-file.js";
import { commonDirOf, gitDirOf, type Repository } from "./repository.js";

type Env = Readonly<Record<string, string | undefined>>;

/** Submodules whose settings are looked through; of more, only what is checked out in them counts. */
const MOST_SUBMODULES = 20;
/** Filters that git is told not to run; they stand on its command line. */
const MOST_FILTERS = 200;

/**
 * git for a repository that may not be ours to trust: with the user's settings and the repository's, but without what
 * these would run. Nothing is fetched and the index is not written. Throws BadRequest for what git cannot read.
 */
export async function gitReading(
  repository: Repository,
  env: Env,
  /** Undefined where they are not known. */
  known: readonly string[] | undefined,
  signal?: AbortSignal,
): Promise<{
  git: Git;
  /** What of submodules git is to pass over. */
  submodules: "none" | "dirty";
}> {
  const { root, gitDir, commonDir } = repository;
  const inner = known && (await filtersOfSubmodules(root, known));
  const base = [
    // Named, so that git looks where we have looked.
    ...[`--git-dir=${gitDir}`, `--work-tree=${root}`, "--no-optional-locks"],
    ...["-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "core.safecrlf=false"],
    ...["-c", "diff.suppressBlankEmpty=false", "-c", "core.pager=cat"],
  ];
  const gitWith = (more: string[]): Git => {
    const where = commonDir === gitDir ? undefined : { GIT_COMMON_DIR: commonDir };
    const git = createGit(env, [...base, ...more], "theirs", { GIT_ALLOW_PROTOCOL: "none", ...where });
    return (args, options) => git(args, { cwd: root, ...options }).catch(asRequestError);
  };
  const own =
    (await filtersIn([...new Set([gitDir, commonDir])])) ?? (await askForFilters(gitWith([]), signal));
  return {
    git: gitWith(withoutFilters([...own, ...(inner ?? [])])),
    submodules: inner ? "none" : "dirty",
  };
}

/** Has git itself say which filters the repository names: it runs nothing for that. */
async function askForFilters(git: Git, signal?: AbortSignal): Promise<string[]> {
  const args = ["config", "--list", "-z", "--show-scope", "--name-only"];
  const fields = splitNul(await git(args, signal && { signal }));
  return fields.flatMap((name, at) => {
    const [, filter] = /^filter\.(.*)\.[^.]*$/s.exec(at % 2 === 1 ? name : "") ?? [];
    return filter !== undefined && /^(local|worktree)$/.test(fields[at - 1] ?? "") ? [filter] : [];
  });
}

function withoutFilters(names: readonly string[]): string[] {
  const drivers = [...new Set(names)];
  // Nothing could be said of it, or not in one command line; and what is not taken away would be run.
  const odd = drivers.find((name) => name.includes("=") || name.includes("\n"));
  if (odd !== undefined || drivers.length > MOST_FILTERS)
    throw badRequest(
      `directory: the repository names ${odd === undefined ? "too many filters" : `the filter ${JSON.stringify(odd)}`}, which git could not be kept from running. Look at its .git/config`,
      "Query",
    );
  return drivers.flatMap((name) => [
    ...["clean", "smudge", "process"].flatMap((key) => ["-c", `filter.${name}.${key}=`]),
    ...["-c", `filter.${name}.required=false`],
  ]);
}

/** The filters of all submodules; undefined where git had better not look into them, for it would into theirs, too. */
async function filtersOfSubmodules(root: string, names: readonly string[]): Promise<string[] | undefined> {
  if (names.length > MOST_SUBMODULES) return undefined;
  const lists = await Promise.all(names.map((name) => filtersOfSubmodule(path.join(root, name))));
  return lists.includes(undefined) ? undefined : lists.flatMap((list) => list ?? []);
}

async function filtersOfSubmodule(root: string): Promise<string[] | undefined> {
  if (!(await orMissing(lstat(path.join(root, ".git"))))) return [];
  const gitDir = await gitDirOf(root);
  const commonDir = gitDir && (await commonDirOf(gitDir));
  if (gitDir === undefined || commonDir === undefined) return undefined;
  const index = await readIndex({ gitDir, commonDir }).catch(() => undefined);
  if (!index || index.submodules.length > 0) return undefined;
  return filtersIn([...new Set([gitDir, commonDir])]);
}

export function asRequestError(error: unknown): never {
  if (error instanceof GitMissing)
    throw new CoreError("ServiceUnavailableError", { message: "git is not installed" });
  if (error instanceof GitError)
    throw badRequest(`directory: git cannot do this: ${error.message.replace(/^git \S+: /, "")}`, "Query");
  throw error;
}
