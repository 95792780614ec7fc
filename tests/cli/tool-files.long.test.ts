import { readFileSync } from "node:fs";
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

it.each(["SIGTERM", "SIGKILL"] as const)(
  "tool files run beside the built command, and end with it on %s",
  async (signal) => {
    verifies("tool.file", "tool.file.abort");
    workspace.write(
      "project/.opencode/tool/here.ts",
      `import { tool } from "@opencode-ai/plugin"
import { writeFileSync } from "node:fs"
writeFileSync("pid.txt", String(process.pid))
export default tool({ description: "Here.", args: { a: tool.schema.string() }, execute: async ({ a }) => a })`,
    );
    const server = await spawnServer({ workspace });
    const ids = (await (await server.fetch("/experimental/tool/ids")).json()) as string[];
    expect(ids).toContain("here");
    const pid = Number(readFileSync(workspace.path("project/pid.txt"), "utf8"));
    expect(await isRunning(pid)).toBe(true);
    await server.kill(signal);
    await eventually(
      () => isRunning(pid),
      (running) => !running,
    );
  },
);
