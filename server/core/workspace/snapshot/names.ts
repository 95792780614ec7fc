import path from "node:path";
import { inside, nameBelow } from "../../system/files/inside.js";
import { realTarget } from "../../system/files/real-target.js";

/**
 * The names a file has in the states of a work tree, whatever links it, or the work tree, was named through: its own
 * and, for a link, that of what it leads to. Relative to the root with `/`, absolute where that is outside.
 */
export async function namesIn(root: string, file: string): Promise<string[]> {
  const [base, folder, target] = await Promise.all([
    realTarget(root),
    realTarget(path.dirname(file)),
    realTarget(file),
  ]);
  return [...new Set([path.join(folder, path.basename(file)), target].map((real) => nameBelow(base, real)))];
}

/** The name of the content itself: a link is followed. */
export async function nameIn(root: string, file: string): Promise<string> {
  const [base, target] = await Promise.all([realTarget(root), realTarget(file)]);
  return nameOf(base, target);
}

function nameOf(root: string, file: string): string {
  return inside(root, file) ? nameBelow(root, file) : file;
}
