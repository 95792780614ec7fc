import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { processesWith } from "../support/processes.js";
import { eventually } from "../support/scenario.js";
import { verifies } from "../support/verifies.js";
import { exercisesMethods } from "./exercised-methods.js";
import { allow, endAgents, startAgent } from "./harness.js";
import { startRawAgent } from "./raw-agent.js";

const mcpScript = fileURLToPath(new URL("../support/mcp-stdio.mjs", import.meta.url));

afterEach(endAgents);

exercisesMethods("session/prompt", "session/cancel", "$/cancel_request", "session/update");

const call = (name: string, input: unknown) => ({ toolCalls: [{ name, input }] });

describe("a prompt", () => {
  it("streams words and thoughts in order, then usage, then its answer", async () => {
    verifies("acp.session.title");
    const agent = await startAgent({
      steps: [{ reasoning: "let me see", text: ["one ", "two ", "three"], usage: { input: 20, output: 7 } }],
    });
    const sessionId = await agent.newSession();
    const answer = await agent.prompt(sessionId, "hello");
    expect(answer).toMatchObject({ stopReason: "end_turn", usage: { inputTokens: 20, outputTokens: 7 } });
    const text = (kind: string) =>
      agent
        .updates(kind)
        .map(({ content }) => content.text)
        .join("");
    expect(text("agent_thought_chunk")).toBe("let me see");
    expect(text("agent_message_chunk")).toBe("one two three");
    const ids = new Set(agent.updates("agent_message_chunk").map(({ messageId }) => messageId));
    expect([...ids]).toEqual([expect.stringMatching(/^msg_/)]);
    expect(agent.updates("usage_update")).toMatchObject([
      { used: 27, size: 1_000_000, cost: { currency: "USD" } },
    ]);
    await agent.untilUpdate("session_info_update");
    expect(agent.updates("session_info_update")[0]).toMatchObject({ title: "A scripted title" });
  });

  it("of 5,000 chunks brings them in order and none after its answer", async () => {
    verifies("acp.prompt.nothing-after");
    const words = Array.from({ length: 5000 }, (_, index) => `${index} `);
    const agent = await startAgent({ steps: [{ text: words }] });
    const sessionId = await agent.newSession();
    await agent.prompt(sessionId, "count");
    const after = agent.entries.findIndex(({ method }) => method === "answer session/prompt");
    expect(
      agent
        .updates("agent_message_chunk")
        .map(({ content }) => content.text)
        .join(""),
    ).toBe(words.join(""));
    expect(
      agent.entries
        .slice(after)
        .some(({ params }) => params?.update?.sessionUpdate === "agent_message_chunk"),
    ).toBe(false);
  });

  it("with pictures, files, links and embedded texts passes all of them to the model", async () => {
    const agent = await startAgent({ steps: [{ text: "seen" }], files: { "a.txt": "first\nsecond\nthird" } });
    const sessionId = await agent.newSession();
    const uri = `file://${agent.directory}/a.txt#L2`;
    await agent.request("session/prompt", {
      sessionId,
      prompt: [
        { type: "text", text: "look" },
        { type: "resource_link", uri, name: "a.txt" },
        { type: "resource_link", uri: "https://example.com/x", name: "x" },
        { type: "resource", resource: { uri: "file:///b.txt", text: "embedded words" } },
        { type: "image", mimeType: "image/png", data: "iVBORw0KGgo=" },
      ],
    });
    const sent = JSON.stringify(agent.model.requests[0]?.body.messages);
    for (const part of ["look", "second", "https://example.com/x", "embedded words"])
      expect(sent).toContain(part);
    expect(sent).not.toContain("third");
    const audio = { type: "audio", mimeType: "audio/wav", data: "" };
    await expect(agent.request("session/prompt", { sessionId, prompt: [audio] })).rejects.toMatchObject({
      code: -32602,
    });
    expect(await agent.request("session/prompt", { sessionId, prompt: [] })).toEqual({
      stopReason: "end_turn",
    });
  });

  it.each([
    [{ text: "cut", finish: "length" }, "max_tokens"],
    [{ text: "no", finish: "content_filter" }, "refusal"],
  ])("%o ends as %s", async (step, stopReason) => {
    verifies("acp.stop-reason");
    const agent = await startAgent({ steps: [step] });
    expect(await agent.prompt(await agent.newSession(), "x")).toMatchObject({ stopReason });
  });

  it("ends as max_turn_requests when the model will not stop", async () => {
    verifies("acp.stop-reason");
    const agent = await startAgent({ config: { agent: { build: { steps: 2 } } } });
    agent.model.respond((_, at) => ({ toolCalls: [{ name: "todoread", input: {}, id: `c${at}` }] }));
    expect(await agent.prompt(await agent.newSession(), "x")).toMatchObject({
      stopReason: "max_turn_requests",
    });
  });

  it("whose key is refused asks for a login; other failures are errors that say why", async () => {
    verifies("acp.provider.auth-required", "acp.provider.failures-told");
    const agent = await startAgent({
      steps: [{ refuse: { status: 401 } }, { refuse: { status: 400 } }],
      capabilities: { session: { notices: {} } },
    });
    const sessionId = await agent.newSession();
    await expect(agent.prompt(sessionId, "x")).rejects.toMatchObject({
      code: -32000,
      data: { providerID: "scripted" },
    });
    await expect(agent.prompt(sessionId, "x")).rejects.toMatchObject({
      code: -32603,
      data: { name: "APIError" },
    });
    expect(agent.updates("notice")).toMatchObject([{ severity: "error" }, { severity: "error" }]);
  });

  it.each([true, false])("that has to be repeated says so (notices: %s)", async (notices) => {
    verifies("acp.provider.failures-told", "acp.updates.gated");
    const agent = await startAgent({
      steps: [{ refuse: { status: 429, headers: { "retry-after-ms": "5" } } }, { text: "at last" }],
      capabilities: notices ? { session: { notices: {} } } : {},
    });
    expect(await agent.prompt(await agent.newSession(), "x")).toMatchObject({ stopReason: "end_turn" });
    const said = notices
      ? agent.updates("notice").map(({ title }) => title)
      : agent.updates("agent_thought_chunk").map(({ content }) => content.text);
    expect(said.join()).toMatch(/Retry 1/);
    expect(agent.updates(notices ? "agent_thought_chunk" : "notice")).toEqual([]);
  });

  it("whose answer breaks off is said anew under another id", async () => {
    verifies("acp.restart");
    const agent = await startAgent({
      steps: [{ text: ["half ", "of "], cut: "reset" }, { text: "the whole" }],
    });
    expect(await agent.prompt(await agent.newSession(), "x")).toMatchObject({ stopReason: "end_turn" });
    const said = new Map<string, string>();
    for (const { messageId, content } of agent.updates("agent_message_chunk"))
      said.set(messageId, (said.get(messageId) ?? "") + content.text);
    expect([...said.values()]).toEqual([expect.stringMatching(/^half /), "the whole"]);
  });

  it("that waits behind another is answered by itself; two sessions run at once", async () => {
    verifies("acp.prompt.queued");
    const agent = await startAgent();
    agent.model.respond(({ body }) => {
      const words = JSON.stringify(body.messages.at(-1).content);
      return { text: `re ${words.replace(/\W/g, "")}`, delay: 5 };
    });
    const [one, two] = [await agent.newSession(), await agent.newSession()];
    const answers = await Promise.all([
      agent.prompt(one, "a"),
      agent.prompt(one, "b"),
      agent.prompt(two, "c"),
    ]);
    expect(answers.map(({ stopReason }) => stopReason)).toEqual(["end_turn", "end_turn", "end_turn"]);
    expect(agent.model.requests).toHaveLength(3);
    const said = (id: string) =>
      agent.entries
        .filter(
          ({ params }) => params?.sessionId === id && params.update?.sessionUpdate === "agent_message_chunk",
        )
        .map(({ params }) => params.update.content.text)
        .join("");
    expect(said(one)).toBe("re are b");
    expect(said(two)).toBe("re c");
  });

  const block = (text: string, audience?: string[]) => ({
    type: "text",
    text,
    ...(audience && { annotations: { audience } }),
  });
  const link = (uri: string) => ({ type: "resource_link", uri, name: "b.ts" });
  const image = { type: "image", mimeType: "image/png", data: "iVBORw0KGgo=" };
  const selection = { type: "resource", resource: { uri: "file:///x/b.ts", text: "line of b" } };

  it("that is a command runs it, whatever stands beside, before or behind the name", async () => {
    verifies("acp.slash.answered");
    const file = "in the file b";
    const agent = await startAgent({
      files: {
        ".opencode/command/hello.md": "Greet <$ARGUMENTS> warmly",
        ".opencode/command/git/commit.md": "Commit <$ARGUMENTS>",
        "b.ts": file,
      },
    });
    const b = `file://${agent.directory}/b.ts`;
    const cases: [prompt: object[], has: string[]][] = [
      [[block("/hello Ada")], ["Greet <Ada> warmly"]],
      [
        [block("/hello "), link(b), block(" and Bo")],
        ["Greet <and Bo> warmly", file],
      ],
      [[block("/hello"), block("Ada")], ["Greet <Ada> warmly"]],
      [[block("/hello Ada\n"), block("and Bo")], ["Greet <Ada\nand Bo> warmly"]],
      [
        [image, block("/hello Ada")],
        ["Greet <Ada> warmly", "image"],
      ],
      [
        [selection, block(" \n/hello Ada")],
        ["Greet <Ada> warmly", "line of b"],
      ],
      [
        [block("only for you", ["assistant"]), block("/hello Ada")],
        ["Greet <Ada> warmly", "only for you"],
      ],
      [
        [block("/git/commit all"), link("https://example.com/x")],
        ["Commit <all\n[b.ts](https://example.com/x)>"],
      ],
      [[block("/hello")], ["Greet <> warmly"]],
    ];
    const sessionId = await agent.newSession();
    for (const [prompt, has] of cases) {
      agent.model.script({ text: "hi" });
      await agent.request("session/prompt", { sessionId, prompt });
      const message = agent.model.requests.at(-1)?.body.messages.at(-1);
      const said = JSON.stringify(message.content).replaceAll(`${agent.directory}/`, "");
      for (const text of has) expect(said).toContain(JSON.stringify(text).slice(1, -1));
      expect(said).not.toContain("/hello");
    }
  });

  it("links files by an editor's own addresses too", async () => {
    verifies("acp.links.editor");
    const files = { "a b.ts": "one\ntwo\nthree\nfour", "sub/c.ts": "in a folder" };
    const agent = await startAgent({ files });
    const encoded = (name: string) => encodeURIComponent(`${agent.directory}/${name}`);
    const cases: [uri: string, has: string[], hasNot: string[]][] = [
      [`zed:///agent/file?path=${encoded("a b.ts")}`, ["one", "four"], ["zed:"]],
      [`zed:///agent/symbol/x?path=${encoded("a b.ts")}#L2:3`, ["two", "three"], ["one", "four"]],
      [`zed:///agent/selection?path=${encoded("a b.ts")}#L4`, ["four"], ["three"]],
      [`zed:///agent/directory?path=${encoded("sub")}`, ["c.ts"], ["in a folder"]],
      ["zed:///agent/thread/1?name=x", ["[b.ts](zed:///agent/thread/1?name=x)"], []],
      ["zed:///agent/file?path=relative.ts", ["[b.ts](zed:///agent/file?path=relative.ts)"], []],
    ];
    const sessionId = await agent.newSession();
    for (const [uri, has, hasNot] of cases) {
      agent.model.script({ text: "seen" });
      await agent.request("session/prompt", { sessionId, prompt: [block("look"), link(uri)] });
      const said = JSON.stringify(agent.model.requests.at(-1)?.body.messages.at(-1).content);
      for (const text of has) expect(said).toContain(text);
      for (const text of hasNot) expect(said).not.toContain(text);
    }
  });

  it("that begins with a path, or with a word that is no command, is for the model as it stands", async () => {
    verifies("acp.slash.answered");
    const agent = await startAgent({ files: { ".opencode/command/hello.md": "Greet $ARGUMENTS warmly" } });
    const sessionId = await agent.newSession();
    const texts = [
      "/etc/hosts what is this?",
      "/tmp is full",
      "/api/users returns 500",
      "/nonsense x",
      "/helloo Ada",
      "/hello/world",
      "/hello: it",
      "/",
      "// a comment",
      "/ hello",
      "not first: /hello Ada",
      "/Hello Ada",
    ];
    for (const text of texts) {
      agent.model.script({ text: "I see" });
      expect(await agent.prompt(sessionId, text)).toMatchObject({ stopReason: "end_turn" });
      expect(agent.model.requests.at(-1)?.body.messages.at(-1)).toMatchObject({
        role: "user",
        content: text,
      });
    }
  });

  it("keeps what is for the user only from the model, and what is for the model only from the user", async () => {
    verifies("acp.audience");
    const agent = await startAgent({ steps: [{ text: "one" }] });
    const sessionId = await agent.newSession();
    const prompt = [
      block("shown to all", ["user", "assistant"]),
      block("for eyes only", ["user"]),
      block("for the model only", ["assistant"]),
    ];
    await agent.request("session/prompt", { sessionId, prompt });
    const sent = JSON.stringify(agent.model.requests[0]?.body.messages);
    expect(sent).toContain("shown to all");
    expect(sent).toContain("for the model only");
    expect(sent).not.toContain("for eyes only");
    const before = agent.model.requests.length;
    const answer = await agent.request("session/prompt", { sessionId, prompt: [block("a note", ["user"])] });
    expect(answer).toEqual({ stopReason: "end_turn" });
    expect(agent.model.requests).toHaveLength(before);
    await agent.request("session/load", { sessionId, cwd: agent.directory, mcpServers: [] });
    expect(agent.updates("user_message_chunk").map(({ content }) => content.text)).toEqual([
      "shown to all",
      "for eyes only",
      "a note",
    ]);
  });
});

