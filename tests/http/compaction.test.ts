import type { CompactionConfig, Config, MessageWithParts } from "@opencode/sdk/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fold, outline } from "../support/outline.js";
import { type Driver, data, drive, refusal, textOf, toolsOf } from "../support/scenario.js";
import {
  type ScriptedModel,
  type ScriptedRequest,
  type ScriptedStep,
  startScriptedOpenAI,
} from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { expectValidRequest, messagesOf } from "../support/valid-request.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.summarize", "session.prompt", "session.messages", "session.abort");

const NOTES = "## Goal\nBuild the lighthouse.";

let model: ScriptedModel;
const servers: TestServer[] = [];
beforeEach(async () => {
  model = await startScriptedOpenAI();
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  await model.close();
});

/** A server whose model has a context of 20,000 tokens, 2,000 of them for the answer, and the events of one session. */
async function start(compaction: CompactionConfig = {}, more: Config = {}) {
  const entry = { limit: { context: 20_000, output: 2_000 }, cost: { input: 1, output: 2 } };
  const server = await startServer({
    files: {
      "long.txt": `${"lighthouse ".repeat(8)}\n`.repeat(900),
      "half.txt": `${"lighthouse ".repeat(8)}\n`.repeat(400),
      "short.txt": "beam\n",
    },
    config: {
      model: "small/one",
      provider: {
        small: {
          npm: "@ai-sdk/openai-compatible",
          options: { baseURL: model.url, apiKey: "none" },
          models: { one: entry, two: entry },
        },
      },
      permission: "allow",
      compaction,
      ...more,
    },
  });
  servers.push(server);
  const app = drive(server);
  const { id } = await app.session({ title: "long" });
  const all = await server.events();
  const log = all.session(id);
  return {
    server,
    app,
    own: server.own,
    id,
    log,
    rest: async () => (await app.since(all)).session(id),
    summarize: (input: { auto?: boolean; modelID?: string } = {}) =>
      data(app.client.session.summarize({ sessionID: id, providerID: "small", modelID: "one", ...input })),
    requests: () => model.requests,
  };
}

const overflow: ScriptedStep = {
  refuse: {
    status: 400,
    body: {
      error: { message: "Too long.", type: "invalid_request_error", code: "context_length_exceeded" },
    },
  },
};
const read = (filePath: string, usage?: number): ScriptedStep => ({
  toolCalls: [{ name: "read", input: { filePath }, id: `call_${Math.random().toString(36).slice(2)}` }],
  ...(usage !== undefined && { usage: { input: usage, output: 5 } }),
});

const isSummary = (request: ScriptedRequest) =>
  JSON.stringify(request.body.messages).includes("Write the notes");
const sent = (request: ScriptedRequest | undefined) => JSON.stringify(messagesOf(request));
const roles = (request: ScriptedRequest | undefined) => messagesOf(request).map(({ role }) => role);

const compactions = (messages: MessageWithParts[]) =>
  messages.flatMap(({ parts }) => parts.filter((part) => part.type === "compaction"));

async function talk(app: Driver, id: string, turns: number): Promise<void> {
  for (let at = 0; at < turns; at++) {
    model.script({ text: `Answer ${at}.` });
    await app.prompt(id, `Question ${at}?`);
  }
}

