import { afterEach, describe, expect, it } from "vitest";
import { verifies } from "../support/verifies.js";
import { exercisesMethods } from "./exercised-methods.js";
import { allow, type Entry, endAgents, startAgent } from "./harness.js";

afterEach(endAgents);

exercisesMethods(
  "session/request_permission",
  "fs/read_text_file",
  "fs/write_text_file",
  "terminal/create",
  "terminal/output",
  "terminal/wait_for_exit",
  "terminal/kill",
  "terminal/release",
  "elicitation/create",
);

const call = (name: string, input: unknown) => ({ toolCalls: [{ name, input }] });
const then = { text: "done" };

/** The calls as a client shows them in the end: each update laid over what it has. */
function shown(entries: readonly Entry[]) {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was sent
  const calls = new Map<string, any>();
  for (const { params } of entries) {
    const { sessionUpdate, toolCallId, ...rest } = params?.update ?? {};
    if (sessionUpdate === "tool_call") {
      expect(calls.has(toolCallId)).toBe(false);
      calls.set(toolCallId, rest);
    } else if (sessionUpdate === "tool_call_update") {
      expect(calls.has(toolCallId)).toBe(true);
      calls.set(toolCallId, { ...calls.get(toolCallId), ...rest });
    }
  }
  return [...calls.values()];
}

describe("tool calls", () => {
  it("show name, kind, title, locations, input, output and whole-file diffs", async () => {
    verifies("acp.usage.each-answer");
    const agent = await startAgent({
      files: { "a.txt": "one\ntwo\nthree\n", "b.txt": "old\n" },
      steps: [
        call("read", { filePath: "a.txt" }),
        call("edit", { filePath: "a.txt", oldString: "two", newString: "2" }),
        call("write", { filePath: "new.txt", content: "fresh\n" }),
        call("grep", { pattern: "one" }),
        then,
      ],
    });
    const sessionId = await agent.newSession();
    await agent.prompt(sessionId, "work");
    const [read, edit, write, grep] = shown(agent.entries);
    const at = (name: string) => `${agent.directory}/${name}`;
    expect(read).toMatchObject({
      name: "read",
      kind: "read",
      status: "completed",
      title: "a.txt",
      locations: [{ path: at("a.txt") }],
      rawInput: { filePath: "a.txt" },
      rawOutput: { output: expect.stringContaining("1: one") },
      content: [{ type: "content", content: { type: "text", text: "```\none\ntwo\nthree\n```" } }],
    });
    const diff = {
      type: "diff",
      path: at("a.txt"),
      oldText: "one\ntwo\nthree\n",
      newText: "one\n2\nthree\n",
    };
    expect(edit).toMatchObject({ kind: "edit", status: "completed", content: [{ type: "content" }, diff] });
    expect(write.content[1]).toEqual({ type: "diff", path: at("new.txt"), newText: "fresh\n" });
    expect(grep).toMatchObject({ kind: "search", status: "completed" });
    expect(agent.updates("usage_update")).toHaveLength(agent.model.requests.length);
  });

  it("that fail say why", async () => {
    verifies("acp.tool.failed");
    const agent = await startAgent({
      steps: [call("read", { filePath: "none" }), call("nonsense", {}), then],
    });
    await agent.prompt(await agent.newSession(), "work");
    expect(shown(agent.entries)).toMatchObject([
      { status: "failed", content: [{ content: { text: expect.stringContaining("does not exist") } }] },
      { status: "failed", title: "nonsense" },
    ]);
  });

  it("send a plan for todos, without what was given up", async () => {
    verifies("acp.plan.live-and-replayed");
    const todo = (content: string, status: string) => ({ content, status, priority: "high" });
    const todos = [
      todo("a", "completed"),
      todo("b", "in_progress"),
      todo("c", "pending"),
      todo("d", "cancelled"),
    ];
    const agent = await startAgent({ steps: [call("todowrite", { todos }), then] });
    await agent.prompt(await agent.newSession(), "plan");
    const atRest = todo("b", "pending");
    expect(agent.updates("plan")).toEqual([
      { sessionUpdate: "plan", entries: todos.slice(0, 3) },
      { sessionUpdate: "plan", entries: [todos[0], atRest, todos[2]] },
    ]);
  });
});

