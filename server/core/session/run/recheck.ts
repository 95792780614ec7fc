import type { Log } from "../../base/log.js";
import type { Database } from "../../storage/database.js";

/** Milliseconds between two looks for what processes left that ended while this one lives. */
const every = 1_000;

/**
 * Looks now and then, for as long as other processes are at anything. Where there are none, nothing is read: it takes
 * another process to begin what it may leave.
 */
export function createRecheck(deps: {
  db: Database;
  /** Puts right what was left; resolves with whether there is anything left to watch. */
  look(): Promise<boolean>;
  log: Log;
}): { close(): void } {
  let due = true;
  let looking = false;
  const stopListening = deps.db.onForeignWrite(() => {
    due = true;
  });
  const timer = setInterval(async () => {
    if (!due || looking) return;
    looking = true;
    due = false;
    try {
      due = (await deps.look()) || due;
    } catch (cause) {
      due = true;
      deps.log("error", "could not put right what an ended process left", { cause });
    } finally {
      looking = false;
    }
  }, every).unref();
  return {
    close() {
      clearInterval(timer);
      stopListening();
    },
  };
}
