import { createOpencodeClient, NoServerError, OpencodeClientError } from "@opencode/sdk";
import type { Event, MessageWithParts } from "@opencode/sdk/types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRelay } from "../support/relay.js";
import { scriptedConfig, textOf } from "../support/scenario.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";

let model: ScriptedModel;
let server: TestServer;
let client: ReturnType<typeof createOpencodeClient>;
beforeAll(async () => {
  model = await startScriptedOpenAI();
  server = await startServer({ config: { ...scriptedConfig(model), permission: { bash: "ask" } } });
  client = createOpencodeClient({ baseUrl: server.url, directory: server.directory });
});
afterAll(async () => {
  await server.close();
  await model.close();
});

const words = (text: string) => [{ type: "text" as const, text }];
const create = async () => (await client.session.create({ title: "turns" }, { throwOnError: true })).data.id;
const bash = {
  toolCalls: [{ name: "bash", id: "call_1", input: { command: "echo hi", description: "Says hi" } }],
};
const questions = [{ question: "Which?", header: "Pick", options: [{ label: "A", description: "first" }] }];

/** The events of a turn, and what it returned. */
async function all(turn: AsyncGenerator<Event, MessageWithParts | undefined, void>) {
  const events: Event[] = [];
  for (;;) {
    const { done, value } = await turn.next();
    if (done) return { events, types: events.map(({ type }) => type), answer: value };
    events.push(value);
  }
}

describe("session.stream", () => {
  it("gives the events of one turn, of one session, and its answer", async () => {
    const [sessionID, other] = [await create(), await create()];
    model.respond(({ body }) => ({
      text: JSON.stringify(body.messages).includes("mine") ? "For you." : "For them.",
    }));
    const [mine] = await Promise.all([
      all(client.session.stream({ sessionID, parts: words("mine") })),
      all(client.session.stream({ sessionID: other, parts: words("theirs") })),
    ]);
    expect(mine.answer && textOf(mine.answer.parts)).toBe("For you.");
    expect(mine.types.at(-1)).toBe("session.idle");
    expect(mine.types).toContain("message.part.delta");
    for (const { properties } of mine.events) expect(properties).toMatchObject({ sessionID });
    // A second turn of the same session is one of its own.
    const again = await all(client.session.stream({ sessionID, parts: words("mine again") }));
    expect(again.types.filter((type) => type === "session.idle")).toHaveLength(1);
    expect(again.answer?.info.id).not.toBe(mine.answer?.info.id);
    const silent = await all(client.session.stream({ sessionID, parts: words("noted"), noReply: true }));
    expect(silent.answer).toBeUndefined();
  });

  it("has what it asks for answered by the app", async () => {
    const sessionID = await create();
    model.script(
      bash,
      { toolCalls: [{ name: "question", id: "call_2", input: { questions } }] },
      { text: "Done." },
    );
    const asked: string[] = [];
    const { answer } = await all(
      client.session.stream(
        { sessionID, parts: words("go") },
        {
          onPermission({ permission, patterns }) {
            asked.push(permission, ...patterns);
            return "once";
          },
          async onQuestion({ questions: [one] }) {
            asked.push(one?.question ?? "");
            return [["A"]];
          },
        },
      ),
    );
    expect(asked).toEqual(["bash", "echo hi", "Which?"]);
    expect(answer && textOf(answer.parts)).toBe("Done.");
    model.script(bash, { text: "As you say." });
    const refused = await all(
      client.session.stream(
        { sessionID, parts: words("go") },
        { onPermission: () => ({ reply: "reject", message: "not today" }) },
      ),
    );
    expect(JSON.stringify(refused.events)).toContain("not today");
  });

  it("throws what a handler throws, and lets somebody else answer", async () => {
    const sessionID = await create();
    model.script(bash, { text: "Done." });
    const broken = all(
      client.session.stream(
        { sessionID, parts: words("go") },
        {
          onPermission() {
            throw new Error("the handler fell");
          },
        },
      ),
    );
    await expect(broken).rejects.toThrow("the handler fell");
    const { data: [request] = [] } = await client.permission.list();
    await client.permission.reply({ requestID: request?.id ?? "", reply: "once" }, { throwOnError: true });
    await client.session.waitForIdle({ sessionID });
    expect((await client.session.status()).data).toEqual({});
  });

  it("misses nothing when its connection breaks", async () => {
    const relay = await startRelay(server.url);
    const through = createOpencodeClient({
      baseUrl: relay.url,
      directory: server.directory,
      sseDefaultRetryDelay: 20,
    });
    const sessionID = await create();
    model.script({ text: "One two three." });
    const seen: string[] = [];
    let cuts = 0;
    const turn = through.session.stream({ sessionID, parts: words("go") });
    for await (const event of turn) {
      seen.push(event.type);
      if (event.type === "message.part.updated" && cuts < 2) {
        cuts += 1;
        relay.cut();
      }
    }
    expect(cuts).toBe(2);
    expect(relay.connections()).toBeGreaterThan(2);
    expect(seen.filter((type) => type === "session.idle")).toHaveLength(1);
    expect(new Set(seen)).toContain("message.updated");
    relay.close();
  });

  it("throws what the server says, that there is none, and the reason of the signal", async () => {
    const sessionID = await create();
    const model404 = { providerID: "scripted", modelID: "none" };
    const unknown = all(client.session.stream({ sessionID, parts: words("x"), model: model404 }));
    await expect(unknown).rejects.toBeInstanceOf(OpencodeClientError);
    const gone = all(client.session.stream({ sessionID: "ses_none", parts: words("x") }));
    await expect(gone).rejects.toMatchObject({ status: 404 });
    const nowhere = createOpencodeClient({ baseUrl: "http://127.0.0.1:9" });
    const nobody = all(nowhere.session.stream({ sessionID, parts: words("x") }));
    await expect(nobody).rejects.toBeInstanceOf(NoServerError);
    await expect(nobody.catch((error) => error.message)).resolves.toMatch(
      /^no server at http:\/\/127\.0\.0\.1:9 /,
    );

    model.script(bash, { text: "Done." });
    const controller = new AbortController();
    const left = client.session.stream({ sessionID, parts: words("go") }, { signal: controller.signal });
    const reading = (async () => {
      for await (const { type } of left)
        if (type === "permission.asked") controller.abort(new Error("had enough"));
    })();
    await expect(reading).rejects.toThrow("had enough");
    // The turn goes on.
    const { data } = await client.session.status();
    expect(data?.[sessionID]).toMatchObject({ type: "busy" });
    await client.session.abort({ sessionID });
    await client.session.waitForIdle({ sessionID });
  });
});

