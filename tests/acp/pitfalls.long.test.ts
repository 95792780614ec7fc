import { afterEach, describe, expect, it } from "vitest";
import { serveAcp } from "../../server/acp/serve.js";
import { openSqlite } from "../../server/core/storage/sqlite/engine.js";
import { linkedStreams } from "../support/linked-streams.js";
import { verifies } from "../support/verifies.js";
import { allow, endAgents, receiveLines, startAgent } from "./harness.js";
import { startRawAgent } from "./raw-agent.js";

afterEach(endAgents);

const call = (name: string, input: unknown) => ({ toolCalls: [{ name, input }] });
const then = { text: "done" };

describe("initialize", () => {
  it("is answered while the core is still being loaded", async () => {
    verifies("acp.initialize.nothing-loaded");
    const { agent, client } = linkedStreams();
    const connection = serveAcp({
      ...agent,
      version: "1.0.0",
      cwd: "/",
      own: { command: "opencode", args: [] },
      log: () => undefined,
      core: () => new Promise(() => undefined),
    });
    const first = new Promise<string>((resolve) => void receiveLines(client.readable, resolve));
    const writer = client.writable.getWriter();
    await writer.write(Buffer.from('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}\n'));
    expect(JSON.parse(await first)).toMatchObject({ id: 1, result: { protocolVersion: 1 } });
    await connection.close();
  });
});

describe("a client that is careless with the form", () => {
  it("is understood", async () => {
    verifies("acp.rpc.lenient", "acp.rpc.version", "acp.cwd.respected", "acp.legacy.mode-id");
    const agent = await startRawAgent();
    agent.model.script(then);
    const odd = { type: "com.example.rpc.Request", extra: [1] };
    const version = { result: { protocolVersion: 1 } };
    expect(await agent.request({ ...odd, method: "initialize", params: [] })).toMatchObject(version);
    expect(await agent.request({ method: "initialize" })).toMatchObject(version);
    expect(await agent.request({ method: "session/list" })).toMatchObject({ result: { sessions: [] } });
    const lists = { mcpServers: null, additionalDirectories: null };
    const params = { cwd: ".", ...lists, resumeSessionId: "x", _meta: [] };
    const { sessionId } = (await agent.request({ method: "session/new", params })).result;
    const prompt = [{ type: "text", text: "x", annotations: null, more: 1 }];
    const prompted = await agent.request({ method: "session/prompt", params: { sessionId, prompt } });
    expect(prompted).toMatchObject({ result: { stopReason: "end_turn" } });
    const listed = await agent.request({ method: "session/list", params: { cwd: agent.directory } });
    expect(listed.result.sessions).toMatchObject([{ sessionId, cwd: agent.directory }]);
    await agent.request({ method: "session/set_mode", params: { sessionId, modeId: "plan" } });
    const updates = agent.messages.flatMap(({ params }) => params?.update ?? []);
    expect(updates.filter(({ sessionUpdate }) => sessionUpdate === "current_mode_update")).toMatchObject([
      { currentModeId: "plan", modeId: "plan" },
    ]);
    await agent.close();
  });
});

describe("output of a command", () => {
  it("is passed on in few and short pieces, however much there is", async () => {
    verifies("acp.output.throttled-and-capped");
    const agent = await startAgent({
      steps: [call("bash", { command: "for i in $(seq 1 40); do seq 1 10000; done" }), then],
    });
    await agent.prompt(await agent.newSession(), "run");
    const running = agent.updates("tool_call_update").filter(({ status }) => status === "in_progress");
    expect(running.length).toBeGreaterThan(1);
    for (const update of running) expect(JSON.stringify(update).length).toBeLessThan(40_000);
    // The command wrote two million characters, and each piece could be as much again.
    expect(agent.lines.join("").length).toBeLessThan(1_000_000);
  });
});

