import type { SessionDurableEvent } from "@opencode/sdk/types";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ApiEvent, type ApiLog, openApiLog } from "../../support/api-log.js";
import { type Driver, data, drive, eventually, scriptedConfig, textOf } from "../../support/scenario.js";
import { type ScriptedModel, startScriptedOpenAI } from "../../support/scripted-openai.js";
import { startServer, type TestServer } from "../../support/server.js";
import { exercises, verifies } from "../../support/verifies.js";

exercises(
  "v2.session.list",
  "v2.session.create",
  "v2.session.active",
  "v2.session.get",
  "v2.session.switchAgent",
  "v2.session.switchModel",
  "v2.session.prompt",
  "v2.session.compact",
  "v2.session.wait",
  "v2.session.context",
  "v2.session.history",
  "v2.session.events",
  "v2.session.interrupt",
  "v2.session.message",
  "v2.session.messages",
  "v2.event.subscribe",
);

let model: ScriptedModel;
let server: TestServer;
let app: Driver;
let all: ApiLog<ApiEvent>;
beforeAll(async () => {
  model = await startScriptedOpenAI();
  server = await startServer({ config: { ...scriptedConfig(model), permission: { bash: "ask" } } });
  app = drive(server);
  all = await openApiLog(server);
});
afterAll(async () => {
  all.close();
  await server.close();
  await model.close();
});

const v2 = () => server.own.v2;
let sessionID = "";
beforeEach(async () => {
  sessionID = (await data(v2().session.create({}))).data.id;
});

const done = async (call: Promise<{ error?: unknown; response: Response }>) => {
  const { error, response } = await call;
  if (error) throw new Error(JSON.stringify(error));
  expect(response.status).toBe(204);
};
const ask = async (method: string, path: string, body?: unknown) => {
  const { status, body: answer } = await app.raw(method, path, body);
  return { status, body: answer };
};
const prompt = (text: string, more: object = {}) =>
  data(v2().session.prompt({ sessionID, prompt: { text }, ...more }));
const wait = () => done(v2().session.wait({ sessionID }));
const messages = async () => (await data(v2().session.messages({ sessionID, order: "asc" }))).data;
const history = async (after?: number) =>
  (await data(v2().session.history({ sessionID, limit: 100, ...(after !== undefined && { after }) }))).data;

