import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { createSession } from "../support/drive.js";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

const workspaces: Workspace[] = [];
afterEach(async () => {
  await endSpawned();
  for (const workspace of workspaces.splice(0)) workspace.remove();
});

/** The programs that a server has started by its end. */
async function startedBy(work: (server: SpawnedServer) => Promise<unknown>): Promise<string[]> {
  const workspace = createWorkspace();
  workspaces.push(workspace);
  const [hook, told] = [workspace.path("hook.cjs"), workspace.path("told.txt")];
  workspace.write(
    "hook.cjs",
    `const { ChildProcess } = require("node:child_process");
    const { spawn } = ChildProcess.prototype;
    const started = [];
    ChildProcess.prototype.spawn = function (options) {
      started.push(options.file);
      return spawn.call(this, options);
    };
    process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(told)}, JSON.stringify(started)));`,
  );
  const server = await spawnServer({ workspace, env: { NODE_OPTIONS: `--require=${hook}` } });
  await work(server);
  await server.kill("SIGTERM");
  return JSON.parse(readFileSync(told, "utf8"));
}

it("a start, and a session in a folder without git, start no process", async () => {
  expect(await startedBy((server) => createSession(server))).toEqual([]);
  const searched = await startedBy((server) => server.fetch("/find?pattern=anything"));
  expect(searched).toEqual([expect.stringMatching(/rg(\.exe)?$/)]);
});
