import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { processesWith } from "../support/processes.js";
import { createRandom } from "../support/random.js";
import { ownEnvironment, program } from "../support/spawn.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";
import { endSpawned, keep, spawnAcp } from "./spawn-acp.js";

afterEach(endSpawned);

const text = (words: string) => [{ type: "text", text: words }];

describe("opencode acp", () => {
  it("holds the seed's conversation, with nothing on stderr", async () => {
    verifies("acp.seed.conversation", "acp.stderr.silent");
    const acp = spawnAcp();
    acp.send('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}\n');
    expect(await acp.until(({ id }) => id === 1)).toMatchObject({
      result: {
        protocolVersion: 1,
        agentInfo: { name: "OpenCode" },
        agentCapabilities: { loadSession: true },
      },
    });
    const cwd = acp.workspace.path("project");
    const made = await acp.request(2, "session/new", { cwd });
    const { sessionId } = made.result;
    expect(await acp.request(3, "session/prompt", { sessionId, prompt: text("say: 2") })).toMatchObject({
      result: { stopReason: "end_turn" },
    });
    const hanging = acp.request(40, "session/prompt", { sessionId, prompt: text("hang") });
    acp.send({ jsonrpc: "2.0", method: "session/cancel", params: { sessionId } });
    expect(await hanging).toMatchObject({ result: { stopReason: "cancelled" } });
    const listed = await acp.request(4, "session/list", {});
    expect(listed.result.sessions).toMatchObject([{ sessionId, cwd }]);
    expect(await acp.request(5, "session/load", { sessionId, cwd })).toMatchObject({ result: { sessionId } });
    expect(await acp.request(6, "session/resume", { sessionId, cwd })).toMatchObject({
      result: { sessionId },
    });
    expect(await acp.request(7, "session/close", { sessionId })).toMatchObject({ result: {} });
    expect(await acp.request(8, "session/nothing", {})).toMatchObject({ error: { code: -32601 } });
    acp.child.stdin.end();
    expect(await acp.exited).toEqual({ code: 0, signal: null });
    expect(acp.stderr()).toBe("");
  });

  it.each([["--debug"], ["--log-level", "info"]])("logs to stderr when asked to: %s", async (...args) => {
    verifies("acp.stderr.silent");
    const acp = spawnAcp({ args });
    await acp.request(1, "initialize", {});
    acp.child.stdin.end();
    await acp.exited;
    expect(acp.stderr()).toMatch(/ACP server started/);
  });

  it("works in the folder it is told", async () => {
    verifies("acp.cwd.respected");
    const acp = spawnAcp({ args: ["--cwd", "deeper"] });
    expect(await acp.exited).toMatchObject({ code: 2 });
    const other = spawnAcp({ args: ["-c", ".."] });
    const made = await other.request(1, "session/new", { cwd: "home" });
    const { sessionId } = made.result;
    await other.request(2, "session/prompt", { sessionId, prompt: text("say: 1") });
    const { result } = await other.request(3, "session/list", {});
    expect(result.sessions).toMatchObject([{ cwd: other.workspace.path("home") }]);
  });

  it.each(["EOF", "SIGTERM", "SIGHUP", "SIGINT"] as const)(
    "ends at %s with its children gone",
    async (how) => {
      verifies("acp.process.no-orphans");
      const acp = spawnAcp();
      const { result } = await acp.request(1, "session/new", { cwd: "." });
      const command = `trap '' TERM; echo started; sleep 40${acp.child.pid}`;
      acp.send({
        jsonrpc: "2.0",
        id: 2,
        method: "session/prompt",
        params: { sessionId: result.sessionId, prompt: text(`run: ${command}`) },
      });
      await acp.until(({ params }) => JSON.stringify(params?.update?.content ?? "").includes("started"));
      if (how === "EOF") acp.child.stdin.end();
      else acp.child.kill(how);
      expect(await acp.exited).toEqual({ code: 0, signal: null });
      // On a machine that is busy the exit may be faster than what ends them.
      await expect.poll(() => processesWith(`sleep 40${acp.child.pid}`)).toEqual([]);
    },
  );

  it("ends when its input is over before it has begun", async () => {
    verifies("acp.process.no-orphans");
    const acp = spawnAcp();
    acp.child.stdin.end();
    expect(await acp.exited).toEqual({ code: 0, signal: null });
    expect(acp.messages).toEqual([]);
  });

  it("two at once work on the same database", async () => {
    verifies("acp.process.several");
    const one = spawnAcp();
    const { result } = await one.request(1, "session/new", { cwd: "." });
    const prompt = text("say: 1");
    await one.request(3, "session/prompt", { sessionId: result.sessionId, prompt });
    const other = spawnAcp({ workspace: one.workspace });
    const listed = await other.request(1, "session/list", {});
    expect(listed.result.sessions).toMatchObject([{ sessionId: result.sessionId }]);
    expect(await one.request(2, "session/close", { sessionId: result.sessionId })).toMatchObject({
      result: {},
    });
  });

  it("answers whatever has an id, and nothing it is sent ends it", async () => {
    verifies("acp.rpc.fuzz");
    const acp = spawnAcp();
    const { result } = await acp.request(1, "session/new", { cwd: "." });
    const random = createRandom(7);
    const methods = [
      "initialize",
      "session/new",
      "session/prompt",
      "session/load",
      "session/list",
      "session/set_mode",
    ];
    const junk: unknown[] = [null, 1, "x", [], {}, true, -1, [{}], { a: [1] }, result.sessionId];
    const pick = random.pick;
    const ids: number[] = [];
    for (let id = 100; id < 400; id++) {
      const params = Object.fromEntries(
        ["sessionId", "cwd", "prompt", "mcpServers", "modeId", "cursor", "protocolVersion"].map((key) => [
          key,
          pick(junk),
        ]),
      );
      const line = JSON.stringify({
        jsonrpc: "2.0",
        id,
        method: pick(methods),
        params: random.chance(0.2) ? pick(junk) : params,
      });
      if (random.chance(0.2)) {
        acp.send(`${line.slice(0, random.int(0, line.length - 1))}\n`);
        continue;
      }
      acp.send(`${line}\n`);
      ids.push(id);
    }
    acp.send(
      Buffer.concat([Buffer.from(Array.from({ length: 5000 }, () => random.int(0, 255))), Buffer.from("\n")]),
    );
    acp.send(`${"x".repeat(33 * 1024 * 1024)}\n`);
    await Promise.all(
      ids.map((id) => acp.until((message) => message.id === id && message.method === undefined)),
    );
    expect(
      await acp.request(9, "session/prompt", { sessionId: result.sessionId, prompt: text("say: 1") }),
    ).toMatchObject({
      result: { stopReason: "end_turn" },
    });
  });
});

