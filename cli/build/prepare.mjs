// Makes the working tree ready to run: installs when package files have changed since the last install,
// builds when a source is newer than the build. Costs some milliseconds when there is nothing to do.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const stamp = path.join(root, "node_modules", ".installed-from");
const manifests = [
  "package-lock.json",
  "package.json",
  ...["server", "sdk", "cli"].map((one) => `${one}/package.json`),
];
const pageSource = "sdk/examples/chat";
/** For programs beside the command; it is bundled from sources. */
const library = { sources: ["sdk"], product: "sdk/dist/index.js", script: "build:sdk" };
const command = { sources: ["server", "sdk", "cli"], product: "cli/dist/opencode.js", script: "build:cli" };
/** Where it is asked for: it takes some seconds, and most who start a server do not look at it. */
const page = { sources: ["sdk", pageSource], product: "cli/dist/ui/index.html", script: "build:page" };

/** What there is to build. */
export const everything = [library, command, page];
/** What a server needs, and one with its page. */
export const server = [command];
export const serverWithPage = [command, page];

/** Installs, and builds what of this is missing or old. Exits the process when that fails. */
export function prepare(builds = everything) {
  const wanted = hashOf(manifests);
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    run(["ci", "--no-audit", "--no-fund"]) || run(["install", "--no-audit", "--no-fund"]) || process.exit(1);
    writeFileSync(stamp, hashOf(manifests));
  }
  for (const { sources, product, script } of builds) {
    const file = path.join(root, product);
    const built = existsSync(file) ? statSync(file).mtimeMs : 0;
    if (sources.every((one) => newest(path.join(root, one)) <= built) && statSync(stamp).mtimeMs <= built)
      continue;
    run(["run", "--silent", script]) || process.exit(1);
  }
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

/** The latest change below a folder, generated products and installed packages aside, in ms since the epoch. */
function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (/^(dist|node_modules|examples|python)$|\.test\.ts$/.test(entry.name)) continue;
    const full = path.join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(full) : statSync(full).mtimeMs);
  }
  return latest;
}

/** Its words go to stderr: stdout is for what is being prepared. */
function run(words) {
  const windows = process.platform === "win32";
  const { status } = spawnSync(windows ? "npm.cmd" : "npm", words, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: windows,
  });
  return status === 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) prepare();