describe("a session", () => {
  it("is the same in both views", async () => {
    verifies("api.sessions");
    const directory = server.place("elsewhere");
    const { data: made } = await data(
      v2().session.create({
        id: "ses_mine1",
        agent: "plan",
        model: { id: "two", providerID: "scripted" },
        location: { directory, workspaceID: "wrk_1" },
      }),
    );
    expect(made).toMatchObject({
      id: "ses_mine1",
      agent: "plan",
      model: { id: "two", providerID: "scripted", variant: "default" },
      location: { directory, workspaceID: "wrk_1" },
      cost: 0,
    });
    expect((await data(v2().session.create({ id: "ses_mine1", agent: "build" }))).data).toEqual(made);
    expect((await data(v2().session.get({ sessionID: "ses_mine1" }))).data).toEqual(made);
    expect(await data(app.client.session.get({ sessionID: "ses_mine1" }))).toMatchObject({
      directory,
      agent: "plan",
      model: { id: "two", providerID: "scripted" },
    });
    const classic = await app.session({ title: "made elsewhere" });
    expect((await data(v2().session.get({ sessionID: classic.id }))).data.title).toBe("made elsewhere");
    const created = await all.first("session.created", ({ data: told }) => told.sessionID === "ses_mine1");
    expect(created.location).toEqual({ directory });
    const nobody = { status: 404, body: { _tag: "SessionNotFoundError", sessionID: "ses_none" } };
    for (const [method, path, body] of [
      ["GET", "", undefined],
      ["POST", "/agent", { agent: "plan" }],
      ["POST", "/model", { model: { id: "one", providerID: "scripted" } }],
      ["POST", "/prompt", { prompt: { text: "hi" } }],
      ["POST", "/compact", undefined],
      ["POST", "/wait", undefined],
      ["POST", "/interrupt", undefined],
      ["GET", "/context", undefined],
      ["GET", "/history", undefined],
      ["GET", "/event", undefined],
      ["GET", "/message", undefined],
      ["GET", "/message/msg_1", undefined],
    ] as const) {
      expect(await ask(method, `/api/session/ses_none${path}`, body), path).toMatchObject(nobody);
      const bad = await ask(method, `/api/session/nobody${path}`, body);
      expect([bad.status, bad.body._tag, bad.body.kind], path).toEqual([
        400,
        "InvalidRequestError",
        "Params",
      ]);
    }
    expect((await ask("POST", "/api/session", { id: "mine" })).status).toBe(400);
    expect((await ask("POST", "/api/session", { location: { directory: "a\0b" } })).status).toBe(400);
  });

  it("is found by pages that go both ways", async () => {
    verifies("api.session-pages");
    const place = server.place("pages");
    const ids: string[] = [];
    for (let at = 0; at < 7; at++) {
      const { data: one } = await data(v2().session.create({ location: { directory: place } }));
      ids.unshift(one.id);
    }
    const page = (more: object) => data(v2().session.list({ directory: `${place}/`, limit: 3, ...more }));
    const of = ({ data: list }: { data: { id: string }[] }) => list.map(({ id }) => id);
    const first = await page({});
    expect(of(first)).toEqual(ids.slice(0, 3));
    const second = await data(v2().session.list({ limit: 3, cursor: first.cursor.next ?? "" }));
    expect(of(second)).toEqual(ids.slice(3, 6));
    const third = await data(v2().session.list({ limit: 3, cursor: second.cursor.next ?? "" }));
    expect(of(third)).toEqual(ids.slice(6));
    const back = await data(v2().session.list({ limit: 2, cursor: third.cursor.previous ?? "" }));
    expect(of(back)).toEqual(ids.slice(4, 6));
    const end = await data(v2().session.list({ limit: 3, cursor: third.cursor.next ?? "" }));
    expect(end).toEqual({ data: [], cursor: {} });
    expect(of(await page({ order: "asc", limit: 2 }))).toEqual(ids.toReversed().slice(0, 2));
    expect(of(await page({ search: "NEW session", limit: 100 }))).toEqual(ids);
    expect(of(await page({ project: "none" }))).toEqual([]);
    expect(of(await data(v2().session.list({ workspace: "wrk_1" })))).toEqual(["ses_mine1"]);
    expect(of(await page({ subpath: "src" }))).toEqual([]);
    for (const query of ["limit=0", "limit=x", "order=up", "workspace=1"])
      expect(await ask("GET", `/api/session?${query}`)).toMatchObject({
        status: 400,
        body: { _tag: "InvalidRequestError", kind: "Query" },
      });
    for (const cursor of ["", "junk", "bnVsbA", Buffer.from('{"anchor":{}}').toString("base64url")])
      expect(await ask("GET", `/api/session?cursor=${cursor}`)).toEqual({
        status: 400,
        body: { _tag: "InvalidCursorError", message: "Invalid cursor" },
      });
  });

  it("switches agent and model, and says so between the messages", async () => {
    verifies("api.switches");
    const before = await history();
    await done(v2().session.switchAgent({ sessionID, agent: "plan" }));
    await done(v2().session.switchModel({ sessionID, model: { id: "two", providerID: "scripted" } }));
    await done(v2().session.switchModel({ sessionID, model: { id: "two", providerID: "scripted" } }));
    const entries = await messages();
    expect(entries).toMatchObject([
      { type: "agent-switched", agent: "plan" },
      { type: "model-switched", model: { id: "two", providerID: "scripted" } },
    ]);
    const told = (await history()).slice(before.length);
    expect(told.map(({ type, data: one }) => [type, "messageID" in one && one.messageID])).toEqual([
      ["session.next.agent.switched", entries[0]?.id],
      ["session.next.model.switched", entries[1]?.id],
    ]);
    expect((await data(v2().session.message({ sessionID, messageID: entries[1]?.id ?? "" }))).data).toEqual(
      entries[1],
    );
    model.script({ text: "As you wish." });
    await prompt("go");
    await wait();
    expect(model.requests.at(-1)?.body.model).toBe("two");
    expect((await messages()).map(({ type }) => type)).toEqual([
      "agent-switched",
      "model-switched",
      "user",
      "assistant",
    ]);
    await done(v2().session.switchAgent({ sessionID, agent: "" }));
    expect((await data(v2().session.get({ sessionID }))).data).not.toHaveProperty("agent");
    expect((await ask("POST", `/api/session/${sessionID}/model`, { model: "two" })).status).toBe(400);
    expect((await ask("POST", `/api/session/${sessionID}/agent`)).status).toBe(400);
  });
});