describe("running commands", () => {
  const command = "for i in 1 2 3; do echo line $i; sleep 0.3; done";

  it("show their output as it grows, in text", async () => {
    const agent = await startAgent({ steps: [call("bash", { command }), then] });
    await agent.prompt(await agent.newSession(), "run");
    const texts = agent
      .updates("tool_call_update")
      .filter(({ status }) => status === "in_progress")
      .flatMap(({ content }) => content?.map((one: { content: { text: string } }) => one.content.text) ?? []);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts[0]).toMatch(/^```\nline 1\n(line .\n)*```$/);
    expect(shown(agent.entries)).toMatchObject([
      { kind: "execute", title: command, rawInput: { command, cwd: agent.directory }, status: "completed" },
    ]);
  });

  it("go to a client that shows terminals piece by piece, nothing twice", async () => {
    const agent = await startAgent({
      steps: [call("bash", { command: `${command}; exit 3` }), then],
      capabilities: { _meta: { terminal_output: true } },
    });
    await agent.prompt(await agent.newSession(), "run");
    const [first] = agent.updates("tool_call");
    const terminal_id = first.toolCallId;
    expect(first).toMatchObject({
      content: [{ type: "terminal", terminalId: terminal_id }],
      _meta: { terminal_info: { terminal_id, cwd: agent.directory } },
    });
    const metas = agent.updates("tool_call_update").flatMap(({ _meta }) => _meta ?? []);
    expect(metas.map((meta) => meta.terminal_output?.data ?? "").join("")).toBe("line 1\nline 2\nline 3\n");
    expect(metas.at(-1).terminal_exit).toEqual({ terminal_id, exit_code: 3, signal: null });
    expect(shown(agent.entries)[0].content).toEqual([{ type: "terminal", terminalId: terminal_id }]);
  });

  it("run in the client's terminal when it has one, which is let go of", async () => {
    const agent = await startAgent({
      steps: [call("bash", { command: "make" }), then],
      capabilities: { terminal: true },
      on: {
        "terminal/create": () => ({ terminalId: "t1" }),
        "terminal/wait_for_exit": () => ({ exitCode: 2 }),
        "terminal/output": () => ({
          output: "from the editor",
          truncated: false,
          exitStatus: { exitCode: 2 },
        }),
        "terminal/release": () => ({}),
      },
    });
    await agent.prompt(await agent.newSession(), "run");
    expect(agent.asked("terminal/create")).toMatchObject([{ cwd: agent.directory, args: expect.any(Array) }]);
    expect(agent.asked("terminal/release")).toHaveLength(1);
    expect(agent.asked("terminal/kill")).toHaveLength(0);
    const [bash] = shown(agent.entries);
    expect(bash.content).toEqual([{ type: "terminal", terminalId: "t1" }]);
    expect(bash.rawOutput.output).toMatch(/from the editor[\s\S]*Exit code: 2/);
  });

  it("are killed in the client's terminal on cancel", async () => {
    let exit: (() => void) | undefined;
    const agent = await startAgent({
      steps: [call("bash", { command: "make" })],
      capabilities: { terminal: true },
      on: {
        "terminal/create": () => ({ terminalId: "t1" }),
        "terminal/wait_for_exit": () =>
          new Promise((resolve) => {
            exit = () => resolve({ signal: "SIGKILL" });
          }),
        "terminal/kill": () => {
          exit?.();
          return {};
        },
        "terminal/output": () => ({ output: "", truncated: false }),
        "terminal/release": () => ({}),
      },
    });
    const sessionId = await agent.newSession();
    const answer = agent.prompt(sessionId, "run");
    await agent.until(({ method }) => method === "terminal/wait_for_exit");
    await agent.notify("session/cancel", { sessionId });
    expect(await answer).toMatchObject({ stopReason: "cancelled" });
    expect(agent.asked("terminal/kill")).toHaveLength(1);
    expect(agent.asked("terminal/release")).toHaveLength(1);
  });
});

