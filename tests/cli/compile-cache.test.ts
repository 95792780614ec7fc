import { cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";
import { endSpawned, program, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

let workspace: Workspace;
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

const dist = path.dirname(program);
/** What is compiled for another processor, or on another system, is no code of ours. */
const node = `${process.version}-${process.platform}-${process.arch}`;

/** A build that brings nothing compiled for this Node. */
function uncompiled(): string {
  const copy = workspace.path("cli/dist");
  if (existsSync(copy)) return path.join(copy, "opencode.js");
  cpSync(dist, copy, { recursive: true, filter: (file) => !/dist.(compiled|ui|reference)$/.test(file) });
  symlinkSync(fileURLToPath(new URL("../../node_modules", import.meta.url)), workspace.path("node_modules"));
  return path.join(copy, "opencode.js");
}

/** Starts and ends a server; gives the names of what is kept below the folder afterwards. */
async function run(env: Record<string, string> = {}, build = uncompiled()): Promise<string[]> {
  const server = await spawnServer({
    workspace,
    program: build,
    env: { NODE_DISABLE_COMPILE_CACHE: undefined, ...env },
  });
  expect((await server.fetch("/global/health")).status).toBe(200);
  expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });
  expect(server.stderr()).not.toContain("compiled");
  return kept();
}

const folder = () => workspace.path("home/.cache/opencode-contract/compiled");
const kept = () =>
  existsSync(folder()) ? readdirSync(folder(), { recursive: true, encoding: "utf8" }).sort() : [];

/** Every kept file, with what the disk says of its moment. */
const state = () =>
  kept()
    .map((name) => path.join(folder(), name))
    .filter((file) => statSync(file).isFile())
    .map((file) => ({ file, written: statSync(file).mtimeMs }));

it.skipIf(!existsSync(path.join(dist, "compiled", node)))(
  "what the build has compiled is not compiled again, nor kept",
  async () => {
    workspace = createWorkspace();
    expect(readdirSync(path.join(dist, "compiled", node)).length).toBeGreaterThan(20);
    expect(await run({}, program)).toEqual([]);
  },
);

it("what is compiled is kept for the next start, of the builds that were used last", async () => {
  verifies("flow.compiled");
  workspace = createWorkspace();
  for (const name of ["oldest", "old", "new", "newer"]) {
    workspace.write(`home/.cache/opencode-contract/compiled/${name}/v22/a`, "");
    await delay(5);
  }
  const first = await run();
  const builds = readdirSync(folder());
  expect(builds).toHaveLength(4);
  const [own = ""] = builds.filter((name) => !["old", "new", "newer"].includes(name));
  expect(builds).toEqual(expect.arrayContaining(["old", "new", "newer"]));
  expect(first.length).toBeGreaterThan(20);
  expect(readdirSync(path.join(folder(), own))).toEqual([node]);
  const written = state();
  // Nothing is left to compile.
  expect(await run()).toEqual(first);
  expect(state()).toEqual(written);
});

it("what was kept and is damaged is compiled anew", async () => {
  workspace = createWorkspace();
  const first = await run();
  for (const [index, { file }] of state().entries()) {
    const data = readFileSync(file);
    const middle = data.length >> 1;
    data.fill(255, middle, middle + 64);
    writeFileSync(file, [data, data.subarray(0, middle), Buffer.alloc(0)][index % 3] ?? data);
  }
  expect(await run()).toEqual(first);
});

it("a cache that cannot be written, or is not wanted, is none", async () => {
  workspace = createWorkspace();
  expect(await run({ NODE_DISABLE_COMPILE_CACHE: "1" })).toEqual([]);
  workspace.write("home/not-a-folder", "");
  expect(await run({ XDG_CACHE_HOME: workspace.path("home/not-a-folder") })).toEqual([]);
});