describe("when asked", () => {
  it("condenses all but the newest turns, and the model reads the summary in their place", async () => {
    verifies("compaction.summarize", "compaction.history", "compaction.events");
    const { app, id, log, rest, summarize, requests } = await start();
    await talk(app, id, 4);
    const from = await rest();
    model.script({ text: NOTES });
    expect(await summarize()).toBe(true);
    await from.first("session.idle");
    expect(outline(from.events())).toEqual([
      "message.created user",
      "message.updated user",
      "part compaction",
      "session.updated",
      "status busy",
      "part compaction",
      "message.created assistant",
      "message.updated assistant",
      "part step-start",
      "part text",
      "delta",
      "part text end",
      "part step-finish",
      "message.updated assistant stop",
      "session.updated",
      "session.compacted",
      "status idle",
      "session.idle",
    ]);
    const messages = await app.messages(id);
    const [request, answer] = messages.slice(-2);
    expect(request?.parts).toMatchObject([
      { type: "compaction", auto: false, tail_start_id: messages[4]?.info.id },
    ]);
    expect(answer?.info).toMatchObject({
      role: "assistant",
      agent: "compaction",
      mode: "compaction",
      summary: true,
      parentID: request?.info.id,
      finish: "stop",
      cost: expect.any(Number),
    });
    expect(textOf(answer?.parts ?? [])).toBe(NOTES);
    expect(fold(log.events())).toEqual(messages);
    const summary = requests().at(-1);
    expect(sent(summary)).toMatch(/Question 0\?.*Answer 0\..*Question 1\?.*Answer 1\./);
    expect(sent(summary)).not.toContain("Question 2?");
    expect(summary?.body.tools).toBeUndefined();

    model.script({ text: "Yes." });
    await app.prompt(id, "And now?");
    const next = requests().at(-1);
    expectValidRequest(next);
    expect(sent(next)).toContain("Build the lighthouse.");
    expect(sent(next)).toMatch(/Question 2\?.*Answer 2\..*Question 3\?.*Answer 3\..*And now\?/);
    expect(sent(next)).not.toMatch(/Question [01]|Answer [01]/);
  });

  it("condenses everything rather than nothing, and an old summary with what came after it", async () => {
    verifies("compaction.summarize", "compaction.history");
    const { app, id, summarize, requests } = await start({ tail_turns: 0 });
    await talk(app, id, 1);
    model.script({ text: "First notes." });
    expect(await summarize()).toBe(true);
    await talk(app, id, 1);
    model.script({ text: "Second notes." });
    expect(await summarize()).toBe(true);
    expect(sent(requests().at(-1))).toMatch(/First notes\..*Question 0\?.*Answer 0\./);
    model.script({ text: "Yes." });
    await app.prompt(id, "And now?");
    expect(sent(requests().at(-1))).toMatch(/Second notes\..*And now\?/);
    expect(sent(requests().at(-1))).not.toContain("First notes.");
    expect(roles(requests().at(-1)).filter((role) => role !== "system")).toEqual(["user"]);
  });

  it("goes on with the work when told to", async () => {
    verifies("compaction.continue");
    const { app, id, summarize } = await start();
    await talk(app, id, 1);
    model.script({ text: NOTES }, { text: "Nothing is left to do." });
    expect(await summarize({ auto: true })).toBe(true);
    const [request, , goOn, answer] = (await app.messages(id)).slice(-4);
    expect(request?.parts).toMatchObject([{ type: "compaction", auto: true }]);
    expect(goOn?.info).toMatchObject({ role: "user", agent: "build", continues: request?.info.id });
    expect(goOn?.parts).toMatchObject([{ synthetic: true, metadata: { compaction_continue: true } }]);
    expect(answer?.info).toMatchObject({ parentID: goOn?.info.id, agent: "build" });
    expect(textOf(answer?.parts ?? [])).toBe("Nothing is left to do.");
  });

  it("waits for the running turn, and prompts wait for it", async () => {
    verifies("compaction.queue");
    const { app, id, log, summarize, requests } = await start();
    await talk(app, id, 1);
    const seen = requests().length;
    model.script({ text: "Slow answer.", delay: 30 }, { text: NOTES }, { text: "Last." });
    await app.promptAsync(id, "Slow question?");
    await model.request(seen);
    const summary = summarize();
    await log.first(
      "message.created",
      ({ properties }) => compactions([properties as MessageWithParts]).length > 0,
    );
    const answer = await app.prompt(id, "Last question?");
    expect(await summary).toBe(true);
    expect(textOf(answer.parts)).toBe("Last.");
    const [slow, notes, last] = requests().slice(seen);
    expect(sent(slow)).not.toContain("Last question?");
    expect(sent(notes)).toContain("Slow answer.");
    expect(sent(last)).toMatch(/Build the lighthouse.*Last question\?/);
  });

  it("uses the model of the agent compaction where the config names one", async () => {
    verifies("compaction.model");
    const { app, id, summarize, requests } = await start(
      {},
      { agent: { compaction: { model: "small/two" } } },
    );
    await talk(app, id, 1);
    model.script({ text: NOTES });
    await summarize();
    expect(requests().at(-1)?.body.model).toBe("two");
    expect((await app.messages(id)).at(-1)?.info).toMatchObject({ modelID: "two" });
    expect((await app.messages(id)).at(-2)?.info).toMatchObject({ model: { modelID: "one" } });
  });

  it("leaves the history as it was when the model fails", async () => {
    verifies("compaction.failure");
    const { app, id, log, summarize, requests } = await start();
    await talk(app, id, 1);
    model.script({ refuse: { status: 401 } });
    expect(await summarize()).toBe(false);
    const { info } = (await app.messages(id)).at(-1) ?? {};
    expect(info).toMatchObject({ summary: true, error: { name: "ProviderAuthError" } });
    expect(log.of("session.error")).toMatchObject([{ properties: { error: { name: "ProviderAuthError" } } }]);
    expect(log.of("session.compacted")).toEqual([]);
    // An empty answer is asked for once more.
    model.script({ text: " " }, { text: " " });
    expect(await summarize()).toBe(false);
    expect((await app.messages(id)).at(-1)?.info).toMatchObject({ error: { name: "APIError" } });
    model.script({ text: "Yes." });
    await app.prompt(id, "And now?");
    expect(roles(requests().at(-1)).filter((role) => role !== "system")).toEqual([
      "user",
      "assistant",
      "user",
    ]);
    expect(sent(requests().at(-1))).toMatch(/Question 0\?.*Answer 0\..*And now\?/);
  });

  it("is aborted like any turn", async () => {
    verifies("compaction.abort");
    const { app, id, log, summarize, requests } = await start();
    await talk(app, id, 1);
    model.script({ text: ["Half of the", " notes"], cut: "hang" });
    const done = summarize();
    await log.first("message.part.delta", ({ properties }) => properties.delta.includes("notes"));
    expect(await data(app.client.session.abort({ sessionID: id }))).toBe(true);
    expect(await done).toBe(false);
    expect((await app.messages(id)).at(-1)?.info).toMatchObject({ error: { name: "MessageAbortedError" } });
    model.script({ text: "Yes." });
    await app.prompt(id, "And now?");
    expect(sent(requests().at(-1))).toContain("Question 0?");
    expect(sent(requests().at(-1))).not.toContain("Half of the");
  });

  it("refuses what cannot be, and leaves an empty session alone", async () => {
    verifies("compaction.refused");
    const { app, id, summarize, requests } = await start();
    expect(await summarize()).toBe(true);
    expect(await app.messages(id)).toEqual([]);
    expect(requests()).toEqual([]);
    const call = (sessionID: string, modelID: string) =>
      refusal(app.client.session.summarize({ sessionID, providerID: "small", modelID }));
    expect((await call("ses_unknown", "one")).status).toBe(404);
    await talk(app, id, 1);
    expect((await call(id, "none")).status).toBe(400);
    expect(await app.messages(id)).toHaveLength(2);
  });
});

