import { expect, it } from "vitest";
import { declaredAnswers } from "../support/declared-answers.js";
import { requirements } from "./all.js";
import { unseen } from "./unseen-answers.js";

// Which requirements passing tests show, which answers they meet and which operations and methods they exercise, a run of
// every test looks back at: the reporter in `support/summary-reporter.ts`.

/** Lower it with every line that goes; nothing is ever added. */
const unseenAnswers = 20;

it("the answers that no test meets yet are declared, and become fewer", () => {
  expect(unseen).toEqual([...new Set(unseen)].sort());
  expect(unseen.filter((answer) => !declaredAnswers.includes(answer))).toEqual([]);
  expect(unseen).toHaveLength(unseenAnswers);
});

it("every requirement says something and names its source", () => {
  for (const [id, { says, source }] of Object.entries(requirements)) {
    expect(id).toMatch(/^[a-z]+(\.[a-z0-9-]+)+$/);
    expect(says.length, id).toBeGreaterThan(10);
    expect(source.length, id).toBeGreaterThan(4);
  }
});
