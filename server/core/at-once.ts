import { setImmediate as breathe } from "node:timers/promises";

/** Runs work as soon as fewer than `most` of what was given before it run, in the order in which it was given. */
export type AtOnce = <T>(work: () => Promise<T>) => Promise<T>;

export function createAtOnce(most: number): AtOnce {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Its place goes to the next one, after others have had their turn.
      if (next) void breathe().then(next);
      else running -= 1;
    }
  };
}
