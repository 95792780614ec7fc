import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, eventually, scriptedConfig } from "../support/scenario.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

const workspace = createWorkspace();
afterAll(() => workspace.remove());

/** A registry with one package, in whatever versions were published so far. */
const versions = new Map<string, Buffer>();
const asked: string[] = [];
function publish(version: string): void {
  const folder = mkdtempSync(workspace.path("pack-"));
  const at = (file: string) => `${folder.slice(workspace.directory.length + 1)}/package/${file}`;
  const manifest = { name: "opencode-marks", version, type: "module", main: "index.js" };
  workspace.write(
    at("package.json"),
    JSON.stringify({ ...manifest, scripts: { install: "touch /tmp/ran" } }),
  );
  workspace.write(
    at("index.js"),
    `export const Marks = async () => ({ tool: { marks_${version[0]}: { description: "x", args: {}, execute: async () => "x" } } })`,
  );
  execFileSync("tar", ["-czf", "pack.tgz", "package"], { cwd: folder });
  versions.set(version, readFileSync(`${folder}/pack.tgz`));
}
const registry = createServer((request, response) => {
  asked.push(request.url ?? "");
  const tarball = /^\/tarballs\/(.+)\.tgz$/.exec(request.url ?? "")?.[1];
  if (tarball) return void response.end(versions.get(tarball));
  if (request.url !== "/opencode-marks") return void response.writeHead(404).end("{}");
  const all = [...versions].map(([version, bytes]) => {
    const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
    const dist = { tarball: `${url}/tarballs/${version}.tgz`, integrity };
    return [version, { name: "opencode-marks", version, main: "index.js", dist }];
  });
  response.end(
    JSON.stringify({
      name: "opencode-marks",
      "dist-tags": { latest: [...versions.keys()].at(-1) },
      versions: Object.fromEntries(all),
    }),
  );
});
await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
afterAll(() => void registry.close());
workspace.write("home/.npmrc", `registry=${url}/\nfetch-retries=0\n`);
publish("1.0.0");

const { server, app, log } = await useScriptedServer((scripted) => ({
  workspace,
  config: scriptedConfig(scripted),
  pluginDeadlines: { load: 60_000 },
}));
const ids = (directory: string) => data(app.client.tool.ids({ directory }));
const withPlugin = (name: string, spec: string) =>
  server.place(name, { "opencode.json": JSON.stringify({ plugin: [spec] }) });
const told = (directory: string) =>
  log.seen.filter((one) => one.directory === directory).map(({ event }) => JSON.stringify(event));

it("a package is installed once, told of and pinned; what cannot be had is told once and harms nothing", async () => {
  verifies("plugin.packages");
  const first = withPlugin("first", "opencode-marks");
  await eventually(
    () => ids(first),
    (all) => all.includes("marks_1"),
  );
  expect(told(first).join("\n")).toContain("Installing the plugin opencode-marks");
  await eventually(
    () => told(first).join("\n"),
    (all) => all.includes("server.instance.disposed"),
  );
  expect(JSON.parse(workspace.read("data/plugins/lock.json"))).toMatchObject({
    "opencode-marks": {
      name: "opencode-marks",
      version: "1.0.0",
      integrity: expect.stringMatching(/^sha512/),
    },
  });

  // A newer version is nothing to who has one, and the registry is not asked.
  publish("2.0.0");
  const before = asked.length;
  expect(await ids(withPlugin("second", "opencode-marks"))).toContain("marks_1");
  expect(asked.length).toBe(before);

  // Its folder is gone: the pinned version comes again.
  for (const name of readdirSync(workspace.path("data/plugins")))
    if (name.startsWith("opencode-marks"))
      rmSync(workspace.path(`data/plugins/${name}`), { recursive: true });
  const third = withPlugin("third", "opencode-marks");
  expect(
    await eventually(
      () => ids(third),
      (all) => all.some((one) => one.startsWith("marks_")),
    ),
  ).toContain("marks_1");

  // What is neither a name nor a path is not handed to npm, nor does it reach anything outside of the folder.
  const odd = [
    "name@file:..",
    "git+ssh://git@host.example/x",
    "x@npm:other",
    "--prefix=/tmp/x",
    "@../y",
    "a b",
  ];
  const directory = server.place("odd", {
    "opencode.json": JSON.stringify({ plugin: [...odd, "../none", "file:.."] }),
  });
  await ids(directory);
  const why = await eventually(
    () => told(directory).filter((one) => one.includes("session.error")),
    (all) => all.length === odd.length + 2,
  );
  for (const spec of odd)
    expect(why.find((one) => one.includes(`The plugin ${spec} `))).toMatch(/a plugin is a package's name/);
  expect(why.filter((one) => /there is no file|names no file/.test(one)).length).toBe(2);

  const absent = withPlugin("absent", "opencode-absent@1.0.0");
  await ids(absent);
  await eventually(
    () => told(absent).filter((one) => one.includes("session.error")),
    (all) => all.length === 1 && /could not be installed: there is no such package/.test(all[0] ?? ""),
  );
  expect(await ids(absent)).toContain("bash");
});
