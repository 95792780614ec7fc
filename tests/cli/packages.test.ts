import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, expect, it, vi } from "vitest";
import names from "../../package-names.json" with { type: "json" };
import { ownEnvironment } from "../support/spawn.js";
import { createWorkspace } from "../support/workspace.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const workspace = createWorkspace();
afterAll(() => workspace.remove());

const manifest = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const packed = workspace.path("packed");
const { stdout } = await run(process.execPath, [`${root}cli/build/pack.mjs`, packed]);
const [command = "", sdk = ""] = stdout.trim().split("\n");

const textsBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(js|mjs|ts|json|md)$/.test(name),
  );

/** A registry that has one package of those installed here. */
async function registryOf(name: string) {
  const folder = `${root}node_modules/${name}`;
  const { version, ...said } = manifest(`${folder}/package.json`);
  const words = ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", workspace.directory];
  const archive = workspace.path((await run("npm", words, { cwd: folder })).stdout.trim());
  const integrity = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "").slice(1);
    if (path === "archive.tgz") return response.end(readFileSync(archive));
    if (path !== name) return response.writeHead(404).end("{}");
    const dist = { tarball: `${address}/archive.tgz`, integrity };
    response.end(
      JSON.stringify({
        name,
        "dist-tags": { latest: version },
        versions: { [version]: { ...said, name, version, dist } },
      }),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, close: () => server.close() };
}

it("the command installs on the PATH with one package beside it, and serves without the optional ones", async () => {
  const registry = await registryOf("@vscode/ripgrep");
  const prefix = workspace.path("prefix");
  workspace.write("home/.keep", "");
  const env = {
    ...ownEnvironment(workspace),
    npm_config_registry: registry.address,
    npm_config_cache: workspace.path("cache"),
    npm_config_fetch_retries: "0",
    npm_config_update_notifier: "false",
  };
  const words = [
    "install",
    "--global",
    "--prefix",
    prefix,
    "--omit=optional",
    "--no-audit",
    "--no-fund",
    command,
  ];
  await run("npm", words, { env, cwd: workspace.directory });
  registry.close();
  const installed = `${prefix}/lib/node_modules/${names.command}`;
  expect(readdirSync(`${installed}/node_modules`).filter((name) => !name.startsWith("."))).toEqual([
    "@vscode",
  ]);
  // Node 20 has no SQLite of its own.
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 22 || (major === 22 && minor < 13))
    for (const name of ["@photostructure", "node-gyp-build"])
      symlinkSync(`${root}node_modules/${name}`, `${installed}/node_modules/${name}`);
  // What runs the tests has the programs of this repository on its PATH.
  const others = process.env.PATH?.split(":").filter((folder) => !folder.includes("node_modules"));
  const path = { ...env, PATH: [`${prefix}/bin`, ...(others ?? [])].join(":") };
  const { version } = manifest(`${root}cli/package.json`);
  expect((await run("opencode", ["--version"], { env: path })).stdout).toBe(`${version}\n`);
  await expect(run("opencode", ["mock"], { env: path, cwd: workspace.path("home") })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("npm install --save-dev @stoplight/prism-cli"),
  });
  const server = execFile("opencode", ["serve", "--ui", "--port", "0"], {
    env: path,
    cwd: workspace.path("home"),
  });
  let said = "";
  server.stdout?.on("data", (text) => {
    said += text;
  });
  const ended = once(server, "close");
  await Promise.race([ended, vi.waitFor(() => expect(said).toContain("\n"), { timeout: 60_000 })]);
  const url = /^opencode server listening on (\S+)\n$/.exec(said)?.[1];
  const shell = JSON.stringify({
    parts: [{ type: "text", text: "say: 2\nrun: echo $(echo found its grammar)" }],
  });
  const post = async (at: string, body: string) =>
    (
      await fetch(`${url}${at}`, { method: "POST", headers: { "content-type": "application/json" }, body })
    ).json();
  const { id } = await post("/session", "{}");
  expect(JSON.stringify(await post(`/session/${id}/message`, shell))).toContain("Done");
  const page = await (await fetch(`${url}/ui/`)).text();
  const files = [
    "ui/",
    ...[...page.matchAll(/(?:src|href)="\/(ui\/assets\/[^"]+)"/g)].map(([, file]) => file),
  ];
  expect(files.length).toBeGreaterThan(2);
  const viewer = ["index.html", "reference.js", "reference.css", "openapi-explorer.min.js"];
  for (const file of [...files, ...viewer.map((name) => `reference/${name}`), "reference/openapi.json"])
    expect([file, (await fetch(`${url}/${file}`)).status]).toEqual([file, 200]);
  server.kill("SIGTERM");
  await ended;
});

it("packages are called as package-names.json says, by themselves and in what they say of themselves", () => {
  for (const [folder, name] of [
    ["cli", names.command],
    ["sdk", names.sdk],
  ]) {
    const published = manifest(`${packed}/${folder}/package.json`);
    expect(published).toMatchObject({ name, version: expect.any(String), license: "MIT" });
    expect(Object.keys(published)).not.toContain("private");
    for (const file of ["README.md", "package.json"])
      expect(readFileSync(`${packed}/${folder}/${file}`, "utf8")).not.toContain("@opencode/");
    expect(textsBelow(`${packed}/${folder}`).filter((file) => /\.test\.|test-server/.test(file))).toEqual([]);
  }
  for (const file of textsBelow(`${packed}/sdk/dist`))
    expect(readFileSync(`${packed}/sdk/dist/${file}`, "utf8")).not.toContain("@opencode/");
});

it("what the command does not carry it asks for in the versions that it is tested with", () => {
  const own = manifest(`${root}cli/package.json`);
  const server = manifest(`${root}server/package.json`);
  const tested = { ...server.dependencies, ...server.optionalDependencies };
  const asked = { ...own.dependencies, ...own.optionalDependencies };
  for (const [name, version] of Object.entries(asked)) expect([name, tested[name]]).toEqual([name, version]);
  const found = textsBelow(`${root}cli/dist`).flatMap((file) => [
    ...readFileSync(`${root}cli/dist/${file}`, "utf8").matchAll(
      /\b(?:__import|require|createRequire\)\([^;]{0,80}\))\((?:[^()]*:\s*)?[`"'](@[^`"'/]+\/[^`"'/]+)[`"']\)/g,
    ),
  ]);
  const outside = new Set(found.map(([, name]) => name));
  expect([...outside].sort()).toEqual(Object.keys(asked).sort());
});

it("publint finds nothing to say of either, attw nothing that is not about CommonJS", async () => {
  for (const folder of ["cli", "sdk"]) {
    const { messages } = await publint({ pkgDir: `${packed}/${folder}`, pack: false, strict: true });
    expect(messages).toEqual([]);
  }
  const { types, ...checked } = await checkPackage(createPackageFromTarballData(readFileSync(sdk)));
  expect(types).toMatchObject({ kind: "included" });
  // Both are ES modules for Node 20.19 and later, where `require` takes them as well.
  const modern = ("problems" in checked ? checked.problems : []).filter(
    (problem) => !("resolutionKind" in problem && /^node10$|^node16-cjs$/.test(problem.resolutionKind)),
  );
  expect(modern).toEqual([]);
});
