import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { initRepository } from "../support/git.js";
import { data, drive, eventually, scriptedConfig, toolsOf } from "../support/scenario.js";
import { startServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

exercises("app.agents", "config.get", "session.prompt");

const { model, server, app, log } = await useScriptedServer((scripted) => ({
  config: scriptedConfig(scripted),
}));

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
    workspace.write(`${home}/skills/${name}/SKILL.md`, "---\ndescription: x\n---\nKnow it.");
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

  const fits = (glob: string, text: string) =>
    new RegExp(
      `^${glob
        .replace(/[.()]/g, "\\$&")
        .replaceAll("*", ".*")
        .replace(/ \.\*$/, "( .*)?")}$`,
    ).test(text);

  /** All agents of a directory with this one file in it, and what has been said of the file. */
  const read = async (text: string, name = "odd") => {
    const directory = place({ [`.opencode/agent/${name}.md`]: text, ".opencode/agent/good.md": "Good." });
    const agents = await agentsOf(directory);
    expect(agents.map((agent) => agent.name)).toEqual(expect.arrayContaining(["good", "plan"]));
    const told = () =>
      log
        .of("session.error")
        .map(({ properties }) => JSON.stringify(properties))
        .filter((message) => message.includes(`${directory}/`))
        .join("\n");
    const found = agents.find((agent) => agent.name === name);
    return {
      directory,
      agent: found,
      told,
      action: (permission: string, pattern = "x") =>
        found?.permission.findLast((rule) => fits(rule.permission, permission) && fits(rule.pattern, pattern))
          ?.action,
    };
  };

  it("one that is broken takes neither its directory down nor more than it must, and is told", async () => {
    verifies("agent.file.broken");
    const front = (fields: string) => `---\n${fields}\n---\nhi`;
    const parts: [string, RegExp, Record<string, unknown>][] = [
      ["description: x\nsteps: many", /steps: expected .*number, got string.*line 3/, { description: "x" }],
      ["temperature: hot\ndescription: x", /temperature.*line 2/, { description: "x", prompt: "hi" }],
      ["color: chartreuse\nhidden: perhaps", /hidden.*color/s, { prompt: "hi" }],
      ["model: sonnet", /sonnet.* names no provider/, { prompt: "hi" }],
      ["description: [a, b\ncolor: red", /line \d/, { prompt: "hi" }],
      ["- a", /key: value.*line 2/, { prompt: "hi" }],
      ["hooks: { Stop: x }\noptions: 5", /hooks.*options/s, { prompt: "hi", options: {} }],
    ];
    for (const [fields, said, expected] of parts) {
      const { agent, told } = await read(front(fields));
      expect(agent, fields).toMatchObject(expected);
      await expect.poll(told).toMatch(said);
    }
    // Where nobody can know what it may do, there is no such agent: not even the built-in one it was to change.
    for (const fields of [
      "permission:\n  bash:\n    ls: maybe",
      "tools: { Read: 5 }",
      "mode: sometimes",
      "disable: perhaps",
      "description: [a, b\npermission:\n  edit: deny",
    ]) {
      const { agent, directory } = await read(front(fields), "build");
      expect(agent, fields).toBeUndefined();
      const message = await log.first("session.error", ({ properties }) =>
        JSON.stringify(properties).includes(`agent of ${directory}/.opencode/agent/build.md is left out`),
      );
      expect(JSON.stringify(message)).toMatch(/line \d|expected|key/);
    }
    const directory = place({
      ".opencode/agent/folder.md/inner.md": "Inner.",
      ".opencode/agent/__proto__.md": "x",
    });
    symlinkSync("/nowhere/at/all", `${directory}/.opencode/agent/lost.md`);
    expect((await agentsOf(directory)).map(({ name }) => name)).toContain("folder.md/inner");
  });

  it("one that is written for another program is read as it is meant", async () => {
    verifies("agent.file.foreign");
    const claude = await read(
      "---\nname: odd\ndescription: Reviews code: strictly\ntools: Read, Grep, Bash(git diff:*), mcp__hub__search\n" +
        "model: inherit\ncolor: purple\nmaxTurns: 7\n---\nReview.",
    );
    expect(claude.told()).toBe("");
    expect(claude.agent).toMatchObject({
      description: "Reviews code: strictly",
      color: "#a855f7",
      steps: 7,
      prompt: "Review.",
      options: {},
    });
    expect(claude.agent).not.toHaveProperty("model");
    const ask = (one: typeof claude) => (rule: string) =>
      one.action(...(rule.split(":") as [string, string?]));
    expect(["read:a", "read:.env", "grep", "bash:git diff x", "hub_search"].map(ask(claude))).toEqual(
      ["allow", "ask", "allow", "allow", "allow"], // biome-ignore format: a row of the table
    );
    expect(["edit", "bash:rm x", "task", "webfetch", "other_tool"].map(ask(claude))).toEqual(
      Array(5).fill("deny"),
    );

    const forms: [string, Record<string, string>][] = [
      ["tools: [Read, Write]", { edit: "allow", bash: "deny" }],
      ["tools:\n  - Bash", { bash: "allow", edit: "deny" }],
      ["tools: '*'", { bash: "allow", edit: "allow" }],
      ["tools:", { bash: "allow", edit: "allow" }],
      ["disallowedTools: Write, WebFetch", { edit: "deny", webfetch: "deny", bash: "allow" }],
      ["permissionMode: plan", { edit: "deny", bash: "allow" }],
      ["tools: { Bash: 'false', webfetch: no }", { Bash: "deny", webfetch: "deny" }],
      ["permission: { edit: Deny, bash: true }", { edit: "deny", bash: "allow" }],
      ["permission: Ask", { edit: "ask", bash: "ask" }],
      ["tools: ['codebase', 'runCommands', 'unheardOf']", { glob: "allow", bash: "allow", edit: "deny" }],
    ];
    for (const [fields, actions] of forms) {
      const { action } = await read(`---\n${fields}\n---\nhi`);
      expect(Object.fromEntries(Object.keys(actions).map((key) => [key, action(key)])), fields).toEqual(
        actions,
      );
    }
    const typed = await read(
      "---\ntemperature: '0.3'\nsteps: '4'\nhidden: 'yes'\nmode: Subagent\nmodel: gpt-5\n---\n",
    );
    expect(typed.agent).toMatchObject({
      temperature: 0.3,
      steps: 4,
      hidden: true,
      mode: "subagent",
      model: { providerID: "openai", modelID: "gpt-5" },
    });
    const directory = place({ ".opencode/agent/file.md": "---\nname: by-name\n---\nx" });
    expect(await named(directory, "by-name")).toMatchObject({ prompt: "x" });
    expect(await named(directory, "file")).toBeUndefined();
  });
});
