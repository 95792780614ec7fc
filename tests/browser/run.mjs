// `npm run test:browser`: the pages in a real browser. Where there is none it says so, and nothing is tried.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { prepare } from "../../cli/build/prepare.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
const found = names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync);
const chromium = process.env.CHROMIUM ?? found;
if (chromium === undefined) {
  process.stdout.write(
    "No Chromium is installed (apt-get install chromium, or CHROMIUM): the pages were not tried\n",
  );
  process.exit(0);
}
prepare();
const words = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/browser/vitest.config.ts"];
const { status } = spawnSync(process.execPath, [...words, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, CHROMIUM: chromium },
});
process.exit(status ?? 1);
