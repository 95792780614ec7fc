import { readdir, stat, unlink } from "node:fs/promises";
import path from "node:path";

const day = 24 * 60 * 60 * 1_000;
/** How long, in milliseconds, a whole output can be looked up: as long as the state of files can be taken back. */
const kept = 7 * day;
/** Milliseconds between two looks into one folder. */
const pause = 60 * 60 * 1_000;

/** When each folder was looked into last, in milliseconds since the epoch. */
const looked = new Map<string, number>();

/**
 * Removes outputs a week old from the folder, if nobody has looked for an hour. To be called when a new one is
 * written: a server that writes none needs no tidying. Never fails.
 */
export async function dropOldOutputs(folder: string, now = Date.now()): Promise<void> {
  if (now - (looked.get(folder) ?? Number.NEGATIVE_INFINITY) < pause) return;
  looked.set(folder, now);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith("tool_")) continue;
    const file = path.join(folder, name);
    // Another process may have been faster.
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > kept) await unlink(file).catch(() => undefined);
  }
}
