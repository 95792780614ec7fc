import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { scriptedConfig } from "../support/scripted-config.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";
import { endSpawned, type Message, spawnAcp } from "./spawn-acp.js";

afterEach(endSpawned);

const text = (words: string) => [{ type: "text", text: words }];
const nameOf = ({ params }: Message) => params?.update?.sessionUpdate;

describe("the process of an agent", () => {
  it("writes nothing but messages to stdout, whatever prints in it", async () => {
    verifies("acp.stdout.protocol-only");
    const noise = fileURLToPath(new URL("noise.cjs", import.meta.url));
    const acp = spawnAcp({ env: { NODE_OPTIONS: `--require ${noise}` } });
    await acp.request(1, "initialize", {});
    const { result } = await acp.request(2, "session/new", { cwd: "." });
    acp.workspace.write("project/noise-on", "");
    const prompt = text("say: 20\nrun: for i in $(seq 30); do echo $i; sleep 0.02; done");
    await acp.request(3, "session/prompt", { sessionId: result.sessionId, prompt });
    const ways = ["the console", "the stream", "the descriptor", "a child", "a child told so"];
    for (const way of [...ways, "a child waited for", "a shell"])
      await expect.poll(acp.stderr).toContain(`noise of ${way}\n`);
    acp.child.stdin.end();
    await acp.exited;
    expect(acp.unfinished()).toBe("");
    for (const message of acp.messages) expect(message).toMatchObject({ jsonrpc: "2.0" });
  });

  it("brings 5,000 chunks in order, and none after the answer to their prompt", async () => {
    verifies("acp.prompt.nothing-after");
    const model = await startScriptedOpenAI();
    const words = Array.from({ length: 5000 }, (_, index) => `${index} `);
    model.script({ text: words });
    const acp = spawnAcp({ env: { OPENCODE_CONFIG_CONTENT: JSON.stringify(scriptedConfig(model)) } });
    const { result } = await acp.request(1, "session/new", { cwd: "." });
    await acp.request(2, "session/prompt", { sessionId: result.sessionId, prompt: text("count") });
    // Whatever is still on its way comes before the answer to this.
    await acp.request(3, "session/list", {});
    const chunks = acp.messages.filter((message) => nameOf(message) === "agent_message_chunk");
    expect(chunks.map(({ params }) => params.update.content.text).join("")).toBe(words.join(""));
    expect(chunks.length).toBeGreaterThan(1000);
    const answer = acp.messages.findIndex(({ id, method }) => id === 2 && method === undefined);
    const after = acp.messages.slice(answer).map(nameOf);
    expect(after.filter((name) => /chunk|tool_call|plan/.test(name ?? ""))).toEqual([]);
    await model.close();
  });

  it("needs no PATH", async () => {
    verifies("acp.path.bare");
    const acp = spawnAcp({ env: { PATH: "/nowhere" } });
    acp.workspace.write("project/a.txt", "needle\n");
    const { result } = await acp.request(1, "session/new", { cwd: "." });
    const prompt = text("run: echo from the shell\nread: a.txt");
    const answer = await acp.request(2, "session/prompt", { sessionId: result.sessionId, prompt });
    expect(answer).toMatchObject({ result: { stopReason: "end_turn" } });
    const said = JSON.stringify(acp.messages.map(({ params }) => params?.update?.rawOutput));
    expect(said).toContain("from the shell");
    expect(said).toContain("needle");
  });

  it("says why it cannot start, to client and user, and starts once it can", async () => {
    verifies("acp.start.failure");
    const workspace = createWorkspace({ "project/.keep": "", "home/.keep": "", "locked/a": "no folder" });
    const database = workspace.path("locked/a/opencode.db");
    const acp = spawnAcp({ workspace, env: { OPENCODE_DB: database } });
    expect(await acp.request(1, "initialize", {})).toMatchObject({ result: { protocolVersion: 1 } });
    const reason = expect.stringMatching(/could not start: .*locked\/a/);
    for (const id of [2, 3])
      expect(await acp.request(id, "session/new", { cwd: "." })).toMatchObject({
        error: { code: -32603, message: reason },
      });
    expect(acp.stderr()).toMatch(/^opencode acp could not start: .*locked\/a.*\n$/);
    rmSync(workspace.path("locked/a"));
    workspace.write("locked/a/opencode.db", "x".repeat(4096));
    expect(await acp.request(4, "session/list", {})).toMatchObject({
      error: { message: expect.stringMatching(/opencode.db: it is no database. Move it away/) },
    });
    rmSync(database);
    expect(await acp.request(5, "session/new", { cwd: "." })).toMatchObject({ result: {} });
    acp.child.stdin.end();
    expect(await acp.exited).toEqual({ code: 0, signal: null });
  });

  it.each(["EOF", "SIGTERM", "SIGHUP"] as const)("ends at %s with stubborn MCP servers gone", async (how) => {
    verifies("acp.process.no-orphans");
    const script = fileURLToPath(new URL("../support/mcp-stdio.mjs", import.meta.url));
    const acp = spawnAcp();
    const log = acp.workspace.path("mcp.log");
    const env = Object.entries({ MCP_STUBBORN: "1", MCP_CHILD: "1", MCP_LOG: log });
    const server = {
      name: "stubborn",
      command: process.execPath,
      args: [script],
      env: env.map(([name, value]) => ({ name, value })),
    };
    await acp.request(1, "session/new", { cwd: ".", mcpServers: [server] });
    const pids = () => {
      try {
        return [...readFileSync(log, "utf8").matchAll(/^pid (\d+)$/gm)].map(([, pid]) => Number(pid));
      } catch {
        return [];
      }
    };
    await expect.poll(() => pids().length).toBe(2);
    if (how === "EOF") acp.child.stdin.end();
    else acp.child.kill(how);
    expect(await acp.exited).toEqual({ code: 0, signal: null });
    expect(pids().filter(isAlive)).toEqual([]);
  });

  it("ends when its input is over while it is starting, what it was asked answered or not", async () => {
    verifies("acp.process.no-orphans");
    const acp = spawnAcp();
    acp.send({ jsonrpc: "2.0", id: 1, method: "initialize", params: {} });
    acp.send({ jsonrpc: "2.0", id: 2, method: "session/new", params: { cwd: "." } });
    acp.child.stdin.end();
    expect(await acp.exited).toEqual({ code: 0, signal: null });
    expect(acp.messages[0]).toMatchObject({ id: 1, result: {} });
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A zombie that nobody waits for is gone all the same.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