describe("editor buffers", () => {
  const steps = [
    call("read", { filePath: "a.txt" }),
    call("edit", { filePath: "a.txt", oldString: "unsaved", newString: "changed" }),
    then,
  ];
  const on = {
    "fs/read_text_file": () => ({ content: "unsaved words\n" }),
    "fs/write_text_file": () => ({}),
  };

  it("are what is read and changed, with one write, when both are advertised", async () => {
    verifies("acp.fs.gated");
    const agent = await startAgent({
      files: { "a.txt": "saved words\n" },
      steps,
      on,
      capabilities: { fs: { readTextFile: true, writeTextFile: true } },
    });
    await agent.prompt(await agent.newSession(), "work");
    expect(agent.asked("fs/write_text_file")).toMatchObject([
      { path: `${agent.directory}/a.txt`, content: "changed words\n" },
    ]);
    expect(agent.workspace.read("project/a.txt")).toBe("saved words\n");
    expect(JSON.stringify(agent.model.requests[1]?.body.messages)).toContain("1: unsaved words");
  });

  it("are left alone when nothing is advertised", async () => {
    verifies("acp.fs.gated");
    const agent = await startAgent({ files: { "a.txt": "unsaved words\n" }, steps, on });
    await agent.prompt(await agent.newSession(), "work");
    expect(agent.asked("fs/read_text_file")).toEqual([]);
    expect(agent.asked("fs/write_text_file")).toEqual([]);
    expect(agent.workspace.read("project/a.txt")).toBe("changed words\n");
  });

  it("that the client refuses to give fall back to the disk", async () => {
    const agent = await startAgent({
      files: { "a.txt": "unsaved words\n" },
      steps,
      capabilities: { fs: { readTextFile: true, writeTextFile: true } },
    });
    await agent.prompt(await agent.newSession(), "work");
    expect(agent.workspace.read("project/a.txt")).toBe("changed words\n");
  });
});

