import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** What a run has met, of which files; partial where tests of them failed or were skipped. */
export interface Run {
  files: string[];
  isPartial: boolean;
  answered: string[];
  verified: string[];
  exercised: string[];
}

/** What `npm test` leaves to `npm run test:long`; the same words stand in `package.json`. */
export const longFiles = "**/*.long.test.ts";

const kept = fileURLToPath(new URL("../../node_modules/.cache/tests/quick-run.json", import.meta.url));

/** Keeps what the quick half has met for the long one, which is run behind it. */
export async function keepRun(run: Run): Promise<void> {
  await mkdir(path.dirname(kept), { recursive: true });
  await writeFile(kept, JSON.stringify(run));
}

export async function keptRun(): Promise<Run | undefined> {
  const text = await readFile(kept, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Run);
}

export function both(one: Run, other: Run): Run {
  return {
    files: [...one.files, ...other.files],
    isPartial: one.isPartial || other.isPartial,
    answered: [...one.answered, ...other.answered],
    verified: [...one.verified, ...other.verified],
    exercised: [...one.exercised, ...other.exercised],
  };
}
