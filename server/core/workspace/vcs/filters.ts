import { lstat } from "node:fs/promises";
import path from "node:path";
import { readSmall } from "../../system/files/read-small.js";
import { orMissing } from "../../system/files/real-target.js";
import { parseGitConfig } from "../../system/git/config-text.js";

const MOST_BYTES = 1024 * 1024;

/**
 * The filters that configuration files in these folders name, which are programs. Undefined where that cannot be said
 * for sure without git: a file that includes others, is too long or is not as git would have it.
 */
export async function filtersIn(folders: readonly string[]): Promise<string[] | undefined> {
  const files = folders.flatMap((folder) => [
    path.join(folder, "config"),
    path.join(folder, "config.worktree"),
  ]);
  const lists = await Promise.all(files.map(filtersOf));
  return lists.includes(undefined) ? undefined : lists.flatMap((list) => list ?? []);
}

async function filtersOf(file: string): Promise<string[] | undefined> {
  const bytes = await readSmall(file, MOST_BYTES);
  if (!bytes) return (await orMissing(lstat(file))) ? undefined : [];
  const { settings, whole } = parseGitConfig(bytes.toString());
  if (!whole || settings.some(({ section }) => /^include(if)?$/.test(section))) return undefined;
  return settings.flatMap(({ section, subsection }) => (section === "filter" ? [subsection ?? ""] : []));
}