describe("permissions", () => {
  const config = { permission: { edit: "ask", bash: "ask" } } as const;

  it.each([
    ["once", 2],
    ["always", 1],
  ])("answered %s ask again as often as that means", async (optionId, times) => {
    verifies("acp.permission.diff");
    const edit = (oldString: string, newString: string) =>
      call("edit", { filePath: "a.txt", oldString, newString });
    const agent = await startAgent({
      files: { "a.txt": "one\n" },
      steps: [edit("one", "two"), edit("two", "three"), then],
      config,
      on: { "session/request_permission": () => ({ outcome: { outcome: "selected", optionId } }) },
    });
    await agent.prompt(await agent.newSession(), "work");
    const asked = agent.asked("session/request_permission");
    expect(asked).toHaveLength(times);
    expect(asked[0]).toMatchObject({
      toolCall: {
        toolCallId: agent.updates("tool_call")[0].toolCallId,
        kind: "edit",
        status: "pending",
        title: "a.txt",
        content: [{ type: "diff", path: `${agent.directory}/a.txt`, oldText: "one\n", newText: "two\n" }],
        locations: [{ path: `${agent.directory}/a.txt` }],
      },
      options: [
        { optionId: "once", kind: "allow_once" },
        { optionId: "always", kind: "allow_always" },
        { optionId: "reject", kind: "reject_once" },
        { optionId: "reject_always", kind: "reject_always" },
      ],
    });
    expect(agent.updates("permission_request")).toEqual([]);
    expect(agent.workspace.read("project/a.txt")).toBe("three\n");
  });

  it.each([
    ["reject", () => ({ outcome: { outcome: "selected", optionId: "reject" } })],
    ["cancelled", () => ({ outcome: { outcome: "cancelled" } })],
    ["an outcome of its own", () => ({ outcome: { outcome: "rejected", optionId: "once" } })],
    ["an option nobody offered", () => ({ outcome: { outcome: "selected", optionId: "yes" } })],
    ["nothing", () => null],
    [
      "an error",
      () => {
        throw new Error("no");
      },
    ],
  ])("answered with %s leave the file as it is", async (_, answer) => {
    verifies("acp.permission.deny-by-default");
    const agent = await startAgent({
      steps: [call("write", { filePath: "a.txt", content: "x" })],
      config,
      on: { "session/request_permission": answer },
    });
    expect(await agent.prompt(await agent.newSession(), "work")).toMatchObject({ stopReason: "end_turn" });
    expect(shown(agent.entries)).toMatchObject([{ status: "failed" }]);
    expect(() => agent.workspace.read("project/a.txt")).toThrow();
  });

  it("nobody answers in time are taken back from the editor, and the turn goes on", async () => {
    verifies("permission.timeout.editor");
    const agent = await startAgent({
      steps: [call("bash", { command: "touch never.txt" }), then],
      config: { ...config, permission_timeout: 200 },
      on: { "session/request_permission": () => new Promise(() => {}) },
    });
    expect(await agent.prompt(await agent.newSession(), "work")).toMatchObject({ stopReason: "end_turn" });
    const sent = agent.lines.map((line) => JSON.parse(line));
    const { id } = sent.find(({ method }) => method === "session/request_permission");
    expect(sent.filter(({ method }) => method === "$/cancel_request")).toMatchObject([
      { params: { requestId: id } },
    ]);
    expect(shown(agent.entries)).toMatchObject([
      {
        status: "failed",
        content: [{ content: { text: expect.stringContaining("Nobody answered in time") } }],
      },
    ]);
    expect(
      agent
        .updates("agent_message_chunk")
        .map(({ content }) => content.text)
        .join(""),
    ).toBe("done");
    expect(() => agent.workspace.read("project/never.txt")).toThrow();
  });

  it("are mirrored as updates for a client that opted in", async () => {
    const agent = await startAgent({
      steps: [call("bash", { command: "true" }), then],
      config,
      capabilities: { _meta: { "opencode/permission-request-update": true } },
      on: { "session/request_permission": allow },
    });
    await agent.prompt(await agent.newSession(), "work");
    // The official library knows no such update.
    const updates = agent.lines.map((line) => JSON.parse(line).params?.update);
    expect(updates.filter((update) => update?.sessionUpdate === "permission_request")).toMatchObject([
      { id: expect.stringMatching(/^per_/), toolName: "bash", description: "true", action: "bash" },
    ]);
    expect(agent.asked("session/request_permission")).toHaveLength(1);
  });
});