describe("opencode auth login", () => {
  it("stores the key it is given, also when an editor puts the words behind `acp`", async () => {
    verifies("acp.auth.honest");
    for (const words of [
      ["auth", "login", "openai"],
      ["acp", "auth", "login", "openai"],
    ]) {
      const workspace = createWorkspace({ "project/.keep": "", "home/.keep": "" });
      const child = spawn(process.execPath, [program, ...words], {
        cwd: workspace.path("project"),
        env: ownEnvironment(workspace),
        stdio: ["pipe", "pipe", "inherit"],
      });
      keep({ child, workspace });
      child.stdin.end("sk-secret\n");
      let out = "";
      for await (const chunk of child.stdout) out += chunk;
      expect(out).toContain("is stored");
      expect(out).not.toContain("sk-secret");
      expect(workspace.read("home/.local/share/opencode-contract/auth.json")).toContain("sk-secret");
    }
  });

  const login = async (words: string[], input: string) => {
    const workspace = createWorkspace({ "project/.keep": "", "home/.keep": "" });
    const child = spawn(process.execPath, [program, "auth", "login", ...words], {
      cwd: workspace.path("project"),
      env: ownEnvironment(workspace),
      stdio: ["pipe", "pipe", "pipe"],
    });
    keep({ child, workspace });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        said += chunk;
      });
    const [code] = await once(child, "close");
    return { code, said, workspace };
  };

  it("takes the provider and the key from a pipe that holds both", async () => {
    const { code, said, workspace } = await login([], "openrouter\nsk-piped\n");
    expect([code, said]).toEqual([0, expect.stringContaining("OpenRouter is stored")]);
    expect(said).not.toContain("sk-piped");
    expect(workspace.read("home/.local/share/opencode-contract/auth.json")).toContain("sk-piped");
  });

  it("says what is wrong with a provider there is not, and with input that ends too soon", async () => {
    expect(await login(["opnai"], "")).toMatchObject({
      code: 2,
      said: expect.stringMatching(/no provider "opnai".*openai/),
    });
    expect(await login([], "openai\n")).toMatchObject({
      code: 2,
      said: expect.stringMatching(/nothing has changed/),
    });
  });
});
