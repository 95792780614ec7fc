import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../vitest.config.js";

/** What takes minutes: `npm run soak`. */
const { include: _, ...test } = base.test ?? {};
export default mergeConfig(
  { ...base, test },
  defineConfig({
    root: new URL("../../", import.meta.url).pathname,
    test: { include: ["tests/soak/*.soak.ts"], testTimeout: 15 * 60_000, maxWorkers: 1 },
  }),
);
