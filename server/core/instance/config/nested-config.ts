import { type Dirent, statSync } from "node:fs";
import path from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { configNames, skillHomes } from "./config-places.js";
import { entriesOf } from "./folder-files.js";

/** What a folder held when it was listed. */
interface Listing {
  stamp: string;
  /** Changed so shortly before it was listed that its time need not tell of what came after. */
  young: boolean;
  /** Folders in it that are looked into. */
  folders: string[];
  files: string[];
  homes: string[];
  skills: string[];
}

/** The folders of a project that were looked into, by absolute name. */
export type Nested = ReadonlyMap<string, Listing>;

/** The most folders that are looked into at first, and once more those that come later, nearest to the top first. */
const mostFolders = 1_000;
/** Folders that are asked before others have their turn. */
const lot = 50;
/** Milliseconds within which two changes of a folder may have the same time. */
const tick = 100;

/**
 * Looks through a project for what would configure a session that is opened further down. Only folders that have changed
 * since `known` are listed again.
 */
export async function nestedConfig(root: string, known?: Nested): Promise<Nested> {
  const all = new Map<string, Listing>();
  let left = mostFolders;
  for (let level = [root]; level.length > 0; ) {
    const stamps = await stampsOf(level);
    const listings = await Promise.all(
      level.map((folder, index) => listingOf(folder, stamps[index], known?.get(folder))),
    );
    const next: string[] = [];
    for (const [index, folder] of level.entries()) {
      const listing = listings[index];
      if (!listing) continue;
      all.set(folder, listing);
      const before = known?.get(folder);
      for (const below of listing.folders) {
        // One that was passed over for want of room stays so, or what it holds would seem to have come now.
        if (before?.folders.includes(below) && !known?.has(below)) continue;
        if (!known?.has(below) && left-- <= 0) continue;
        next.push(below);
      }
    }
    level = next;
  }
  return all;
}

interface Stamp {
  text: string;
  /** Milliseconds since the epoch. */
  changed: number;
}

/**
 * What tells of each folder whether it has changed; undefined for what is none. Before and after each command all of them
 * are asked: done at once, and with pauses, that costs a fifth of what it does one by one in the background.
 */
async function stampsOf(folders: readonly string[]): Promise<(Stamp | undefined)[]> {
  const stamps: (Stamp | undefined)[] = [];
  for (const [index, folder] of folders.entries()) {
    if (index % lot === lot - 1) await breathe();
    stamps.push(stampOf(folder));
  }
  return stamps;
}

function stampOf(folder: string): Stamp | undefined {
  try {
    const info = statSync(folder, { bigint: true, throwIfNoEntry: false });
    if (!info?.isDirectory()) return undefined;
    return { text: `${info.mtimeNs}:${info.ino}`, changed: Number(info.mtimeNs / 1_000_000n) };
  } catch {
    // Not for us to see.
    return undefined;
  }
}

async function listingOf(
  folder: string,
  stamp: Stamp | undefined,
  known: Listing | undefined,
): Promise<Listing | undefined> {
  if (!stamp) return undefined;
  if (known?.stamp === stamp.text && !known.young) return known;
  const young = Date.now() - stamp.changed < tick;
  const listing: Listing = { stamp: stamp.text, young, folders: [], files: [], homes: [], skills: [] };
  for (const entry of await entriesOf(folder)) sort(listing, path.join(folder, entry.name), entry);
  return listing;
}

function sort(listing: Listing, file: string, entry: Dirent): void {
  const isFolder = entry.isDirectory() || entry.isSymbolicLink();
  if (configNames.has(entry.name)) listing.files.push(file);
  else if (entry.name === ".opencode" && isFolder) listing.homes.push(file);
  else if (skillHomes.has(entry.name) && isFolder) listing.skills.push(path.join(file, "skills"));
  else if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
    listing.folders.push(file);
}
