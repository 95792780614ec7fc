import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { local } from "../support/mcp-scenario.js";
import { data, eventually, refusal, scriptedConfig, textOf, toolsOf } from "../support/scenario.js";
import { messagesOf } from "../support/valid-request.js";
import { exercises, verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";
import { calledIn, everyHook, hooksOf } from "./every-hook.js";

exercises("session.prompt", "session.command", "session.summarize", "session.shell", "tool.list");

const workspace = createWorkspace();
workspace.write("home/.config/opencode/plugin/own.ts", everyHook("own"));
const { model, server, app, log } = await useScriptedServer((scripted) => ({
  workspace,
  files: {
    ".opencode/plugin/theirs.ts": everyHook("theirs"),
    ".opencode/command/greet.md": "Greet $ARGUMENTS.",
  },
  config: { ...scriptedConfig(scripted), mcp: { t: local() }, permission: { bash: "ask" } },
}));
const { directory } = server;
const throwing = path.join(directory, "throws.txt");
beforeEach(() => {
  rmSync(path.join(directory, "calls.jsonl"), { force: true });
  rmSync(throwing, { force: true });
});

const session = (title = "real") => app.session({ title });
const calls = (hook?: string) => calledIn(directory).filter((one) => hook === undefined || one.hook === hook);
const request = (at = -1) => model.requests.at(at);
const partsOf = async (id: string) => toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));

