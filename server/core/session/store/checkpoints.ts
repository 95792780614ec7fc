import type { Part } from "@opencode/sdk/types";
import type { Log } from "../../base/log.js";

/** Keeps the disk close behind parts that grow faster than every piece could be written. */
export interface Checkpoints {
  /** Has the part written soon, as it is by then. */
  touch(part: Part): void;
  /** What is written now makes a checkpoint of the part pointless. */
  settle(part: Part): void;
}

/** Milliseconds between two writes of a part. */
const every = 250;

export function createCheckpoints(deps: { write(part: Part): Promise<unknown>; log: Log }): Checkpoints {
  const timers = new Map<string, NodeJS.Timeout>();
  return {
    touch(part) {
      if (timers.has(part.id)) return;
      const timer = setTimeout(() => {
        timers.delete(part.id);
        // Its end is written in any case: a checkpoint is for those who look in between.
        deps.write(part).catch((cause: unknown) => {
          deps.log("warn", "could not write a part in between", { partID: part.id, cause });
        });
      }, every);
      timers.set(part.id, timer.unref());
    },
    settle(part) {
      clearTimeout(timers.get(part.id));
      timers.delete(part.id);
    },
  };
}
