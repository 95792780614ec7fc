import { statfsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vitest/config";

/** Makes `import text from "./x.md"` give the file's text, as the bundle does. */
function markdownAsText(): Plugin {
  return {
    name: "markdown-as-text",
    enforce: "pre",
    async load(id) {
      const file = id.split("?")[0] ?? id;
      if (!file.endsWith(".md")) return;
      return `export default ${JSON.stringify(await readFile(file, "utf8"))};`;
    },
  };
}

/** Whole paths: other configurations extend this one from folders of their own. */
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * Where tests write: in memory, where that is large enough, since they wait for the disk as often as a server does in
 * a year. What a kill leaves is the same there.
 */
function temporary(): { TMPDIR?: string } {
  const memory = "/dev/shm";
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 4 * 1024 ** 3 ? { TMPDIR: `${memory}/opencode-tests-${process.pid}` } : {};
  } catch {
    return {};
  }
}

const conditions = ["opencode-source", "module", "node", "development|production"];

export default defineConfig({
  plugins: [markdownAsText()],
  resolve: { conditions },
  // Without "module": installed packages are loaded by Node itself, to which it would mean files for bundlers.
  ssr: {
    resolve: {
      conditions: conditions.filter((one) => one !== "module"),
      externalConditions: ["opencode-source", "node"],
    },
  },
  test: {
    include: ["**/*.test.ts"],
    env: { ...temporary() },
    globalSetup: [here("./tests/support/memory-disk.setup.ts")],
    setupFiles: [here("./tests/support/each-file.setup.ts")],
    exclude: ["**/node_modules/**", "**/dist/**"],
    reporters: ["default", here("./tests/support/summary-reporter.ts")],
    // On two cores the default is one worker, and most tests wait for processes and sockets.
    maxWorkers: 2,
    // Loading the server, and the contract, for each file takes a third of all the time; they hold no state of a test.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000 } },
    // A machine of a CI may stand still for seconds. What passes only at the second try is named at the end of the run.
    retry: process.env.CI ? 1 : 0,
  },
});
