import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../vitest.config.js";

/** What is told of a server over HTTP and in its streams, with two workers in front of it: `npm run test:workers`. */
const { include: _, ...test } = base.test ?? {};
export default mergeConfig(
  { ...base, test },
  defineConfig({
    root: new URL("../../", import.meta.url).pathname,
    test: {
      include: ["tests/http/**/*.test.ts", "tests/events/**/*.test.ts", "tests/acp/remote*.test.ts"],
      env: { OPENCODE_TEST_WORKERS: "2" },
    },
  }),
);
