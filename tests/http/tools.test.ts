import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { truncate } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventLog } from "../support/event-log.js";
import {
  type Driver,
  data,
  drive,
  eventually,
  scriptedConfig,
  textOf,
  toolsOf,
} from "../support/scenario.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("app.skills", "tool.ids", "tool.list", "session.todo");

let model: ScriptedModel;
let server: TestServer;
let app: Driver;
let log: EventLog;
beforeAll(async () => {
  model = await startScriptedOpenAI();
  const config = scriptedConfig(model, { models: { one: {}, "gpt-5.1": {}, "gpt-4.1": {} } });
  server = await startServer({ config });
  app = drive(server);
  log = await server.events("/global/event");
});
afterAll(async () => {
  await server.close();
  await model.close();
});

const done = { text: "Done." };
let places = 0;

/** Lets the model make these calls one after the other, in a directory with these files; gives the tool parts. */
async function calls(
  files: Record<string, string>,
  inputs: [tool: string, input: object][],
  modelID = "one",
) {
  const directory = server.place(`tools${places++}`, files);
  const { id } = await app.session({ title: "tools", directory });
  model.script(...inputs.map(([name, input]) => ({ toolCalls: [{ name, input }] })), done);
  await app.prompt(id, {
    parts: [{ type: "text", text: "go" }],
    model: { providerID: "scripted", modelID },
  });
  await log.session(id).first("session.idle");
  const parts = toolsOf((await app.messages(id)).flatMap((message) => message.parts));
  return { id, directory, states: parts.map(({ state }) => state) };
}

/** The tools of the newest model call. */
function offered() {
  const { tools } = model.requests.at(-1)?.body ?? {};
  return (tools as { function: { name: string; description: string } }[]).map((tool) => tool.function);
}

describe("the todo list", () => {
  it("is replaced, told and read back", async () => {
    verifies("tool.todo");
    const todos = [
      { content: "look", status: "completed", priority: "high" },
      { content: "mend", status: "in_progress", priority: "low" },
    ];
    const { id, states } = await calls({}, [
      ["todowrite", { todos: todos.slice(1) }],
      ["todowrite", { todos }],
      ["todoread", {}],
      ["todowrite", { todos: [{ content: "x", status: "someday", priority: "low" }] }],
    ]);
    expect(states[0]).toMatchObject({ title: "1 todo", output: "1 todo, 1 open" });
    expect(states[1]).toMatchObject({ title: "2 todos", metadata: { todos }, output: "2 todos, 1 open" });
    expect(states[2]).toMatchObject({ output: expect.stringContaining("- [in_progress] mend (low)") });
    expect(states[3]).toMatchObject({ status: "error", error: expect.stringContaining("todos.0.status") });
    expect(log.session(id).of("todo.updated").at(-1)?.properties).toEqual({ sessionID: id, todos });
    expect(log.session(id).of("todo.updated")).toHaveLength(2);
    expect(await data(app.client.session.todo({ sessionID: id }))).toEqual(todos);
  });
});

