import { readFileSync } from "node:fs";
import type { SessionCreateInput } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { gate, useScriptedServer } from "../support/fixture.js";
import { data, eventually, scriptedConfig, textOf, toolsOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("command.list", "session.command", "session.init", "session.shell", "session.children");

const { model, server, app, log } = await useScriptedServer((scripted) => ({
  files: {
    "greet.txt": "hello file",
    "AGENTS.md": "Always whistle.",
    "docs/style.md": "Use tabs.",
    ".opencode/command/greet.md":
      "---\ndescription: greet somebody\nagent: plan\n---\nGreet $1 and then $2. See @greet.txt. It is !`echo noon`.",
    ".opencode/command/slow.md": "It is !`sleep 60`.",
    ".opencode/command/look.md": "Look at @secrets/key.txt.",
    ".opencode/command/reach.md": "Look at @../beside.txt and at @.env, not at @my notes.md.",
    "my notes.md": "noted down",
    ".env": "KEY=the value",
    "secrets/key.txt": "the key itself",
    ".opencode/command/ask.md": "---\nagent: explore\n---\nFind $ARGUMENTS",
  },
  config: {
    ...scriptedConfig(scripted),
    instructions: ["docs/style.md"],
    command: {
      plain: { template: "Do this:" },
      other: { template: "Find it.", agent: "explore", model: "scripted/two" },
    },
    agent: {
      short: { mode: "primary", steps: 2 },
      planner: { mode: "primary", permission: { edit: "deny" } },
      mine: { mode: "subagent", permission: { list: "allow" } },
    },
    permission: { read: { "*": "allow", "*.env": "ask", "secrets/*": "deny" }, list: "deny" },
  },
}));

const run = (sessionID: string, command: string, typed: string) =>
  data(app.client.session.command({ sessionID, command, arguments: typed }));
const lastUser = (at: number) => JSON.stringify(model.requests.at(at)?.body.messages.at(-1));

describe("commands", () => {
  it("are listed by name, from everywhere, with their hints", async () => {
    verifies("command.list");
    const list = await data(app.client.command.list());
    const names = list.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    expect(names).toEqual(expect.arrayContaining(["ask", "greet", "init", "plain", "review"]));
    expect(list.find(({ name }) => name === "greet")).toMatchObject({
      description: "greet somebody",
      agent: "plan",
      source: "command",
      hints: ["$1", "$2"],
    });
  });

  it("fill their template and are told when they have ended", async () => {
    verifies("command.run", "instructions.files");
    const { id } = await app.session({ title: "commands" });
    const before = model.requests.length;
    model.script({ text: "Greeted." });
    const answer = await run(id, "greet", "Ada 'Grace Hopper' and all");
    expect(textOf(answer.parts)).toBe("Greeted.");
    expect(answer.info.agent).toBe("plan");
    expect(lastUser(before)).toContain(
      "Greet Ada and then Grace Hopper and all. See @greet.txt. It is noon.",
    );
    expect(lastUser(before)).toContain("hello file");
    const system = JSON.stringify(model.requests[before]?.body.messages[0]);
    expect(system).toContain("Always whistle.");
    expect(system).toContain("Use tabs.");
    const told = await log.session(id).first("command.executed");
    expect(told.properties).toEqual({
      name: "greet",
      sessionID: id,
      arguments: "Ada 'Grace Hopper' and all",
      messageID: answer.info.parentID,
    });
  });

  it("run no shell command that was typed", async () => {
    verifies("command.typed");
    const { id } = await app.session({ title: "typed" });
    const before = model.requests.length;
    model.script({ text: "Done." });
    await run(id, "plain", "!`touch typed.txt`");
    expect(lastUser(before)).toContain("Do this:\\n\\n!`touch typed.txt`");
    expect(() => server.workspace.read("project/typed.txt")).toThrow();
  });

  it("ask before a template's own names lead outside or to secrets", async () => {
    verifies("command.files.ask");
    server.workspace.write("beside.txt", "from beside");
    const { id } = await app.session({ title: "reach" });
    const before = model.requests.length;
    model.script({ text: "Looked." });
    const answer = run(id, "reach", "");
    const first = await log.session(id).first("permission.asked");
    expect(first.properties).toMatchObject({ permission: "external_directory" });
    await app.reply(first.properties.id, "once");
    const second = await log
      .session(id)
      .until((event) => event.type === "permission.asked" && event.properties.permission === "read");
    expect(second).toMatchObject({ properties: { patterns: [".env"] } });
    if (second.type === "permission.asked") await app.reply(second.properties.id, "reject");
    await answer;
    for (const text of ["from beside", "noted down", "@.env is not attached"])
      expect(lastUser(before)).toContain(text);
    expect(lastUser(before)).not.toContain("the value");
  });

  it("that are unknown are refused with the names of those there are", async () => {
    verifies("command.unknown");
    const { id } = await app.session({ title: "unknown" });
    const { status, body } = await app.raw("POST", `/session/${id}/command`, {
      command: "nope",
      arguments: "",
    });
    expect(status).toBe(400);
    expect(body.data.message).toContain("greet");
  });

  it("of a subagent run in a child session", async () => {
    verifies("command.subtask", "task.subagent");
    const { id } = await app.session({ title: "parent" });
    const before = model.requests.length;
    model.script({ text: "found it" }, { text: "The subagent found it." });
    const answer = await run(id, "ask", "the needle");
    expect(textOf(answer.parts)).toBe("The subagent found it.");
    const [child] = await data(app.client.session.children({ sessionID: id }));
    expect(child).toMatchObject({ parentID: id, title: "ask (@explore subagent)" });
    expect(child?.permission).toContainEqual({ permission: "task", pattern: "*", action: "deny" });
    expect(lastUser(before)).toContain("Find the needle");
    const [, handed] = await app.messages(id);
    expect(handed?.parts.find((part) => part.type === "tool")).toMatchObject({
      tool: "task",
      state: { status: "completed", output: expect.stringContaining("found it") },
    });
  });

  it("or a prompt's own subtasks run with the model that is named", async () => {
    verifies("command.subtask-model");
    const { id } = await app.session({ title: "models" });
    const before = model.requests.length;
    const used = () => model.requests.slice(before).map(({ body }) => body.model);
    model.script({ text: "found" }, { text: "It found it." }, { text: "seen" }, { text: "It saw it." });
    await run(id, "other", "");
    expect(used()).toEqual(["two", "one"]);
    const subtask = {
      type: "subtask" as const,
      agent: "explore",
      description: "look",
      prompt: "Look around.",
    };
    const answer = await app.prompt(id, {
      parts: [{ ...subtask, model: { providerID: "scripted", modelID: "two" } }],
    });
    expect(textOf(answer.parts)).toBe("It saw it.");
    expect(used()).toEqual(["two", "one", "two", "one"]);
  });

  it("init goes through the model that is named", async () => {
    verifies("command.init");
    const { id } = await app.session({ title: "init" });
    const messageID = "msg_2052a9bdd001RpikK7TiNbi7zz";
    model.script({ text: "Written." });
    const done = await data(
      app.client.session.init({ sessionID: id, providerID: "scripted", modelID: "one", messageID }),
    );
    expect(done).toBe(true);
    const [user] = await app.messages(id);
    expect(user?.info.id).toBe(messageID);
    expect(user?.parts[0]).toMatchObject({ type: "text", text: expect.stringContaining("AGENTS.md") });
  });

  it("attach no file that a rule forbids to read", async () => {
    verifies("command.forbidden");
    const { id } = await app.session({ title: "forbidden" });
    const before = model.requests.length;
    model.script({ text: "I may not." });
    await run(id, "look", "");
    expect(lastUser(before)).toContain("a rule forbids reading it");
    expect(JSON.stringify(model.requests[before]?.body)).not.toContain("the key itself");
    expect(JSON.stringify(await app.messages(id))).not.toContain("the key itself");
  });

  it("are refused when they are aborted before they began", async () => {
    verifies("command.abort");
    const { id } = await app.session({ title: "slow" });
    const running = app.raw("POST", `/session/${id}/command`, { command: "slow", arguments: "" });
    let over = false;
    void running.then(() => {
      over = true;
    });
    const aborted = async () => {
      await data(app.client.session.abort({ sessionID: id }));
      return over;
    };
    await eventually(aborted, (done) => done);
    const { status, body } = await running;
    expect({ status, message: body.data.message }).toEqual({
      status: 400,
      message: "command: aborted before it began",
    });
    expect(await app.messages(id)).toEqual([]);
  });
});

describe("a skill", () => {
  it("is a command: its text as it stands, and below it what was typed", async () => {
    verifies("command.skill");
    const directory = server.place("skilled", {
      ".agents/skills/release/SKILL.md":
        "---\nname: release\ndescription: how to release\n---\nRun `awk '{print $1}'`, then !`touch ran.txt`. See @keys.txt.",
      ".agents/skills/release/scripts/go.sh": "echo go",
      ".agents/skills/release/notes.md": "notes",
      ".claude/skills/bare/SKILL.md": "No front matter.",
      ".opencode/skill/greet/SKILL.md": "---\nname: greet\ndescription: not the command\n---\nSkill.",
      ".opencode/command/greet.md": "A command.",
      "keys.txt": "the keys",
    });
    const commands = await data(app.client.command.list({ directory }));
    expect(commands.find(({ name }) => name === "release")).toMatchObject({
      description: "how to release",
      source: "skill",
      hints: [],
    });
    expect(commands.find(({ name }) => name === "greet")).toMatchObject({
      source: "command",
      template: "A command.",
    });
    expect(commands.find(({ name }) => name === "bare")).toBeUndefined();
    const { id } = await app.session({ directory, title: "skilled" });
    model.script({ toolCalls: [{ name: "skill", input: { name: "release" } }] }, { text: "Released." });
    await data(app.client.session.command({ sessionID: id, command: "release", arguments: " version 2 " }));
    const [user, answer] = await app.messages(id);
    const text = textOf(user?.parts ?? []);
    expect(text).toContain("awk '{print $1}'`, then !`touch ran.txt`");
    expect(text).toContain(`relative to ${directory}/.agents/skills/release.`);
    expect(text.endsWith("\n\nversion 2")).toBe(true);
    expect(user?.parts.some(({ type }) => type === "file")).toBe(false);
    expect(() => server.workspace.read("skilled/ran.txt")).toThrow();
    const [call] = toolsOf(answer?.parts ?? []);
    expect(call?.state).toMatchObject({
      status: "completed",
      output: expect.stringMatching(/<skill_files>\nnotes\.md\nscripts\/go\.sh\n<\/skill_files>/),
    });
  });
});

describe("a subagent", () => {
  it("may not do what the agent that sent it may not", async () => {
    verifies("task.denials");
    const { id } = await app.session({ title: "planner" });
    const task = { description: "write", prompt: "write it", subagent_type: "general" };
    model.script(
      { toolCalls: [{ name: "task", input: task }] },
      { toolCalls: [{ name: "write", input: { filePath: "bypass.txt", content: "x" } }] },
      { text: "I could not." },
      { text: "It could not." },
    );
    await app.prompt(id, { agent: "planner", parts: [{ type: "text", text: "go" }] });
    expect(() => server.workspace.read("project/bypass.txt")).toThrow();
    const [child] = await data(app.client.session.children({ sessionID: id }));
    expect(child?.permission).toContainEqual({ permission: "edit", pattern: "*", action: "deny" });
  });

  it("that the configuration allows what its caller is denied may do that, but not what the session is denied", async () => {
    verifies("task.own-rules");
    const directory = server.place("own-rules", {
      "opencode.json": JSON.stringify({
        permission: { edit: "deny", bash: { "*": "allow", "touch *": "deny" } },
        agent: {
          writer: { mode: "subagent", permission: { edit: { "*": "allow", "secret/*": "deny" } } },
          silent: { mode: "subagent", prompt: "You say little." },
        },
      }),
    });
    const work = async (subagent: string, input: Partial<SessionCreateInput> = {}) => {
      const { id } = await app.session({ title: subagent, directory, ...input });
      const task = { description: "write", prompt: "write it", subagent_type: subagent };
      const write = (filePath: string) => ({ name: "write", input: { filePath, content: "x" } });
      model.script(
        { toolCalls: [{ name: "task", input: task }] },
        {
          toolCalls: [write("a.txt"), write("secret/b.txt"), { name: "bash", input: { command: "touch c" } }],
        },
        { text: "Done." },
        { text: "It is." },
      );
      await app.prompt(id, "go");
      const [child] = await data(app.client.session.children({ sessionID: id }));
      const parts = (await app.messages(child?.id ?? "")).flatMap((message) => message.parts);
      return toolsOf(parts).map(({ state }) => state.status);
    };
    expect(await work("writer")).toEqual(["completed", "error", "error"]);
    expect(await work("silent")).toEqual(["error", "error", "error"]);
    const permission = [{ permission: "edit", pattern: "*", action: "deny" as const }];
    expect(await work("writer", { permission })).toEqual(["error", "error", "error"]);
  });

  it("is allowed by a project's files nothing that the user's configuration denies", async () => {
    verifies("task.user-rules");
    const allowed = "---\nmode: subagent\npermission:\n  list: allow\n  read: allow\n---\nWork.";
    const directory = server.place("bounded", {
      ".opencode/agent/theirs.md": allowed,
      ".opencode/agent/all.md": allowed.replace("  list: allow", '  "*": allow'),
      "secrets/key.txt": "the key itself",
    });
    const work = async (subagent: string) => {
      const { id } = await app.session({ title: subagent, directory });
      const task = { description: "list", prompt: "list it", subagent_type: subagent };
      model.script(
        { toolCalls: [{ name: "task", input: task }] },
        {
          toolCalls: [
            { name: "list", input: { path: directory } },
            { name: "read", input: { filePath: `${directory}/secrets/key.txt` } },
          ],
        },
        { text: "Done." },
        { text: "It is." },
      );
      await app.prompt(id, "go");
      const [child] = await data(app.client.session.children({ sessionID: id }));
      const parts = (await app.messages(child?.id ?? "")).flatMap((message) => message.parts);
      return toolsOf(parts).map(({ state }) => state.status);
    };
    expect(await work("theirs")).toEqual(["error", "error"]);
    expect(await work("all")).toEqual(["error", "error"]);
    expect(await work("mine")).toEqual(["completed", "error"]);
  });

  it("that is gone on with may do what its present caller may, and keeps rules of its own", async () => {
    verifies("task.continued-rules");
    const { id } = await app.session({ title: "planner, then builder" });
    const task = { description: "write", prompt: "write it", subagent_type: "general" };
    model.script(
      { toolCalls: [{ name: "task", input: task }] },
      { text: "I may not." },
      { text: "It may not." },
    );
    await app.prompt(id, { agent: "planner", parts: [{ type: "text", text: "go" }] });
    const [child] = await data(app.client.session.children({ sessionID: id }));
    const sessionID = child?.id ?? "";
    const own = { permission: "webfetch", pattern: "*", action: "deny" } as const;
    await data(app.client.session.update({ sessionID, permission: [own] }));

    model.script(
      { toolCalls: [{ name: "task", input: { ...task, task_id: sessionID } }] },
      { toolCalls: [{ name: "write", input: { filePath: "allowed.txt", content: "x" } }] },
      { text: "Now it is written." },
      { text: "It has." },
    );
    await app.prompt(id, { agent: "build", parts: [{ type: "text", text: "go on" }] });
    expect(server.workspace.read("project/allowed.txt")).toBe("x");
    const { permission } = await data(app.client.session.get({ sessionID }));
    expect(permission).not.toContainEqual(expect.objectContaining({ permission: "edit" }));
    expect(permission?.slice(-2)).toEqual([{ permission: "task", pattern: "*", action: "deny" }, own]);
  });
});

describe("shell", () => {
  const shell = (sessionID: string, command: string) =>
    data(app.client.session.shell({ sessionID, agent: "build", command }));

  it("keeps the user's command in the conversation and asks no model", async () => {
    verifies("shell.run");
    const { id } = await app.session({ title: "shell" });
    const before = model.requests.length;
    const { parts } = await shell(id, "echo out; exit 3");
    expect(parts).toMatchObject([
      { type: "tool", tool: "bash", state: { status: "completed", output: "out\n", metadata: { exit: 3 } } },
    ]);
    expect(model.requests.length).toBe(before);
    model.script({ text: "I see." });
    await app.prompt(id, "What did it print?");
    expect(JSON.stringify(model.requests[before]?.body.messages)).toContain("echo out; exit 3");
  });

  it("keeps the end of what is long, with where the whole lies, and tells no more than that of it", async () => {
    verifies("shell.long");
    const { id } = await app.session({ title: "long output" });
    const { parts } = await shell(id, "for i in $(seq 40000); do echo line $i; done");
    const [part] = parts;
    const state = part?.type === "tool" && part.state.status === "completed" ? part.state : undefined;
    expect(state?.output).toMatch(/line 40000\n?$/);
    expect(state?.output.length).toBeLessThan(64 * 1024);
    const [, file = ""] = /(\/\S*tool-output\/\S+?)[\s.,)]/.exec(`${state?.output} `) ?? [];
    expect(readFileSync(file, "utf8").split("\n")).toHaveLength(40_001);
    const told = log.session(id).of("message.part.updated");
    for (const event of told) expect(JSON.stringify(event).length).toBeLessThan(160 * 1024);
  });

  it("ends with abort and keeps what was printed", async () => {
    verifies("shell.abort");
    const { id } = await app.session({ title: "long" });
    const running = shell(id, "echo begun; sleep 1000");
    await log.session(id).first("message.part.updated", ({ properties: { part } }) => {
      // Its input has the word from the beginning.
      const printed = part.type === "tool" && part.state.status === "running" && part.state.metadata;
      return JSON.stringify(printed ?? {}).includes("begun");
    });
    await data(app.client.session.abort({ sessionID: id }));
    const { parts } = await running;
    expect(parts[0]).toMatchObject({
      state: { status: "completed", output: expect.stringContaining("begun") },
    });
  });

  it("is refused while the session runs", async () => {
    verifies("shell.busy");
    const { id } = await app.session({ title: "busy" });
    const { open, opened } = gate();
    model.respond(async () => {
      await opened;
      return { text: "late" };
    });
    const answer = app.prompt(id, "wait");
    await log.session(id).first("session.status");
    const { status } = await app.raw("POST", `/session/${id}/shell`, { agent: "build", command: "ls" });
    expect(status).toBe(409);
    open();
    await answer;
    model.respond(() => ({ text: "an answer" }));
  });
});

