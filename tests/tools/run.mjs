// `npm run test:tools`: what others read OpenAPI with takes the contract without an error, and what they make of it
// compiles under TypeScript's strict rules. They are installed apart (270 MB), so that nobody else has to.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = path.resolve(here, "../..");
const folder = path.join(root, "node_modules/.cache/contract-tools");
/** What orval and hey-api run on. */
const newNode = { major: 22, minor: 18, package: "22.23.5" };

function run(command, args) {
  const began = Date.now();
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: "1", CI: "1" },
  });
  const said = `${stdout ?? ""}${stderr ?? ""}${error ? error.message : ""}`;
  return { status, said, seconds: ((Date.now() - began) / 1000).toFixed(1) };
}

function prepare() {
  mkdirSync(folder, { recursive: true });
  const wanted = readFileSync(path.join(here, "package.json"), "utf8");
  const manifest = path.join(folder, "package.json");
  const isThere = existsSync(manifest) && readFileSync(manifest, "utf8") === wanted;
  if (!isThere || !existsSync(path.join(folder, "node_modules/.package-lock.json"))) {
    process.stdout.write("installing the tools ...\n");
    copyFileSync(path.join(here, "package.json"), manifest);
    const installed = run("npm", [
      "install",
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      "--loglevel=error",
    ]);
    if (installed.status !== 0) {
      rmSync(manifest);
      throw new Error(`the tools could not be installed:\n${installed.said}`);
    }
  }
  for (const file of readdirSync(here))
    if (file !== "run.mjs" && file !== "package.json")
      copyFileSync(path.join(here, file), path.join(folder, file));
  copyFileSync(path.join(root, ".spectral.yaml"), path.join(folder, ".spectral.yaml"));
  copyFileSync(path.join(root, "openapi.yaml"), path.join(folder, "openapi.yaml"));
  rmSync(path.join(folder, "out"), { recursive: true, force: true });
}

/** This Node where it is new enough, else one from npm; undefined where there is none. */
function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > newNode.major || (major === newNode.major && minor >= newNode.minor)) return process.execPath;
  const place = path.join(folder, "node");
  const binary = path.join(place, "node_modules/newer/bin/node");
  if (existsSync(binary)) return binary;
  const name = `node-${process.platform}-${process.arch}@${newNode.package}`;
  const args = ["install", "--prefix", place, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  return run("npm", [...args, `newer@npm:${name}`]).status === 0 && existsSync(binary) ? binary : undefined;
}

prepare();
const node = findNode();
const bin = (name) => path.join(folder, "node_modules/.bin", name);
const tools = [
  ["spectral", process.execPath, [bin("spectral"), "lint", "openapi.yaml", "--fail-severity=warn"]],
  [
    "openapi-typescript",
    process.execPath,
    [bin("openapi-typescript"), "openapi.yaml", "-o", "out/openapi.d.ts"],
  ],
  ["kubb", process.execPath, [bin("kubb"), "generate", "--config", "kubb.config.js"]],
  ["orval", node, [bin("orval"), "--config", "./orval.config.js"]],
  [
    "hey-api",
    node,
    [
      bin("openapi-ts"),
      ...["-i", "openapi.yaml", "-o", "out/hey-api"],
      ...["-p", "@hey-api/typescript", "@hey-api/sdk", "@hey-api/client-fetch", "zod"],
    ],
  ],
  ["what they made, compiled", process.execPath, [bin("tsc"), "-p", "tsconfig.json"]],
];
let failed = false;
for (const [name, command, args] of tools) {
  if (command === undefined) {
    process.stdout.write(
      `not run  ${name}: it needs Node ${newNode.major}.${newNode.minor}, which is not at hand\n`,
    );
    continue;
  }
  const { status, said, seconds } = run(command, args);
  // Some tell of an error and end as if there was none.
  const isFine = status === 0 && !/^\s*(✗|🛑|❌|error[:\s])/im.test(said.replaceAll(/^.*prettier.*$/gim, ""));
  failed ||= !isFine;
  process.stdout.write(`${isFine ? "ok      " : "FAILED  "} ${name} (${seconds} s)\n`);
  if (!isFine) process.stdout.write(`${said.slice(-4_000)}\n`);
}
process.exitCode = failed ? 1 : 0;
