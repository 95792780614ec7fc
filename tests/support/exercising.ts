import { afterAll, type RunnerTestSuite } from "vitest";

/**
 * To be said at the top of a test file: what its tests exercise, of what `done` holds by their end. The file fails when
 * they did not; otherwise it is counted by the run.
 */
export function exercising(names: readonly string[], done: ReadonlySet<string>): void {
  // biome-ignore lint/correctness/noEmptyPattern: vitest insists on a pattern here
  afterAll(({}, suite) => {
    // A run of single tests, or one that failed already, says nothing about the file.
    if (!isWhole(suite.tasks)) return;
    const idle = names.filter((name) => !done.has(name));
    if (idle.length > 0) throw new Error(`never exercised with success in this file: ${idle.join(", ")}`);
    suite.meta.exercised = [...(suite.meta.exercised ?? []), ...names];
  });
}

function isWhole(tasks: RunnerTestSuite["tasks"]): boolean {
  return tasks.every((task) =>
    task.type === "suite" ? isWhole(task.tasks) : task.mode === "run" && task.result?.state !== "fail",
  );
}
