import * as acp from "@agentclientprotocol/sdk/experimental/v2/unstable";
import { afterEach, describe, expect, it } from "vitest";
import { UpdateSessionNotification } from "../../server/gen/acp2/validators.gen.js";
import type { ScriptedStep } from "../support/scripted-openai.js";
import { verifies } from "../support/verifies.js";
import { type Entry, type ScriptedOptions, serveScripted } from "./harness.js";

interface Options extends ScriptedOptions {
  steps?: ScriptedStep[];
  protocolVersion?: number;
  on?: Record<string, (params: never) => unknown>;
}

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** The agent with the official library's client of version 2 at the other end. */
async function startSecond(options: Options = {}) {
  const agent = await serveScripted(options);
  agent.model.script(...(options.steps ?? []));
  const entries: Entry[] = [];
  const waiting: (() => void)[] = [];
  const add = (method: string, params: unknown) => {
    entries.push({ method, params });
    for (const wake of waiting.splice(0)) wake();
  };
  let app = acp
    .client({ name: "test" })
    .onNotification("session/update", ({ params }) => add("session/update", params));
  for (const method of ["session/request_permission", "elicitation/create"] as const)
    app = app.onRequest(method as "session/request_permission", ({ params }) => {
      add(method, params);
      return options.on?.[method]?.(params as never) as never;
    });
  const connection = app.connect(acp.ndJsonStream(agent.streams.writable, agent.streams.readable));
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered
  const request = async (method: string, params: unknown): Promise<any> => {
    const result = await connection.agent.request(method as "session/list", params as never);
    add(`answer ${method}`, result);
    return result;
  };
  const second = {
    ...agent,
    entries,
    request,
    notify: (method: string, params: unknown) =>
      connection.agent.notify(method as "session/cancel", params as never),
    // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was told
    updates: (kind?: string): any[] =>
      entries.flatMap(({ method, params }) =>
        method === "session/update" && (kind === undefined || params.update.sessionUpdate === kind)
          ? [params.update]
          : [],
      ),
    /** The states that were told, each with its reason. */
    states: () =>
      second
        .updates("state_update")
        .map(({ state, stopReason }) => (stopReason ? `${state} ${stopReason}` : state)),
    async until(wanted: (entry: Entry) => unknown) {
      for (;;) {
        const found = entries.find(wanted);
        if (found) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    ended: (times = 1) =>
      second.until(
        () => second.updates("state_update").filter(({ stopReason }) => stopReason).length >= times,
      ),
    newSession: async (more: object = {}): Promise<string> =>
      (await request("session/new", { cwd: agent.directory, ...more })).sessionId,
    prompt: (sessionId: string, text: string) =>
      request("session/prompt", { sessionId, prompt: [{ type: "text", text }] }),
    initialized: undefined as unknown,
    async close() {
      connection.close();
      await agent.stop();
      agent.workspace.remove();
    },
  };
  open.push(second);
  second.initialized = await request("initialize", {
    protocolVersion: options.protocolVersion ?? 2,
    info: { name: "test", version: "1" },
    capabilities: { auth: { terminal: {} }, elicitation: { form: {} } },
  });
  return second;
}

const text = (updates: { content: { text: string } }[]) =>
  updates.map(({ content }) => content.text).join("");

describe("version 2", () => {
  it("is answered to who asks for it or a later one, and stays", async () => {
    verifies("acp.version2.initialize");
    const second = await startSecond();
    expect(second.initialized).toMatchObject({
      protocolVersion: 2,
      info: { name: "OpenCode", version: "1.0.0" },
      capabilities: {
        session: { prompt: { image: {}, embeddedContext: {} }, mcp: { stdio: {}, http: {} }, delete: {} },
        providers: {},
      },
      authMethods: [
        { type: "terminal", methodId: "opencode-login", args: ["auth", "login"] },
        // This client shows forms.
        { type: "agent", methodId: "opencode-sign-in" },
      ],
    });
    // What is gone is gone, and what came is there.
    for (const [method, params] of [
      ["session/load", { sessionId: "ses_1", cwd: second.directory, mcpServers: [] }],
      ["session/set_mode", { sessionId: "ses_1", modeId: "plan" }],
      ["authenticate", { methodId: "opencode-login" }],
      ["logout", {}],
    ] as const)
      await expect(second.request(method, params)).rejects.toMatchObject({ code: -32601 });
    expect(await second.request("auth/login", { methodId: "opencode-login" })).toEqual({});
    await expect(second.request("initialize", { protocolVersion: 1 })).rejects.toThrow();
    expect((await second.request("providers/list", {})).providers).toMatchObject([
      { providerId: "scripted", current: { apiType: "openai" } },
      { providerId: "anthropic" },
      { providerId: "openai" },
    ]);
  });

  it("answers a prompt when it is stored, and tells all else by updates and states", async () => {
    verifies("acp.version2.turn");
    const input = { command: "echo first; echo second", description: "says it" };
    const second = await startSecond({
      protocolVersion: 3,
      files: { "a.txt": "one\ntwo\n" },
      config: { permission: { bash: "ask" } },
      on: { "session/request_permission": () => ({ outcome: { outcome: "selected", optionId: "once" } }) },
      steps: [
        { reasoning: "let me see", toolCalls: [{ name: "bash", input }] },
        {
          toolCalls: [
            { name: "edit", input: { filePath: "a.txt", oldString: "two", newString: "2" } },
            { name: "write", input: { filePath: "new.txt", content: "new\n" } },
            {
              name: "todowrite",
              input: { todos: [{ id: "1", content: "do", status: "completed", priority: "high" }] },
            },
          ],
        },
        { text: ["all ", "done"] },
      ],
    });
    const sessionId = await second.newSession();
    const { messageId } = await second.prompt(sessionId, "go");
    await second.ended();
    const [said] = second.updates("user_message");
    expect(said).toMatchObject({ messageId, content: [{ type: "text", text: "go" }] });
    expect(text(second.updates("agent_thought_chunk"))).toBe("let me see");
    expect(text(second.updates("agent_message_chunk"))).toBe("all done");
    expect(second.states()).toEqual(["running", "requires_action", "running", "idle end_turn"]);
    expect(second.entries.at(-1)?.params.update).toMatchObject({ state: "idle" });

    const [asked] = second.entries.filter(({ method }) => method === "session/request_permission");
    expect(asked?.params).toMatchObject({
      title: expect.stringContaining("echo first"),
      subject: { type: "tool_call", toolCall: { toolCallId: expect.any(String) } },
    });
    const terminalId = asked?.params.subject.toolCall.toolCallId;
    const told = second.updates("terminal_update");
    expect(told.every((one) => one.terminalId === terminalId)).toBe(true);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ command: input.command }),
        expect.objectContaining({ exitStatus: { exitCode: 0, signal: null } }),
      ]),
    );
    const output = second
      .updates("terminal_output_chunk")
      .map(({ data }) => Buffer.from(data, "base64").toString())
      .join("");
    expect(output).toBe("first\nsecond\n");
    const diffs = second
      .updates("tool_call_update")
      .filter(({ status }) => status === "completed")
      .flatMap(({ content }) => content ?? [])
      .filter(({ type }) => type === "diff")
      .sort((a, b) => (a.changes[0].path < b.changes[0].path ? -1 : 1));
    const at = (name: string) => `${second.directory}/${name}`;
    expect(diffs.map(({ changes }) => changes)).toEqual([
      [{ operation: "modify", path: at("a.txt"), fileType: "text" }],
      [{ operation: "add", path: at("new.txt"), fileType: "text" }],
    ]);
    expect(diffs[0].patch.text).toContain("-two\n+2\n");
    expect(diffs[1].patch.text).toContain("--- /dev/null\n");
    expect(second.updates("plan_update").at(-1).plan).toMatchObject({
      type: "items",
      entries: [{ content: "do", status: "completed" }],
    });
    // Nothing of version 1, and nothing that the draft does not know.
    for (const { method, params } of second.entries)
      if (method === "session/update")
        expect(UpdateSessionNotification().safeParse(params).error).toBeUndefined();
    const kinds = new Set(second.updates().map(({ sessionUpdate }) => sessionUpdate));
    for (const kind of ["tool_call", "plan", "current_mode_update"]) expect(kinds).not.toContain(kind);
  });

  it("joins, cancels and fails, each told as what it is", async () => {
    verifies("acp.version2.turn");
    const second = await startSecond({
      steps: [{ silent: true }, { refuse: { status: 401, body: { error: { message: "no such key" } } } }],
    });
    const sessionId = await second.newSession();
    await expect(second.request("session/prompt", { sessionId, prompt: [] })).rejects.toMatchObject({
      code: -32602,
    });
    await expect(second.prompt("ses_unknown", "hi")).rejects.toMatchObject({ code: -32002 });
    await second.prompt(sessionId, "wait");
    await second.model.request(0);
    await second.prompt(sessionId, "and this");
    await second.notify("session/cancel", { sessionId });
    await second.ended();
    expect(second.states()).toEqual(["running", "idle cancelled"]);
    await second.prompt(sessionId, "fail");
    await second.ended(2);
    expect(second.states().slice(2)).toEqual(["running", "idle error"]);
    expect(second.updates("state_update").at(-1).error.message).toContain("no such key");
    expect(second.updates("user_message").map(({ content }) => content[0].text)).toEqual([
      "wait",
      "and this",
      "fail",
    ]);
    // A turn that somebody else began.
    second.model.script({ text: "for another" });
    const { prompts } = await second.core();
    await (await prompts.prompt(sessionId, { parts: [{ type: "text", text: "from another" }] })).answer;
    await second.until(() => second.states().length === 6);
    expect(second.states().slice(4)).toEqual(["running", "idle"]);
    expect(text(second.updates("user_message_chunk"))).toBe("from another");
    expect(text(second.updates("agent_message_chunk"))).toBe("for another");
  });

  it("resumes with or without what was said, and sets options by their kind", async () => {
    verifies("acp.version2.sessions");
    const second = await startSecond({ steps: [{ text: "hello" }] });
    const sessionId = await second.newSession();
    await second.prompt(sessionId, "hi");
    await second.ended();
    const { cwd } = (await second.request("session/list", {})).sessions[0];
    await second.request("session/close", { sessionId });
    const resume = async (more: object) => {
      const from = second.entries.length;
      const answer = await second.request("session/resume", { sessionId, cwd, ...more });
      return { answer, told: second.entries.slice(from, -1).map(({ params }) => params.update) };
    };
    const silent = await resume({});
    expect(silent.told.map(({ sessionUpdate }) => sessionUpdate)).not.toContain("agent_message_chunk");
    const { answer, told } = await resume({ replayFrom: { type: "start" } });
    expect(told.map((one) => one.content?.text).filter(Boolean)).toEqual(["hi", "hello"]);
    await expect(resume({ replayFrom: { type: "_yesterday" } })).rejects.toMatchObject({ code: -32602 });
    const mode = answer.configOptions.find(({ category }: { category?: string }) => category === "mode");
    expect(mode).toMatchObject({ configId: expect.any(String), type: "select", currentValue: "build" });
    const set = await second.request("session/set_config_option", {
      sessionId,
      configId: mode.configId,
      type: "id",
      value: "plan",
    });
    expect(set.configOptions).toContainEqual(expect.objectContaining({ currentValue: "plan" }));
    const fork = await second.request("session/fork", { sessionId, cwd });
    expect(fork.sessionId).not.toBe(sessionId);
    expect(await second.request("session/set_title", { sessionId: fork.sessionId, title: "Two" })).toEqual({
      title: "Two",
    });
    await second.request("session/delete", { sessionId: fork.sessionId });
  });
});
