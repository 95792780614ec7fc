import { countOf, foldersOf, type PathList, pathList } from "./path-list.js";
import type { Ripgrep } from "./ripgrep.js";

/** The files of a directory that no ignore file leaves out, and the folders they lie in. */
export interface FileLists {
  files: PathList;
  folders: PathList;
}

/** Bytes of paths after which a directory is taken for something nobody searches by name. */
const MOST_BYTES = 256 * 1024 * 1024;
/** How long a list is new, as a multiple of what it cost to make, and at most; in milliseconds. */
const NEW = { times: 4, most: 3_000 };
/** Milliseconds for which a list is given while the next one is made: whoever types waits for no walk. */
const GOOD = 3_000;
/** Fewer files are listed anew for each question, so that what was written a moment ago is found. */
const FEW = 10_000;
/** Milliseconds without a question after which a list is given up. */
const KEPT = 30_000;
/** Directories of which lists are kept. */
const MOST_LISTS = 4;

interface Kept {
  lists: Promise<FileLists>;
  /** While when it is new, and good, by `performance.now()`; undefined while it is made. */
  until?: { isNew: number; isGood: number };
  /** The one that is to come in its place. */
  next?: Kept | undefined;
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
        const isFew = countOf(files) < FEW;
        const made = started + cost;
        one.until = {
          isNew: made + (isFew ? 0 : Math.min(cost * NEW.times, NEW.most)),
          isGood: made + (isFew ? 0 : GOOD),
        };
      },
      () => drop(directory, one),
    );
    return one;
  };

  const keep = (directory: string, one: Kept): Kept => {
    kept.set(directory, one);
    const [oldest] = kept;
    if (kept.size > MOST_LISTS && oldest) drop(...oldest);
    return one;
  };

  /** Nobody waits for it any more: one that is still being made ends, another stays for a while. */
  const rest = (directory: string, one: Kept) => {
    if (one.until) one.timer = setTimeout(() => drop(directory, one), KEPT).unref();
    else {
      drop(directory, one);
      one.end.abort();
    }
  };

  /** Makes the list that comes in the place of this one as soon as it is there. */
  const renew = (directory: string, one: Kept): Kept => {
    const next = begin(directory);
    next.timer = setTimeout(() => rest(directory, next), KEPT).unref();
    const takeOver = () => {
      if (kept.get(directory) !== one) return;
      clearTimeout(one.timer);
      keep(directory, next);
    };
    // It fails for those who wait for it.
    next.lists.then(takeOver, () => {
      one.next = undefined;
    });
    return next;
  };

  const current = (directory: string): Kept => {
    const one = kept.get(directory);
    if (!one) return keep(directory, begin(directory));
    const now = performance.now();
    if (!one.until || now < one.until.isNew) return one;
    if (now < one.until.isGood) {
      one.next ??= renew(directory, one);
      return one;
    }
    return keep(directory, one.next ?? begin(directory));
  };

  return {
    async of(directory: string, signal: AbortSignal): Promise<FileLists> {
      signal.throwIfAborted();
      const mine = current(directory);
      mine.waiting++;
      clearTimeout(mine.timer);
      const left = () => {
        mine.waiting--;
        if (mine.waiting === 0) rest(directory, mine);
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
