import { setTimeout as sleep } from "node:timers/promises";
import { CoreError } from "../../base/errors.js";

/** Milliseconds another process may keep the database to itself before what waits for it is given up. */
const patience = 15_000;
const longestPause = 50;

/** Does work that another process may be in the way of. */
export interface Patience {
  /** At once, or as soon as nobody is in the way. Throws ServiceUnavailableError when that takes too long. */
  once<T>(work: () => T): Promise<T>;
  /** The same, and never before work that was given earlier. */
  inTurn<T>(work: () => T): Promise<T>;
  /** Resolves when nothing waits. */
  idle(): Promise<void>;
}

/** SQLite's own way of waiting would stop the event loop, and every client with it. */
export function createPatience(limit = patience): Patience {
  let last: Promise<void> | undefined;
  const forget = (settled: Promise<void>) => {
    if (last === settled) last = undefined;
  };

  const until = async <T>(deadline: number, work: () => T): Promise<T> => {
    for (let pause = 1; ; pause = Math.min(2 * pause, longestPause)) {
      try {
        return work();
      } catch (cause) {
        if (!isBusy(cause)) throw cause;
        if (performance.now() > deadline) throw kept(cause);
      }
      await sleep(pause);
    }
  };

  return {
    once: (work) => until(performance.now() + limit, work),
    async inTurn(work) {
      const deadline = performance.now() + limit;
      if (!last) {
        try {
          return work();
        } catch (cause) {
          if (!isBusy(cause)) throw cause;
        }
      }
      const done = Promise.resolve(last).then(() => until(deadline, work));
      const settled: Promise<void> = done.then(
        () => forget(settled),
        () => forget(settled),
      );
      last = settled;
      return done;
    },
    async idle() {
      while (last) await last;
    },
  };
}

function isBusy(error: unknown): boolean {
  return /database (table |schema )?is locked|SQLITE_BUSY/i.test(String(error));
}

function kept(cause: unknown): CoreError {
  const message = "Another process is keeping the database busy; try again";
  return new CoreError("ServiceUnavailableError", { message }, { cause });
}
