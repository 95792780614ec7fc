import type { Git } from "../../system/git/git.js";

/** Files from which on a pack of them is worth it: packs that are small and many make git slow. */
const many = 1_000;
/** Since then `update-index` closes a pack at its end, not after each file. */
const since = [2, 38] as const;

/**
 * Options with which git writes the objects of so many files into one pack. As a file each they take three times as
 * long, most of it the file system's, and twenty times the space.
 */
export async function inPacks(files: number, git: Git, signal: AbortSignal): Promise<string[]> {
  if (files < many) return [];
  const told = (await git(["version"], { signal })).toString();
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(told) ?? []).slice(1).map(Number);
  const isNewEnough = major > since[0] || (major === since[0] && minor >= since[1]);
  // What counts as big goes straight into a pack.
  return isNewEnough ? ["-c", "core.bigFileThreshold=1"] : [];
}
