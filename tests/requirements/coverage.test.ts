import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import methods from "../../acp-schema/methods.json" with { type: "json" };
import { operationIDs } from "../support/contract.js";
import { declaredAnswers, isNotAvailable, operations } from "../support/declared-answers.js";
import { requirements } from "./all.js";
import { unseen } from "./unseen-answers.js";

const tests = fileURLToPath(new URL("../", import.meta.url));

/** Every string given to calls of this name in any test, with the files it stands in. */
function cited(name: "exercises" | "exercisesMethods"): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of readdirSync(tests, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".test.ts")) continue;
    const source = readFileSync(`${tests}${file}`, "utf8");
    for (const [, args = ""] of source.matchAll(new RegExp(`^\\s*${name}\\(([^)]*)\\)`, "gm")))
      for (const [, id = ""] of args.matchAll(/"([^"]+)"/g)) found.set(id, [...(found.get(id) ?? []), file]);
  }
  return found;
}

// Which requirements passing tests show, and which answers they meet, a run of every test looks back at: the reporter
// in `support/summary-reporter.ts`.

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

// `exercises` fails its own file when an operation it names was not answered there, so the names can be trusted.
it("every operation of the contract is exercised by a scenario", () => {
  const ids = cited("exercises");
  const refused = operations.filter(({ operation }) => isNotAvailable(operation));
  expect(operationIDs.filter((id) => !ids.has(id)).sort()).toEqual(
    refused.map(({ operation }) => operation.operationId).sort(),
  );
  expect([...ids.keys()].filter((id) => !operationIDs.includes(id))).toEqual([]);
});

/** Tells that a login in a browser is over: sent for servers that ask for one, which the tests of that name have. */
const unspoken = ["elicitation/complete"];

it("every method of the Agent Client Protocol we serve or call is exercised by a scenario", () => {
  const ids = cited("exercisesMethods");
  const served = methods.methods.map(({ method }) => method);
  expect(served.filter((method) => !ids.has(method) && !unspoken.includes(method))).toEqual([]);
  expect([...ids.keys()].filter((method) => !served.includes(method))).toEqual([]);
});
