import type { operations } from "@opencode/sdk/types";
import { afterAll, type RunnerTestCase, type RunnerTestSuite, TestRunner } from "vitest";
import { type RequirementID, requirements } from "../requirements/all.js";
import { exercised } from "./contract.js";

/** Says, inside a test, which requirements it shows, once it passes. A run of every test sees whether any is left. */
export function verifies(...ids: [RequirementID, ...RequirementID[]]): void {
  for (const id of ids) if (!Object.hasOwn(requirements, id)) throw new Error(`no requirement ${id}`);
  const test = TestRunner.getCurrentTest<RunnerTestCase | undefined>();
  if (!test) throw new Error("verifies() is said inside a test, since it holds only where the test passes");
  test.meta.verified = [...(test.meta.verified ?? []), ...ids];
}

/**
 * Says, at the top of a test file, which operations its scenarios have answered with success; the file fails when
 * one of them was not. `coverage.test.ts` reads these calls from the sources.
 */
export function exercises(...operationIDs: [keyof operations, ...(keyof operations)[]]): void {
  // biome-ignore lint/correctness/noEmptyPattern: vitest insists on a pattern here
  afterAll(({}, suite) => {
    // A run of single tests, or one that failed already, says nothing about the file.
    if (!isWhole(suite.tasks)) return;
    const idle = operationIDs.filter((id) => !exercised.has(id));
    if (idle.length > 0) throw new Error(`never answered with success in this file: ${idle.join(", ")}`);
  });
}

function isWhole(tasks: RunnerTestSuite["tasks"]): boolean {
  return tasks.every((task) =>
    task.type === "suite" ? isWhole(task.tasks) : task.mode === "run" && task.result?.state !== "fail",
  );
}
