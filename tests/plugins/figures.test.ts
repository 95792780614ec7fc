import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { afterAll, afterEach, expect, it } from "vitest";
import { ask, createSession } from "../support/drive.js";
import { loadedChunks } from "../support/loaded-chunks.js";
import { childrenOf } from "../support/processes.js";
import { eventually, scriptedConfig } from "../support/scenario.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

const model = await startScriptedOpenAI();
afterAll(() => model.close());
afterEach(endSpawned);

/** Counts what the process of plugins is asked, by kind. */
const counting = `import { appendFileSync } from "node:fs"
let rest = ""
const channel = process._getActiveHandles().find(({ _handle }) => _handle?.fd === 3)
channel.on("data", (bytes) => {
  const lines = (rest + bytes).split("\\n")
  rest = lines.pop()
  for (const { type, request } of lines.map((line) => JSON.parse(line)))
    if (type === "request") appendFileSync("asked.txt", request.type + (request.hook ? " " + request.hook : "") + "\\n")
})
export default async () => ({ "tool.execute.before": async () => {} })`;

/** A turn of three calls, and what it has taken of plugins. */
async function turn(files: Record<string, string>) {
  const workspace = createWorkspace(files);
  const coverage = workspace.path("coverage");
  mkdirSync(coverage);
  const config = { ...scriptedConfig(model), permission: { bash: "allow" as const } };
  const server = await spawnServer({ workspace, config, env: { NODE_V8_COVERAGE: coverage } });
  const call = (n: number) => ({ name: "bash", input: { command: `echo ${n}`, description: "x" } });
  model.script({ toolCalls: [call(1), call(2)] }, { toolCalls: [call(3)] }, { text: "Done." });
  await ask(server, await createSession(server), "go");
  const processes = childrenOf(server.pid).filter(({ args }) => args.includes("plugin-runner"));
  await server.kill("SIGTERM");
  await eventually(
    () => readdirSync(coverage).length,
    (count) => count > 0,
  );
  const chunks = loadedChunks(coverage).map(({ name }) => name);
  const asked = existsSync(workspace.path("project/asked.txt"))
    ? workspace.read("project/asked.txt").trim().split("\n")
    : [];
  workspace.remove();
  return {
    processes: processes.length,
    chunks: chunks.filter((name) => /plugin-(host|runner|door)/.test(name)),
    asked,
  };
}

it("where there is no plugin nothing of plugins is loaded, started or asked", async () => {
  verifies("plugin.none");
  expect(await turn({ "project/.keep": "" })).toEqual({ processes: 0, chunks: [], asked: [] });
});

it("one that looks at calls of tools is asked once a call, and for nothing else", async () => {
  verifies("plugin.figures");
  const { processes, chunks, asked } = await turn({ "home/.config/opencode/plugin/counts.js": counting });
  expect(processes).toBe(1);
  expect(chunks).toContain("plugin-host");
  // It hears from when it is loaded on.
  expect(asked.filter((one) => one !== "ping")).toEqual(Array(3).fill("hook tool.execute.before"));
});
