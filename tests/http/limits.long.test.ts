import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, eventually, refusal, scriptedConfig, toolsOf } from "../support/scenario.js";
import { onPostgres } from "../support/test-database.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("permission.list");

const mcpScript = fileURLToPath(new URL("../support/mcp-stdio.mjs", import.meta.url));
const { model, server, app, log } = await useScriptedServer((model) => ({
  config: {
    ...scriptedConfig(model),
    permission: { bash: "ask", edit: "ask", external_directory: "allow" },
    mcp: { t: { type: "local", command: [process.execPath, mcpScript], timeout: 30_000 } },
  },
  sources: { omit: { project: true } },
  database: "project/store/my.data",
  files: { "part/CLAUDE.md": "Sing.", "part/AGENTS.md": "Dance.", "part/a.txt": "text" },
}));
const quiet = await useScriptedServer((model) => ({
  config: scriptedConfig(model),
  sources: { omit: { claudePrompt: true } },
  files: {
    "part/CLAUDE.md": "Sing.",
    "part/a.txt": "text",
    "whole/AGENTS.md": "Dance.",
    "whole/b.txt": "text",
  },
}));

it("all asks of one answer are shown at once, more than work beside each other, and nothing warns of them", async () => {
  verifies("permission.asked.all");
  const warnings: string[] = [];
  const warn = ({ name }: Error) => void warnings.push(name);
  process.on("warning", warn);
  const commands = Array.from({ length: 40 }, (_, at) => `echo ${at}`);
  model.script(
    { toolCalls: commands.map((command, at) => ({ name: "bash", id: `call_${at}`, input: { command } })) },
    { text: "Done." },
  );
  const { id } = await app.session({ title: "many asks" });
  const answer = app.prompt(id, "go");
  const asked = await eventually(
    () => app.pending(),
    ({ length }) => length === 40,
  );
  expect(asked.map(({ metadata }) => metadata.command).sort()).toEqual([...commands].sort());
  await Promise.all(asked.map((request) => app.reply(request.id, "once")));
  expect((await answer).info).toMatchObject({ finish: "stop" });
  const calls = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));
  expect(calls.map(({ state }) => state.status)).toEqual(commands.map(() => "completed"));
  process.off("warning", warn);
  expect(warnings).toEqual([]);
});

it("calls that wait for people otherwise leave their places to others, too", async () => {
  verifies("permission.asked.all");
  const subagents = Array.from({ length: 9 }, (_, at) => ({
    name: "task",
    input: { description: `part ${at}`, prompt: "Ask first", subagent_type: "general" },
  }));
  const requestedSchema = { type: "object", properties: { a: { type: "string" } } };
  const servers = subagents.map((_, at) => ({
    name: "t_ask",
    input: { mode: "form", message: `${at}?`, requestedSchema },
  }));
  const free = [{ name: "glob", input: { pattern: "*.md" } }];
  let steps = 0;
  model.respond(({ body }) => {
    const last = body.messages.at(-1);
    if (last.role === "tool") return { text: "Done." };
    if (JSON.stringify(last).includes("Ask first"))
      return { toolCalls: [{ name: "bash", input: { command: `echo sub ${steps++}` } }] };
    return { toolCalls: [...subagents, ...servers, ...free] };
  });
  const { id } = await app.session({ title: "places" });
  const answer = app.prompt(id, "go");
  const found = () =>
    log
      .session(id)
      .of("message.part.updated")
      .some(
        ({ properties: { part } }) =>
          part.type === "tool" && part.tool === "glob" && part.state.status === "completed",
      );
  await eventually(found, (is) => is);
  const questions = await eventually(
    () => data(app.client.question.list({})),
    ({ length }) => length === 9,
  );
  const asked = await eventually(
    () => app.pending(),
    ({ length }) => length === 9,
  );
  await Promise.all([
    ...asked.map((request) => app.reply(request.id, "once")),
    ...questions.map(({ id: requestID }) => data(app.client.question.reply({ requestID, answers: [["x"]] }))),
  ]);
  expect((await answer).info).toMatchObject({ finish: "stop" });
  const calls = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));
  expect(calls.map(({ state }) => state.status)).toEqual(calls.map(() => "completed"));
  expect(calls).toHaveLength(19);
  model.respond(() => ({ text: "Done." }));
});

it("an abort ends calls that wait for answers and those that wait for a place", async () => {
  verifies("permission.asked.all");
  model.script({
    toolCalls: Array.from({ length: 40 }, (_, at) => ({
      name: "bash",
      id: `call_${at}`,
      input: { command: `echo ${at}` },
    })),
  });
  const { id } = await app.session({ title: "aborted asks" });
  const answer = app.prompt(id, "go");
  await eventually(
    () => app.pending(),
    ({ length }) => length === 40,
  );
  await data(app.client.session.abort({ sessionID: id }));
  expect((await answer).info).toMatchObject({ error: { name: "MessageAbortedError" } });
  expect(await app.pending()).toEqual([]);
});

it.skipIf(onPostgres).each(["store/my.data", "store/my.data-wal"])(
  "reading our own database asks, whatever its name: %s",
  async (file) => {
    verifies("permission.default.secrets");
    const { id } = await app.session({ title: "database" });
    // A rejection ends the turn, so the model is asked only once.
    model.script({ toolCalls: [{ name: "read", input: { filePath: file } }] });
    const answer = app.prompt(id, "go");
    const { properties: request } = await log.session(id).first("permission.asked");
    expect(request).toMatchObject({ permission: "read", patterns: [file] });
    await app.reply(request.id, "reject");
    await answer;
  },
);

it.skipIf(onPostgres)("a file with a name like the database's is read unasked", async () => {
  verifies("permission.default.secrets");
  writeFileSync(`${server.directory}/store/my.data2`, "text");
  const { id } = await app.session({ title: "neighbour" });
  model.script({ toolCalls: [{ name: "read", input: { filePath: "store/my.data2" } }] }, { text: "Done." });
  await app.prompt(id, "go");
  expect(log.session(id).types()).not.toContain("permission.asked");
});

it("no configuration is written where that of projects does not count", async () => {
  verifies("config.patch-left-out");
  const refused = await refusal(app.client.config.update({ config: { username: "ada" } }));
  expect(refused).toMatchObject({
    status: 400,
    data: { message: expect.stringContaining("OPENCODE_DISABLE_PROJECT_CONFIG") },
  });
  expect(existsSync(`${server.directory}/opencode.json`)).toBe(false);
});

it("instructions of a part of the project are left out with the rest", async () => {
  verifies("config.overrule");
  const shown = async (on: typeof quiet, filePath: string) => {
    const { id } = await on.app.session({ title: "instructions" });
    on.model.script({ toolCalls: [{ name: "read", input: { filePath } }] }, { text: "Done." });
    await on.app.prompt(id, "go");
    const [call] = toolsOf((await on.app.messages(id)).flatMap(({ parts }) => parts));
    return JSON.stringify(call?.state).match(/Sing|Dance/)?.[0];
  };
  expect(await shown(quiet, "part/a.txt")).toBe(undefined);
  expect(await shown(quiet, "whole/b.txt")).toBe("Dance");
  expect(await shown({ model, server, app, log }, "part/a.txt")).toBe(undefined);
});
