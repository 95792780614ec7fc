// Makes the working tree ready to run: installs when package files have changed since the last install,
// builds when a source is newer than the build. Costs some milliseconds when there is nothing to do.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
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

/** All there is: what tests and checks need. */
export const everything = { builds: [library, command, page] };
/** What a server needs, and one with its page: a small part of what is installed for all the rest. */
export const server = { builds: [command], workspaces: ["server", "sdk", "cli"] };
export const serverWithPage = {
  builds: [command, page],
  workspaces: [...server.workspaces, pageSource],
};

/** Installs what is not there, and builds what of this is missing or old. Exits the process when that fails. */
export function prepare({ builds, workspaces } = everything) {
  install(workspaces);
  for (const { sources, product, script } of builds) {
    const file = path.join(root, product);
    const built = existsSync(file) ? statSync(file).mtimeMs : 0;
    if (sources.every((one) => newest(path.join(root, one)) <= built) && statSync(stamp).mtimeMs <= built)
      continue;
    run(["run", "--silent", script]) || process.exit(1);
  }
}

/** Packages of these workspaces; of all, with what the repository itself needs, where none are named. */
function install(workspaces) {
  const wanted = hashOf(manifests);
  const [before, list = ""] = existsSync(stamp) ? readFileSync(stamp, "utf8").split(" ") : [];
  const isAll = before !== undefined && list === "";
  const there = list.split(",").filter(Boolean);
  const isSame = before === wanted;
  if (isSame && (isAll || workspaces?.every((one) => there.includes(one)))) return;
  if (!isSame && isInstalled()) return writeFileSync(stamp, wanted);
  // What was there once stays.
  const chosen = isAll || !workspaces ? [] : [...new Set([...there, ...workspaces])];
  const noted = isSame ? statSync(stamp) : undefined;
  const words = ["--no-audit", "--no-fund", ...chosen.flatMap((one) => ["--workspace", one])];
  run(["ci", ...words]) || run(["install", ...words]) || process.exit(1);
  writeFileSync(stamp, [hashOf(manifests), chosen.join(",")].join(" ").trim());
  // The same packages and more: nothing is old that was built of them.
  if (noted) utimesSync(stamp, noted.atime, noted.mtime);
}

/** Whether somebody has installed everything by hand: what npm notes of that is what it is to be. */
function isInstalled() {
  const [wanted, there] = ["package-lock.json", "node_modules/.package-lock.json"].map((file) => {
    const full = path.join(root, file);
    return existsSync(full) ? JSON.parse(readFileSync(full, "utf8")).packages : {};
  });
  return Object.entries(wanted).every(
    ([place, { version, optional, link }]) =>
      !place.startsWith("node_modules/") || optional || link || there[place]?.version === version,
  );
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
