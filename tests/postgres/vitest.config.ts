import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../vitest.config.js";
import { hasPostgres, noPostgres } from "../support/postgres.js";

const isThere = hasPostgres();
if (!isThere) process.stderr.write(`${noPostgres}\n`);

/** What is told of a server over HTTP, and of its end, with PostgreSQL below it: `npm run test:postgres`. */
const { include: _, ...test } = base.test ?? {};
export default mergeConfig(
  { ...base, test },
  defineConfig({
    root: new URL("../../", import.meta.url).pathname,
    test: {
      include: isThere ? ["tests/http/**/*.test.ts", "tests/robustness/**/*.test.ts"] : [],
      passWithNoTests: !isThere,
      env: { OPENCODE_TEST_ENGINE: "postgres" },
      // Each write is two ways to another process and back; whoever waits for one waits as long as it takes.
      testTimeout: 180_000,
      hookTimeout: 120_000,
    },
  }),
);
