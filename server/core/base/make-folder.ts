import { mkdir, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Makes a folder and those above it that are missing. Node's own way never ends where a folder's system has no room for
 * any, such as below `/proc`: it takes "no such thing" for "make the one above first", for ever.
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  const missing: string[] = [];
  let at = path.resolve(folder);
  for (; !(await isFolder(at)); at = path.dirname(at)) {
    missing.push(at);
    if (path.dirname(at) === at) break;
  }
  for (const one of missing.reverse()) {
    await mkdir(one, mode === undefined ? {} : { mode }).catch(async (error: NodeJS.ErrnoException) => {
      // Somebody else was faster, which is as well.
      if (error.code !== "EEXIST" || !(await isFolder(one))) throw error;
    });
  }
}

/** Throws where something else is in the way. */
async function isFolder(place: string): Promise<boolean> {
  try {
    if ((await stat(place)).isDirectory()) return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
  const message = `ENOTDIR: not a directory, mkdir '${place}'`;
  throw Object.assign(new Error(message), { code: "ENOTDIR", syscall: "mkdir", path: place });
}
