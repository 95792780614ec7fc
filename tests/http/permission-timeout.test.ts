import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { data, refusal, scriptedConfig, toolsOf } from "../support/scenario.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("permission.list", "question.list", "session.create");

const { model, server, app, log } = await useScriptedServer((model) => ({
  config: { ...scriptedConfig(model), permission: { bash: "ask" } },
}));

const run = (command: string) => ({ toolCalls: [{ name: "bash", id: "call_0", input: { command } }] });
const questions = [{ question: "Which?", header: "Pick", options: [{ label: "A", description: "first" }] }];
const asks = { toolCalls: [{ name: "question", id: "call_q", input: { questions } }] };
const done = { text: "All done." };
const soon = 200;
const late = 600_000;
let places = 0;

/** A session, in a directory whose configuration is this, that makes one call. */
async function calling(call: object, config: object, permissionTimeout?: number) {
  const directory = server.place(`timeout${places++}`, { "opencode.json": JSON.stringify(config) });
  // The official client sends only the fields it knows.
  const { id } = await data(
    server.own.session.create({
      title: "unattended",
      directory,
      ...(permissionTimeout !== undefined && { permissionTimeout }),
    }),
  );
  model.script(call);
  return { id, directory, start: Date.now(), answer: app.prompt(id, "go") };
}

const types = (id: string) =>
  log
    .session(id)
    .types()
    .filter((type) => /^(permission|question)\./.test(type));

const lastTool = async (id: string) => toolsOf((await app.messages(id)).flatMap(({ parts }) => parts)).at(-1);

describe("a permission request with a deadline", () => {
  it("is rejected when nobody answers, and the agent reads why and goes on", async () => {
    verifies("permission.timeout");
    const calls = model.requests.length;
    const { id, directory, start, answer } = await calling(run("touch never.txt"), {
      permission_timeout: soon,
    });
    model.script(done);
    expect((await answer).info).toMatchObject({ finish: "stop" });
    const { properties: request } = await log.session(id).first("permission.asked");
    expect(request.expires).toBeGreaterThanOrEqual(start + soon);
    await log.session(id).first("session.idle");
    expect(types(id)).toEqual(["permission.asked", "permission.expired", "permission.replied"]);
    const told = { sessionID: id, requestID: request.id };
    expect(log.session(id).of("permission.expired")[0]?.properties).toEqual({
      ...told,
      expires: request.expires,
    });
    expect(log.session(id).of("permission.replied")[0]?.properties).toEqual({
      ...told,
      reply: "reject",
      message: "Nobody answered in time.",
    });
    expect((await lastTool(id))?.state).toMatchObject({
      status: "error",
      error: expect.stringMatching(/^Nobody answered in time\..*bash: touch never\.txt/),
    });
    expect(JSON.stringify(model.requests[calls + 1]?.body.messages)).toContain("Nobody answered in time.");
    expect(() => server.workspace.read(`${directory}/never.txt`)).toThrow();
    expect(await app.pending(directory)).toEqual([]);
    const tooLate = app.client.permission.reply({ requestID: request.id, reply: "once" });
    expect(await refusal(tooLate)).toMatchObject({ status: 404, requestID: request.id });
  });

  it("shows it in the list, and is answered before it like any other", async () => {
    verifies("permission.timeout.shown");
    const { id, directory, start, answer } = await calling(run("echo hi"), { permission_timeout: late });
    const { properties: request } = await log.session(id).first("permission.asked");
    expect(await app.pending(directory)).toEqual([request]);
    expect(request.expires).toBeGreaterThanOrEqual(start + late);
    expect(request.expires).toBeLessThanOrEqual(Date.now() + late);
    model.script(done);
    await app.reply(request.id, "once");
    await answer;
    expect((await lastTool(id))?.state.status).toBe("completed");
    expect(types(id)).toEqual(["permission.asked", "permission.replied"]);
  });

  it("leaves the others of its session waiting for their own", async () => {
    const { id, answer } = await calling(
      { toolCalls: [run("echo 1").toolCalls[0], { ...asks.toolCalls[0] }] },
      {},
      late,
    );
    const one = await log.session(id).first("permission.asked");
    const two = await log.session(id).first("question.asked");
    expect(one.properties.expires).toBeGreaterThan(Date.now());
    expect(two.properties.expires).toBeGreaterThan(Date.now());
    await app.reply(one.properties.id, "reject", "Not now.");
    expect(await data(app.client.question.reply({ requestID: two.properties.id, answers: [["A"]] }))).toBe(
      true,
    );
    model.script(done);
    await answer;
  });
});

describe("questions with a deadline", () => {
  it("are dropped when nobody answers, and the agent decides by itself", async () => {
    verifies("question.timeout");
    const { id, directory, answer } = await calling(asks, { permission_timeout: soon });
    model.script(done);
    expect((await answer).info).toMatchObject({ finish: "stop" });
    await log.session(id).first("session.idle");
    expect(types(id)).toEqual(["question.asked", "question.expired", "question.rejected"]);
    const [asked] = log.session(id).of("question.asked");
    expect(log.session(id).of("question.expired")[0]?.properties).toEqual({
      sessionID: id,
      requestID: asked?.properties.id,
      expires: asked?.properties.expires,
    });
    expect((await lastTool(id))?.state).toMatchObject({
      status: "error",
      error: expect.stringMatching(/^Nobody answered in time\..*assumed/),
    });
    expect(await data(app.client.question.list({ directory }))).toEqual([]);
  });

  it("show it in the list", async () => {
    verifies("permission.timeout.shown");
    const { id, directory, answer } = await calling(asks, { permission_timeout: late });
    const { properties: request } = await log.session(id).first("question.asked");
    expect(await data(app.client.question.list({ directory }))).toEqual([request]);
    expect(request.expires).toBeGreaterThan(Date.now());
    model.script(done);
    await data(app.client.question.reply({ requestID: request.id, answers: [["A"]] }));
    await answer;
  });
});

describe("a session's own deadline", () => {
  it("is stronger than the configuration's, and 0 is none", async () => {
    verifies("permission.timeout.session");
    const short = await calling(run("echo hi"), { permission_timeout: late }, soon);
    model.script(done);
    await short.answer;
    expect(types(short.id)).toContain("permission.expired");
    const none = await calling(run("echo hi"), { permission_timeout: soon }, 0);
    const { properties: request } = await log.session(none.id).first("permission.asked");
    expect(request).not.toHaveProperty("expires");
    await app.reply(request.id, "reject");
    await none.answer;
  });

  it("is shown with it and holds for its subagents and its fork", async () => {
    verifies("permission.timeout.session");
    const task = { description: "look", prompt: "look", subagent_type: "general" };
    const parent = await calling({ toolCalls: [{ name: "task", input: task }] }, {}, soon);
    model.script(run("echo hi"), { text: "I could not." }, done);
    await parent.answer;
    const [child] = await data(app.client.session.children({ sessionID: parent.id }));
    expect(child).toMatchObject({ permissionTimeout: soon });
    expect(types(child?.id ?? "")).toEqual(["permission.asked", "permission.expired", "permission.replied"]);
    expect(await data(app.client.session.get({ sessionID: parent.id }))).toMatchObject({
      permissionTimeout: soon,
    });
    const fork = await data(app.client.session.fork({ sessionID: parent.id }));
    expect(fork).toMatchObject({ permissionTimeout: soon });
  });

  it("that is none is refused", async () => {
    for (const permissionTimeout of [-1, 0.5, "1 s"])
      expect((await app.raw("POST", "/session", { permissionTimeout })).status).toBe(400);
  });
});
