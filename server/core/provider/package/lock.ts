import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "../../system/process/is-alive.js";

const poll = 100;
/** Milliseconds after which nobody can be at it any more. */
const stale = 600_000;

/** Runs `work` while no other process does so under the same file, which must lie in a folder that is there. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(file))) {
    if (await isLeft(file)) await rm(file, { force: true });
    else await sleep(poll);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Whether whoever took it is gone. */
async function isLeft(file: string): Promise<boolean> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, "utf8"), stat(file)]);
    if (Date.now() - mtimeMs > stale) return true;
    const pid = Number(text);
    return Number.isInteger(pid) && pid > 0 && !isAlive(pid);
  } catch {
    // Given back just now.
    return false;
  }
}
