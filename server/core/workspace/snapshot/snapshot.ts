import { stat } from "node:fs/promises";
import type { SnapshotFileDiff } from "@opencode/sdk/types";
import { createAbort } from "../../base/abort.js";
import type { Log } from "../../base/log.js";
import { makeFolder } from "../../base/make-folder.js";
import { timeLimit } from "../../base/time-limit.js";
import { inside, nameBelow } from "../../system/files/inside.js";
import { GitMissing } from "../../system/git/git.js";
import { createHousekeeping } from "./housekeeping.js";
import { openRepository, type Repository } from "./repository.js";
import { blocked, restoreEntries } from "./restore.js";
import { TooMuch } from "./scan.js";
import { createTracker, type Tracker } from "./tracker.js";
import { type Comparison, compareFiles, diffChanges } from "./tree-diff.js";
import { type Change, changesBetween, type Entry, isLeftOut, textsAt } from "./trees.js";
import { type UnrestoredReason, unrecordable } from "./unrestored.js";

/** The recorded states of one folder's files. A state is named by the id of a git tree in our own store. */
export interface WorkTree {
  /** Absolute. */
  root: string;
  /** Records the files as they are now; undefined where that is not possible, which the log says once. */
  track(options?: TrackOptions): Promise<string | undefined>;
  /** What differs between two states. */
  changes(from: string, to: string): Promise<Change[]>;
  /** The same for each pair of states, in one process of git. */
  changesOf(pairs: readonly { from: string; to: string }[]): Promise<Change[][]>;
  /** How single files differ, each between two states of its own. Throws `GitError` for a state no longer kept. */
  compare(files: { file: string; from: string; to: string }[]): Promise<Comparison>;
  /** A file's texts in two states, by its absolute path; undefined where they are not to be had. */
  texts(
    file: string,
    from: string,
    to: string,
  ): Promise<{ before: string | undefined; after: string | undefined } | undefined>;
  /** The changes as a person reads them; files that did not change are left out. */
  diff(changes: Change[]): Promise<SnapshotFileDiff[]>;
  /**
   * Gives each of the files the content it had in a state, or removes it if it did not exist; nothing else is touched.
   * Answers with the states before and after, and which files stay as they are; undefined where nothing can be
   * recorded. Throws `GitError` for a state no longer kept. `begin` is told the state before any file changes.
   */
  restore(
    wanted: ReadonlyMap<string, string>,
    begin?: (before: string) => Promise<void>,
  ): Promise<Restored | undefined>;
  /** The files too large to be kept, as the last `track` found them: changed where the text is another one. */
  large(): ReadonlyMap<string, string>;
  /** Which of these files, by their names in the states, are of a kind that no state holds. */
  unrecordable(names: string[]): Promise<ReadonlyMap<string, UnrestoredReason>>;
}

export interface Restored {
  before: string;
  after: string;
  /** By name, with the reason. */
  left: ReadonlyMap<string, UnrestoredReason>;
}

export interface TrackOptions {
  signal?: AbortSignal;
  /** Milliseconds it may take. */
  deadline?: number;
}

export interface Snapshots {
  /** The work tree, or the directory outside of git. */
  at(place: { root: string; isGit: boolean }): WorkTree;
  /** Ends what runs. */
  close(): void;
}

const defaultDeadline = 20_000;
/** Milliseconds after which it is said that a snapshot is being made. */
const patience = 1_000;
/** Milliseconds after which a folder is tried again that was too slow, too large or broken. */
const rest = 60_000;
/** Folders remembered at once. */
const capacity = 64;

const limitsOf = (isGit: boolean) =>
  isGit ? { files: 200_000, bytes: 4 * 1024 ** 3 } : { files: 20_000, bytes: 256 * 1024 ** 2 };

/**
 * Snapshots of the user's files, kept in `folder` by git plumbing. The user's repository, its index and refs are only
 * read. Nothing is looked at before the first `track`.
 */
