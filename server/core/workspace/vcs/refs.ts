import path from "node:path";
import { readSmall } from "../../system/files/read-small.js";
import type { Repository } from "./repository.js";

/** What is checked out. */
export interface Head {
  /** Name of the branch, of one without commits too; undefined where none is checked out. */
  branch: string | undefined;
  /** Whether there is no commit yet. */
  unborn: boolean;
}

const MOST_BYTES = 64 * 1024 * 1024;

/** Read from files, so that it is as fresh as they are and costs no process. */
export async function readHead(repository: Repository): Promise<Head> {
  const text = (await readSmall(path.join(repository.gitDir, "HEAD"), 8192))?.toString().trim() ?? "";
  const [, ref] = /^ref: (.+)$/.exec(text) ?? [];
  if (ref === undefined) return { branch: undefined, unborn: false };
  return { branch: ref.replace(/^refs\/heads\//, ""), unborn: !(await hasRef(repository, ref)) };
}

/** Whether there is such a ref, with a commit. */
export async function hasRef({ gitDir, commonDir }: Repository, ref: string): Promise<boolean> {
  // What is no name of a ref is no path either.
  if (!isRefName(ref)) return false;
  for (const folder of new Set([gitDir, commonDir]))
    if ((await readSmall(path.join(folder, ref), 8192))?.length) return true;
  const packed = (await readSmall(path.join(commonDir, "packed-refs"), MOST_BYTES))?.toString("latin1");
  return packed?.includes(` ${Buffer.from(ref).toString("latin1")}\n`) ?? false;
}

function isRefName(ref: string): boolean {
  return ref.startsWith("refs/") && !/\.\.|[\0-\x20~^:?*[\\]|\/\/|\/$/.test(ref);
}

/** The branch that others start from: that of `origin`, the user's usual one, `main` or `master`, if there is one. */
export async function defaultBranch(
  repository: Repository,
  usual: () => Promise<string | undefined>,
): Promise<{ name: string; ref: string } | undefined> {
  const remote = path.join(repository.commonDir, "refs/remotes/origin/HEAD");
  const text = (await readSmall(remote, 8192))?.toString().trim() ?? "";
  const [ref, name] = /^ref: (refs\/remotes\/origin\/.+)$/.exec(text) ? [text.slice(5), text.slice(25)] : [];
  if (ref !== undefined && name)
    return { name, ref: (await hasRef(repository, ref)) ? ref : `refs/heads/${name}` };
  for (const branch of new Set([await usual(), "main", "master"])) {
    if (branch && (await hasRef(repository, `refs/heads/${branch}`)))
      return { name: branch, ref: `refs/heads/${branch}` };
  }
  return undefined;
}