describe("a prompt", () => {
  it("is admitted, answered, and seen in both views", async () => {
    verifies("api.prompt");
    const stream = await openApiLog<SessionDurableEvent>(server, `/api/session/${sessionID}/event`);
    model.script(
      {
        reasoning: "I should look.",
        toolCalls: [{ name: "bash", id: "call_1", input: { command: "echo hi", description: "says hi" } }],
      },
      { text: "It says hi." },
    );
    const { data: admitted } = await prompt("What does it say?", { id: "msg_mine1" });
    expect(admitted).toEqual({
      admittedSeq: expect.any(Number),
      id: "msg_mine1",
      sessionID,
      prompt: { text: "What does it say?" },
      delivery: "steer",
      timeCreated: expect.any(Number),
    });
    const { data: asked } = await all.first("permission.v2.asked", (one) => one.data.sessionID === sessionID);
    expect(asked).toMatchObject({ action: "bash", resources: ["echo hi"], source: { callID: "call_1" } });
    expect((await data(v2().session.active())).data).toEqual({ [sessionID]: { type: "running" } });
    await app.reply(String(asked.id), "once");
    await wait();
    expect((await data(v2().session.active())).data).toEqual({});

    const [user, first, second] = await messages();
    expect(user).toEqual({
      id: "msg_mine1",
      time: { created: expect.any(Number) },
      text: "What does it say?",
      type: "user",
    });
    expect(first).toMatchObject({
      type: "assistant",
      agent: "build",
      model: { id: "one", providerID: "scripted" },
      content: [
        { type: "reasoning", text: "I should look." },
        {
          type: "tool",
          id: "call_1",
          name: "bash",
          provider: { executed: false },
          state: {
            status: "completed",
            input: { command: "echo hi" },
            content: [{ type: "text", text: expect.stringContaining("hi") }],
            structured: { exit: 0 },
          },
        },
      ],
      finish: "tool-calls",
      cost: 20,
      tokens: { input: 10, output: 5 },
    });
    expect(second).toMatchObject({ type: "assistant", content: [{ type: "text", text: "It says hi." }] });
    const classic = await app.messages(sessionID);
    expect(classic.map(({ info }) => info.id)).toEqual([user?.id, first?.id, second?.id]);
    expect(textOf(classic.at(-1)?.parts ?? [])).toBe("It says hi.");
    expect((await data(v2().session.get({ sessionID }))).data).toMatchObject({ agent: "build" });
    // The title is paid for, too.
    expect((await data(v2().session.get({ sessionID }))).data.cost).toBeGreaterThanOrEqual(40);

    const kept = await history();
    expect(kept.map(({ type }) => type.replace("session.next.", ""))).toEqual([
      "prompt.admitted",
      "prompted",
      "step.started",
      "reasoning.started",
      "reasoning.ended",
      "tool.input.started",
      "tool.input.ended",
      "tool.called",
      "tool.success",
      "step.ended",
      "step.started",
      "text.started",
      "text.ended",
      "step.ended",
    ]);
    expect(kept[0]?.durable?.seq).toBe(admitted.admittedSeq);
    await eventually(
      () => stream.events.length,
      (length) => length === kept.length,
    );
    expect(stream.events).toEqual(kept);
    stream.close();
    const later = kept.slice(5);
    const seq = kept[4]?.durable?.seq ?? 0;
    expect(await history(seq)).toEqual(later);
    const again = await openApiLog<SessionDurableEvent>(
      server,
      `/api/session/${sessionID}/event?after=${seq}`,
    );
    await eventually(
      () => again.events.length,
      (length) => length === later.length,
    );
    expect(again.events).toEqual(later);
    again.close();
    const page = await data(v2().session.history({ sessionID, limit: 5 }));
    expect(page).toEqual({ data: kept.slice(0, 5), hasMore: true });
    expect(await data(v2().session.history({ sessionID, after: kept.at(-1)?.durable?.seq ?? 0 }))).toEqual({
      data: [],
      hasMore: false,
    });

    const told = all.events.filter(({ data: one }) => one.sessionID === sessionID);
    const deltas = told.filter(({ type }) => type === "session.next.text.delta");
    expect(deltas.map(({ data: one }) => one.delta).join("")).toBe("It says hi.");
    const order = told.map(({ type }) => type);
    expect(order.indexOf("session.next.text.started")).toBeLessThan(order.indexOf("session.next.text.delta"));
    expect(order.lastIndexOf("session.next.text.delta")).toBeLessThan(
      order.lastIndexOf("session.next.text.ended"),
    );
    expect(told.filter(({ type }) => /^session\.next\.(?!.*(delta|progress))/.test(type))).toEqual(
      kept.map((event) => ({ ...event, location: { directory: server.directory } })),
    );
    expect(order).toContain("session.status");
    expect(order).toContain("message.updated");
  });

  it("sent again is the same one; another of its id is refused", async () => {
    verifies("api.prompt-again");
    model.script({ text: "Once." });
    const calls = model.requests.length;
    const sent = await Promise.all([prompt("one", { id: "msg_again" }), prompt("one", { id: "msg_again" })]);
    await wait();
    const { data: later } = await prompt("one", { id: "msg_again" });
    expect(later).toMatchObject({ ...sent[0]?.data, promotedSeq: expect.any(Number) });
    expect(model.requests).toHaveLength(calls + 1);
    const other = (await data(v2().session.create({}))).data.id;
    const answer = (await messages()).at(-1)?.id ?? "";
    for (const [session, body] of [
      [sessionID, { id: "msg_again", prompt: { text: "two" } }],
      [sessionID, { id: "msg_again", prompt: { text: "one" }, delivery: "queue" }],
      [sessionID, { id: answer, prompt: { text: "one" } }],
      [other, { id: "msg_again", prompt: { text: "one" } }],
    ] as const)
      expect(await ask("POST", `/api/session/${session}/prompt`, body)).toMatchObject({
        status: 409,
        body: { _tag: "ConflictError", resource: body.id },
      });
    expect(model.requests).toHaveLength(calls + 1);
    for (const body of [{}, { prompt: {} }, { prompt: { text: 1 } }, { id: "mine", prompt: { text: "a" } }])
      expect((await ask("POST", `/api/session/${sessionID}/prompt`, body)).status).toBe(400);
    await done(v2().session.switchModel({ sessionID, model: { id: "nope", providerID: "scripted" } }));
    expect(await ask("POST", `/api/session/${sessionID}/prompt`, { prompt: { text: "a" } })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("scripted/nope") },
    });
  });

  it("joins the turn that runs, or waits for one of its own; with resume of false nothing runs", async () => {
    verifies("api.delivery");
    const calls = model.requests.length;
    await prompt("for later", { resume: false });
    await wait();
    expect(model.requests).toHaveLength(calls);
    model.script(
      { toolCalls: [{ name: "bash", id: "call_2", input: { command: "echo hi", description: "says hi" } }] },
      { text: "Both." },
      { text: "And this." },
    );
    await prompt("first");
    const { data: asked } = await all.first("permission.v2.asked", (one) => one.data.sessionID === sessionID);
    const { data: queued } = await prompt("own turn", { delivery: "queue" });
    await prompt("steer");
    expect(queued.delivery).toBe("queue");
    await app.reply(String(asked.id), "once");
    await wait();
    const said = model.requests.slice(calls).map(({ body }) => JSON.stringify(body.messages));
    expect(said).toHaveLength(3);
    expect(said[0]).toContain("for later");
    expect(said[1]).toContain("steer");
    expect(said[1]).not.toContain("own turn");
    expect(said[2]).toContain("own turn");
    const read = (await history()).filter(({ type }) => type === "session.next.prompted");
    expect(read.map(({ data: one }) => "prompt" in one && one.prompt.text)).toEqual([
      "first",
      "steer",
      "own turn",
    ]);
    const context = (await data(v2().session.context({ sessionID }))).data;
    expect(context.flatMap((one) => (one.type === "user" ? [one.text] : []))).toEqual([
      "for later",
      "first",
      "steer",
      "own turn",
    ]);
  });

  it("carries files and agents", async () => {
    verifies("api.attachments");
    server.workspace.write("project/notes.txt", "remember the milk");
    model.script({ text: "Read." });
    const source = { start: 6, end: 16, text: "@notes.txt" };
    const { data: admitted } = await data(
      v2().session.prompt({
        sessionID,
        prompt: {
          text: "Read: @notes.txt",
          files: [{ uri: "notes.txt", name: "notes.txt", source }],
          agents: [{ name: "explore" }],
        },
      }),
    );
    await wait();
    const file = {
      uri: `file://${server.directory}/notes.txt`,
      mime: "text/plain",
      name: "notes.txt",
      source,
    };
    const said = { text: "Read: @notes.txt", files: [file], agents: [{ name: "explore" }] };
    expect(admitted.prompt).toEqual(said);
    const entries = await messages();
    expect(entries[0]).toMatchObject({ type: "user", ...said });
    expect(entries.flatMap((one) => (one.type === "synthetic" ? [one.text] : [])).join()).toContain(
      "remember the milk",
    );
    for (const { id } of entries)
      expect((await data(v2().session.message({ sessionID, messageID: id }))).data.id).toBe(id);
    expect(JSON.stringify(model.requests.at(-1)?.body.messages)).toContain("remember the milk");
    expect(await ask("GET", `/api/session/${sessionID}/message/msg_none`)).toEqual({
      status: 404,
      body: {
        _tag: "MessageNotFoundError",
        sessionID,
        messageID: "msg_none",
        message: "Message not found: msg_none",
      },
    });
  });

  it("is stopped by interrupt, and its failure is told", async () => {
    verifies("api.interrupt");
    await done(v2().session.interrupt({ sessionID }));
    model.script({ text: "Half of", cut: "hang" });
    await prompt("go");
    await all.first("session.next.text.delta", (one) => one.data.sessionID === sessionID);
    const waiting = wait();
    await done(v2().session.interrupt({ sessionID }));
    await waiting;
    expect((await messages()).at(-1)).toMatchObject({
      content: [{ text: "Half of" }],
      error: { type: "unknown" },
    });
    model.script({ refuse: { status: 400 } });
    await prompt("again");
    await wait();
    const failed = (await history()).filter(({ type }) => type === "session.next.step.failed");
    expect(failed).toHaveLength(2);
    expect(failed[1]).toMatchObject({
      durable: { version: 2 },
      data: { error: { message: expect.stringContaining("400") } },
    });
  });
});

