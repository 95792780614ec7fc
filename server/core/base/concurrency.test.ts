import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { limitConcurrency } from "./concurrency.js";

it("runs so many at once and no more, in order, whatever becomes of them", async () => {
  const limited = limitConcurrency(3);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const all = Array.from({ length: 20 }, (_, at) =>
    limited(async () => {
      begun.push(at);
      running += 1;
      most = Math.max(most, running);
      await sleep(1);
      running -= 1;
      if (at % 3 === 0) throw new Error("failed");
      return at;
    }),
  );
  const settled = await Promise.allSettled(all);
  expect({ most, running }).toEqual({ most: 3, running: 0 });
  expect(begun).toEqual([...begun.keys()]);
  expect(settled.filter(({ status }) => status === "rejected")).toHaveLength(7);
  expect(await limited(async () => "still")).toBe("still");
});
