import { lstat, readlink, realpath } from "node:fs/promises";
import path from "node:path";

const MAX_LINKS = 40;

/**
 * Where `file` really is once every symlink is followed, also when it (or folders above it) does not exist yet.
 * A link to a missing target counts as its target: writing through it would create that.
 */
export async function realTarget(file: string, links = 0): Promise<string> {
  const real = await orMissing(realpath(file));
  if (real !== undefined) return real;
  const parent = path.dirname(file);
  if (parent === file) return file;
  const here = path.join(await realTarget(parent, links), path.basename(file));
  const entry = await orMissing(lstat(here));
  if (!entry?.isSymbolicLink() || links >= MAX_LINKS) return here;
  const target = await orMissing(readlink(here));
  return target === undefined ? here : realTarget(path.resolve(path.dirname(here), target), links + 1);
}

/** Or not for us to see, in which case the name is all there is to go by. */
const NOT_THERE = new Set(["ENOENT", "ENOTDIR", "ELOOP", "EACCES", "EPERM", "ENAMETOOLONG"]);

/** What `work` finds, or undefined where there is nothing to see. */
export async function orMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== undefined && NOT_THERE.has(code)) return undefined;
    throw error;
  }
}
