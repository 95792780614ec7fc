import { defineConfig, mergeConfig } from "vitest/config";
import base from "../../vitest.config.js";

/** Published plugins as they come from the registry, which is reached for them: `npm run test:plugins`. */
const { include: _, ...test } = base.test ?? {};
export default mergeConfig(
  { ...base, test },
  defineConfig({
    root: new URL("../../", import.meta.url).pathname,
    test: { include: ["tests/plugins/*.network.ts"], testTimeout: 400_000, hookTimeout: 120_000 },
  }),
);
