import { expect, it } from "vitest";
import { lookBack } from "./whole-run.js";

const expected = {
  declared: ["a.get 200", "a.get 404", "b.get 200", "* 401"],
  unseen: ["a.get 404"],
  requirements: ["a.works", "b.works"],
  served: ["a.get", "session/prompt"],
};
const met = (answered: string[], verified: string[], exercised: string[]) => ({
  exercised: new Set(exercised),
  answered: new Set(answered),
  verified: new Set(verified),
});

it("names what a whole run has not met, apart from what is listed as unseen", () => {
  const all = ["a.get 200", "b.get 200", "* 401"];
  expect(lookBack(met(all, ["a.works", "b.works"], expected.served), expected)).toEqual({
    faults: [],
    seen: [],
  });
  expect(
    lookBack(met(["a.get 200", "a.get 404", "other 200"], ["b.works"], ["a.get", "c.get"]), expected),
  ).toEqual({
    faults: [
      "no test shows the requirement a.works",
      "no file of scenarios exercises session/prompt",
      "no test meets the answer b.get 200, which the contract declares",
      "no test meets the answer * 401, which the contract declares",
    ],
    seen: ["a.get 404"],
  });
});
