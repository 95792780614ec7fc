import { countOf, foldersOf, type PathList, pathList } from "./path-list.js";
import type { Ripgrep } from "./ripgrep.js";

/** The files of a directory that no ignore file leaves out, and the folders they lie in. */
export interface FileLists {
  files: PathList;
  folders: PathList;
}

/** Bytes of paths after which a directory is taken for something nobody searches by name. */
const MOST_BYTES = 256 * 1024 * 1024;
/** How long a list is good, as a multiple of what it cost to make, and at most; in milliseconds. */
const GOOD = { times: 4, most: 3_000 };
/** Fewer files are listed anew for each question, so that what was written a moment ago is found. */
const FEW = 10_000;
/** Milliseconds without a question after which a list is given up. */
const KEPT = 30_000;
/** Directories of which lists are kept. */
const MOST_LISTS = 4;

interface Kept {
  lists: Promise<FileLists>;
  /** When it is to be made anew, by `performance.now()`; undefined while it is made. */
  until?: number;
  waiting: number;
  end: AbortController;
  timer?: NodeJS.Timeout;
}

/**
 * Lists that whoever types asks for with every letter: those who ask at once share one walk, and a long one is
 * good for some seconds. It ends when nobody waits for it any more.
 */
export function createKeptLists({ ripgrep }: { ripgrep: Ripgrep }) {
  const kept = new Map<string, Kept>();

  const drop = (directory: string, one: Kept) => {
    clearTimeout(one.timer);
    if (kept.get(directory) === one) kept.delete(directory);
  };

  const begin = (directory: string): Kept => {
    const end = new AbortController();
    const started = performance.now();
    const one: Kept = { lists: walk(ripgrep, directory, end.signal), waiting: 0, end };
    one.lists.then(
      ({ files }) => {
        const cost = performance.now() - started;
        one.until = started + cost + (countOf(files) < FEW ? 0 : Math.min(cost * GOOD.times, GOOD.most));
      },
      () => drop(directory, one),
    );
    kept.set(directory, one);
    const [oldest] = kept;
    if (kept.size > MOST_LISTS && oldest) drop(...oldest);
    return one;
  };

  return {
    async of(directory: string, signal: AbortSignal): Promise<FileLists> {
      signal.throwIfAborted();
      let one = kept.get(directory);
      if (!one || (one.until !== undefined && one.until < performance.now())) one = begin(directory);
      const mine = one;
      mine.waiting++;
      clearTimeout(mine.timer);
      const left = () => {
        mine.waiting--;
        if (mine.waiting > 0) return;
        if (mine.until === undefined) {
          drop(directory, mine);
          mine.end.abort();
        } else mine.timer = setTimeout(() => drop(directory, mine), KEPT).unref();
      };
      try {
        return await orAborted(mine.lists, signal);
      } finally {
        left();
      }
    },
  };
}

export type KeptLists = ReturnType<typeof createKeptLists>;

async function walk(ripgrep: Ripgrep, directory: string, signal: AbortSignal): Promise<FileLists> {
  const chunks: Buffer[] = [];
  let size = 0;
  await ripgrep({
    args: ["--files", "--null", "."],
    cwd: directory,
    signal,
    onBytes(bytes) {
      chunks.push(bytes);
      size += bytes.length;
      return size < MOST_BYTES;
    },
  });
  const files = pathList(chunks);
  return { files, folders: foldersOf(files) };
}

/** What `work` resolves with, unless the signal comes first. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