describe("searching", () => {
  it("finds names and lines, and draws a tree", async () => {
    verifies("tool.search", "tool.search.pattern");
    const files = { ".gitignore": "out\n", "src/a.ts": "export const hit = 1;\n", "out/b.ts": "hit\n" };
    const { directory, states } = await calls(files, [
      ["glob", { pattern: "**/*.ts" }],
      ["grep", { pattern: "hi[t]", include: "*.ts" }],
      ["list", {}],
      ["grep", { pattern: "(" }],
    ]);
    const file = path.join(directory, "src/a.ts");
    expect(states[0]).toMatchObject({ output: file, metadata: { count: 1, truncated: false } });
    expect(states[1]).toMatchObject({
      title: "hi[t]",
      output: `1 match in 1 file\n\n${file}:\n  1: export const hit = 1;`,
      metadata: { matches: 1, truncated: false },
    });
    expect(states[2]).toMatchObject({ output: `${directory}/\n  src/\n    a.ts\n  .gitignore\n  .keep` });
    expect(states[3]).toMatchObject({ status: "error", error: expect.stringContaining("unclosed group") });
  });

  it("leaves no process behind when it is aborted", async () => {
    verifies("tool.search.abort");
    const directory = server.place(`tools${places++}`);
    // Nothing but holes: it takes no space, and long to read.
    await truncate(path.join(directory, ".keep"), 64 * 1024 ** 3);
    const mark = `never-${path.basename(path.dirname(directory))}`;
    const searching = () =>
      execFileSync("ps", ["-A", "-o", "args="], { encoding: "utf8" })
        .split("\n")
        .filter((line) => line.includes(`--regexp=${mark}`)).length;
    const { id } = await app.session({ title: "tools", directory });
    model.script({ toolCalls: [{ name: "grep", input: { pattern: mark, path: ".keep" } }] });
    const answer = app.prompt(id, "go");
    await eventually(searching, (count) => count === 1);
    await data(app.client.session.abort({ sessionID: id }));
    expect(searching()).toBe(0);
    const { info, parts } = await answer;
    expect(info).toMatchObject({ error: { name: "MessageAbortedError" } });
    expect(toolsOf(parts)[0]?.state).toMatchObject({ status: "error", error: "Tool execution aborted" });
  });
});

describe("apply_patch", () => {
  it("is what GPT models are offered to change files", async () => {
    verifies("tool.patch.offered", "tool.patch");
    const patchText =
      "*** Begin Patch\n*** Add File: b.txt\n+new\n*** Update File: a.txt\n-one\n+1\n*** End Patch";
    const { id, directory, states } = await calls(
      { "a.txt": "one\n" },
      [
        ["apply_patch", { patchText }],
        ["apply_patch", { patchText }],
      ],
      "gpt-5.1",
    );
    expect(states[0]).toMatchObject({
      status: "completed",
      output: "Done:\nA b.txt\nM a.txt",
      metadata: { files: [{ type: "add" }, { type: "update" }] },
    });
    expect(states[1]).toMatchObject({ status: "error", error: expect.stringContaining("does not fit") });
    const name = path.basename(directory);
    expect([server.workspace.read(`${name}/a.txt`), server.workspace.read(`${name}/b.txt`)]).toEqual([
      "1\n",
      "new\n",
    ]);
    const diffs = await data(app.client.session.diff({ sessionID: id }));
    expect(diffs.map(({ file, status }) => [file, status])).toEqual([
      ["a.txt", "modified"],
      ["b.txt", "added"],
    ]);
    const names = offered().map((tool) => tool.name);
    expect(names).toContain("apply_patch");
    expect(names).not.toContain("edit");
    expect(names).not.toContain("write");
    await calls({}, [], "gpt-4.1");
    expect(offered().map((tool) => tool.name)).toEqual(expect.arrayContaining(["edit", "write"]));
    expect(offered().map((tool) => tool.name)).not.toContain("apply_patch");
  });
});

describe("webfetch", () => {
  const page = createServer((_, response) =>
    response
      .writeHead(200, { "content-type": "text/html" })
      .end("<title>T</title><h1>Head</h1><p>a <b>b</b></p>"),
  );
  let url: string;
  beforeAll(async () => {
    page.listen(0, "127.0.0.1");
    await once(page, "listening");
    url = `http://127.0.0.1:${(page.address() as AddressInfo).port}/x`;
  });
  afterAll(() => void page.close());

  it("gives a page as markdown", async () => {
    verifies("tool.webfetch");
    const { states } = await calls({}, [["webfetch", { url }]]);
    expect(states[0]).toMatchObject({
      status: "completed",
      title: `${url} (text/html)`,
      output: "# Head\n\na **b**",
    });
  });

  it("keeps to the public internet on a server that others can reach", async () => {
    verifies("tool.webfetch.exposed");
    const exposed = await startServer({ hostname: "0.0.0.0", password: "p", config: scriptedConfig(model) });
    try {
      const there = drive(exposed);
      const { id } = await there.session();
      model.script({ toolCalls: [{ name: "webfetch", input: { url } }] }, done);
      await there.prompt(id, "go");
      const [tool] = toolsOf((await there.messages(id)).flatMap(({ parts }) => parts));
      expect(tool?.state).toMatchObject({
        status: "error",
        error: expect.stringContaining("not on the public internet"),
      });
    } finally {
      await exposed.close();
    }
  });
});