describe("a conversation", () => {
  it("is read in pages that go both ways", async () => {
    verifies("api.message-pages");
    for (const text of ["a", "b", "c"]) {
      model.script({ text: `answer to ${text}` });
      await prompt(text);
      await wait();
      await done(v2().session.switchAgent({ sessionID, agent: "plan" }));
    }
    const whole = await messages();
    expect(whole.map(({ type }) => type).join()).toBe(
      "user,assistant,agent-switched,user,assistant,agent-switched,user,assistant,agent-switched",
    );
    for (const order of ["asc", "desc"] as const) {
      const expected = order === "asc" ? whole : whole.toReversed();
      for (const limit of [1, 2, 4, 9, 200]) {
        const seen = [];
        const pages = [];
        let query: object = { order };
        for (let page = 0; page < 12; page++) {
          const found = await data(v2().session.messages({ sessionID, limit, ...query }));
          if (found.data.length === 0) break;
          expect(found.data.length).toBeLessThanOrEqual(limit);
          seen.push(...found.data);
          pages.push(found);
          query = { cursor: found.cursor.next };
        }
        expect(seen, `${order} by ${limit}`).toEqual(expected);
        const last = pages.at(-1);
        if (pages.length < 2) continue;
        const back = await data(
          v2().session.messages({ sessionID, limit, cursor: last?.cursor.previous ?? "" }),
        );
        expect(back.data, `back, ${order} by ${limit}`).toEqual(pages.at(-2)?.data);
      }
    }
    expect((await data(v2().session.messages({ sessionID }))).data).toEqual(whole.toReversed());
    for (const [query, tag] of [
      ["limit=201", "InvalidRequestError"],
      ["limit=0", "InvalidRequestError"],
      ["cursor=junk", "InvalidCursorError"],
      [`cursor=${"a".repeat(8)}&order=asc`, "InvalidRequestError"],
    ])
      expect(await ask("GET", `/api/session/${sessionID}/message?${query}`)).toMatchObject({
        status: 400,
        body: { _tag: tag },
      });
    for (const query of ["history?limit=101", "history?after=-1", "event?after=x"])
      expect((await ask("GET", `/api/session/${sessionID}/${query}`)).status).toBe(400);
  });

  it("has a context that begins with its summary, however much is said after it", async () => {
    verifies("api.compact");
    const { id } = (await data(v2().session.create({}))).data;
    const own = { sessionID: id };
    model.script({ text: "An answer." }, { text: "They talked." });
    await app.prompt(id, "tell me");
    await done(v2().session.compact(own));
    await done(v2().session.wait(own));
    for (let at = 0; at < 110; at++)
      await app.prompt(id, { noReply: true, parts: [{ type: "text", text: `note ${at}` }] });
    const context = (await data(v2().session.context(own))).data;
    expect(context).toHaveLength(111);
    expect(context[0]).toMatchObject({ type: "compaction", reason: "manual", summary: "They talked." });
    expect(context.at(-1)).toMatchObject({ type: "user", text: "note 109" });
  }, 60_000);

  it("is condensed when asked, and shows the summary and commands of a person", async () => {
    verifies("api.compact");
    model.script({ text: "A long answer." });
    await prompt("tell me");
    await wait();
    model.script({ text: "They talked." });
    await done(v2().session.compact({ sessionID }));
    const summary = { type: "compaction", reason: "manual", summary: "They talked." };
    expect((await messages()).at(-1)).toMatchObject(summary);
    expect((await data(v2().session.context({ sessionID }))).data).toMatchObject([summary]);
    expect((await history()).slice(-3)).toMatchObject([
      { type: "session.next.step.ended" },
      { type: "session.next.compaction.started", data: { reason: "manual" } },
      { type: "session.next.compaction.ended", data: { text: "They talked." } },
    ]);
    await data(app.client.session.shell({ sessionID, agent: "build", command: "echo done" }));
    expect((await messages()).at(-1)).toMatchObject({
      type: "shell",
      command: "echo done",
      output: expect.stringContaining("done"),
    });
    expect((await history()).slice(-2)).toMatchObject([
      { type: "session.next.shell.started", data: { command: "echo done" } },
      { type: "session.next.shell.ended", data: { output: expect.stringContaining("done") } },
    ]);
    model.script({ refuse: { status: 400 } });
    expect(await ask("POST", `/api/session/${sessionID}/compact`)).toMatchObject({
      status: 503,
      body: {
        _tag: "ServiceUnavailableError",
        service: "session.compact",
        message: expect.stringContaining("400"),
      },
    });
  });

  it("ends its stream when it is deleted", async () => {
    verifies("api.stream-end");
    const stream = await openApiLog<SessionDurableEvent>(server, `/api/session/${sessionID}/event`);
    await done(v2().session.switchAgent({ sessionID, agent: "plan" }));
    await stream.first("session.next.agent.switched");
    await data(app.client.session.delete({ sessionID }));
    await stream.ended;
    const { data: gone } = await all.first("session.deleted", (one) => one.data.sessionID === sessionID);
    expect(gone.info).toMatchObject({ id: sessionID });
  });
});
