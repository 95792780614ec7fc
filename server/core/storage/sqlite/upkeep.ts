/** Milliseconds without a write after which nobody is taken to wait. */
const quiet = 250;
/** Writes that are worth it. */
const worthwhile = 100;
/** Pages in the write-ahead log at which SQLite sees to it by itself, within a commit: a quiet moment did not come. */
export const mostPages = 4_000;

/** Brings into the database file what stands in its write-ahead log, which takes the disk some milliseconds. */
export interface Upkeep {
  /** Something was written. */
  written(): void;
  close(): void;
}

/** Does so when nothing has been written for a moment: SQLite would have every hundredth request or so wait for it. */
export function createUpkeep(checkpoint: () => void): Upkeep {
  let writes = 0;
  let last = 0;
  let timer: NodeJS.Timeout | undefined;

  const wait = () => {
    timer = setTimeout(look, quiet).unref();
  };
  const look = () => {
    if (performance.now() - last < quiet) return wait();
    timer = undefined;
    writes = 0;
    checkpoint();
  };

  return {
    written() {
      writes += 1;
      last = performance.now();
      if (writes >= worthwhile && !timer) wait();
    },
    close: () => clearTimeout(timer),
  };
}