it("the hooks of a turn come in their order, the user's own plugin before the project's, each with what it is about", async () => {
  const { id } = await session();
  model.script(
    { toolCalls: [{ name: "bash", input: { command: "echo $BY" }, id: "call_1" }] },
    { text: "Done." },
  );
  const answer = await app.prompt(id, "go");
  const mine = calls().filter(({ by }) => by === "own");
  expect(hooksOf(mine)).toEqual([
    "chat.message",
    "tool.definition",
    "experimental.chat.messages.transform",
    "experimental.chat.system.transform",
    "chat.params",
    "chat.headers",
    "tool.execute.before",
    "permission.ask",
    "shell.env",
    "tool.execute.after",
    "tool.definition",
    "experimental.chat.messages.transform",
    "experimental.chat.system.transform",
    "chat.params",
    "chat.headers",
    "experimental.text.complete",
  ]);
  expect(calls("chat.params").map(({ by }) => by)).toEqual(["own", "theirs", "own", "theirs"]);
  const about = { tool: "bash", sessionID: id, callID: "call_1" };
  const of = (hook: string) => mine.find((one) => one.hook === hook);
  expect(of("chat.message")).toMatchObject({ input: { sessionID: id }, output: { parts: [{ text: "go" }] } });
  expect(of("tool.definition")?.output).toMatchObject({
    description: expect.any(String),
    parameters: { type: "object" },
    jsonSchema: { type: "object" },
  });
  expect(of("experimental.chat.messages.transform")).toMatchObject({
    input: {},
    output: { messages: [{ info: { sessionID: id, role: "user" }, parts: [{ text: "go +own +theirs" }] }] },
  });
  expect(of("experimental.chat.system.transform")).toMatchObject({
    input: { sessionID: id, model: { id: "one" } },
    output: { system: [expect.stringContaining("You are")] },
  });
  expect(of("chat.params")).toMatchObject({
    input: {
      sessionID: id,
      agent: "build",
      model: { id: "one" },
      provider: { id: "scripted", models: { one: {} } },
      message: { role: "user", sessionID: id },
    },
    output: { maxOutputTokens: 10_000, options: {} },
  });
  expect(of("chat.headers")).toMatchObject({
    input: { sessionID: id, agent: "build" },
    output: { headers: {} },
  });
  expect(of("tool.execute.before")).toMatchObject({
    input: about,
    output: { args: { command: "echo $BY" } },
  });
  expect(of("shell.env")).toMatchObject({
    input: { cwd: directory, sessionID: id, callID: "call_1" },
    output: { env: {} },
  });
  const command = "echo $BY; echo before own; echo before theirs";
  expect(of("tool.execute.after")).toMatchObject({
    input: { ...about, args: { command } },
    output: { title: command, output: "theirs\nbefore own\nbefore theirs\n", metadata: { exit: 0 } },
  });
  expect(of("permission.ask")).toMatchObject({
    input: { permission: "bash", sessionID: id, callID: "call_1" },
    output: { status: "ask" },
  });
  expect(of("experimental.text.complete")).toMatchObject({
    input: { sessionID: id, messageID: answer.info.id },
    output: { text: "Done." },
  });
  // Field by field, as authors know them.
  const call = ["agent", "message", "model", "provider", "sessionID"];
  const tool = ["callID", "sessionID", "tool"];
  const fields: Record<string, [input: string[], output: string[]]> = {
    // Only what the caller gave.
    "chat.message": [["sessionID"], ["message", "parts"]],
    "tool.definition": [["toolID"], ["description", "jsonSchema", "parameters"]],
    "experimental.chat.messages.transform": [[], ["messages"]],
    "experimental.chat.system.transform": [["model", "sessionID"], ["system"]],
    "chat.params": [call, ["maxOutputTokens", "options"]],
    "chat.headers": [call, ["headers"]],
    "tool.execute.before": [tool, ["args"]],
    "shell.env": [["callID", "cwd", "sessionID"], ["env"]],
    "tool.execute.after": [
      ["args", ...tool],
      ["metadata", "output", "title"],
    ],
    "permission.ask": [
      [
        "always",
        "callID",
        "id",
        "messageID",
        "metadata",
        "pattern",
        "patterns",
        "permission",
        "sessionID",
        "time",
        "title",
        "tool",
        "type",
      ],
      ["status"],
    ],
    "experimental.text.complete": [["messageID", "partID", "sessionID"], ["text"]],
  };
  const keys = (of: object) => Object.keys(of).sort();
  for (const [hook, shapes] of Object.entries(fields))
    expect([keys(of(hook)?.input), keys(of(hook)?.output)], hook).toEqual(shapes);
  for (const key of ["id", "name", "env", "options", "source", "models"])
    expect(of("chat.params")?.input.provider).toHaveProperty(key);
  expect(textOf(answer.parts)).toBe("Done. ~own ~theirs");
  const [part] = await partsOf(id);
  expect(part?.state).toMatchObject({
    status: "completed",
    input: { command },
    output: "theirs\nbefore own\nbefore theirs\n\nafter own\nafter theirs",
  });
  const sent = request();
  expect(sent?.headers).toMatchObject({ "x-own": "here", "x-theirs": "here" });
  expect(sent?.body).toMatchObject({ temperature: 0.25, by_own: true, by_theirs: true });
  expect(sent?.body.tools[0].function.description).toMatch(/ \(own\) \(theirs\)$/);
  const read = JSON.stringify(messagesOf(sent));
  for (const text of [
    "system by own\\nsystem by theirs",
    "history by own",
    "history by theirs",
    "go +own +theirs",
  ])
    expect(read).toContain(text);
  expect(JSON.stringify(await app.messages(id))).not.toContain("history by");
  await eventually(
    () => calls("event").map(({ input }) => input.type as string),
    (types) => types.includes("session.idle") && types.includes("message.part.delta"),
  );
});

it("the configuration is as plugins leave it", async () => {
  const agents = (await data(app.client.app.agents())).map(({ name }) => name);
  expect(agents).toEqual(expect.arrayContaining(["own-agent", "theirs-agent"]));
});

