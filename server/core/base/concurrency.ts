import { setImmediate as breathe } from "node:timers/promises";

/** Runs work as soon as fewer than `most` of what was given before it run, in the order in which it was given. */
export type Limited = <T>(work: (aside: Aside) => Promise<T>) => Promise<T>;

/** Lets others work in the place of one that waits for a person; it takes a place again when the wait is over. */
export type Aside = <T>(wait: Promise<T>) => Promise<T>;

export function limitConcurrency(most: number): Limited {
  let running = 0;
  const waiting: (() => void)[] = [];
  const enter = async () => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  };
  const leave = () => {
    const next = waiting.shift();
    // Its place goes to the next one, after others have had their turn.
    if (next) void breathe().then(next);
    else running -= 1;
  };
  const aside: Aside = async (wait) => {
    leave();
    try {
      return await wait;
    } finally {
      await enter();
    }
  };
  return async (work) => {
    await enter();
    try {
      return await work(aside);
    } finally {
      leave();
    }
  };
}