describe("before the context is full", () => {
  it("condenses in the middle of a turn and goes on, with calls and results still in pairs", async () => {
    verifies("compaction.auto", "compaction.history", "compaction.continue");
    const { app, id, log, requests } = await start();
    await talk(app, id, 1);
    model.script(read("short.txt", 9_000), read("short.txt", 18_500), { text: NOTES }, { text: "Done." });
    const answer = await app.prompt(id, "Build it.");
    expect(textOf(answer.parts)).toBe("Done.");
    expect(log.of("session.compacted")).toHaveLength(1);
    const messages = await app.messages(id);
    const prompt = messages.find(({ parts }) => textOf(parts) === "Build it.");
    expect(compactions(messages)).toMatchObject([{ auto: true, overflow: false }]);
    const added = messages.filter(({ info }) => info.role === "user" && info.continues !== undefined);
    expect(added.map(({ info }) => info)).toMatchObject([
      { continues: prompt?.info.id, agent: "build" },
      { continues: prompt?.info.id, agent: "build" },
    ]);
    expect(answer.info).toMatchObject({ parentID: added[1]?.info.id });
    expect(prompt?.info).toMatchObject({ summary: { diffs: [] } });
    const last = requests().at(-1);
    expectValidRequest(last);
    expect(sent(last)).toContain("Build the lighthouse.");
    expect(fold(log.events())).toEqual(messages);
  });

  it("does so before a prompt is sent that would not fit, and keeps that prompt in full", async () => {
    verifies("compaction.auto");
    const { app, id, requests } = await start();
    model.script({ text: "Long answer.", usage: { input: 16_000, output: 500 } });
    await app.prompt(id, "First.");
    model.script({ text: NOTES }, { text: "Fits." });
    const question = `Second. ${"word ".repeat(2_000)}end.`;
    const answer = await app.prompt(id, question);
    expect(textOf(answer.parts)).toBe("Fits.");
    const [, summary, last] = requests();
    expect(isSummary(summary as ScriptedRequest)).toBe(true);
    expect(sent(summary)).not.toContain("Second.");
    expect(sent(last)).toMatch(/Build the lighthouse.*Second\. word/);
    expectValidRequest(last);
  });

  it("estimates where the provider counts nothing", async () => {
    verifies("compaction.auto");
    const { app, id, requests } = await start();
    const none = { usage: { input: 0, output: 0 } };
    model.script(
      { ...read("half.txt"), ...none },
      { ...read("half.txt"), ...none },
      { text: NOTES },
      { text: "Done." },
    );
    const answer = await app.prompt(id, "Read it twice.");
    expect(textOf(answer.parts)).toBe("Done.");
    expect(requests().filter(isSummary)).toHaveLength(1);
    expectValidRequest(requests().at(-1));
  });

  it("measures anew after a summary, so that one does not lead to the next", async () => {
    verifies("compaction.progress");
    const { app, id, requests } = await start({ preserve_recent_tokens: 4_000 });
    model.script(read("short.txt", 19_000), { text: NOTES }, read("short.txt", 3_000), { text: "Done." });
    expect(textOf((await app.prompt(id, "Build it.")).parts)).toBe("Done.");
    expect(requests().filter(isSummary)).toHaveLength(1);
  });

  it("ends the turn with the error when the summary fails", async () => {
    verifies("compaction.failure");
    const { app, id, log } = await start();
    model.script(read("short.txt", 19_000), { refuse: { status: 403 } });
    const answer = await app.prompt(id, "Build it.");
    expect(answer.info).toMatchObject({ summary: true, error: { name: "ProviderAuthError" } });
    await log.first("session.idle");
    expect(log.of("session.compacted")).toEqual([]);
  });

  it("does not where the config says no", async () => {
    verifies("compaction.config");
    const { app, id, requests } = await start({ auto: false });
    model.script(read("short.txt", 19_000), { text: "Done." });
    expect(textOf((await app.prompt(id, "Build it.")).parts)).toBe("Done.");
    expect(requests().filter(isSummary)).toEqual([]);
    model.script(overflow);
    expect((await app.prompt(id, "More.")).info).toMatchObject({ error: { name: "ContextOverflowError" } });
    expect(requests().filter(isSummary)).toEqual([]);
  });

  it("heeds how much is to stay free", async () => {
    verifies("compaction.config");
    const { app, id, requests } = await start({ reserved: 9_000 });
    model.script(read("short.txt", 10_500), { text: "Done." });
    await app.prompt(id, "Below the reserve.");
    expect(requests().filter(isSummary)).toEqual([]);
    model.script(read("short.txt", 11_500), { text: NOTES }, { text: "Done." });
    await app.prompt(id, "Above it.");
    expect(requests().filter(isSummary)).toHaveLength(1);
  });

  it("keeps the queue in order: what waits is not read before its turn, and reads the summary then", async () => {
    verifies("compaction.queue");
    const { app, own, id, log, requests } = await start();
    model.script(
      { ...read("short.txt", 19_000), text: "Reading.", delay: 20 },
      { text: NOTES },
      { text: "Done." },
      { text: "Other." },
    );
    await app.promptAsync(id, "Build it.");
    await log.first("message.part.delta");
    const parts = [{ type: "text" as const, text: "Something else?" }];
    const answer = await data(own.session.prompt({ sessionID: id, parts, delivery: "queue" }));
    expect(textOf(answer.parts)).toBe("Other.");
    const [, summary, goOn, other] = requests();
    expect(sent(summary)).not.toContain("Something else?");
    expect(sent(goOn)).not.toContain("Something else?");
    expect(sent(other)).toMatch(/Build the lighthouse.*Done\..*Something else\?/);
    expectValidRequest(other);
  });
});

