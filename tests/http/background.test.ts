import { afterAll, describe, expect, it } from "vitest";
import { askAsync, createSession, listMessages } from "../support/drive.js";
import { gate, useScriptedServer } from "../support/fixture.js";
import { data, eventually, scriptedConfig, textOf, toolsOf } from "../support/scenario.js";
import type { ScriptedStep } from "../support/scripted-openai.js";
import { endSpawned, spawnServer } from "../support/spawn.js";
import { exercises, verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";

exercises("experimental.session.background");

afterAll(endSpawned);

const { model, server, app } = await useScriptedServer();
const { client } = app;

const leave = (sessionID: string) => data(client.experimental.session.background({ sessionID }));

/** A model that hands out these tasks, each of which ends as its own promise says. */
function handingOut(tasks: Record<string, Promise<ScriptedStep>>) {
  model.respond(async ({ body }) => {
    const own = Object.keys(tasks).find((one) => JSON.stringify(body.messages.at(-1)) === asked(one));
    if (own !== undefined) return (await tasks[own]) ?? {};
    const last = body.messages.at(-1);
    if (last.role === "user" && last.content.startsWith?.("hand out"))
      return {
        toolCalls: Object.keys(tasks).map((prompt) => ({
          name: "task",
          input: { description: prompt, prompt, subagent_type: "general" },
        })),
      };
    return { text: `Read: ${JSON.stringify(last.content)}` };
  });
}

const asked = (prompt: string) => JSON.stringify({ role: "user", content: prompt });

const children = (sessionID: string) => data(client.session.children({ sessionID }));
/** Resolves once as many subagents are at work. */
const atWork = async (sessionID: string, count: number) => {
  const before = model.requests.length;
  await app.promptAsync(sessionID, `hand out ${count}`);
  await model.request(before + count);
};
const toldOf = async (sessionID: string) =>
  (await app.messages(sessionID)).filter(
    ({ info, parts }) => info.role === "user" && textOf(parts).startsWith("<task"),
  );
const rests = (sessionID: string) =>
  eventually(
    () => data(client.session.status({})),
    (statuses) => statuses[sessionID] === undefined,
  );

describe("a subagent that is sent into the background", () => {
  it("works on while its caller goes on, which is told of its end and works with it", async () => {
    verifies("task.background");
    const done = gate();
    handingOut({ "look around": done.opened.then(() => ({ text: "Found the lantern." })) });
    const { id } = await app.session({ title: "background" });
    await atWork(id, 1);
    expect(await leave(id)).toBe(true);
    await rests(id);
    const [child] = await children(id);
    const [call] = toolsOf((await app.messages(id)).flatMap(({ parts }) => parts));
    expect(call?.state).toMatchObject({
      status: "completed",
      output: expect.stringContaining(`<task id="${child?.id}" state="running">`),
      metadata: { background: true, jobId: child?.id, sessionId: child?.id },
    });
    expect(await leave(id)).toBe(false);
    expect(await toldOf(id)).toEqual([]);
    done.open();
    const last = await eventually(
      async () => (await app.messages(id)).at(-1),
      (message) =>
        message?.info.role === "assistant" &&
        message.info.finish !== undefined &&
        textOf(message.parts).includes("lantern"),
    );
    const [told] = await toldOf(id);
    expect(last?.info).toMatchObject({ parentID: told?.info.id, finish: "stop" });
    expect(textOf(told?.parts ?? [])).toContain(`state="completed"`);
    expect(told?.parts).toMatchObject([{ type: "text", synthetic: true }]);
  });

  it("is one of several: each is told of by itself; one that fails says why", async () => {
    verifies("task.background");
    const [first, second] = [gate(), gate()];
    handingOut({
      "part one": first.opened.then(() => ({ text: "One is done." })),
      "part two": second.opened.then(() => ({
        refuse: { status: 400, body: { error: { message: "No way" } } },
      })),
    });
    const { id } = await app.session({ title: "several" });
    await atWork(id, 2);
    expect(await leave(id)).toBe(true);
    await rests(id);
    second.open();
    await eventually(
      () => toldOf(id),
      ({ length }) => length === 1,
    );
    first.open();
    const told = await eventually(
      () => toldOf(id),
      ({ length }) => length === 2,
    );
    const texts = told.map(({ parts }) => textOf(parts));
    expect(texts[0]).toMatch(/state="error".*No way/s);
    expect(texts[1]).toMatch(/state="completed".*One is done/s);
    await rests(id);
  });

  it("is told of as aborted when somebody stops it, and nothing is begun for that", async () => {
    verifies("task.background.aborted");
    handingOut({ "for ever": new Promise<ScriptedStep>(() => undefined) });
    const { id } = await app.session({ title: "stopped" });
    await atWork(id, 1);
    await leave(id);
    await rests(id);
    // What its caller is at does not matter to it.
    await data(client.session.abort({ sessionID: id }));
    const [child] = await children(id);
    expect(Object.keys(await data(client.session.status({})))).toContain(child?.id);
    const requests = model.requests.length;
    await data(client.session.abort({ sessionID: child?.id ?? "" }));
    const [told] = await eventually(
      () => toldOf(id),
      ({ length }) => length === 1,
    );
    expect(textOf(told?.parts ?? [])).toContain(`state="error"`);
    await rests(id);
    expect(model.requests.length).toBe(requests);
    expect((await app.messages(id)).at(-1)?.info.id).toBe(told?.info.id);
  });

  it("goes with its caller when that is deleted", async () => {
    verifies("task.background.aborted");
    handingOut({ "for ever": new Promise<ScriptedStep>(() => undefined) });
    const { id } = await app.session({ title: "deleted" });
    await atWork(id, 1);
    await leave(id);
    await rests(id);
    await data(client.session.delete({ sessionID: id }));
    await eventually(
      () => data(client.session.status({})),
      (statuses) => Object.keys(statuses).length === 0,
    );
    expect(server.logged.filter((line) => line.startsWith("error"))).toEqual([]);
  });

  it("is none where nothing is waited for", async () => {
    verifies("task.background");
    const { id } = await app.session({ title: "none" });
    expect(await leave(id)).toBe(false);
    expect(await leave("ses_0000000000000000unknown")).toBe(false);
    expect((await app.raw("POST", "/experimental/session/nope/background")).status).toBe(400);
    expect(await data(client.experimental.capabilities.get())).toEqual({ backgroundSubagents: true });
  });
});

it("another process may send it there, and one that starts after a crash tells of it", async () => {
  verifies("task.background.processes");
  handingOut({ "for ever": new Promise<ScriptedStep>(() => undefined) });
  const workspace = createWorkspace();
  const start = () => spawnServer({ workspace, config: scriptedConfig(model) });
  const [runner, other] = [await start(), await start()];
  const id = await createSession(runner);
  const before = model.requests.length;
  await askAsync(runner, id, "hand out 1");
  await model.request(before + 1);
  const left = await other.fetch(`/experimental/session/${id}/background`, { method: "POST" });
  expect(await left.json()).toBe(true);
  await eventually(
    () => listMessages(other, id),
    (messages) => messages.at(-1)?.info.role === "assistant" && textOf(messages.at(-1)?.parts ?? []) !== "",
  );
  await runner.kill("SIGKILL");
  await other.kill("SIGTERM");
  const next = await start();
  const messages = await eventually(
    () => listMessages(next, id),
    (all) => all.at(-1)?.info.role === "user",
  );
  expect(textOf(messages.at(-1)?.parts ?? [])).toMatch(/state="error".*Interrupted/s);
  await next.kill("SIGTERM");
  workspace.remove();
});
