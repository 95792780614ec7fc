import type { operations } from "@opencode/sdk/types";
import { type RunnerTestCase, TestRunner } from "vitest";
import { type RequirementID, requirements } from "../requirements/all.js";
import { exercised } from "./contract.js";
import { exercising } from "./exercising.js";

/** Says, inside a test, which requirements it shows, once it passes. A run of every test sees whether any is left. */
export function verifies(...ids: [RequirementID, ...RequirementID[]]): void {
  for (const id of ids) if (!Object.hasOwn(requirements, id)) throw new Error(`no requirement ${id}`);
  const test = TestRunner.getCurrentTest<RunnerTestCase | undefined>();
  if (!test) throw new Error("verifies() is said inside a test, since it holds only where the test passes");
  test.meta.verified = [...(test.meta.verified ?? []), ...ids];
}

/**
 * Says, at the top of a test file, which operations its scenarios have answered with success; the file fails when
 * one of them was not. A run of every test sees whether an operation is left that no file says this of.
 */
export function exercises(...operationIDs: [keyof operations, ...(keyof operations)[]]): void {
  exercising(operationIDs, exercised);
}