describe("session/cancel", () => {
  it("in mid-answer ends the prompt as cancelled, and what waits behind it", async () => {
    verifies("acp.cancel.never-an-error");
    const agent = await startAgent({ steps: [{ text: ["some ", "words"], cut: "hang" }, { text: "again" }] });
    const sessionId = await agent.newSession();
    const answers = [agent.prompt(sessionId, "a"), agent.prompt(sessionId, "b")];
    await agent.untilUpdate("agent_message_chunk");
    await agent.notify("session/cancel", { sessionId });
    expect(await Promise.all(answers)).toMatchObject([
      { stopReason: "cancelled" },
      { stopReason: "cancelled" },
    ]);
    expect(await agent.prompt(sessionId, "c")).toMatchObject({ stopReason: "end_turn" });
  });

  it("by the id of its request ends a prompt as cancelled too", async () => {
    verifies("acp.rpc.cancel-request");
    const agent = await startRawAgent();
    agent.model.script({ text: "some ", cut: "hang" });
    const { result } = await agent.request({ method: "session/new", params: { cwd: "." } });
    const params = { sessionId: result.sessionId, prompt: [{ type: "text", text: "a" }] };
    const answer = agent.request({ id: "mine", method: "session/prompt", params });
    await agent.until((one) => one.params?.update?.sessionUpdate === "agent_message_chunk");
    await agent.notify("$/cancel_request", { requestId: "mine" });
    expect(await answer).toMatchObject({ result: { stopReason: "cancelled" } });
    await agent.close();
  });

  it.each([
    ["", "words"],
    ["/", "what only looks like a command"],
  ])("by the id of its request leaves the prompts beside it alone: %s%s", async (slash) => {
    verifies("acp.rpc.cancel-request");
    const agent = await startRawAgent();
    agent.model.script({ text: "some ", cut: "hang" }, { text: "last words" });
    const { result } = await agent.request({ method: "session/new", params: { cwd: "." } });
    const send = (id: string) =>
      agent.request({
        id,
        method: "session/prompt",
        params: { sessionId: result.sessionId, prompt: [{ type: "text", text: `${slash}${id}` }] },
      });
    const first = send("first");
    await agent.until((one) => one.params?.update?.sessionUpdate === "agent_message_chunk");
    const [second, third] = [send("second"), send("third")];
    await agent.notify("$/cancel_request", { requestId: "second" });
    expect(await second).toMatchObject({ result: { stopReason: "cancelled" } });
    await agent.notify("$/cancel_request", { requestId: "first" });
    expect(await first).toMatchObject({ result: { stopReason: "cancelled" } });
    expect(await third).toMatchObject({ result: { stopReason: "end_turn" } });
    const asked = agent.model.requests.map(({ body }) => JSON.stringify(body.messages.at(-1)));
    // It stays in the conversation, as all that is cancelled does; nobody was asked to answer it.
    expect(asked.filter((text) => text.includes("second") && !text.includes("third"))).toEqual([]);
    await agent.close();
  });

  it("right behind the prompt still ends it as cancelled", async () => {
    verifies("acp.cancel.never-an-error");
    const agent = await startAgent({ steps: [{ silent: true }] });
    const sessionId = await agent.newSession();
    const answer = agent.prompt(sessionId, "a");
    await agent.notify("session/cancel", { sessionId });
    expect(await answer).toMatchObject({ stopReason: "cancelled" });
  });

  it("while a permission is asked takes the question back", async () => {
    verifies("acp.cancel.never-an-error");
    const agent = await startAgent({
      steps: [call("bash", { command: "true" })],
      config: { permission: { bash: "ask" } },
      on: { "session/request_permission": () => new Promise(() => {}) },
    });
    const sessionId = await agent.newSession();
    const answer = agent.prompt(sessionId, "a");
    await agent.until(({ method }) => method === "session/request_permission");
    await agent.notify("session/cancel", { sessionId });
    expect(await answer).toMatchObject({ stopReason: "cancelled" });
    expect(agent.updates("tool_call_update").at(-1)).toMatchObject({ status: "failed" });
  });

  it("while a command runs leaves no process, and marks it failed", async () => {
    verifies("acp.tool.failed");
    const agent = await startAgent({ steps: [call("bash", { command: "echo started; sleep 4711" })] });
    const sessionId = await agent.newSession();
    const answer = agent.prompt(sessionId, "a");
    await agent.until(({ params }) => JSON.stringify(params?.update?.content ?? "").includes("started"));
    await agent.notify("session/cancel", { sessionId });
    expect(await answer).toMatchObject({ stopReason: "cancelled" });
    expect(processesWith("sleep 4711")).toEqual([]);
    expect(agent.updates("tool_call_update").at(-1)).toMatchObject({ status: "failed" });
  });

  it("during a retry, and when the session is closed", async () => {
    verifies("acp.cancel.never-an-error", "acp.session.close");
    const agent = await startAgent({
      steps: [{ refuse: { status: 429, headers: { "retry-after": "60" } } }, { silent: true }],
    });
    const sessionId = await agent.newSession();
    const answer = agent.prompt(sessionId, "a");
    await agent.untilUpdate("agent_thought_chunk");
    await agent.notify("session/cancel", { sessionId });
    expect(await answer).toMatchObject({ stopReason: "cancelled" });
    const closed = agent.prompt(sessionId, "b");
    await agent.model.request(1);
    await agent.request("session/close", { sessionId });
    expect(await closed).toMatchObject({ stopReason: "cancelled" });
  });
});

