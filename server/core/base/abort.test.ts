import { getMaxListeners } from "node:events";
import { expect, it } from "vitest";
import { createAbort } from "./abort.js";

it("has a signal that can be asked how many may heed it, as fetch does", () => {
  expect(getMaxListeners(createAbort().signal)).toBe(Number.POSITIVE_INFINITY);
});
