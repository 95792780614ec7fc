import { afterEach, describe, expect, it } from "vitest";
import { scriptedConfig } from "../support/scripted-config.js";
import { verifies } from "../support/verifies.js";
import { allow, endAgents, startAgent } from "./harness.js";
import { startRawAgent } from "./raw-agent.js";

afterEach(endAgents);

const call = (name: string, input: unknown) => ({ toolCalls: [{ name, input }] });
const bash = (command: string) => call("bash", { command, description: "runs it" });
const then = { text: "done" };
const text = (words: string) => [{ type: "text", text: words }];

describe("what an editor shows of tools", () => {
  it("is what they printed, fenced, and no step of the plan stays in progress", async () => {
    verifies("acp.output.verbatim", "acp.plan.rest");
    const todo = (content: string, status: string) => ({ content, status, priority: "high" });
    const agent = await startAgent({
      files: { "a.md": "# head\n````js\nx\n````\n" },
      steps: [
        bash("echo '# no heading'; echo '* no list'"),
        call("read", { filePath: "a.md" }),
        call("grep", { pattern: "head" }),
        call("todowrite", {
          todos: [todo("a", "completed"), todo("b", "in_progress"), todo("c", "pending")],
        }),
        then,
      ],
    });
    const sessionId = await agent.newSession();
    await agent.prompt(sessionId, "work");
    const ends = agent.updates("tool_call_update").filter(({ status }) => status === "completed");
    const [ran, read, found] = ends.map(({ content }) => content[0]?.content.text);
    expect(ran).toBe("```\n# no heading\n* no list\n```");
    expect(read).toBe("`````\n# head\n````js\nx\n````\n`````");
    expect(found).toMatch(/^```\n.*head.*\n```$/s);
    const plans = () =>
      agent.updates("plan").map(({ entries }) => entries.map((one: { status: string }) => one.status));
    expect(plans()).toEqual([
      ["completed", "in_progress", "pending"],
      ["completed", "pending", "pending"],
    ]);
    agent.entries.length = 0;
    await agent.request("session/load", { sessionId, cwd: ".", mcpServers: [] });
    expect(plans()).toEqual([["completed", "pending", "pending"]]);
  });

  it("is a command in its terminal, and what became of it reaches the model", async () => {
    verifies("acp.terminal.told");
    const agent = await startAgent({
      steps: [bash("git status"), then],
      capabilities: { terminal: true },
      on: {
        "terminal/create": () => ({ terminalId: "t" }),
        "terminal/wait_for_exit": () => ({ exitCode: null, signal: "SIGKILL" }),
        "terminal/output": () => ({ output: "the end", truncated: true }),
        "terminal/release": () => ({}),
      },
    });
    await agent.prompt(await agent.newSession(), "work");
    const [created] = agent.asked("terminal/create");
    expect([created.command, ...created.args].join(" ")).toMatch(/^\S*sh -c git status$/);
    const told = JSON.stringify(agent.model.requests[1]?.body.messages);
    expect(told).toContain("signal SIGKILL");
    expect(told).toContain("beginning of its output is lost");
  });
});

describe("the instructions of an editor", () => {
  it.each([
    [{ systemPrompt: { mode: "append", content: text("Rhyme.") } }, true],
    [{ systemPrompt: { mode: "override", content: text("Rhyme.") } }, false],
    [{ _meta: { systemPrompt: "Rhyme." } }, false],
    [{ _meta: { systemPrompt: { append: "Rhyme." } } }, true],
  ])("reach the model, after a resume too: %o", async (given, withOurs) => {
    verifies("acp.system-prompt");
    const agent = await startAgent({ steps: [then, then] });
    const sessionId = await agent.newSession(given);
    await agent.prompt(sessionId, "one");
    await agent.request("session/resume", { sessionId, cwd: ".", mcpServers: [] });
    await agent.prompt(sessionId, "two");
    const asked = agent.model.requests
      .map(({ body }) => JSON.stringify(body.messages))
      .filter((one) => /"(one|two)"/.test(one));
    for (const messages of asked) {
      expect(messages).toContain("Rhyme.");
      expect(messages.includes("You are opencode")).toBe(withOurs);
      expect(messages).toContain("Working directory:");
    }
  });

  it("are refused where they cannot be heeded", async () => {
    const agent = await startAgent({});
    for (const systemPrompt of [
      { mode: "whisper", content: text("x") },
      { mode: "append", content: [] },
      { mode: "append", content: [{ type: "image", data: "AA==", mimeType: "image/png" }] },
    ])
      await expect(agent.newSession({ systemPrompt })).rejects.toMatchObject({ code: -32602 });
  });
});

