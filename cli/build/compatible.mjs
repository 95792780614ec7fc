// `npm run check:compatible`: whether the version of the contract says what has changed in it since the last release.
// `npm run changelog` prints what has, and neither fails nor needs a release that says so.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const ranks = ["patch", "minor", "major"];

/** What a change asks of the version. One more kind of event or answer breaks no client that leaves out what it does not know. */
export function rankOf({ kind, impact, path: place }) {
  const grows = kind === "added" && /\/responses\/.*\/(oneOf|anyOf)\/\d+$/.test(place);
  return ranks.indexOf(grows && impact === "major" ? "minor" : impact);
}

/** Whether the second version is as far from the first as the changes between them ask. */
export function isSaid(before, after, changes) {
  const needed = Math.max(-1, ...changes.map(rankOf));
  const [from, to] = [before, after].map((version) => version.split(".").map(Number));
  const moved = [2, 1, 0].find((rank) => (to[2 - rank] ?? 0) > (from[2 - rank] ?? 0)) ?? -1;
  return needed <= 0 || moved >= needed;
}

const git = (...args) => execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** The tag of the newest release before this commit; undefined where there is none, or no history. */
function lastRelease() {
  try {
    return git("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*").trim();
  } catch {
    return undefined;
  }
}

function changesSince(release) {
  const folder = mkdtempSync(path.join(tmpdir(), "contract-"));
  try {
    const [before, report] = ["openapi.yaml", "report.json"].map((name) => path.join(folder, name));
    writeFileSync(before, git("show", `${release}:openapi.yaml`));
    const args = ["diff", before, "openapi.yaml", "--fail-on", "none", "--format", "json", "-o", report];
    execFileSync("redocly", args, {
      stdio: ["ignore", "ignore", "pipe"],
      shell: process.platform === "win32",
    });
    return JSON.parse(readFileSync(report, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function check() {
  const say = (line) => process.stdout.write(`${line}\n`);
  const release = lastRelease();
  if (release === undefined)
    return say("no release is tagged yet: there is nothing to compare the contract with");
  const { changes, infoVersions } = changesSince(release);
  const told = changes.filter((one) => rankOf(one) > 0 || process.argv.includes("--changelog"));
  say(`Since ${release}:`);
  for (const one of told) say(`- ${ranks[rankOf(one)]}: ${one.kind} ${one.path.replaceAll("~1", "/")}`);
  if (process.argv.includes("--changelog") || isSaid(infoVersions.base, infoVersions.revision, changes))
    return;
  const needed = ranks[Math.max(...changes.map(rankOf))];
  say(
    `openapi.yaml is still version ${infoVersions.revision}: these changes need another ${needed} version (info.version)`,
  );
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) check();
