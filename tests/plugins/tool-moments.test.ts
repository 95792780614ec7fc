import type { ToolState } from "@opencode/sdk/types";
import { beforeEach, describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { local } from "../support/mcp-scenario.js";
import { data, eventually, refusal, scriptedConfig, textOf, toolsOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";
import { Silent, settableHooks } from "./hooks.js";

exercises("session.prompt", "session.shell", "session.abort", "permission.reply", "tool.list", "pty.create");

const plugins = settableHooks();
const { model, server, app, log } = await useScriptedServer((scripted) => ({
  files: { "a.txt": "one\n", ".opencode/agent/helper.md": "---\nmode: subagent\n---\nHelp." },
  config: {
    ...scriptedConfig(scripted),
    mcp: { t: local() },
    permission: { bash: { "*": "ask", "rm *": "deny", "echo *": "allow" } },
  },
  hooks: plugins.hooksOf,
}));
beforeEach(() => plugins.set({}));

const session = () => app.session({ title: "tools" });

/** Lets the model make one call in a session of its own. */
async function call(name: string, input: unknown): Promise<ToolState | undefined> {
  const { id } = await session();
  model.script({ toolCalls: [{ name, input, id: "call_1" }] }, { text: "Done." });
  const answer = await app.prompt(id, "go");
  expect(textOf(answer.parts)).toBe("Done.");
  return toolsOf((await app.messages(id)).flatMap(({ parts }) => parts))[0]?.state;
}
const lastRead = () => model.requests.at(-1)?.body.messages.at(-1).content as string;

describe("tool.execute.before", () => {
  it("changes what is checked, asked for, stored and run", async () => {
    verifies("hook.tool.before");
    plugins.set({
      "tool.execute.before": (_, { args }) => {
        args.command = "printf changed";
      },
    });
    const { id } = await session();
    model.script(
      { toolCalls: [{ name: "bash", input: { command: "printf asked" }, id: "call_1" }] },
      { text: "Done." },
    );
    const answer = app.prompt(id, "go");
    const asked = await log.session(id).first("permission.asked");
    expect(asked.properties).toMatchObject({
      patterns: ["printf changed"],
      metadata: { command: "printf changed" },
    });
    await app.reply(asked.properties.id, "once");
    await answer;
    const [part] = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));
    expect(part?.state).toMatchObject({
      status: "completed",
      input: { command: "printf changed" },
      output: "changed",
    });
    expect(plugins.of("tool.execute.before")).toEqual([
      {
        hook: "tool.execute.before",
        input: { tool: "bash", sessionID: id, callID: "call_1" },
        output: { args: { command: "printf asked" } },
      },
    ]);
  });

  it("what it makes wrong is told as the model's own slip would be", async () => {
    plugins.set({
      "tool.execute.before": (_, { args }) => {
        args.command = 5;
      },
    });
    expect(await call("bash", { command: "echo a" })).toMatchObject({
      status: "error",
      error: expect.stringContaining('"command"'),
    });
  });

  it.each([
    ["a built-in tool", "bash", { command: "echo a" }],
    ["a tool of an MCP server", "t_echo", { text: "a" }],
    ["a subagent", "task", { description: "d", prompt: "p", subagent_type: "helper" }],
  ])("a throw keeps %s from running, in its own words", async (_, name, input) => {
    plugins.set({
      "tool.execute.before"() {
        throw new Error("BLOCKED by the guard");
      },
    });
    expect(await call(name, input)).toMatchObject({ status: "error", error: "BLOCKED by the guard", input });
    expect(lastRead()).toContain("BLOCKED by the guard");
  });

  it("a guard that does not answer lets nothing through", async () => {
    plugins.set({
      "tool.execute.before"() {
        throw new Silent("It did not answer in time.");
      },
    });
    expect(await call("bash", { command: "echo a" })).toMatchObject({
      status: "error",
      error: expect.stringMatching(/not run.*\.\/a\.ts.*It did not answer in time/),
    });
  });

  it("an abort does not wait for it", async () => {
    verifies("hook.none");
    const { id } = await session();
    const begun = new Promise<void>((resolve) => {
      plugins.set({ "tool.execute.before": () => new Promise(() => resolve()) });
    });
    model.script({ toolCalls: [{ name: "bash", input: { command: "echo a" } }] });
    const answer = app.prompt(id, "go");
    await begun;
    await data(app.client.session.abort({ sessionID: id }));
    expect((await answer).info).toMatchObject({ error: { name: "MessageAbortedError" } });
    const [part] = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));
    expect(part?.state).toMatchObject({ status: "error", error: "Tool execution aborted" });
  });

  it("works on the calls of subagents, in their session", async () => {
    plugins.set({ "tool.execute.before": () => undefined, "tool.execute.after": () => undefined });
    const { id } = await session();
    model.script(
      { toolCalls: [{ name: "task", input: { description: "d", prompt: "p", subagent_type: "helper" } }] },
      { toolCalls: [{ name: "read", input: { filePath: "a.txt" } }] },
      { text: "Read it." },
      { text: "Done." },
    );
    await app.prompt(id, "go");
    const [child] = await data(app.client.session.children({ sessionID: id }));
    expect(plugins.calls.map(({ hook, input }) => ({ hook, ...input }))).toMatchObject([
      { hook: "tool.execute.before", tool: "task", sessionID: id },
      { hook: "tool.execute.before", tool: "read", sessionID: child?.id },
      { hook: "tool.execute.after", tool: "read", sessionID: child?.id },
      { hook: "tool.execute.after", tool: "task", sessionID: id },
    ]);
  });
});

