import { setImmediate as breathe } from "node:timers/promises";

/** Steps after which others have their turn. */
const LOT = 20_000;

/** To be awaited with each piece of what is long, by the steps it takes: lets others work in between. */
export function inTurns(): (steps: number) => Promise<void> | undefined {
  let done = 0;
  return (steps) => {
    done += steps;
    if (done < LOT) return undefined;
    done = 0;
    return breathe();
  };
}
