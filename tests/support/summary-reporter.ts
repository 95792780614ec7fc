import type { Reporter, TestModule, Vitest } from "vitest/node";
import { both, keepRun, keptRun, longFiles, type Run } from "./kept-run.js";
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
 * test, `npm test` and `npm run test:long` one after the other too, is looked back at as a whole: what no test has shown
 * counts as one that failed, unless this machine made us skip some.
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
    const run: Run = {
      files: modules.map(({ relativeModuleId }) => relativeModuleId),
      isPartial: count.skipped + count.failed > 0,
      answered: [...answered],
      verified: [...verified],
      exercised: [...exercised],
    };
    // What a test that failed would have shown is missing, too: it is told, and not counted twice.
    const whole = await this.#whole(run);
    if (whole) count.failed += await toldFaults(whole);
    if (count.failed > 0) process.exitCode = 1;
    if (unsteady.length > 0)
      process.stdout.write(`\npassed only at the second try, which is a fault:\n${unsteady.join("\n")}\n`);
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`);
  }

  /** What a run of every file met: this one, or this one and the other half before it. Undefined for any other run. */
  async #whole(run: Run): Promise<Run | undefined> {
    if (!this.#vitest || this.#vitest.config.testNamePattern) return;
    const there = (await this.#vitest.globTestSpecifications()).length;
    if (this.#vitest.config.exclude.includes(longFiles)) {
      if (there === run.files.length) await keepRun(run);
      return;
    }
    if (there === run.files.length && run.files.includes("tests/requirements/coverage.test.ts")) return run;
    if (!run.files.every((file) => file.endsWith(".long.test.ts"))) return;
    const other = await keptRun();
    return other && there === run.files.length + other.files.length ? both(run, other) : undefined;
  }
}

async function toldFaults({ isPartial, ...run }: Run): Promise<number> {
  const met: Met = {
    answered: new Set(run.answered),
    verified: new Set(run.verified),
    exercised: new Set(run.exercised),
  };
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