describe("tool.execute.after", () => {
  it("changes title, output and metadata of a call that went well", async () => {
    verifies("hook.tool.after");
    plugins.set({
      "tool.execute.after": (_, output) => {
        output.output = `${output.output} and more`;
        output.title = "titled";
        output.metadata = { ...output.metadata, seen: true };
      },
    });
    expect(await call("bash", { command: "echo a" })).toMatchObject({
      status: "completed",
      output: "a\n and more",
      title: "titled",
      metadata: { exit: 0, seen: true },
    });
    expect(plugins.of("tool.execute.after")).toMatchObject([
      {
        input: { tool: "bash", callID: "call_1", args: { command: "echo a" } },
        output: { title: "echo a", output: "a\n" },
      },
    ]);
  });

  it("of what is no text the model reads all of it as JSON", async () => {
    plugins.set({
      "tool.execute.after": (_, output) =>
        Object.assign(output, { output: { n: 1 }, title: 5, metadata: "x" }),
    });
    expect(await call("bash", { command: "echo a" })).toMatchObject({
      output: expect.stringContaining('"output":{"n":1}'),
      title: "echo a",
      metadata: { exit: 0 },
    });
  });

  it("has the content of an MCP server, once", async () => {
    plugins.set({
      "tool.execute.after": (_, { content }) => {
        content?.push({ type: "text", text: "added" });
      },
    });
    expect(await call("t_echo", { text: "a" })).toMatchObject({ output: "echo: a\n\nadded" });
    expect(plugins.of("tool.execute.after").map(({ output }) => output)).toEqual([
      { content: [{ type: "text", text: "echo: a" }] },
    ]);
  });

  it.each([
    ["bash", { command: "echo a" }],
    ["t_echo", { text: "a" }],
  ])("a throw is the error of a call of %s that ran", async (name, input) => {
    plugins.set({
      "tool.execute.after"() {
        throw new Error("not to be seen");
      },
    });
    expect(await call(name, input)).toMatchObject({ status: "error", error: "not to be seen" });
  });

  it("is not called for what failed, and a plugin that does not answer changes nothing", async () => {
    plugins.set({ "tool.execute.after": () => undefined });
    expect(await call("bash", { command: "rm a.txt" })).toMatchObject({ status: "error" });
    expect(plugins.calls).toEqual([]);
    plugins.set({
      "tool.execute.after"() {
        throw new Silent("late");
      },
    });
    expect(await call("bash", { command: "echo a" })).toMatchObject({ status: "completed", output: "a\n" });
  });
});

describe("tool.definition", () => {
  it("changes what the model is told, in one call a step", async () => {
    verifies("hook.tool.definition");
    plugins.set({
      "tool.definition": (_, { tools }) => {
        for (const tool of tools) {
          if (tool.toolID === "bash") tool.description = "Runs nothing.";
          if (tool.toolID === "read") tool.jsonSchema = { type: "object", properties: { odd: {} } };
          if (tool.toolID === "glob") Object.assign(tool, { description: 5, jsonSchema: "none" });
        }
      },
    });
    const { id } = await session();
    model.script({ text: "Done." });
    await app.prompt(id, "go");
    const told = new Map<string, { description: string; parameters: object }>(
      model.requests.at(-1)?.body.tools.map(({ function: one }: never) => [Object(one).name, one]),
    );
    expect(told.get("bash")?.description).toBe("Runs nothing.");
    expect(told.get("read")?.parameters).toEqual({ type: "object", properties: { odd: {} } });
    expect(told.get("glob")).toMatchObject({
      description: expect.any(String),
      parameters: { type: "object" },
    });
    expect(plugins.of("tool.definition")).toHaveLength(1);
    const listed = await data(app.client.tool.list({ provider: "scripted", model: "one" }));
    expect(listed.find((tool) => tool.id === "bash")?.description).toBe("Runs nothing.");
  });
});

