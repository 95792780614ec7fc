import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it, vi } from "vitest";

vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(path.join(tmpdir(), "prepare-"));
afterAll(() => rmSync(root, { recursive: true }));
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};

/** Stands for npm: writes down what it was asked, and makes what its scripts would. */
const npm = `#!/bin/sh
echo "$*" >> calls
case "$*" in
  ci*) rm -rf node_modules; mkdir node_modules ;;
  *build:cli) mkdir -p cli/dist; touch cli/dist/opencode.js ;;
  *build:page) mkdir -p cli/dist/ui; touch cli/dist/ui/index.html ;;
  *build:sdk) mkdir -p sdk/dist; touch sdk/dist/index.js ;;
esac
`;
const lock = (version: string) => JSON.stringify({ packages: { "node_modules/one": { version } } });
for (const folder of ["", "server/", "sdk/", "cli/", "sdk/examples/chat/"])
  write(`${folder}package.json`, "{}");
write("package-lock.json", lock("1.0.0"));
write("bin/npm", npm);
chmodSync(path.join(root, "bin/npm"), 0o755);
cpSync(fileURLToPath(new URL("./prepare.mjs", import.meta.url)), path.join(root, "cli/build/prepare.mjs"));

/** What npm is asked for when this is wanted. */
function asked(what: "server" | "serverWithPage" | "everything"): string[] {
  write("calls", "");
  const text = `import * as all from "./cli/build/prepare.mjs"; all.prepare(all.${what});`;
  const { status } = spawnSync(process.execPath, ["--input-type=module", "-e", text], {
    cwd: root,
    env: { ...process.env, PATH: `${path.join(root, "bin")}:${process.env.PATH}` },
    stdio: "ignore",
  });
  expect(status).toBe(0);
  return readFileSync(path.join(root, "calls"), "utf8").split("\n").filter(Boolean);
}

const quiet = "--no-audit --no-fund";
const some = "--workspace server --workspace sdk --workspace cli";

it.skipIf(process.platform === "win32")(
  "installs what is needed for what is wanted, and nothing twice",
  () => {
    expect(asked("server")).toEqual([`ci ${quiet} ${some}`, "run --silent build:cli"]);
    expect(asked("server")).toEqual([]);
    // More than there is: what was built stays as new as it is.
    expect(asked("serverWithPage")).toEqual([
      `ci ${quiet} ${some} --workspace sdk/examples/chat`,
      "run --silent build:page",
    ]);
    expect(asked("server")).toEqual([]);
    expect(asked("everything")).toEqual([`ci ${quiet}`, "run --silent build:sdk"]);
    for (const what of ["everything", "server", "serverWithPage"] as const) expect(asked(what)).toEqual([]);
    // Who had all has all again.
    write("package-lock.json", lock("2.0.0"));
    expect(asked("server")).toEqual([`ci ${quiet}`, "run --silent build:cli"]);
    // Somebody's own npm install is one, if it is of these packages.
    rmSync(path.join(root, "node_modules"), { recursive: true });
    write("node_modules/.package-lock.json", lock("2.0.0"));
    expect(asked("server")).toEqual(["run --silent build:cli"]);
    rmSync(path.join(root, "node_modules"), { recursive: true });
    write("node_modules/.package-lock.json", lock("1.0.0"));
    expect(asked("server")[0]).toBe(`ci ${quiet} ${some}`);
  },
);
