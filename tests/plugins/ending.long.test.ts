import { existsSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { eventually } from "../support/scenario.js";
import { endSpawned, isRunning, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(async () => {
  await endSpawned();
  workspace.remove();
});

it.each(["SIGTERM", "SIGINT"] as const)("plugins let go of what they hold on %s", async (signal) => {
  verifies("plugin.dispose");
  workspace.write(
    "project/.opencode/plugin/holds.js",
    `import { writeFileSync } from "node:fs"
export const Holds = async ({ client }) => {
  writeFileSync("pid.txt", String(process.pid))
  return { config: async (config) => { config.username = "by a plugin" }, dispose: async () => {
    const { data } = await client.session.list()
    writeFileSync("disposed.txt", "asked " + Array.isArray(data))
  } }
}`,
  );
  const server = await spawnServer({ workspace });
  // Not before somebody has a use for it.
  expect(existsSync(workspace.path("project/pid.txt"))).toBe(false);
  const config = (await (await server.fetch("/config")).json()) as { username: string };
  expect(config.username).toBe("by a plugin");
  const pid = Number(readFileSync(workspace.path("project/pid.txt"), "utf8"));
  await server.kill(signal);
  expect(workspace.read("project/disposed.txt")).toBe("asked true");
  await eventually(
    () => isRunning(pid),
    (running) => !running,
  );
});