it("a subagent's turn passes them in its own session, between those of the call that began it", async () => {
  const { id } = await session();
  model.script(
    { toolCalls: [{ name: "task", input: { description: "d", prompt: "p", subagent_type: "general" } }] },
    { toolCalls: [{ name: "t_echo", input: { text: "a" } }] },
    { text: "Looked." },
    { text: "Done." },
  );
  await app.prompt(id, "go");
  const [child] = await data(app.client.session.children({ sessionID: id }));
  const mine = calls().filter(({ by, hook }) => by === "own" && hook.startsWith("tool.execute"));
  expect(mine.map(({ hook, input }) => [hook, input.tool, input.sessionID])).toEqual([
    ["tool.execute.before", "task", id],
    ["tool.execute.before", "t_echo", child?.id],
    ["tool.execute.after", "t_echo", child?.id],
    ["tool.execute.after", "task", id],
  ]);
  expect(mine[2]?.output).toEqual({ content: [{ type: "text", text: "echo: a" }] });
  const [echo] = await partsOf(child?.id ?? "");
  expect(echo?.state).toMatchObject({ output: "echo: a\n\nafter own\n\nafter theirs" });
  const params = calls("chat.params").filter(({ by }) => by === "own");
  expect(params.map(({ input }) => [input.agent, input.sessionID])).toEqual([
    ["build", id],
    ["general", child?.id],
    ["general", child?.id],
    ["build", id],
  ]);
  expect(calls("chat.message").map(({ input }) => input.sessionID)).toEqual([id, id, child?.id, child?.id]);
});

it("commands, the user's own shell, terminals and lists of tools pass theirs", async () => {
  const { id } = await session();
  model.script({ text: "Done." });
  await data(app.client.session.command({ sessionID: id, command: "greet", arguments: "Ada" }));
  expect(calls("command.execute.before")[0]).toMatchObject({
    input: { command: "greet", sessionID: id, arguments: "Ada" },
    output: { parts: [{ type: "text", text: "Greet Ada." }] },
  });
  const [stored] = await app.messages(id);
  expect(textOf(stored?.parts ?? [])).toContain("command by own +own +theirscommand by theirs");
  const ran = await data(app.client.session.shell({ sessionID: id, agent: "build", command: "echo $BY" }));
  expect(toolsOf(ran.parts)[0]?.state).toMatchObject({ output: "theirs\n" });
  await data(app.client.pty.create({ command: "/bin/sh", args: ["-c", "echo $BY > by.txt"] }));
  const file = path.join(directory, "by.txt");
  await eventually(
    () => existsSync(file) && readFileSync(file, "utf8"),
    (text) => text === "theirs\n",
  );
  expect(calls("shell.env").flatMap(({ by, input }) => (by === "own" ? [Object.keys(input)] : []))).toEqual([
    ["cwd", "sessionID", "callID"],
    ["cwd"],
  ]);
  const listed = await data(app.client.tool.list({ provider: "scripted", model: "one" }));
  expect(listed[0]?.description).toMatch(/ \(own\) \(theirs\)$/);
});

it("a summary is asked for with what they add, and the work does not go on behind it where they say so", async () => {
  const { id } = await session();
  model.script({ text: "Built." }, { text: "Notes." });
  await app.prompt(id, "build");
  await data(
    app.client.session.summarize({ sessionID: id, providerID: "scripted", modelID: "one", auto: true }),
  );
  expect(JSON.stringify(messagesOf(request()))).toMatch(/notes by own.*notes by theirs/s);
  expect(calls("experimental.session.compacting")[0]).toMatchObject({
    input: { sessionID: id },
    output: { context: [] },
  });
  expect(calls("experimental.compaction.autocontinue")[0]).toMatchObject({
    input: {
      sessionID: id,
      agent: "build",
      model: { id: "one" },
      provider: { id: "scripted" },
      overflow: false,
    },
    output: { enabled: true },
  });
  expect(calls("chat.params").at(-1)?.input).toMatchObject({ agent: "compaction" });
  expect(textOf((await app.messages(id)).at(-1)?.parts ?? [])).toBe("Notes. ~own ~theirs");
});

it("a title is made by the model that they choose, with what they add", async () => {
  const { id } = await data(app.client.session.create({}));
  model.script({ text: "Done." });
  await app.prompt(id, "go");
  const title = await eventually(
    () => model.titleRequests.find(({ headers }) => headers["x-session-id"] === id),
    (one) => one !== undefined,
  );
  expect(title).toMatchObject({ body: { model: "two" }, headers: { "x-own": "here" } });
  expect(JSON.stringify(messagesOf(title))).toContain("system by own");
  expect(calls("experimental.provider.small_model")[0]).toMatchObject({
    input: { provider: { id: "scripted", models: { one: {}, two: {} } } },
  });
});

