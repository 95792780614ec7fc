import type { Reporter, TestModule, Vitest } from "vitest/node";
import type { Met } from "./whole-run.js";

declare module "vitest" {
  interface TaskMeta {
    /** Requirements that a test says it shows. */
    verified?: string[];
    /** Answers that a file's tests have met. */
    answered?: string[];
    /** Operations and methods that a file says its scenarios exercise, and they did. */
    exercised?: string[];
  }
}

/**
 * Ends the run with one plain line that any log reader understands: `12 passed, 0 failed, 1 skipped`. A run of every
 * test is looked back at as a whole, too: what no test has shown counts as one that failed, unless
 * this machine made us skip some.
 */
export default class SummaryReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const verified = new Set<string>();
    const answered = new Set<string>();
    const exercised = new Set<string>();
    const unsteady: string[] = [];
    for (const testModule of modules) {
      for (const test of testModule.children.allTests()) {
        const { state } = test.result();
        count[state === "pending" ? "skipped" : state] += 1;
        if (test.diagnostic()?.flaky) unsteady.push(`${testModule.relativeModuleId} > ${test.fullName}`);
        if (state === "passed") for (const id of test.meta().verified ?? []) verified.add(id);
      }
      for (const answer of testModule.meta().answered ?? []) answered.add(answer);
      for (const name of testModule.meta().exercised ?? []) exercised.add(name);
      if (testModule.state() === "failed" && testModule.children.size === 0) count.failed += 1;
    }
    // What a test that failed would have shown is missing, too: it is told, and not counted twice.
    if (await this.#isWhole(modules))
      count.failed += await toldFaults({ verified, answered, exercised }, count.skipped + count.failed > 0);
    if (count.failed > 0) process.exitCode = 1;
    if (unsteady.length > 0)
      process.stdout.write(`\npassed only at the second try, which is a fault:\n${unsteady.join("\n")}\n`);
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`);
  }

  /** Every file there is, every test in them; other runs (soak) have files of their own. */
  async #isWhole(modules: readonly TestModule[]): Promise<boolean> {
    if (!this.#vitest || this.#vitest.config.testNamePattern) return false;
    if (!modules.some(({ moduleId }) => moduleId.endsWith("/requirements/coverage.test.ts"))) return false;
    return (await this.#vitest.globTestSpecifications()).length === modules.length;
  }
}

async function toldFaults(met: Met, isPartial: boolean): Promise<number> {
  const [{ lookBack }, { declaredAnswers }, { requirements }, { unseen, unseenFile }, { served }] =
    await Promise.all([
      import("./whole-run.js"),
      import("./declared-answers.js"),
      import("../requirements/all.js"),
      import("../requirements/unseen-answers.js"),
      import("../requirements/served.js"),
    ]);
  const expected = { declared: declaredAnswers, unseen, requirements: Object.keys(requirements), served };
  const { faults, seen } = lookBack(met, expected);
  const lines = [
    ...faults,
    `${unseen.length - seen.length} declared answers are met by no test: ${unseenFile}`,
    ...(seen.length > 0 ? [`take out of it what is met by now: ${seen.join(", ")}`] : []),
  ];
  process.stdout.write(`\n${lines.join("\n")}\n`);
  return isPartial ? 0 : faults.length;
}