describe("when the provider finds it too long", () => {
  it("condenses once and goes on, without an error for something that went well", async () => {
    verifies("compaction.overflow");
    const { app, id, log, requests } = await start();
    await talk(app, id, 3);
    model.script(overflow, { text: NOTES }, { text: "Fits now." });
    const answer = await app.prompt(id, "And now?");
    expect(textOf(answer.parts)).toBe("Fits now.");
    expect(answer.info).not.toHaveProperty("error");
    expect(log.of("session.error")).toEqual([]);
    const messages = await app.messages(id);
    expect(compactions(messages)).toMatchObject([{ auto: true, overflow: true }]);
    expect(messages.every(({ info }) => info.role === "user" || info.time.completed !== undefined)).toBe(
      true,
    );
    expect(sent(requests().at(-1))).toMatch(/Build the lighthouse.*And now\?/);
    expectValidRequest(requests().at(-1));
    expect(fold(log.events())).toEqual(messages);
  });

  it("ends the turn when that was of no use", async () => {
    verifies("compaction.progress", "compaction.overflow");
    const { app, id, log, requests } = await start();
    await talk(app, id, 3);
    const before = requests().length;
    model.script(overflow, { text: NOTES }, overflow);
    const answer = await app.prompt(id, "And now?");
    expect(answer.info).toMatchObject({
      error: { name: "ContextOverflowError", data: { message: "Too long." } },
    });
    expect(requests().length - before).toBe(3);
    await log.first("session.error");
    expect(log.of("session.error")).toHaveLength(1);
    model.script({ text: "Works." });
    expect(textOf((await app.prompt(id, "Again?")).parts)).toBe("Works.");
  });

  it("tries a shorter transcript when even the summary is too long to ask for", async () => {
    verifies("compaction.shorter");
    const { app, id, requests } = await start({ tail_turns: 0 });
    await talk(app, id, 1);
    model.script({ text: "I see.", usage: { input: 100 } });
    await app.prompt(id, `Long. ${"word ".repeat(12_000)}end.`);
    model.script(overflow, overflow, { text: NOTES }, { text: "Fits now." });
    expect(textOf((await app.prompt(id, "And now?")).parts)).toBe("Fits now.");
    const [first, second] = requests().filter(isSummary);
    expect(sent(second).length).toBeLessThan(sent(first).length * 0.7);
    expect(sent(second)).toContain("Question 0?");
    expect(sent(second)).toContain("I see.");
  });

  it("never ends in an overflow of the summary itself, whatever the model reads at most", async () => {
    verifies("compaction.never-dies");
    for (const most of [5_000, 0]) {
      const { app, id, summarize, requests } = await start({ tail_turns: 0 });
      model.script({ text: "I see.", usage: { input: 100 } });
      await app.prompt(id, `Long. ${"word ".repeat(12_000)}end.`);
      model.respond((request) =>
        isSummary(request) && sent(request).length > most ? overflow : { text: NOTES },
      );
      const before = requests().length;
      expect(await summarize()).toBe(true);
      const tries = requests().slice(before).length;
      expect(tries).toBeGreaterThan(2);
      expect(tries).toBeLessThan(9);
      const summary = (await app.messages(id)).at(-1);
      expect(summary?.info).toMatchObject({ summary: true, time: { completed: expect.any(Number) } });
      expect(summary?.info).not.toHaveProperty("error");
      const text = textOf(summary?.parts ?? []);
      if (most > 0) expect(text).toBe(NOTES);
      else expect(text).toMatch(/could not be asked.*Long\. word.*I see\./s);
      model.respond(() => ({ text: "Goes on." }));
      expect(textOf((await app.prompt(id, "And now?")).parts)).toBe("Goes on.");
      expect(sent(requests().at(-1))).toContain(most > 0 ? "lighthouse" : "word word");
    }
  });
});