describe("session/load", () => {
  it("replays all of a long conversation, but for an entry that is broken", async () => {
    verifies("acp.load.whole", "acp.load.despite-a-bad-entry");
    const first = await startAgent();
    const count = 60;
    first.model.respond((_, at) => ({ text: `answer ${at}` }));
    const sessionId = await first.newSession();
    for (let at = 0; at < count; at++) await first.prompt(sessionId, `question ${at}`);
    await first.stop();
    const db = await openSqlite(first.workspace.path("data/opencode.db"));
    const spoil = (text: string, part: object) => ({
      sql: "UPDATE part SET data = ? WHERE data LIKE ?",
      params: [JSON.stringify(part), `%"${text}"%`],
      expect: 1,
    });
    await db.write([spoil("answer 7", { type: "tool" }), spoil("answer 9", { type: "text" })]);
    await db.close();
    const second = await startAgent({ workspace: first.workspace });
    await second.request("session/load", { sessionId, cwd: second.directory, mcpServers: [] });
    const texts = (kind: string) => second.updates(kind).map(({ content }) => content.text);
    const all = (word: string) => Array.from({ length: count }, (_, at) => `${word} ${at}`);
    expect(texts("user_message_chunk")).toEqual(all("question"));
    expect(texts("agent_message_chunk")).toEqual(all("answer").filter((text) => !/ [79]$/.test(text)));
    expect(second.entries.at(-1)?.method).toBe("answer session/load");
  });
});

describe("a session", () => {
  it("tells of commands that were added since, and of all of them again with its first prompt", async () => {
    verifies("acp.commands.fresh");
    const agent = await startAgent({ steps: [then, then, then] });
    const sessionId = await agent.newSession();
    await agent.untilUpdate("available_commands_update");
    const told = () =>
      agent
        .updates("available_commands_update")
        .map(({ availableCommands }) =>
          availableCommands.some(({ name }: { name: string }) => name === "late"),
        );
    await agent.prompt(sessionId, "one");
    expect(told()).toEqual([false, false]);
    agent.workspace.write("project/.opencode/command/late.md", "Late");
    const core = await agent.core();
    const instance = await core.instances.get(agent.directory);
    await expect.poll(async () => (await instance.commands()).some(({ name }) => name === "late")).toBe(true);
    await agent.prompt(sessionId, "two");
    await agent.prompt(sessionId, "three");
    expect(told()).toEqual([false, false, true]);
  });

  it("looks into its additional directories without asking, and elsewhere after asking", async () => {
    verifies("acp.session.directories", "acp.tool.outside", "acp.rpc.numeric-ids");
    const agent = await startAgent({ on: { "session/request_permission": allow } });
    agent.workspace.write("beside/a.txt", "beside");
    agent.workspace.write("elsewhere/a.txt", "elsewhere");
    const at = (name: string) => agent.workspace.path(`${name}/a.txt`);
    agent.model.script(
      call("read", { filePath: at("beside") }),
      call("read", { filePath: at("elsewhere") }),
      then,
    );
    const sessionId = await agent.newSession({ additionalDirectories: [agent.workspace.path("beside")] });
    await agent.prompt(sessionId, "read both");
    expect(agent.asked("session/request_permission")).toMatchObject([
      { toolCall: { kind: "read", locations: expect.arrayContaining([{ path: at("elsewhere") }]) } },
    ]);
    const ids = agent.lines
      .map((line) => JSON.parse(line))
      .filter(({ id, method }) => method && id !== undefined);
    expect(ids).toMatchObject([{ id: expect.any(Number) }]);
    expect(agent.updates("tool_call_update").filter(({ status }) => status === "completed")).toHaveLength(2);
  });

  it("answers its first prompt although an MCP server never answers", async () => {
    verifies("acp.new.no-waiting");
    const agent = await startAgent({ steps: [then] });
    const silent = {
      name: "silent",
      command: process.execPath,
      args: ["-e", "setInterval(() => {}, 1e3)"],
      env: [],
    };
    const sessionId = await agent.newSession({ mcpServers: [silent] });
    expect(await agent.prompt(sessionId, "x")).toMatchObject({ stopReason: "end_turn" });
  });
});
