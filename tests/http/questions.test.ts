import type { QuestionRequest } from "@opencode/sdk/types";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askAsync, createSession, listMessages } from "../support/drive.js";
import type { EventLog } from "../support/event-log.js";
import { type Driver, data, drive, refusal, scriptedConfig, textOf, toolsOf } from "../support/scenario.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { endSpawned, type SpawnedServer, spawnServer } from "../support/spawn.js";
import { exercises, verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";

exercises("question.list", "question.reply", "question.reject");

let model: ScriptedModel;
let server: TestServer;
let app: Driver;
let log: EventLog;
beforeAll(async () => {
  model = await startScriptedOpenAI();
  server = await startServer({ config: scriptedConfig(model) });
  app = drive(server);
  log = await server.events("/global/event");
});
afterAll(async () => {
  await server.close();
  await model.close();
});

const options = [
  { label: "A", description: "the first" },
  { label: "B", description: "the second" },
];
const questions = [
  { question: "Which?", header: "Pick", options },
  { question: "And which else?", header: "More", options, multiple: true },
];
const asks = { toolCalls: [{ name: "question", id: "call_q", input: { questions } }] };
const done = { text: "All done." };

let places = 0;

/** A session in a directory of its own that asks both questions. */
async function asking() {
  const directory = server.place(`place${places++}`);
  const { id } = await app.session({ title: "asking", directory });
  model.script(asks);
  const answer = app.prompt(id, "go");
  const { properties: request } = await log.session(id).first("question.asked");
  return { id, directory, answer, request };
}

const waiting = (directory: string) => data(app.client.question.list({ directory }));
const lastTool = async (id: string) => toolsOf((await app.messages(id)).flatMap(({ parts }) => parts)).at(-1);

describe("a question", () => {
  it("is the same in the event and in the list, and its answers reach the model", async () => {
    verifies("question.asked", "question.replied");
    const { id, directory, answer, request } = await asking();
    expect(request).toEqual({
      id: expect.stringMatching(/^que_/),
      sessionID: id,
      questions,
      tool: { messageID: expect.stringMatching(/^msg_/), callID: "call_q" },
    });
    expect(await waiting(directory)).toEqual([request]);
    expect(await waiting(server.directory)).toEqual([]);
    expect((await lastTool(id))?.state.status).toBe("running");

    model.script(done);
    const answers = [["A"], ["B", "own words"]];
    expect(await data(app.client.question.reply({ requestID: request.id, answers }))).toBe(true);
    expect(textOf((await answer).parts)).toBe("All done.");
    expect((await log.session(id).first("question.replied")).properties).toEqual({
      sessionID: id,
      requestID: request.id,
      answers,
    });
    expect(await waiting(directory)).toEqual([]);
    expect((await lastTool(id))?.state).toMatchObject({
      status: "completed",
      title: "Asked 2 questions",
      output: 'The user answered:\n"Which?" = "A"\n"And which else?" = "B", "own words"',
      metadata: { answers },
    });
    expect(JSON.stringify(model.requests.at(-1)?.body.messages)).toContain("own words");
  });

  it("ends the turn when it is dismissed", async () => {
    verifies("question.rejected");
    const { id, directory, answer, request } = await asking();
    const calls = model.requests.length;
    expect(await data(app.client.question.reject({ requestID: request.id }))).toBe(true);
    expect((await answer).info).toMatchObject({ finish: "tool-calls" });
    expect(model.requests).toHaveLength(calls);
    expect((await log.session(id).first("question.rejected")).properties).toEqual({
      sessionID: id,
      requestID: request.id,
    });
    expect((await lastTool(id))?.state).toMatchObject({
      status: "error",
      error: expect.stringContaining("dismissed"),
    });
    expect(await waiting(directory)).toEqual([]);
  });

  it("takes the first reply only", async () => {
    verifies("question.first");
    const { answer, request } = await asking();
    model.script(done);
    const replies = await Promise.all(
      ["A", "B", "A", "B"].map((label) =>
        app.client.question.reply({ requestID: request.id, answers: [[label], []] }),
      ),
    );
    expect(replies.map(({ response }) => response.status).toSorted()).toEqual([200, 404, 404, 404]);
    await answer;
    const late = await refusal(app.client.question.reject({ requestID: request.id }));
    expect(late).toMatchObject({
      status: 404,
      name: "QuestionNotFoundError",
      _tag: "QuestionNotFoundError",
      requestID: request.id,
    });
    const unknown = app.client.question.reply({ requestID: "que_none", answers: [] });
    expect(await refusal(unknown)).toMatchObject({ status: 404, requestID: "que_none" });
  });

  it("waits on after a reply that does not fit the contract", async () => {
    const { directory, answer, request } = await asking();
    const { status, body } = await app.raw("POST", `/question/${request.id}/reply`, { answers: "A" });
    expect([status, body.name]).toEqual([400, "BadRequest"]);
    expect(await waiting(directory)).toEqual([request]);
    model.script(done);
    await data(app.client.question.reply({ requestID: request.id, answers: [] }));
    await answer;
    expect((await lastTool(request.sessionID))?.state).toMatchObject({ metadata: { answers: [[], []] } });
  });

  it("is withdrawn when the turn is aborted", async () => {
    verifies("question.abort");
    const { id, directory, answer, request } = await asking();
    expect(await data(app.client.session.abort({ sessionID: id }))).toBe(true);
    expect((await answer).info).toMatchObject({ error: { name: "MessageAbortedError" } });
    expect(await waiting(directory)).toEqual([]);
    expect(log.session(id).of("question.rejected")).toHaveLength(1);
    expect((await lastTool(id))?.state).toMatchObject({ status: "error", error: "Tool execution aborted" });
    expect(await refusal(app.client.question.reply({ requestID: request.id, answers: [] }))).toMatchObject({
      status: 404,
    });
  });

  it("goes with its session", async () => {
    const { id, directory, answer } = await asking();
    await data(app.client.session.delete({ sessionID: id }));
    await answer.catch(() => undefined);
    expect(await waiting(directory)).toEqual([]);
  });
});

describe("a question of another process", () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(async () => {
    await endSpawned();
    workspace.remove();
  });

  const start = () => spawnServer({ workspace, config: scriptedConfig(model) });
  const open = async (one: SpawnedServer) =>
    (await (await one.fetch("/question")).json()) as QuestionRequest[];

  async function askIn(one: SpawnedServer): Promise<{ id: string; request: QuestionRequest }> {
    const id = await createSession(one);
    const events = await one.events();
    model.script(asks);
    await askAsync(one, id, "go");
    const { properties: request } = await events.session(id).first("question.asked");
    events.close();
    return { id, request };
  }

  it("can be listed and answered here", async () => {
    verifies("question.elsewhere");
    const [asker, other] = await Promise.all([start(), start()]);
    const { id, request } = await askIn(asker);
    expect(await open(other)).toEqual([request]);
    const events = await asker.events();
    model.script(done);
    const body = JSON.stringify({ answers: [["B"], []] });
    const reply = await other.fetch(`/question/${request.id}/reply`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(reply.status).toBe(200);
    await events.session(id).first("session.idle");
    const messages = await listMessages(asker, id);
    expect(messages.at(-1)?.parts).toContainEqual(
      expect.objectContaining({ type: "text", text: "All done." }),
    );
    expect(toolsOf(messages.flatMap(({ parts }) => parts))[0]?.state).toMatchObject({
      status: "completed",
      metadata: { answers: [["B"], []] },
    });
  });

  it("is withdrawn once that process is gone", async () => {
    verifies("question.crash");
    const asker = await start();
    const { id, request } = await askIn(asker);
    await asker.kill("SIGKILL");
    const next = await start();
    expect(await open(next)).toEqual([]);
    const events = await next.events("/event", { "last-event-id": "1" });
    expect((await events.session(id).first("question.rejected")).properties.requestID).toBe(request.id);
    const tools = toolsOf((await listMessages(next, id)).flatMap(({ parts }) => parts));
    expect(tools[0]?.state.status).toBe("error");
  });
});
