import { lstat, readdir, realpath, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { inside } from "../../system/files/inside.js";
import { StateGone } from "../../system/git/git.js";
import type { Repository } from "./repository.js";
import type { Entry } from "./trees.js";

/**
 * Gives files of the work tree the content of these entries, or removes them, on disk and in our index. Checks before
 * it touches anything that every content is still kept; throws `StateGone` otherwise.
 */
export async function restoreEntries(
  { git, root }: Repository,
  wanted: ReadonlyMap<string, Entry | undefined>,
  signal: AbortSignal,
): Promise<void> {
  const gone = [...wanted].flatMap(([file, entry]) => (entry ? [] : [file]));
  const present = [...wanted].flatMap(([file, entry]) => (entry ? [{ file, ...entry }] : []));
  if (wanted.size === 0) return;
  if (present.length > 0) {
    const stdin = present.map(({ oid }) => `${oid}\n`).join("");
    const found = (await git(["cat-file", "--batch-check"], { stdin, signal })).toString();
    if (/ missing$/m.test(found)) throw new StateGone("the content of these files is no longer kept");
  }
  const zero = "0".repeat(present[0]?.oid.length ?? 40);
  const lines = [
    ...gone.map((file) => `0 ${zero}\t${file}\0`),
    ...present.map(({ file, mode, oid }) => `${mode} ${oid} 0\t${file}\0`),
  ];
  await git(["update-index", "-z", "--replace", "--index-info"], { stdin: lines.join(""), signal });
  for (const file of gone) await remove(root, file);
  if (present.length === 0) return;
  await git(["checkout-index", "--force", "-u", "-z", "--stdin"], {
    stdin: present.map(({ file }) => `${file}\0`).join(""),
    signal,
  });
}

/** Removes a file and the folders that it leaves empty. What is reached through a link belongs to somebody else. */
async function remove(root: string, file: string): Promise<void> {
  const target = path.join(root, file);
  const base = await realpath(root);
  let folder = path.dirname(target);
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined || real !== path.join(base, path.relative(root, folder))) return;
  const info = await lstat(target).catch(() => undefined);
  if (!info || info.isDirectory()) return;
  await rm(target, { force: true });
  for (; folder !== root && inside(root, folder); folder = path.dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      // Not empty: then those above are not either.
      return;
    }
  }
}

/**
 * Files whose place is taken by what nobody asked to change: git would clear away a folder with all that is in it, or a
 * link among the folders above.
 */
export async function blocked(
  root: string,
  wanted: ReadonlyMap<string, Entry | undefined>,
): Promise<string[]> {
  const found: string[] = [];
  for (const [file, entry] of wanted) {
    const free = entry ? !(await isTaken(root, file, wanted)) : true;
    if (!free) found.push(file);
  }
  return found;
}

async function isTaken(
  root: string,
  file: string,
  wanted: ReadonlyMap<string, Entry | undefined>,
): Promise<boolean> {
  const goes = (name: string) => wanted.has(name) && wanted.get(name) === undefined;
  const names = file.split("/");
  for (let depth = 1; depth < names.length; depth++) {
    const above = names.slice(0, depth).join("/");
    const info = await lstat(path.join(root, above)).catch(() => undefined);
    if (!info) return false;
    if (!info.isDirectory()) return !goes(above);
  }
  const info = await lstat(path.join(root, file)).catch(() => undefined);
  return info?.isDirectory() === true && !(await everyFile(root, file, goes));
}

/** Whether all that a folder holds, however deep, is such a file. */
async function everyFile(root: string, folder: string, is: (name: string) => boolean): Promise<boolean> {
  for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    const fits = entry.isDirectory() ? await everyFile(root, name, is) : is(name);
    if (!fits) return false;
  }
  return true;
}
