import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../vitest.config.js";

/** The pages in a real browser: `npm run test:browser`. */
const { include: _, ...test } = base.test ?? {};
export default mergeConfig(
  { ...base, test },
  defineConfig({
    root: new URL("../../", import.meta.url).pathname,
    test: {
      include: ["tests/browser/*.browser.ts"],
      testTimeout: 180_000,
      hookTimeout: 120_000,
      // A browser has processes of its own.
      maxWorkers: 1,
      fileParallelism: false,
    },
  }),
);
