import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { data, drive, eventually, scriptedConfig, toolsOf } from "../support/scenario.js";
import { startServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

exercises("app.agents", "config.get", "session.prompt");

const { model, server, app } = await useScriptedServer((scripted) => ({ config: scriptedConfig(scripted) }));

const agentsOf = (directory: string) => data(app.client.app.agents({ directory }));
const named = async (directory: string, name: string) =>
  (await agentsOf(directory)).find((agent) => agent.name === name);
let places = 0;
const place = (files: Record<string, string>) => server.place(`agents${places++}`, files);

it("agents, commands, skills and tools may also lie in the user's folder and in OPENCODE_CONFIG_DIR", async () => {
  verifies("config.folders");
  const workspace = createWorkspace();
  for (const [home, name] of [
    ["home/.config/opencode", "own"],
    ["given", "given"],
  ] as const) {
    workspace.write(`${home}/agents/${name}.md`, "Words.");
    workspace.write(`${home}/commands/${name}.md`, "Do it.");
    workspace.write(`${home}/skills/${name}/SKILL.md`, "Know it.");
    workspace.write(
      `${home}/tools/${name}.mjs`,
      "export default { description: 'x', args: {}, execute: () => 'y' }",
    );
  }
  const one = await startServer({ workspace, sources: { extraConfigDir: workspace.path("given") } });
  const { client } = drive(one);
  const namesOf = async (list: Promise<{ name: string }[]>) => (await list).map(({ name }) => name);
  const both = expect.arrayContaining(["own", "given"]);
  expect(await namesOf(data(client.app.agents()))).toEqual(both);
  expect(await namesOf(data(client.command.list()))).toEqual(both);
  expect(await namesOf(data(client.app.skills()))).toEqual(both);
  expect(await data(client.tool.ids())).toEqual(both);
  await one.close();
});

it("plan changes nothing but its plans", async () => {
  verifies("permission.plan-agent");
  const directory = place({ "a.txt": "as it was" });
  const { id } = await app.session({ directory, title: "plan" });
  const write = (filePath: string) => ({ toolCalls: [{ name: "write", input: { filePath, content: "x" } }] });
  model.script(write("a.txt"), write(".opencode/plans/one.md"), { text: "Planned." });
  await app.prompt(id, { agent: "plan", parts: [{ type: "text", text: "go" }] });
  const states = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts)).map(({ state }) => state);
  expect(states).toMatchObject([{ status: "error" }, { status: "completed" }]);
  expect(readFileSync(`${directory}/a.txt`, "utf8")).toBe("as it was");
});

