import { constants } from "node:fs";
import { chmod, copyFile, lstat, mkdir, readlink, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { inside } from "../../system/files/inside.js";
import { realTarget } from "../../system/files/real-target.js";
import { type Git, GitError, splitNul } from "../../system/git/git.js";
import { isThere } from "./list.js";

/** What is not committed below a directory: staged or not, and files that git does not know. */
export interface Changes {
  /** The work tree. */
  top: string;
  /** From the folder in the work tree, with a slash behind; empty at its top. */
  below: string;
  /** Of what git knows; empty where nothing of it is changed. */
  patch: Buffer;
  /** Files that git does not know, by their names from the top. */
  unknown: { name: string; stamp: string }[];
}

/** They could not be brought to another work tree; neither side was changed. */
export class ChangesRefused extends Error {
  override readonly name = "ChangesRefused";
}

export async function readChanges(git: Git, directory: string): Promise<Changes> {
  const where = (await git(["rev-parse", "--show-toplevel", "--show-prefix"], { cwd: directory })).toString();
  const [top = directory, below = ""] = where.split("\n");
  const [patch, unknown] = await Promise.all([
    patchOf(git, directory),
    git(["ls-files", "--others", "--exclude-standard", "--full-name", "-z"], { cwd: directory }),
  ]);
  // Repositories of their own, which git names with a slash behind, are left where they are.
  const names = splitNul(unknown).filter((name) => !name.endsWith("/"));
  return {
    ...{ top, below, patch },
    unknown: await Promise.all(names.map(async (name) => ({ name, stamp: await stampOf(top, name) }))),
  };
}

function patchOf(git: Git, cwd: string): Promise<Buffer> {
  const plain = ["--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "--ignore-submodules=all"];
  return git(["diff", "--binary", "--src-prefix=a/", "--dst-prefix=b/", ...plain, "HEAD", "--", "."], {
    cwd,
  });
}

/** Brings them into another work tree of the repository, all or nothing. Throws `ChangesRefused`. */
export async function applyChanges(git: Git, changes: Changes, target: string): Promise<void> {
  const top = (await git(["rev-parse", "--show-toplevel"], { cwd: target })).toString().trimEnd();
  const apply = ["apply", "--whitespace=nowarn"];
  const options = { cwd: top, stdin: changes.patch };
  if (changes.patch.length > 0) {
    try {
      await git(apply, options);
    } catch (error) {
      throw error instanceof GitError ? new ChangesRefused(error.message) : error;
    }
  }
  const copied: string[] = [];
  try {
    for (const { name } of changes.unknown) {
      const target = path.join(top, name);
      // Asked only now: one that git was told to forget is taken away by the patch and comes back as unknown.
      if (await isThere(target)) throw new ChangesRefused(`${name} is there already`);
      // What is a folder on the one side may be a link on the other, and lead anywhere.
      if (!inside(await realTarget(top), await realTarget(path.dirname(target))))
        throw new ChangesRefused(`${name} would lie outside of the work tree, behind a link`);
      copied.push(target);
      await copy(path.join(changes.top, name), target);
    }
  } catch (error) {
    await Promise.all(copied.map((file) => rm(file, { force: true })));
    if (changes.patch.length > 0) await git([...apply, "--reverse"], options);
    throw error;
  }
}

/** Takes them away where they were read, unless they have changed since; what is ignored stays. */
export async function dropChanges(git: Git, { top, below, patch, unknown }: Changes): Promise<void> {
  const cwd = path.join(top, below);
  const isSame = patch.length > 0 && patch.equals(await patchOf(git, cwd));
  for (const { name, stamp } of unknown)
    if ((await stampOf(top, name)) === stamp) await rm(path.join(top, name), { force: true });
  if (isSame) await git(["restore", "--source=HEAD", "--staged", "--worktree", "--", "."], { cwd });
}

/** What changes whenever the file does. */
async function stampOf(top: string, name: string): Promise<string> {
  const info = await lstat(path.join(top, name)).catch(() => undefined);
  return info ? `${info.ino} ${info.size} ${info.mtimeMs}` : "gone";
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  const info = await lstat(from);
  if (info.isSymbolicLink()) return symlink(await readlink(from), to);
  if (!info.isFile()) return;
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await chmod(to, info.mode);
}