describe("commands", () => {
  const names = (update: { availableCommands: { name: string }[] }) =>
    update.availableCommands.map(({ name }) => name);

  it("are told again when a file or an MCP server brings some, and not when nothing changed", async () => {
    verifies("acp.commands.fresh", "mcp.prompts");
    const agent = await startAgent({ steps: [{ text: "one" }, { text: "two" }, { text: "three" }] });
    const env = [{ name: "MCP_DELAY", value: "300" }];
    const server = { name: "mine", command: process.execPath, args: [mcpScript], env };
    const sessionId = await agent.newSession({ mcpServers: [server] });
    await agent.until(({ params }) => params?.update?.availableCommands?.at(-1)?.name === "compact");
    expect(names(agent.updates("available_commands_update")[0])).not.toContain("mine:greet");
    await agent.until(({ params }) =>
      params?.update?.availableCommands?.some(({ name }: { name: string }) => name === "mine:greet"),
    );
    expect(agent.updates("available_commands_update").at(-1).availableCommands).toContainEqual({
      name: "mine:greet",
      description: "mine:greet",
      input: { hint: "who" },
    });
    await agent.prompt(sessionId, "/mine:greet Ada");
    expect(JSON.stringify(agent.model.requests[0]?.body.messages)).toContain("Greet Ada.");
    const told = agent.updates("available_commands_update").length;
    await agent.prompt(sessionId, "again");
    expect(agent.updates("available_commands_update")).toHaveLength(told);
    agent.workspace.write("project/.opencode/command/fresh.md", "Do it anew");
    const { commands } = await (await agent.core()).instances.get(agent.directory);
    await eventually(commands, (all) => all.some(({ name }) => name === "fresh"));
    await agent.prompt(sessionId, "and again");
    expect(names(agent.updates("available_commands_update").at(-1))).toContain("fresh");
  });

  it("that lack a value are refused in words", async () => {
    const agent = await startAgent();
    const server = { name: "mine", command: process.execPath, args: [mcpScript], env: [] };
    const sessionId = await agent.newSession({ mcpServers: [server] });
    expect(await agent.prompt(sessionId, "/mine:greet")).toEqual({ stopReason: "end_turn" });
    expect(agent.updates("agent_message_chunk").at(-1).content.text).toMatch(/needs a value for who/);
  });
});

describe("MCP servers of the client", () => {
  it("give the session their tools", async () => {
    verifies("acp.mcp.servers");
    const agent = await startAgent({ steps: [{ text: "x" }], on: { "session/request_permission": allow } });
    const server = {
      name: "mine",
      command: process.execPath,
      args: [mcpScript],
      env: [{ name: "X", value: "y" }],
    };
    await agent.prompt(await agent.newSession({ mcpServers: [server] }), "use it");
    const names = agent.model.requests[0]?.body.tools.map(
      (tool: { function: { name: string } }) => tool.function.name,
    );
    expect(names.some((name: string) => name.startsWith("mine_"))).toBe(true);
  });
});