describe("an agent that is a markdown file", () => {
  it("is one of the agents, in the configuration, and answers prompts with its own words", async () => {
    verifies("agent.file");
    const directory = place({
      ".opencode/agent/review/strict.md": `---
description: Reviews: strictly
mode: primary
temperature: 0.2
steps: 4
permission:
  edit: deny
  bash:
    "*": ask
    git diff*: allow
tools:
  webfetch: false
top_k: 5
---

You review without mercy.
`,
      ".opencode/agents/plain.md": "Only words.",
      ".opencode/mode/quiet.md": "Say little.",
    });
    expect(await named(directory, "review/strict")).toMatchObject({
      description: "Reviews: strictly",
      mode: "primary",
      native: false,
      temperature: 0.2,
      steps: 4,
      prompt: "You review without mercy.",
      options: { top_k: 5 },
    });
    const rules = (await named(directory, "review/strict"))?.permission ?? [];
    expect(rules).toEqual(
      expect.arrayContaining([
        { permission: "edit", pattern: "*", action: "deny" },
        { permission: "bash", pattern: "git diff*", action: "allow" },
        { permission: "webfetch", pattern: "*", action: "deny" },
      ]),
    );
    expect(await named(directory, "plain")).toMatchObject({ mode: "all", prompt: "Only words." });
    expect(await named(directory, "quiet")).toMatchObject({ mode: "primary", prompt: "Say little." });
    const { agent } = await data(app.client.config.get({ directory }));
    expect(agent).toMatchObject({ "review/strict": { description: "Reviews: strictly", steps: 4 } });

    const { id } = await app.session({ directory, title: "reviewed" });
    model.script({ text: "Bad." });
    const parts = [{ type: "text" as const, text: "look" }];
    const { info } = await app.prompt(id, { agent: "review/strict", parts });
    expect(info).toMatchObject({ agent: "review/strict" });
    const sent = model.requests.at(-1)?.body ?? { messages: [] };
    expect(JSON.stringify(sent.messages[0])).toContain("You review without mercy.");
    const tools = (sent.tools as { function: { name: string } }[]).map((tool) => tool.function.name);
    expect(tools).toContain("bash");
    expect(tools).not.toEqual(expect.arrayContaining(["edit"]));
    expect(tools).not.toEqual(expect.arrayContaining(["webfetch"]));
  });

  it("counts from the user's folder to the nearest one, over the file beside it, key by key", async () => {
    verifies("agent.file.precedence");
    const file = (fields: string, prompt: string) => `---\n${fields}\n---\n${prompt}\n`;
    server.workspace.write(
      "home/.config/opencode/agent/layered.md",
      file("description: mine\ncolor: accent\ntemperature: 0.1", "global"),
    );
    const root = place({
      ".opencode/opencode.json": '{"agent": {"layered": {"description": "root", "steps": 2}}}',
      ".opencode/agent/layered.md": file("steps: 3", "root"),
      "sub/opencode.json": '{"agent": {"layered": {"temperature": 0.9}}}',
      "sub/.opencode/agent/layered.md": file("hidden: false", "nearest"),
    });
    initRepository(root);
    expect(await named(`${root}/sub`, "layered")).toMatchObject({
      description: "root",
      color: "accent",
      temperature: 0.9,
      steps: 3,
      hidden: false,
      prompt: "nearest",
    });
    expect(await named(root, "layered")).toMatchObject({ temperature: 0.1, prompt: "root" });
    expect(await named(place({}), "layered")).toMatchObject({ prompt: "global" });
    rmSync(server.workspace.path("home/.config/opencode/agent/layered.md"));
  });

  it("changes a built-in one, comes, changes and goes without a restart", async () => {
    verifies("agent.file.live");
    const directory = place({ ".opencode/agent/plan.md": "---\ntemperature: 0.7\n---\n" });
    expect(await named(directory, "plan")).toMatchObject({ native: true, temperature: 0.7 });
    const until = (holds: (temperature: number | undefined) => boolean) =>
      eventually(
        async () => (await named(directory, "plan"))?.temperature,
        (temperature) => holds(temperature),
      );
    writeFileSync(`${directory}/.opencode/agent/plan.md`, "---\ntemperature: 0.25\n---\n");
    await until((temperature) => temperature === 0.25);
    rmSync(`${directory}/.opencode/agent/plan.md`);
    await until((temperature) => temperature === undefined);
    server.workspace.write(`agents${places - 1}/.opencode/agents/late.md`, "I came late.");
    await eventually(
      () => named(directory, "late"),
      (agent) => agent?.prompt === "I came late.",
    );
  });

  it.each([
    [
      "a value of another kind",
      "---\ndescription: x\nsteps: many\n---\nhi",
      ["steps"],
      /number, got string.*line 3/,
    ],
    [
      "a wrong word further down",
      "---\npermission:\n  bash:\n    ls: maybe\n---\n",
      ["permission", "bash", "ls"],
      /line 4/,
    ],
    ["no YAML", "---\ndescription: [a, b\nmode: all\n---\n", ["description"], /line \d/],
    ["a list", "---\n- a\n---\n", [], /key: value.*line 2/],
    ["no end", "---\nmode: all\nhi", [], /not closed.*line 1/],
  ])("with %s is refused with its path, key and line", async (_, text, path, message) => {
    verifies("agent.file.broken");
    const directory = place({ ".opencode/agent/broken.md": text });
    const { status, body } = await app.raw("GET", `/agent?directory=${encodeURIComponent(directory)}`);
    expect([status, body.name]).toEqual([400, "ConfigInvalidError"]);
    expect(body.data.path).toBe(`${directory}/.opencode/agent/broken.md`);
    expect(body.data.issues).toMatchObject([{ path, message: expect.stringMatching(message) }]);
    expect(body.data.message).toContain(body.data.path);
    rmSync(`${directory}/.opencode/agent/broken.md`);
    await eventually(
      () => app.raw("GET", `/agent?directory=${encodeURIComponent(directory)}`),
      (answer) => answer.status === 200,
    );
  });
});
