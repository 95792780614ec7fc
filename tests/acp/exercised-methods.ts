import { afterAll, type RunnerTestSuite } from "vitest";
import type { AcpMethod } from "../../codegen/acp/files.js";

const exercised = new Set<string>();

/** Notes that a request of this method was answered with success, or a notification of it was heard. */
export function noteMethod(method: string): void {
  exercised.add(method);
}

/**
 * Says, at the top of a test file, which methods its scenarios exercise; the file fails when one of them was not.
 * `coverage.test.ts` reads these calls from the sources.
 */
export function exercisesMethods(...methods: [AcpMethod["method"], ...AcpMethod["method"][]]): void {
  // biome-ignore lint/correctness/noEmptyPattern: vitest insists on a pattern here
  afterAll(({}, suite) => {
    // A run of single tests, or one that failed already, says nothing about the file.
    if (!isWhole(suite.tasks)) return;
    const idle = methods.filter((method) => !exercised.has(method));
    if (idle.length > 0) throw new Error(`never exercised with success in this file: ${idle.join(", ")}`);
  });
}

function isWhole(tasks: RunnerTestSuite["tasks"]): boolean {
  return tasks.every((task) =>
    task.type === "suite" ? isWhole(task.tasks) : task.mode === "run" && task.result?.state !== "fail",
  );
}
