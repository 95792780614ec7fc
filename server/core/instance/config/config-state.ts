import { lstat, mkdir, readlink, rm, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { readSmall } from "../../system/files/read-small.js";
import { type ConfigPlace, configNames, skillFile } from "./config-places.js";
import { entriesOf } from "./folder-files.js";
import { type Nested, nestedConfig } from "./nested-config.js";

/** What configuration is read from, as it was at one time. */
export interface ConfigState {
  /** By absolute name; larger files than can be kept have no bytes. */
  files: Map<string, { stamp: string; bytes: Buffer | undefined }>;
  /** Links on the way to such files, by name, with what they say. */
  links: Map<string, string>;
  /** Folders of the project that may hold configuration of their own. */
  nested: Nested;
}

/** Folders whose files are agents, commands, code and the like. */
const folders = /^(agent|command|mode|plugin|skill|tool)s?$/;
/** Larger files are told by their size and time alone. */
const maxBytes = 4 * 1024 * 1024;
/** The most of all of them that is kept; what goes beyond is told by its size and time, too. */
const maxKept = 64 * 1024 * 1024;
/** The most files that are looked at, so that looking ends. */
const mostFiles = 2_000;
const depth = 4;

/** Reads what has changed since `known`, and the names of all else. */
export async function readConfigState(
  place: ConfigPlace,
  known?: Partial<ConfigState>,
): Promise<ConfigState> {
  const nested = await nestedConfig(place.scope, known?.nested);
  const state: ConfigState = { files: new Map(), links: new Map(), nested };
  let kept = 0;

  const add = async (file: string): Promise<void> => {
    if (state.files.has(file) || state.files.size >= mostFiles) return;
    const info = await stat(file, { bigint: true }).catch(() => undefined);
    if (!info?.isFile()) return;
    const stamp = `${info.mtimeNs}:${info.ctimeNs}:${info.size}:${info.ino}`;
    const before = known?.files?.get(file);
    if (before?.stamp === stamp) {
      state.files.set(file, before);
      kept += before.bytes?.length ?? 0;
      return;
    }
    const isLarge = info.size > maxBytes || kept + Number(info.size) > maxKept;
    const bytes = isLarge ? undefined : await readSmall(file, maxBytes);
    kept += bytes?.length ?? 0;
    state.files.set(file, { stamp, bytes });
  };
  const noteLink = async (file: string): Promise<void> => {
    const info = await lstat(file).catch(() => undefined);
    if (info?.isSymbolicLink()) state.links.set(file, await readlink(file).catch(() => ""));
  };
  const walk = async (folder: string, left: number, only?: string): Promise<void> => {
    for (const entry of await entriesOf(folder)) {
      const file = path.join(folder, entry.name);
      if (entry.isSymbolicLink() && !only) await noteLink(file);
      if (entry.name === "node_modules" || (only && entry.name.startsWith("."))) continue;
      const isFolder = entry.isDirectory() || (!only && (await isFolderLink(entry.isSymbolicLink(), file)));
      if (isFolder && left > 0) await walk(file, left - 1, only);
      else if (!isFolder && (only ?? entry.name) === entry.name) await add(file);
    }
  };
  const below = [...nested.values()];

  for (const file of [...place.files, ...below.flatMap(({ files }) => files)]) {
    await noteLink(file);
    await add(file);
  }
  for (const home of new Set([...place.homes, ...below.flatMap(({ homes }) => homes)])) {
    await noteLink(home);
    for (const entry of await entriesOf(home)) {
      if (configNames.has(entry.name)) await add(path.join(home, entry.name));
      if (!folders.test(entry.name)) continue;
      await noteLink(path.join(home, entry.name));
      await walk(path.join(home, entry.name), depth);
    }
  }
  for (const folder of new Set([...place.skills, ...below.flatMap(({ skills }) => skills)])) {
    await noteLink(path.dirname(folder));
    await noteLink(folder);
    await walk(folder, depth);
  }
  for (const folder of place.wide) await walk(folder, depth - 1, skillFile);
  return state;
}

async function isFolderLink(isLink: boolean, file: string): Promise<boolean> {
  return isLink && ((await stat(file).catch(() => undefined))?.isDirectory() ?? false);
}

/** The files of which the two do not have the same content. */
export function changedFiles(before: ConfigState, after: ConfigState): string[] {
  const names = new Set([...before.files.keys(), ...after.files.keys()]);
  return [...names].filter((file) => {
    const [old, now] = [before.files.get(file), after.files.get(file)];
    if (!old || !now) return true;
    if (old.stamp === now.stamp) return false;
    return !old.bytes || !now.bytes || !old.bytes.equals(now.bytes);
  });
}

/** Makes these files what they were. Links that have come are taken away rather than what they lead to. */
export async function putBack(
  files: readonly string[],
  before: ConfigState,
  place: ConfigPlace,
): Promise<void> {
  const now = await readConfigState(place);
  for (const [link, to] of now.links) if (before.links.get(link) !== to) await rm(link, { force: true });
  for (const [link, to] of before.links) {
    if (now.links.get(link) === to) continue;
    await mkdir(path.dirname(link), { recursive: true });
    // A folder that has come in its place stays: what was put into it is taken away by name.
    await rm(link, { force: true }).catch(() => undefined);
    await symlink(to, link).catch(() => undefined);
  }
  for (const file of files) {
    const old = before.files.get(file);
    if (!old) await rm(file, { force: true });
    else if (old.bytes) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, old.bytes);
    }
  }
}
