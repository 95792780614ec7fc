import { expect, it } from "vitest";
import { inTurns } from "./in-turns.js";

it("lets others work once enough was done, and not before", async () => {
  const turn = inTurns();
  for (let round = 1; round <= 3; round++) {
    let others = 0;
    setImmediate(() => others++);
    for (let at = 0; at < 19; at++) await turn(1_000);
    expect(others).toBe(0);
    await turn(1_000);
    expect(others).toBe(1);
  }
});