describe("a session that is opened again", () => {
  it("tells its title, and leaves nothing behind however often at once", async () => {
    verifies("acp.title.reopened", "acp.load.twice");
    const agent = await startAgent({
      steps: [{ text: "words" }, bash("echo hi"), then],
      config: { permission: { bash: "ask" } },
      on: { "session/request_permission": allow },
    });
    const sessionId = await agent.newSession();
    await agent.prompt(sessionId, "hello");
    const core = await agent.core();
    await core.sessions.update(sessionId, (now) => ({ ...now, title: "A name" }));
    await agent.until(({ params }) => params?.update?.title === "A name");
    const params = { sessionId, cwd: ".", mcpServers: [] };
    for (const method of ["session/load", "session/resume"]) {
      agent.entries.length = 0;
      await agent.request(method, params);
      const { params: told } = await agent.untilUpdate("session_info_update");
      expect(told.update).toMatchObject({ title: "A name" });
      await agent.untilUpdate("available_commands_update");
      const kinds = agent.entries.map(({ method: one, params: all }) => all?.update?.sessionUpdate ?? one);
      // The last of them: what the opening before has still to tell may arrive ahead of the answer.
      expect(kinds.indexOf(`answer ${method}`)).toBeLessThan(kinds.lastIndexOf("session_info_update"));
    }
    agent.entries.length = 0;
    await Promise.all([1, 2, 3].map(() => agent.request("session/load", params)));
    expect(agent.updates("user_message_chunk")).toHaveLength(3);
    await agent.prompt(sessionId, "run");
    expect(agent.asked("session/request_permission")).toHaveLength(1);
    await agent.request("session/close", { sessionId });
    expect(core.hosts.isServed(sessionId)).toBe(false);
  });
});

describe("a mode with a model of its own", () => {
  it("takes it along when the user leaves it, also after a reload", async () => {
    verifies("acp.mode.model");
    const agent = await startAgent({
      config: { agent: { plan: { model: "scripted/two" } } },
      steps: [then],
    });
    const sessionId = await agent.newSession();
    const model = () => agent.updates("config_option_update").at(-1)?.configOptions[0]?.currentValue;
    const go = (modeId: string) => agent.request("session/set_mode", { sessionId, modeId });
    await go("plan");
    expect(model()).toBe("scripted/two");
    await go("build");
    expect(model()).toBe("scripted/one");
    await go("plan");
    await agent.request("session/load", { sessionId, cwd: ".", mcpServers: [] });
    await go("build");
    expect(model()).toBe("scripted/one");
    await agent.request("session/set_config_option", { sessionId, configId: "model", value: "scripted/two" });
    await go("plan");
    await go("build");
    expect(model()).toBe("scripted/two");
  });
});

describe("bytes without a media type", () => {
  it("are binary where they are no text", async () => {
    verifies("acp.binary.untyped");
    const agent = await startAgent({ files: { "a.docx": "PK\u0003\u0004 words" }, steps: [then] });
    const blob = (uri: string, bytes: number[]) => ({
      type: "resource",
      resource: { uri, blob: Buffer.from(bytes).toString("base64") },
    });
    const prompt = [
      { type: "resource_link", uri: `file://${agent.directory}/a.docx`, name: "a.docx" },
      blob("file:///b", [1, 0, 2]),
      blob("file:///c.txt", [0xff, 0xfe, 0x41]),
      blob("file:///d", [0x68, 0x69]),
    ];
    await agent.request("session/prompt", { sessionId: await agent.newSession(), prompt });
    const told = JSON.stringify(agent.model.requests[0]?.body.messages);
    for (const name of ["a.docx", "/b", "/c.txt"])
      expect(told).toMatch(new RegExp(`Attachment [^ ]*${name} \\(application/octet-stream\\) left out`));
    expect(told).toContain("attached file /d:\\nhi");
  });
});

describe("a client that knows one type of id", () => {
  it("is understood: ids as text, and a cancel sent as a request", async () => {
    verifies("acp.lenient.ids");
    const agent = await startRawAgent({
      configure: (model) => scriptedConfig(model, { permission: { bash: "ask" } }),
    });
    agent.model.script(bash("echo hi"), { text: "some", cut: "hang" });
    const created = await agent.request({ method: "session/new", params: { cwd: "." } });
    const { sessionId } = created.result;
    const params = { sessionId, prompt: text("work") };
    const answer = agent.request({ method: "session/prompt", params });
    const asked = await agent.until((one) => one.method === "session/request_permission");
    const id = String(asked.id);
    await agent.write(
      `${JSON.stringify({ jsonrpc: "2.0", id, result: { outcome: { outcome: "selected", optionId: "once" } } })}\n`,
    );
    await agent.until((one) => one.params?.update?.sessionUpdate === "agent_message_chunk");
    expect(await agent.request({ method: "session/cancel", params: { sessionId } })).toMatchObject({
      result: {},
    });
    expect(await answer).toMatchObject({ result: { stopReason: "cancelled" } });
    await agent.close();
  });
});