describe("questions", () => {
  it("that nobody answers in time are taken back from the editor, and the turn goes on", async () => {
    const options = [{ label: "red", description: "warm" }];
    const agent = await startAgent({
      steps: [call("question", { questions: [{ question: "Which?", header: "Colour", options }] }), then],
      config: { permission_timeout: 200 },
      capabilities: { elicitation: { form: {} } },
      on: { "elicitation/create": () => new Promise(() => {}) },
    });
    expect(await agent.prompt(await agent.newSession(), "work")).toMatchObject({ stopReason: "end_turn" });
    const sent = agent.lines.map((line) => JSON.parse(line));
    const { id } = sent.find(({ method }) => method === "elicitation/create");
    expect(sent.filter(({ method }) => method === "$/cancel_request")).toMatchObject([
      { params: { requestId: id } },
    ]);
    expect(
      agent
        .updates("agent_message_chunk")
        .map(({ content }) => content.text)
        .join(""),
    ).toBe("done");
  });

  const questions = [
    { question: "Which colour?", header: "Colour", options: [{ label: "red", description: "warm" }] },
    {
      question: "Which sizes?",
      header: "Sizes",
      multiple: true,
      options: [{ label: "S", description: "small" }],
    },
  ];
  const steps = [call("question", { questions }), then];

  it("become a form, and its answers the model's", async () => {
    verifies("acp.question.never-hangs");
    const agent = await startAgent({
      steps,
      capabilities: { elicitation: { form: {} } },
      on: {
        "elicitation/create": () => ({ action: "accept", content: { question_1: "red", question_2: ["S"] } }),
      },
    });
    await agent.prompt(await agent.newSession(), "ask");
    expect(agent.asked("elicitation/create")).toMatchObject([
      {
        mode: "form",
        toolCallId: agent.updates("tool_call")[0].toolCallId,
        requestedSchema: {
          properties: {
            question_1: { type: "string", oneOf: [{ const: "red" }] },
            question_2: { type: "array", items: { anyOf: [{ const: "S" }] } },
          },
        },
      },
    ]);
    expect(JSON.stringify(agent.model.requests[1]?.body.messages)).toMatch(
      /Which colour.*red.*Which sizes.*S/,
    );
  });

  it.each([{}, { elicitation: {} }])(
    "end the turn with a note when the client has no forms: %j",
    async (capabilities) => {
      verifies("acp.question.never-hangs");
      const agent = await startAgent({ steps, capabilities });
      expect(await agent.prompt(await agent.newSession(), "ask")).toMatchObject({ stopReason: "end_turn" });
      expect(agent.updates("agent_message_chunk").at(-1).content.text).toMatch(/Which colour\?[\s\S]*red/);
      expect(shown(agent.entries)).toMatchObject([{ status: "failed" }]);
    },
  );
});

describe("subagents", () => {
  const task = call("task", { description: "look around", prompt: "look", subagent_type: "general" });

  it("show their calls and ask under the session the client knows", async () => {
    verifies("acp.subagent.root");
    const agent = await startAgent({
      config: { permission: { bash: "ask" } },
      on: { "session/request_permission": allow },
    });
    agent.model.respond(({ body }, at) => {
      if (at === 0) return task;
      const asked = JSON.stringify(body.messages);
      if (at === 1) return call("bash", { command: "echo from below" });
      return {
        text: asked.includes("from below") && !asked.includes("task_result") ? "seen below" : "seen above",
      };
    });
    const sessionId = await agent.newSession();
    expect(await agent.prompt(sessionId, "delegate")).toMatchObject({ stopReason: "end_turn" });
    expect(agent.asked("session/request_permission")).toMatchObject([
      { sessionId, toolCall: { kind: "execute" } },
    ]);
    expect(new Set(agent.asked("session/update").map((params) => params.sessionId))).toEqual(
      new Set([sessionId]),
    );
    const [parent, child] = agent.updates("tool_call");
    expect(parent).toMatchObject({ name: "task", kind: "think" });
    expect(child).toMatchObject({
      name: "bash",
      _meta: { "opencode/subagent": { toolCallId: parent.toolCallId } },
    });
    expect(shown(agent.entries)).toMatchObject([{ status: "completed" }, { status: "completed" }]);
    const words = (kind: string) =>
      agent
        .updates(kind)
        .map(({ content }) => content.text)
        .join("");
    expect(words("agent_thought_chunk")).toBe("seen below");
    expect(words("agent_message_chunk")).toBe("seen above");
  });

  it("end with the prompt that is cancelled, also while they ask", async () => {
    const agent = await startAgent({
      steps: [task, call("bash", { command: "true" })],
      config: { permission: { bash: "ask" } },
      on: { "session/request_permission": () => new Promise(() => {}) },
    });
    const sessionId = await agent.newSession();
    const answer = agent.prompt(sessionId, "delegate");
    await agent.until(({ method }) => method === "session/request_permission");
    await agent.notify("session/cancel", { sessionId });
    expect(await answer).toMatchObject({ stopReason: "cancelled" });
    expect(shown(agent.entries)).toMatchObject([{ status: "failed" }, { status: "failed" }]);
  });
});