describe("a throw", () => {
  const letThrow = (hook: string) => writeFileSync(throwing, hook);

  it.each(["chat.message", "command.execute.before"])(
    "in %s refuses what was sent, with nothing stored",
    async (hook) => {
      const { id } = await session();
      letThrow(hook);
      const sent = app.client.session.command({ sessionID: id, command: "greet", arguments: "" });
      expect(await refusal(sent)).toMatchObject({
        status: 400,
        data: {
          message: expect.stringMatching(
            new RegExp(`^own refuses at ${hook} \\(said by the plugin .*own\\.ts\\)$`),
          ),
        },
      });
      expect(await app.messages(id)).toEqual([]);
      // Of two, the second is not called.
      expect(calls(hook).map(({ by }) => by)).toEqual(["own"]);
    },
  );

  it.each(["chat.params", "chat.headers"])("in %s is the turn's error", async (hook) => {
    const { id } = await session();
    letThrow(hook);
    const answer = await app.prompt(id, "go");
    expect(answer.info).toMatchObject({
      error: { name: "UnknownError", data: { message: expect.stringContaining(`own refuses at ${hook}`) } },
    });
  });

  it.each([
    ["tool.execute.before", "bash"],
    ["tool.execute.before", "t_echo"],
    ["tool.execute.after", "bash"],
    ["tool.execute.after", "t_echo"],
    ["shell.env", "bash"],
  ])("in %s is the error of a call of %s, word for word, and the turn goes on", async (hook, name) => {
    verifies("hook.tool.before");
    const { id } = await session();
    letThrow(hook);
    model.script(
      { toolCalls: [{ name, input: name === "bash" ? { command: "echo a" } : { text: "a" } }] },
      { text: "Done." },
    );
    expect(textOf((await app.prompt(id, "go")).parts)).toContain("Done.");
    expect((await partsOf(id))[0]?.state).toMatchObject({ status: "error", error: `own refuses at ${hook}` });
  });

  it("anywhere else changes nothing, and the turn goes on", async () => {
    // One that goes wrong too often is switched off there.
    const place = server.place("throwing", {
      ".opencode/plugin/theirs.ts": everyHook("there"),
      "throws.txt":
        "tool.definition experimental.chat.messages.transform experimental.chat.system.transform experimental.text.complete",
    });
    const { id } = await app.session({ directory: place, title: "throwing" });
    model.script({ text: "Done." });
    expect(textOf((await app.prompt(id, "go")).parts)).toMatch(/^Done\./);
    expect(JSON.stringify(request()?.body)).not.toMatch(/history by own|system by own|\(own\)/);
    const told = await log.until(
      (event) => event.type === "session.error" && JSON.stringify(event).includes("own refuses at"),
    );
    expect(told.type).toBe("session.error");
  });
});

it("a plugin's models stand in place of those the catalogue has of its provider, and of no other", async () => {
  verifies("hook.provider");
  const place = server.place("models", {
    ".opencode/plugin/models.ts": `export default async () => ({
      provider: {
        id: "openai",
        async models(provider, { auth }) {
          const [first] = Object.values(provider.models)
          return { mine: { ...first, id: "mine", name: auth ? "with a key" : "without" } }
        },
      },
    })`,
  });
  const { all } = await data(app.client.provider.list({ directory: place }));
  const models = (id: string) => Object.values(all.find((one) => one.id === id)?.models ?? {});
  expect(models("openai").map(({ id, name }) => [id, name])).toEqual([["mine", "without"]]);
  expect(models("anthropic").length).toBeGreaterThan(1);
});

it("dispose is called when the directory is let go", async () => {
  await data(app.client.app.agents());
  await data(app.client.instance.dispose());
  await eventually(
    () => calls("dispose").map(({ by }) => by),
    (by) => by.length === 2,
  );
  expect(calls("dispose").map(({ by }) => by)).toEqual(["own", "theirs"]);
});
