import { rm, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { GitError, StateGone } from "../../system/git/git.js";
import { inPacks } from "./in-packs.js";
import type { Repository } from "./repository.js";
import { type ScanLimits, scan } from "./scan.js";
import { leftOutText } from "./trees.js";

/** Keeps our index of a work tree in step with the disk. Not to be used by two at once. */
export interface Tracker {
  /** The tree of the files as they are. One git process when nothing has changed since the last time. */
  track(signal: AbortSignal): Promise<string>;
  /** The files too large to be kept, as the last `track` found them: changed where the text is another one. */
  large(): ReadonlyMap<string, string>;
  /** Runs what changes the index on purpose and answers with the tree afterwards. */
  rewrite(signal: AbortSignal, change: () => Promise<void>): Promise<string>;
}

/** Files handed to git at once; the index is written after each lot, so that a deadline loses little. */
const lot = 5_000;
/** Milliseconds after which a lock is taken for one that a killed process left. */
const staleLock = 60_000;

export function createTracker(repository: Repository, limits: ScanLimits): Tracker {
  const { git, gitDir } = repository;
  const index = path.join(gitDir, "index");
  let last: { tree: string; index: string } | undefined;
  let knownLarge: ReadonlyMap<string, string> = new Map();

  /** Tells whether another process has written the index since. */
  const indexVersion = async () => {
    const info = await stat(index, { bigint: true }).catch(() => undefined);
    return info ? `${info.ino} ${info.mtimeNs} ${info.size}` : "none";
  };

  const writeTree = async (signal: AbortSignal) => {
    const version = await indexVersion();
    const tree = (await git(["write-tree"], { signal })).toString().trim();
    // git may have added what it learned to the index.
    last = { tree, index: await indexVersion() };
    if (version === "none" && last.index === "none") last = undefined;
    return tree;
  };

  const record = async (signal: AbortSignal) => {
    const { changed, large } = await scan(repository, limits, signal);
    const stale = !last || last.index !== (await indexVersion());
    const grown = [...large.keys()].filter((file) => stale || large.get(file) !== knownLarge.get(file));
    knownLarge = large;
    if (changed.length === 0 && grown.length === 0 && last && !stale) return last.tree;
    const packing = await inPacks(changed.length, git, signal);
    for (let at = 0; at < changed.length; at += lot) {
      await git([...packing, "update-index", "-z", "--add", "--remove", "--replace", "--stdin"], {
        stdin: nulEnded(changed.slice(at, at + lot)),
        signal,
      });
    }
    if (grown.length > 0) {
      const oid = (await git(["hash-object", "-w", "--stdin"], { stdin: leftOutText, signal }))
        .toString()
        .trim();
      await git(["update-index", "-z", "--replace", "--index-info"], {
        stdin: nulEnded(grown.map((file) => `100644 ${oid} 0\t${file}`)),
        signal,
      });
    }
    return writeTree(signal);
  };

  /** Waits for another process of ours; a file that changed under git's hands is looked at again. */
  const persist = async (signal: AbortSignal, work: () => Promise<string>): Promise<string> => {
    for (let failures = 0; ; ) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof GitError) || error instanceof StateGone || signal.aborted) throw error;
        if (/\.lock': File exists/.test(error.message)) {
          await dropStale(`${index}.lock`);
          await sleep(25, undefined, { signal });
          continue;
        }
        failures += 1;
        if (failures > 2) throw error;
        // Objects of the user's repository that the index builds on may be gone: then everything is recorded anew.
        if (failures === 2) await rm(index, { force: true });
      }
    }
  };

  return {
    track: (signal) => persist(signal, () => record(signal)),
    large: () => knownLarge,
    async rewrite(signal, change) {
      await persist(signal, async () => {
        await change();
        return "";
      });
      return writeTree(signal);
    },
  };
}

async function dropStale(lock: string): Promise<void> {
  const info = await stat(lock).catch(() => undefined);
  if (info && Date.now() - info.mtimeMs > staleLock) await rm(lock, { force: true });
}

function nulEnded(lines: string[]): string {
  return lines.map((line) => `${line}\0`).join("");
}
