import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Log } from "../../base/log.js";
import { timeLimit } from "../../base/time-limit.js";
import type { Repository } from "./repository.js";

export interface Housekeeping {
  /** Tidies up in the background if that has not been done for a day. Never fails. */
  consider(repository: Repository): void;
}

const day = 24 * 60 * 60 * 1_000;
/** How long a state can be taken back. */
const kept = 7 * day;
/** Milliseconds from the first snapshot to the tidying, so that it does not meet the start or a running turn. */
const delay = 5 * 60_000;
const deadline = 10 * 60_000;

/** Keeps the snapshots from growing for ever: packs them, drops what is a week old and what belonged to folders now gone. */
export function createHousekeeping(deps: { folder: string; log: Log; signal: AbortSignal }): Housekeeping {
  const { folder, log, signal } = deps;
  const planned = new Map<string, NodeJS.Timeout>();
  const forget = () => {
    for (const timer of planned.values()) clearTimeout(timer);
  };
  signal.addEventListener("abort", forget, { once: true });

  const tidy = async (repository: Repository) => {
    const marker = path.join(repository.gitDir, "tidied");
    const last = await stat(marker).catch(() => undefined);
    if (last && Date.now() - last.mtimeMs < day) return;
    // Written first: another process need not do the same, and a failure is not repeated every few minutes.
    await writeFile(marker, "");
    if (!last) return;
    await repository.git(["gc", "--quiet", `--prune=${new Date(Date.now() - kept).toISOString()}`], {
      signal: timeLimit(deadline, signal),
    });
    await dropOrphans(folder);
  };

  return {
    consider(repository) {
      if (planned.has(repository.gitDir)) return;
      const timer = setTimeout(() => {
        tidy(repository)
          .catch((cause: unknown) => {
            if (!signal.aborted)
              log("warn", "could not tidy up the snapshots", { root: repository.root, cause });
          })
          .finally(() => planned.delete(repository.gitDir));
      }, delay).unref();
      planned.set(repository.gitDir, timer);
    },
  };
}

/** Removes the snapshots of work trees that are not there any more, once they are a week old. */
export async function dropOrphans(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const gitDir = path.join(folder, name);
    const root = await readFile(path.join(gitDir, "worktree"), "utf8").catch(() => undefined);
    if (root === undefined) continue;
    const [there, used] = await Promise.all([exists(root.trim()), stat(gitDir)]);
    if (there || Date.now() - used.mtimeMs < kept) continue;
    await rm(gitDir, { recursive: true, force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