export function createSnapshots(deps: {
  folder: string;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
  log: Log;
}): Snapshots {
  const { folder, home, env, log } = deps;
  const trees = new Map<string, WorkTree>();
  const closing = createAbort();
  const housekeeping = createHousekeeping({ folder, log, signal: closing.signal });

  const create = (root: string, isGit: boolean): WorkTree => {
    let tail: Promise<unknown> = Promise.resolve();
    let opened: { repository: Repository; tracker: Tracker } | undefined;
    let restUntil = 0;
    let told = false;

    const tracked = async (limit: AbortSignal) => {
      const { repository, tracker } = await open(limit);
      const tree = await tracker.track(limit);
      housekeeping.consider(repository);
      return tree;
    };

    /** A first look at a large folder takes its time: then it is said what is waited for. */
    const aloud = async <T>(work: () => Promise<T>): Promise<T> => {
      const task = `snapshot ${root}`;
      let isTold = false;
      const timer = setTimeout(() => {
        isTold = true;
        log("info", "recording the files of a large folder", { root, task, state: "begins" });
      }, patience).unref();
      try {
        return await work();
      } finally {
        clearTimeout(timer);
        if (isTold) log("info", "recorded the files of a large folder", { root, task, state: "ends" });
      }
    };

    const limited = (ms: number, signal?: AbortSignal) => timeLimit(ms, closing.signal, signal);

    const open = async (signal: AbortSignal) => {
      if (opened) return opened;
      await makeFolder(folder, 0o700);
      const repository = await openRepository({ root, folder, env }, signal);
      opened = { repository, tracker: createTracker(repository, limitsOf(isGit)) };
      return opened;
    };

    /** One git at a time: two of them would meet at the index. */
    const alone = async <T>(work: () => Promise<T>): Promise<T> => {
      const mine = tail.then(work, work);
      tail = mine.catch(() => undefined);
      return mine;
    };

    const refused = (error: unknown) => {
      restUntil = error instanceof GitMissing ? Number.POSITIVE_INFINITY : performance.now() + rest;
      if (told) return;
      told = true;
      const reason = error instanceof TooMuch ? `it holds ${error.message}` : String(error);
      log("warn", "file changes of this folder are not recorded and cannot be taken back", { root, reason });
    };

    const isPossible = async () => {
      if (performance.now() < restUntil) return false;
      // The home folder and all that contains it are nobody's project.
      if (!inside(root, home) && (await isFolder(root))) return true;
      refused(new TooMuch("the home folder, or is not there"));
      return false;
    };

    return {
      root,
      async track({ signal, deadline = defaultDeadline } = {}) {
        if (!(await isPossible())) return undefined;
        try {
          return await aloud(() => alone(() => tracked(limited(deadline, signal))));
        } catch (error) {
          signal?.throwIfAborted();
          if (!closing.signal.aborted) refused(error);
          return undefined;
        }
      },
      changes: async (from, to) => {
        if (from === to) return [];
        const signal = limited(defaultDeadline);
        const [changes = []] = await changesBetween((await open(signal)).repository, [{ from, to }], signal);
        return changes;
      },
      async changesOf(pairs) {
        if (pairs.length === 0) return [];
        const signal = limited(defaultDeadline);
        return changesBetween((await open(signal)).repository, pairs, signal);
      },
      compare: async (files) => {
        if (files.length === 0) return { diffs: [], unknown: [] };
        const signal = limited(defaultDeadline);
        return compareFiles((await open(signal)).repository, files, signal);
      },
      async texts(absolute, from, to) {
        const signal = limited(defaultDeadline);
        const file = nameBelow(root, absolute);
        const places = [from, to].map((tree) => ({ tree, file }));
        const texts = await textsAt((await open(signal)).repository, places, signal);
        return texts && { before: texts[0], after: texts[1] };
      },
      diff: async (changes) => {
        if (changes.length === 0) return [];
        const signal = limited(defaultDeadline);
        return diffChanges((await open(signal)).repository, changes, signal);
      },
      async restore(wanted, begin) {
        if (!(await isPossible())) return undefined;
        return alone(async () => {
          const signal = limited(3 * defaultDeadline);
          const before = await tracked(signal);
          const { repository, tracker } = await open(signal);
          const entries = new Map<string, Entry | undefined>();
          const left = new Map<string, UnrestoredReason>();
          for (const file of tracker.large().keys()) if (wanted.has(file)) left.set(file, "large");
          const states = [...new Set(wanted.values())];
          const pairs = states.map((from) => ({ from, to: before }));
          const compared = await changesBetween(repository, pairs, signal);
          for (const [index, state] of states.entries()) {
            for (const change of compared[index] ?? []) {
              if (wanted.get(change.file) !== state) continue;
              const isKept = !isLeftOut(change.before) && !isLeftOut(change.after);
              if (isKept) entries.set(change.file, change.before);
              else left.set(change.file, "large");
            }
          }
          for (const file of await blocked(root, entries)) {
            entries.delete(file);
            left.set(file, "blocked");
          }
          if (entries.size === 0) return { before, after: before, left };
          await begin?.(before);
          const after = await tracker.rewrite(signal, () => restoreEntries(repository, entries, signal));
          return { before, after, left };
        });
      },
      large: () => opened?.tracker.large() ?? new Map(),
      async unrecordable(names) {
        if (names.length === 0) return new Map();
        const signal = limited(defaultDeadline);
        return unrecordable((await open(signal)).repository, names, signal);
      },
    };
  };

  return {
    at({ root, isGit }) {
      // What became a repository has other limits, and its own word on what is ignored.
      const key = `${isGit} ${root}`;
      const tree = trees.get(key) ?? create(root, isGit);
      trees.delete(key);
      trees.set(key, tree);
      const [oldest] = trees.keys();
      if (trees.size > capacity && oldest !== undefined) trees.delete(oldest);
      return tree;
    },
    close: () => closing.abort(new Error("The server is shutting down")),
  };
}

async function isFolder(directory: string): Promise<boolean> {
  return stat(directory).then(
    (info) => info.isDirectory(),
    () => false,
  );
}