describe("a loop", () => {
  it("asks when a model makes the same call a third time in a row", async () => {
    verifies("loop.doom");
    const { id } = await app.session({ title: "again" });
    const call = { toolCalls: [{ name: "glob", input: { pattern: "*.txt" } }] };
    model.script(call, call, call, { text: "enough" });
    const answer = app.prompt(id, "look");
    const { properties } = await log.session(id).first("permission.asked");
    expect(properties).toMatchObject({ permission: "doom_loop", patterns: ["glob"], always: ["glob"] });
    await app.reply(properties.id, "once");
    expect(textOf((await answer).parts)).toBe("enough");
  });

  it("ends when the agent's steps are used up, whatever the model calls", async () => {
    verifies("loop.steps");
    const { id } = await app.session({ title: "steps" });
    const before = model.requests.length;
    const call = (pattern: string) => ({ toolCalls: [{ name: "glob", input: { pattern } }] });
    model.script(call("a"), call("b"), call("c"));
    await app.prompt(id, { agent: "short", parts: [{ type: "text", text: "go on" }] });
    expect(model.requests.length - before).toBe(2);
    expect(model.requests.at(-1)?.body.tools ?? []).toEqual([]);
    expect(lastUser(-1)).toContain("no tool is run any more");
    expect(JSON.stringify(model.requests.at(-2)?.body)).not.toContain("no tool is run any more");
  });
});
