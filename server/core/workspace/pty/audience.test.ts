import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { createAudience, type Leaving } from "./audience.js";
import { createReplay } from "./replay.js";

function viewer() {
  const seen: string[] = [];
  let behind = 0;
  let left: Leaving | undefined;
  return {
    seen,
    left: () => left,
    isBehind: (bytes: number) => {
      behind = bytes;
    },
    show: (text: string) => void seen.push(text),
    reached: (cursor: number) => void seen.push(`[${cursor}]`),
    behind: () => behind,
    close: (why: Leaving) => {
      left = why;
    },
  };
}

function stage() {
  const flow: string[] = [];
  const audience = createAudience({
    replay: createReplay(1_000),
    flow: { pause: () => flow.push("pause"), resume: () => flow.push("resume") },
    patience: 30,
  });
  return { flow, audience };
}

it("has the program wait for the slowest until that has caught up", () => {
  const { flow, audience } = stage();
  const [quick, slow] = [viewer(), viewer()];
  audience.tell("a");
  audience.join(quick, undefined);
  audience.join(slow, -1);
  slow.isBehind(2_000_000);
  audience.tell("b");
  audience.tell("c");
  expect(flow).toEqual(["pause"]);
  audience.caughtUp();
  expect(flow).toEqual(["pause"]);
  slow.isBehind(1_000);
  audience.caughtUp();
  expect(flow).toEqual(["pause", "resume"]);
  expect([quick.seen, slow.seen]).toEqual([
    ["a", "[1]", "b", "c"],
    ["[1]", "b", "c"],
  ]);
});

it("sends away who has it wait too long, and nobody else", async () => {
  const { flow, audience } = stage();
  const [quick, slow] = [viewer(), viewer()];
  for (const one of [quick, slow]) audience.join(one, undefined);
  slow.isBehind(2_000_000);
  audience.tell("a");
  await delay(60);
  expect([quick.left(), slow.left(), flow]).toEqual([undefined, "slow", ["pause", "resume"]]);
  audience.tell("b");
  expect([quick.seen, slow.seen]).toEqual([
    ["[0]", "a", "b"],
    ["[0]", "a"],
  ]);
});

it("goes on when the one that it waits for leaves", () => {
  const { flow, audience } = stage();
  const slow = viewer();
  const leave = audience.join(slow, undefined);
  slow.isBehind(2_000_000);
  audience.tell("a");
  leave();
  expect(flow).toEqual(["pause", "resume"]);
});
