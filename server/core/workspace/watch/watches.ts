import { readdir } from "node:fs/promises";
import path from "node:path";
import { inTurns } from "../../base/in-turns.js";
import type { Log } from "../../base/log.js";
import type { EventScope } from "../../base/scope.js";
import { draft, type EventDraft, type Journal } from "../../storage/journal.js";
import { inside } from "../../system/files/inside.js";
import { realTarget } from "../../system/files/real-target.js";
import { findWorktree } from "../../system/git/discover.js";
import { ignoredIn } from "../file/ignored.js";
import { IGNORE_FILES } from "../file/list-folder.js";
import type { FilePlace } from "../file/place.js";
import { LEFT_OUT, shownChanges } from "./shown-changes.js";
import { watchHead } from "./watch-head.js";
import { watchTree } from "./watch-tree.js";

/** Watches directories for those who follow their events, and for nobody else. */
export interface Watches {
  /**
   * To be called when somebody begins to follow a directory, or all of them: those whose files or branch somebody has
   * asked for. Returns the way out.
   */
  follow(directory: string | undefined): () => void;
  /** Somebody asks for the files or the branch of a directory. */
  touch(directory: string): void;
  /** It may have become a repository. */
  renew(directory: string): void;
  close(): Promise<void>;
}

interface Watched {
  followers: number;
  /** Resolves with the way to end it. */
  running: Promise<() => Promise<void>>;
  timer?: NodeJS.Timeout;
}

/** Milliseconds for which it goes on without followers: clients come back. */
const GRACE = 5_000;
/** Directories that are watched for those who follow all. */
const MOST_TOUCHED = 16;

export function createWatches(deps: {
  journal: Pick<Journal, "emit">;
  scopeOf(directory: string): Promise<EventScope>;
  /** What may be told of; rejects where that cannot be known. */
  placeOf(directory: string): Promise<FilePlace>;
  home: string;
  log: Log;
}): Watches {
  const { journal, log } = deps;
  const watched = new Map<string, Watched>();
  const touched = new Map<string, (() => void) | undefined>();
  let followingAll = 0;
  let closed = false;

  const start = async (directory: string): Promise<() => Promise<void>> => {
    const ends: (() => Promise<void> | void)[] = [];
    try {
      const emit = (event: EventDraft) =>
        // Looked for only now: most of what is watched does not change while somebody looks.
        void deps.scopeOf(directory).then(
          (scope) => journal.emit(scope, event),
          (cause: unknown) => log("debug", "a change is not told", { cause }),
        );
      const told = (file: string, event: "add" | "change" | "unlink") =>
        emit(draft("file.watcher.updated", { file, event }));
      ends.push(
        await watchHead({
          directory,
          onHead: (file) => told(file, "change"),
          onBranch: (branch) => emit(draft("vcs.branch.updated", branch === undefined ? {} : { branch })),
        }),
      );
      const real = await realTarget(directory);
      if (!isTooWide(real, await realTarget(deps.home))) ends.push(await tree(directory, real, told));
    } catch (cause) {
      // A directory that is not there, or a machine that watches no more: there is nothing to tell, then.
      log("debug", `${directory} is not watched`, { cause });
    }
    return async () => {
      await Promise.all(ends.map((end) => end()));
    };
  };

  const tree = async (
    directory: string,
    real: string,
    told: (file: string, event: "add" | "change" | "unlink") => void,
  ) => {
    const root = (await findWorktree(real)) ?? real;
    return watchTree({
      folder: real,
      ignore: await ignoredFolders(root, real),
      ignoreNames: LEFT_OUT,
      onChanges: (changes) =>
        void tell(changes).catch((cause) => log("debug", "a change is not told", { cause })),
      onError: (cause) => log("debug", `${directory} is not watched any more`, { cause }),
    });
    async function tell(changes: Parameters<typeof shownChanges>[0]) {
      const { mayRead } = await deps.placeOf(directory);
      for (const { file, event } of await shownChanges(changes, root, mayRead))
        told(path.join(directory, path.relative(real, file)), event);
    }
  };

  const hold = (directory: string): (() => void) => {
    let one = watched.get(directory);
    if (!one) {
      one = { followers: 0, running: start(directory) };
      watched.set(directory, one);
    }
    const mine = one;
    mine.followers++;
    clearTimeout(mine.timer);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      mine.followers--;
      if (mine.followers === 0) mine.timer = setTimeout(() => void stop(directory, mine), GRACE).unref();
    };
  };

  const stop = async (directory: string, one: Watched) => {
    clearTimeout(one.timer);
    if (watched.get(directory) === one) watched.delete(directory);
    const end = await one.running;
    await end().catch((cause: unknown) => log("debug", "could not stop watching", { cause }));
  };

  const holdTouched = () => {
    for (const [directory, release] of touched) if (!release) touched.set(directory, hold(directory));
  };

  return {
    follow(directory) {
      if (closed) return () => undefined;
      if (directory !== undefined) return hold(directory);
      followingAll++;
      holdTouched();
      return () => {
        followingAll--;
        if (followingAll > 0) return;
        for (const [one, release] of touched) {
          release?.();
          touched.set(one, undefined);
        }
      };
    },
    touch(directory) {
      if (closed) return;
      const release = touched.get(directory);
      touched.delete(directory);
      touched.set(directory, release);
      const [oldest] = touched;
      if (touched.size > MOST_TOUCHED && oldest) {
        oldest[1]?.();
        touched.delete(oldest[0]);
      }
      if (followingAll > 0) holdTouched();
    },
    renew(directory) {
      const one = watched.get(directory);
      if (!one || closed) return;
      const before = one.running;
      one.running = before.then((end) => end()).then(() => start(directory));
    },
    async close() {
      closed = true;
      await Promise.all([...watched].map(([directory, one]) => stop(directory, one)));
    },
  };
}

/** The home folder and those above it hold more than anybody works on. */
function isTooWide(directory: string, home: string): boolean {
  return inside(directory, home);
}

/** Folders right in the directory that ignore files name, such as what is built. */
async function ignoredFolders(root: string, directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const ignored = await ignoredIn({ root, names: IGNORE_FILES }, directory);
  const found: string[] = [];
  const turn = inTurns();
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    await turn(ignored.cost);
    if (ignored.has(entry.name, true)) found.push(entry.name);
  }
  return found;
}