describe("shell.env", () => {
  it("reaches the agent's commands, the user's and terminals", async () => {
    verifies("hook.shell.env");
    plugins.set({
      "shell.env": (_, { env }) => {
        Object.assign(env, { FROM_PLUGIN: "here", "a=b": "no", NUMBER: 5 });
      },
    });
    const command = 'echo "$FROM_PLUGIN $NUMBER"';
    expect(await call("bash", { command })).toMatchObject({ output: "here 5\n" });
    const { id } = await session();
    const ran = await data(app.client.session.shell({ sessionID: id, agent: "build", command }));
    expect(toolsOf(ran.parts)[0]?.state).toMatchObject({ output: "here 5\n" });
    const pty = await data(
      app.client.pty.create({ command: "/bin/sh", args: ["-c", "echo $FROM_PLUGIN > made.txt"] }),
    );
    await eventually(
      () => {
        try {
          return server.workspace.read("project/made.txt");
        } catch {
          return "";
        }
      },
      (text) => text === "here\n",
    );
    expect(pty.cwd).toBe(server.directory);
    expect(plugins.of("shell.env").map(({ input }) => input)).toEqual([
      { cwd: server.directory, sessionID: expect.any(String), callID: "call_1" },
      { cwd: server.directory, sessionID: id, callID: expect.any(String) },
      { cwd: server.directory },
    ]);
  });

  it("a throw is the error of the call", async () => {
    plugins.set({
      "shell.env"() {
        throw new Error("no environment");
      },
    });
    expect(await call("bash", { command: "echo a" })).toMatchObject({
      status: "error",
      error: "no environment",
    });
    expect(await refusal(app.client.pty.create({ command: "/bin/sh" }))).toMatchObject({
      status: 400,
      data: { message: "no environment (said by the plugin ./a.ts)" },
    });
  });
});

describe("permission.ask", () => {
  it("allows what a person would be asked for, and is told what that is", async () => {
    verifies("hook.permission");
    plugins.set({
      "permission.ask": (_, output) => {
        output.status = "allow";
      },
    });
    expect(await call("bash", { command: "printf a" })).toMatchObject({ output: "a" });
    expect(plugins.of("permission.ask")).toMatchObject([
      {
        input: {
          id: expect.stringMatching(/^per_/),
          permission: "bash",
          patterns: ["printf a"],
          metadata: { command: "printf a" },
          type: "bash",
          pattern: ["printf a"],
          callID: "call_1",
          messageID: expect.stringMatching(/^msg_/),
          title: "bash: printf a",
          time: { created: expect.any(Number) },
        },
        output: { status: "ask" },
      },
    ]);
  });

  it("does not beat a rule that denies", async () => {
    plugins.set({
      "permission.ask": (_, output) => {
        output.status = "allow";
      },
    });
    expect(await call("bash", { command: "rm a.txt" })).toMatchObject({ status: "error" });
    expect(server.workspace.read("project/a.txt")).toBe("one\n");
    expect(plugins.calls).toEqual([]);
  });

  it("has a person asked, or denies, what the rules allow; no answer for good to another question is one to it", async () => {
    plugins.set({
      "permission.ask": ({ patterns }, output) => {
        if (patterns.includes("echo push")) output.status = "ask";
        if (patterns.includes("echo never")) output.status = "deny";
      },
    });
    expect(await call("bash", { command: "echo a" })).toMatchObject({ status: "completed" });
    expect(await call("bash", { command: "echo never" })).toMatchObject({ status: "error" });
    const { id } = await session();
    model.script(
      {
        toolCalls: [
          { name: "bash", input: { command: "echo push" } },
          { name: "bash", input: { command: "sleep 0" } },
        ],
      },
      { text: "Done." },
    );
    const answer = app.prompt(id, "go");
    const asked = await eventually(
      () => log.session(id).of("permission.asked"),
      (all) => all.length === 2,
    );
    const of = (pattern: string) => asked.find(({ properties }) => properties.patterns.includes(pattern));
    await app.reply(of("sleep 0")?.properties.id ?? "", "always");
    expect((await app.pending()).map(({ patterns }) => patterns)).toEqual([["echo push"]]);
    await app.reply(of("echo push")?.properties.id ?? "", "once");
    await answer;
    const [push] = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));
    expect(push?.state).toMatchObject({ status: "completed", output: "push\n" });
    expect(plugins.of("permission.ask").map(({ output }) => output.status)).toEqual(
      expect.arrayContaining(["allow", "ask"]),
    );
  });

  it("denies, which the model is told; the turn goes on", async () => {
    plugins.set({
      "permission.ask": (_, output) => {
        output.status = "deny";
      },
    });
    expect(await call("bash", { command: "printf a" })).toMatchObject({
      status: "error",
      error: expect.stringContaining("A plugin forbids this: bash"),
    });
  });

  it.each([
    ["throws", () => Promise.reject(new Error("lost"))],
    ["says nonsense", (_: unknown, output: object) => void Object.assign(output, { status: "maybe" })],
  ])("has a person asked where it %s", async (_, hook) => {
    plugins.set({ "permission.ask": hook });
    const { id } = await session();
    model.script({ toolCalls: [{ name: "bash", input: { command: "printf a" } }] }, { text: "Done." });
    const answer = app.prompt(id, "go");
    const asked = await log.session(id).first("permission.asked");
    await app.reply(asked.properties.id, "once");
    await answer;
    expect(plugins.of("permission.ask")[0]?.input.id).toBe(asked.properties.id);
  });
});