describe("skills", () => {
  const skill = (name: string) =>
    `---\nname: ${name}\ndescription: How to ${name}.\n---\nStep one of ${name}.\n`;
  const files = {
    ".opencode/skills/release/SKILL.md": skill("release"),
    ".claude/skills/secret/SKILL.md": skill("secret"),
    "opencode.json": JSON.stringify({ permission: { skill: { secret: "deny" } } }),
  };

  it("are listed, described and loaded", async () => {
    verifies("tool.skill", "tool.skill.denied");
    const { directory, states } = await calls(files, [
      ["skill", { name: "release" }],
      ["skill", { name: "none" }],
      ["skill", { name: "secret" }],
    ]);
    const skills = await data(app.client.app.skills({ directory }));
    expect(skills.map(({ name }) => name)).toEqual(["release", "secret"]);
    expect(skills[0]).toEqual({
      name: "release",
      description: "How to release.",
      location: path.join(directory, ".opencode/skills/release/SKILL.md"),
      content: "Step one of release.",
    });
    expect(states[0]).toMatchObject({
      title: "Loaded skill: release",
      output: expect.stringContaining("Step one of release."),
    });
    expect(states[1]).toMatchObject({ status: "error", error: expect.stringContaining("release") });
    expect(states[2]).toMatchObject({ status: "error", error: expect.stringContaining("denied") });
    const { description = "" } = offered().find(({ name }) => name === "skill") ?? {};
    expect(description).toContain("- release: How to release.");
    expect(description).not.toContain("secret");
  });

  it("appear once their file is there", async () => {
    const directory = server.place(`tools${places++}`);
    expect(await data(app.client.app.skills({ directory }))).toEqual([]);
    server.workspace.write(`${path.basename(directory)}/.opencode/skill/late/SKILL.md`, skill("late"));
    const list = () => data(app.client.app.skills({ directory }));
    expect((await eventually(list, (skills) => skills.length > 0))[0]?.name).toBe("late");
  });
});

describe("the list of tools", () => {
  it("has them all, or those of a model", async () => {
    verifies("tool.listed");
    const ids = await data(app.client.tool.ids());
    expect(ids).toEqual(
      expect.arrayContaining(["apply_patch", "bash", "edit", "glob", "grep", "question", "skill"]),
    );
    expect(ids).toEqual(ids.toSorted());
    const list = await data(app.client.tool.list({ provider: "scripted", model: "one" }));
    expect(list.map(({ id }) => id)).toEqual(ids.filter((id) => id !== "apply_patch"));
    expect(list.find(({ id }) => id === "glob")).toMatchObject({
      description: expect.stringContaining("Finds files"),
      parameters: { type: "object", required: ["pattern"] },
    });
  });
});

describe("the demo model", () => {
  it("plans and asks with the real tools", async () => {
    verifies("demo.plan-ask");
    const demo = await startServer();
    try {
      const there = drive(demo);
      const events = await demo.events();
      const { id } = await there.session();
      const answer = there.prompt(id, "plan: look; mend\nask: Now? yes | no");
      const { properties: request } = await events.first("question.asked");
      expect(request.questions).toMatchObject([
        { question: "Now?", options: [{ label: "yes" }, { label: "no" }] },
      ]);
      await data(there.client.question.reply({ requestID: request.id, answers: [["no"]] }));
      expect(textOf((await answer).parts)).toContain('planned 2 steps, asked "Now?"');
      expect(await data(there.client.session.todo({ sessionID: id }))).toMatchObject([
        { content: "look", status: "pending" },
        { content: "mend" },
      ]);
    } finally {
      await demo.close();
    }
  });
});