describe("session.waitForIdle", () => {
  it("waits for the end of what runs, over a connection that breaks, and says what is wrong", async () => {
    const relay = await startRelay(server.url);
    const through = createOpencodeClient({ baseUrl: relay.url });
    const sessionID = await create();
    await client.session.waitForIdle({ sessionID });
    model.script(bash, { text: "Done." });
    const asked = client.session.stream({ sessionID, parts: words("go") });
    for await (const event of asked) {
      if (event.type !== "permission.asked") continue;
      const waiting = through.session.waitForIdle({ sessionID });
      await expect.poll(relay.asked).toContain("/wait ");
      const before = relay.connections();
      relay.cut();
      await expect.poll(relay.connections).toBeGreaterThan(before);
      await client.permission.reply({ requestID: event.properties.id, reply: "once" });
      await waiting;
      break;
    }
    const nowhere = createOpencodeClient({ baseUrl: "http://127.0.0.1:9" });
    await expect(nowhere.session.waitForIdle({ sessionID })).rejects.toBeInstanceOf(NoServerError);
    await expect(client.session.waitForIdle({ sessionID: "ses_none" })).rejects.toMatchObject({
      status: 404,
    });
    await expect(
      client.session.waitForIdle({ sessionID }, { signal: AbortSignal.abort(new Error("enough")) }),
    ).rejects.toThrow("enough");
    relay.close();
  });
});

it("keeps its credentials to itself, and answers in the style that is asked for", async () => {
  const own = createOpencodeClient({
    baseUrl: server.url,
    auth: { password: "a-secret-word" },
    responseStyle: "data",
  });
  const { inspect } = await import("node:util");
  expect(inspect(own, { depth: 9 })).not.toContain("YS1zZWNyZXQ");
  expect(JSON.stringify(own)).not.toContain("sender");
  expect(await own.global.health()).toMatchObject({ healthy: true });
  expect(await own.session.get({ sessionID: "ses_none" })).toBeUndefined();
  const text = await client.global.health({ parseAs: "text" });
  expect(text.data).toEqual(expect.stringContaining('"healthy":true'));
});
