import path from "node:path";
import { badRequest, CoreError } from "../../base/errors.js";
import { readSmall } from "../../system/files/read-small.js";
import { readGitConfig } from "../../system/git/config-files.js";
import { createGit, type Git, GitError, GitMissing } from "../../system/git/git.js";
import type { IndexFile } from "./index-file.js";
import { gitDirOf, type Repository } from "./repository.js";

type Env = Readonly<Record<string, string | undefined>>;

/** Submodules whose settings are looked through; of more, only what is checked out in them counts. */
const MOST_SUBMODULES = 20;

/**
 * git for a repository that may not be ours to trust: with the user's settings and the repository's, but without what
 * these would run. Nothing is fetched and the index is not written. Throws BadRequest for what git cannot read.
 */
export async function gitReading(
  repository: Repository,
  env: Env,
  index: Pick<IndexFile, "submodules"> = { submodules: [] },
): Promise<{
  git: Git;
  /** What of submodules git is to pass over. */
  submodules: "none" | "dirty";
}> {
  const folders = await Promise.all(
    index.submodules.slice(0, MOST_SUBMODULES).map((name) => gitDirOf(path.join(repository.root, name))),
  );
  const within = folders.filter((folder) => folder !== undefined);
  const files = [repository.commonDir, repository.gitDir, ...within].flatMap((folder) => [
    path.join(folder, "config"),
    path.join(folder, "config.worktree"),
  ]);
  const settings = await readGitConfig(files, env);
  const drivers = new Set(
    settings.flatMap((one) => (one.section === "filter" ? [one.subsection ?? ""] : [])),
  );
  const filters = [...drivers].flatMap((name) => [
    ...["clean", "smudge", "process"].flatMap((key) => ["-c", `filter.${name}.${key}=`]),
    ...["-c", `filter.${name}.required=false`],
  ]);
  const base = [
    `--git-dir=${path.join(repository.root, ".git")}`,
    `--work-tree=${repository.root}`,
    "--no-optional-locks",
    ...["-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "core.safecrlf=false"],
    ...["-c", "diff.suppressBlankEmpty=false", "-c", "core.pager=cat"],
    ...filters,
  ];
  const git = createGit(env, base, "theirs", { GIT_ALLOW_PROTOCOL: "none" });
  return {
    git: (args, options) => git(args, { cwd: repository.root, ...options }).catch(asRequestError),
    submodules: (await mayLookInto(repository, index.submodules)) ? "none" : "dirty",
  };
}

/** git looks into the submodules of submodules too, whose settings nobody has looked through. */
async function mayLookInto({ root }: Repository, submodules: readonly string[]): Promise<boolean> {
  if (submodules.length > MOST_SUBMODULES) return false;
  const nested = await Promise.all(
    submodules.map((name) => readSmall(path.join(root, name, ".gitmodules"), 1_000_000)),
  );
  return nested.every((text) => text === undefined);
}

export function asRequestError(error: unknown): never {
  if (error instanceof GitMissing)
    throw new CoreError("ServiceUnavailableError", { message: "git is not installed" });
  if (error instanceof GitError)
    throw badRequest(`directory: git cannot do this: ${error.message.replace(/^git \S+: /, "")}`, "Query");
  throw error;
}