describe("old tool outputs", () => {
  it("leave what the model reads, and stay stored", async () => {
    verifies("compaction.prune");
    const { app, id, log, requests } = await start({ auto: false });
    const usage = { input: 90_000, output: 5 };
    for (let at = 0; at < 6; at++) {
      model.script(read("long.txt"), { text: `Read ${at}.`, usage });
      await app.prompt(id, `Read it, number ${at}.`);
    }
    const outputs = (await app.messages(id)).flatMap(({ parts }) =>
      toolsOf(parts).flatMap(({ state }) => (state.status === "completed" ? [state] : [])),
    );
    const gone = outputs.map(({ time }) => time.compacted !== undefined);
    expect(gone).toEqual([true, true, true, true, false, false]);
    expect(outputs[0]?.output).toContain("lighthouse");
    await log.first("message.part.updated", ({ properties: { part } }) =>
      Boolean(part.type === "tool" && part.state.status === "completed" && part.state.time.compacted),
    );
    model.script({ text: "Yes." });
    await app.prompt(id, "And now?");
    const results = messagesOf(requests().at(-1)).filter(({ role }) => role === "tool");
    expect(results.map(({ content }) => !JSON.stringify(content).includes("lighthouse"))).toEqual(gone);
    expectValidRequest(requests().at(-1));
  });

  it("stay where the config says so", async () => {
    verifies("compaction.config");
    const { app, id } = await start({ auto: false, prune: false });
    for (let at = 0; at < 6; at++) {
      model.script(read("long.txt"), { text: `Read ${at}.`, usage: { input: 90_000, output: 5 } });
      await app.prompt(id, `Read it, number ${at}.`);
    }
    expect(JSON.stringify(await app.messages(id))).not.toContain('"compacted"');
  });
});
