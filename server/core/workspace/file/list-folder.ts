import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { FileNode } from "@opencode/sdk/types";
import { badRequest } from "../../base/errors.js";
import { inTurns } from "../../base/in-turns.js";
import { lazy } from "../../base/lazy.js";
import { inside } from "../../system/files/inside.js";
import { orMissing } from "../../system/files/real-target.js";
import { findWorktree } from "../../system/git/discover.js";
import { ignoredIn } from "./ignored.js";
import { type FilePlace, locate } from "./place.js";

/** As ripgrep has them, whose searches leave out the same. */
export const IGNORE_FILES = [".gitignore", ".ignore", ".rgignore"];

/** Not before the first list: it costs a process some milliseconds and a megabyte. */
const order = lazy(() => new Intl.Collator("en"));

/**
 * What lies in a folder of a place: folders first, each by name. Files and folders only; a link counts as what it leads
 * to, and is left out where that is nothing, or outside.
 */
export async function listFolder(place: FilePlace, given: string, signal: AbortSignal): Promise<FileNode[]> {
  const { relative, real } = await locate(place, given);
  const entries = await readdir(real, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOTDIR") throw error;
    throw badRequest(`path: is a file, not a folder: ${given}`, "Query");
  });
  // A folder on the way may have become a link since it was looked at.
  if ((await orMissing(realpath(real))) !== real)
    throw badRequest(`path: was replaced while it was read: ${given}`, "Query");
  const root = (await findWorktree(real)) ?? place.real;
  const ignored = await ignoredIn(
    { root, names: IGNORE_FILES, general: [path.join(root, ".git/info/exclude")] },
    real,
  );
  const targets = await kindsOfLinks(place, real, entries);
  const nodes: FileNode[] = [];
  const prefix = place.directory.endsWith(path.sep) ? place.directory : place.directory + path.sep;
  const turn = inTurns();
  for (const entry of entries) {
    await turn(ignored.cost);
    signal.throwIfAborted();
    const { name } = entry;
    const type = entry.isDirectory() ? "directory" : entry.isFile() ? "file" : targets.get(name);
    if (type === undefined || !place.mayRead(path.join(real, name))) continue;
    const below = relative === "" ? name : `${relative}/${name}`;
    nodes.push({
      name,
      path: type === "directory" ? `${below}/` : below,
      absolute: prefix + below,
      type,
      ignored: name === ".git" || ignored.has(name, type === "directory"),
    });
  }
  return nodes.sort((a, b) =>
    a.type === b.type
      ? order().compare(a.name, b.name) || (a.name < b.name ? -1 : 1)
      : a.type === "directory"
        ? -1
        : 1,
  );
}

/** What the links among the entries lead to; of most folders there is none. */
async function kindsOfLinks(
  place: FilePlace,
  folder: string,
  entries: readonly Dirent[],
): Promise<Map<string, FileNode["type"] | undefined>> {
  const links = entries.filter((entry) => entry.isSymbolicLink());
  const kinds = links.map(
    async ({ name }) => [name, await kindOfTarget(place, path.join(folder, name))] as const,
  );
  return new Map(await Promise.all(kinds));
}

async function kindOfTarget(place: FilePlace, link: string): Promise<FileNode["type"] | undefined> {
  const real = await orMissing(realpath(link));
  if (real === undefined || !inside(place.real, real) || !place.mayRead(real)) return undefined;
  const info = await orMissing(stat(real));
  return info?.isDirectory() ? "directory" : info?.isFile() ? "file" : undefined;
}
