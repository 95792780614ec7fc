import { existsSync, readdirSync } from "node:fs";
import module from "node:module";
import { afterEach, expect, it } from "vitest";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

/** Node 22.1 and later. */
const keeps = "enableCompileCache" in module;

let workspace: Workspace;
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

/** Starts and ends a server; gives the names of what is kept below the folder afterwards. */
async function run(env: Record<string, string> = {}): Promise<string[]> {
  const server = await spawnServer({ workspace, env: { NODE_DISABLE_COMPILE_CACHE: undefined, ...env } });
  expect((await server.fetch("/global/health")).status).toBe(200);
  expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });
  expect(server.stderr()).not.toContain("compiled");
  return kept();
}

const folder = () => workspace.path("home/.cache/opencode-contract/compiled");
const kept = () =>
  existsSync(folder()) ? readdirSync(folder(), { recursive: true, encoding: "utf8" }).sort() : [];

it("what Node compiles is kept for the next start, of this build only, where Node can", async () => {
  verifies("flow.compiled");
  workspace = createWorkspace();
  if (keeps) workspace.write("home/.cache/opencode-contract/compiled/an-older-build/v22/a", "");
  const first = await run();
  if (!keeps) return expect(first).toEqual([]);
  expect(readdirSync(folder())).toHaveLength(1);
  expect(first).not.toContain("an-older-build");
  expect(first.length).toBeGreaterThan(20);
  // Nothing is left to compile.
  expect(await run()).toEqual(first);
});

it("a cache that cannot be written, or is not wanted, is none", async () => {
  workspace = createWorkspace();
  expect(await run({ NODE_DISABLE_COMPILE_CACHE: "1" })).toEqual([]);
  workspace.write("home/not-a-folder", "");
  expect(await run({ XDG_CACHE_HOME: workspace.path("home/not-a-folder") })).toEqual([]);
});
