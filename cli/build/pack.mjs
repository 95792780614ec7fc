// `npm run pack [folder]`: what can be published, unpacked and as archives, in the folder (`packed/` unless told).
// `package-names.json` says what the packages are called there; within the repository they keep the names they have.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { prepare } from "./prepare.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (file) => readFileSync(path.join(root, file), "utf8");
const names = JSON.parse(read("package-names.json"));

prepare();
const out = path.resolve(process.argv[2] ?? path.join(root, "packed"));
const archives = [
  stage("cli", names.command, read("README.md")),
  stage("sdk", names.sdk, read("sdk/README.md")),
].map(pack);
process.stdout.write(`${archives.join("\n")}\n`);

/** Lays out one package as it is published and returns its folder. */
function stage(workspace, name, readme) {
  const {
    scripts: _,
    devDependencies: __,
    private: ___,
    ...manifest
  } = JSON.parse(read(`${workspace}/package.json`));
  const folder = path.join(out, workspace);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const copy = (from, to) => cpSync(path.join(root, from), path.join(folder, to), { recursive: true });
  for (const file of manifest.files) copy(`${workspace}/${file}`, file);
  copy("LICENSE", "LICENSE");
  const published = {
    ...manifest,
    name,
    ...(manifest.exports && { exports: withoutSources(manifest.exports) }),
  };
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
  writeFileSync(path.join(folder, "README.md"), readme.replaceAll("@opencode/sdk", names.sdk));
  return folder;
}

/** The sources are for the repository itself. */
function withoutSources(exports) {
  return Object.fromEntries(
    Object.entries(exports).map(([entry, { "opencode-source": _, ...conditions }]) => [entry, conditions]),
  );
}

/** Returns the archive. */
function pack(folder) {
  const windows = process.platform === "win32";
  const words = ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", out];
  const packed = spawnSync(windows ? "npm.cmd" : "npm", words, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    shell: windows,
  });
  if (packed.status !== 0) process.exit(1);
  return path.join(out, packed.stdout.trim().split("\n").at(-1));
}
