import type { AssistantMessage } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { fold, outline } from "../support/outline.js";
import { data, refusal, SCRIPTED_KEY, textOf } from "../support/scenario.js";
import { type ScriptedStep, startScriptedOpenAI } from "../support/scripted-openai.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.prompt_async", "session.status");

const { model, server, app, log } = await useScriptedServer();

const refuse = (status: number, body?: unknown, headers?: Record<string, string>): ScriptedStep => ({
  refuse: { status, ...(body !== undefined && { body }), ...(headers && { headers }) },
});
const soon = { "retry-after-ms": "5" };
const openaiError = (type: string, code: string | null = null, message = `Said: ${type}`) => ({
  error: { message, type, param: null, code },
});

/** One turn over these steps, its events, and how many model calls it took. */
async function turn(...steps: ScriptedStep[]) {
  const { id } = await app.session({ title: "failures" });
  const from = model.requests.length;
  model.script(...steps);
  const answer = await app.prompt(id, "go");
  await log.session(id).first("session.idle");
  const error = answer.info.role === "assistant" ? answer.info.error : undefined;
  return { id, answer, error, calls: model.requests.length - from, lines: outline(log.session(id).events()) };
}

describe("a failure for good", () => {
  const cases: [string, ScriptedStep, string, object][] = [
    ["401", refuse(401), "ProviderAuthError", { providerID: "scripted", message: "Scripted refusal 401" }],
    [
      "401 that calls itself a server error",
      refuse(401, openaiError("server_error")),
      "ProviderAuthError",
      {},
    ],
    ["403", refuse(403), "ProviderAuthError", { providerID: "scripted" }],
    [
      "400",
      refuse(400),
      "APIError",
      { statusCode: 400, isRetryable: false, message: "Scripted refusal 400" },
    ],
    ["404", refuse(404), "APIError", { statusCode: 404, isRetryable: false }],
    [
      "no money left",
      refuse(429, openaiError("insufficient_quota", "insufficient_quota")),
      "APIError",
      { statusCode: 429, isRetryable: false },
    ],
    [
      "a prompt that is too long",
      refuse(
        400,
        openaiError(
          "invalid_request_error",
          "context_length_exceeded",
          "This model's maximum context length is 9 tokens.",
        ),
      ),
      "ContextOverflowError",
      { message: expect.stringContaining("maximum context length") },
    ],
    [
      "a refusal of the content",
      refuse(400, openaiError("invalid_request_error", "content_filter")),
      "ContentFilterError",
      {},
    ],
    ["an answer the filter stopped", { finish: "content_filter" }, "ContentFilterError", {}],
    ["an answer that had no room at all", { finish: "length" }, "MessageOutputLengthError", {}],
    [
      "an error in the stream",
      { text: "Half", streamError: { type: "invalid_request_error", message: "No more." } },
      "APIError",
      { message: "No more." },
    ],
  ];

  it.each(cases)("%s: in the answer and in session.error, after one call", async (_, step, name, fields) => {
    verifies("failure.final", "failure.in-answer", "failure.events");
    const { id, answer, error, calls, lines } = await turn(step);
    expect(calls).toBe(1);
    expect(error).toMatchObject({ name, data: fields });
    expect(answer.info).toMatchObject({ time: { completed: expect.any(Number) } });
    const told = log.session(id).of("session.error");
    expect(told.map(({ properties }) => properties)).toEqual([{ sessionID: id, error }]);
    expect(lines.filter((line) => line.startsWith("status"))).toEqual(["status busy", "status idle"]);
    expect(lines.indexOf(`session.error ${name}`)).toBe(
      lines.indexOf(`message.updated assistant ${name}`) - 1,
    );
    expect(lines.slice(-2)).toEqual(["status idle", "session.idle"]);
    expect(fold(log.session(id).events())).toEqual(await app.messages(id));
  });

  it("leaves the session ready for the next prompt, which is not told of it as an answer", async () => {
    verifies("failure.next");
    const { id } = await turn(refuse(400));
    model.script({ text: "Better." });
    const { info, parts } = await app.prompt(id, "again");
    expect(info).toMatchObject({ finish: "stop" });
    expect(textOf(parts)).toBe("Better.");
    const sent = model.requests.at(-1)?.body.messages as { role: string }[];
    expect(sent.map(({ role }) => role)).not.toContain("assistant");
    expect(JSON.stringify(sent)).toMatch(/"go".*"again"/);
  });

  it("of an asynchronous prompt is told by events", async () => {
    verifies("failure.async");
    const { id } = await app.session({ title: "async" });
    model.script(refuse(401));
    await app.promptAsync(id, "go");
    const { properties } = await log.session(id).first("session.error");
    expect(properties.error).toMatchObject({ name: "ProviderAuthError" });
    await log.session(id).first("session.idle");
    expect((await app.messages(id))[1]?.info).toMatchObject({ error: properties.error });
  });

  it("never repeats the key, even if the provider does", async () => {
    verifies("failure.key");
    const { error } = await turn(
      refuse(401, openaiError("x", null, `Incorrect API key provided: ${SCRIPTED_KEY}.`)),
    );
    expect(error?.data.message).toBe("Incorrect API key provided: [redacted].");
    expect(JSON.stringify(error)).not.toContain(SCRIPTED_KEY);
  });
});

describe("a cut answer", () => {
  it("keeps what came before the limit, and says why it ended", async () => {
    verifies("failure.length");
    for (const [finish, reason] of [
      ["length", "length"],
      ["content_filter", "content-filter"],
    ]) {
      const { answer } = await turn({ text: "As far as it", ...(finish && { finish }) });
      expect(answer.info).toMatchObject({ finish: reason });
      expect(textOf(answer.parts)).toBe("As far as it");
    }
  });
});

describe("a failure that may pass", () => {
  const retryOf = (id: string) =>
    log.session(id).first("session.status", (event) => event.properties.status.type === "retry");

  it("429: waits as long as it is told, shows it, then goes on", async () => {
    verifies("retry.after", "retry.status");
    const { id } = await app.session({ title: "retry" });
    model.script(refuse(429, undefined, { "retry-after": "0.4" }), { text: "Now." });
    const asked = Date.now();
    const answer = app.prompt(id, "go");
    const { properties } = await retryOf(id);
    expect(properties.status).toMatchObject({ type: "retry", attempt: 1, message: "Scripted refusal 429" });
    const next = properties.status.type === "retry" ? properties.status.next : 0;
    expect(next).toBeGreaterThanOrEqual(asked + 400);
    const { info, parts } = await answer;
    expect(Date.now()).toBeGreaterThanOrEqual(next - 1);
    expect(info).toMatchObject({ finish: "stop" });
    expect(info).not.toHaveProperty("error");
    expect(textOf(parts)).toBe("Now.");
    await log.session(id).first("session.idle");
    const lines = outline(log.session(id).events());
    expect(lines.filter((line) => /^status|session.error/.test(line))).toEqual([
      "status busy",
      "status retry",
      "status busy",
      "status idle",
    ]);
  });

  it("is shown for as long as is waited, and an abort ends the wait", async () => {
    verifies("retry.status");
    const { id } = await app.session({ title: "waits" });
    model.script(refuse(429, undefined, { "retry-after": "60" }));
    const answer = app.prompt(id, "go");
    const { properties } = await retryOf(id);
    expect(await data(app.client.session.status())).toEqual({ [id]: properties.status });
    await data(app.client.session.abort({ sessionID: id }));
    expect((await answer).info).toMatchObject({ error: { name: "MessageAbortedError" } });
    expect(await data(app.client.session.status())).toEqual({});
  });

  it.each([
    ["500", refuse(500, undefined, soon)],
    ["503 without JSON", refuse(503, "<html>busy</html>", soon)],
    ["529 overloaded", refuse(529, openaiError("overloaded_error"), soon)],
    ["408", refuse(408, undefined, soon)],
  ])("%s, twice, then an answer: one message", async (_, step) => {
    verifies("retry.server");
    const { id, calls, answer } = await turn(step, step, { text: "At last." });
    expect(calls).toBe(3);
    expect(answer.info).toMatchObject({ finish: "stop" });
    expect(await app.messages(id)).toHaveLength(2);
    const attempts = log
      .session(id)
      .of("session.status")
      .flatMap(({ properties: { status } }) => (status.type === "retry" ? [status.attempt] : []));
    expect(attempts).toEqual([1, 2]);
  });

  it("a stream that breaks: what came is taken back, and said once", async () => {
    verifies("retry.cut", "retry.removed");
    const broken: Record<string, ScriptedStep> = {
      "a reset in the middle": { text: "Half an", cut: "reset" },
      "an overloaded stream": {
        text: "Half an",
        streamError: { type: "server_error", message: "Overloaded." },
      },
      "a stream that ends before it began": { cut: "end" },
    };
    const tried = new Map<string, number>();
    model.respond(({ body }) => {
      const name = String(body.messages.at(-1).content);
      tried.set(name, (tried.get(name) ?? 0) + 1);
      return tried.get(name) === 1 ? (broken[name] ?? {}) : { text: "A whole answer." };
    });
    // No provider names a time to wait here, so it is two seconds: they wait together.
    const waiting = Object.keys(broken).map(async (name) => {
      const { id } = await app.session({ title: name });
      const { parts } = await app.prompt(id, name);
      await log.session(id).first("session.idle");
      const messages = await app.messages(id);
      const events = log.session(id).events();
      const lines = outline(events);
      expect([name, tried.get(name)]).toEqual([name, 2]);
      expect(textOf(parts)).toBe("A whole answer.");
      expect(parts.map(({ type }) => type)).toEqual(["step-start", "text", "step-finish"]);
      expect(messages).toHaveLength(2);
      expect(fold(events)).toEqual(messages);
      expect(lines.filter((line) => line.startsWith("status retry"))).toHaveLength(1);
      if (name === "an overloaded stream") expect(lines).toContain("message.part.removed");
      expect(lines.lastIndexOf("message.part.removed")).toBeLessThan(lines.indexOf("status retry"));
    });
    await Promise.all(waiting);
  });

  it("429: waits as long as the body says where no header does", async () => {
    verifies("retry.body");
    const details = [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "0.3s" }];
    const { id, calls, answer } = await turn(
      // The longer it has failed, the longer it would wait by itself.
      ...[1, 2, 3].map(() => refuse(503, undefined, soon)),
      refuse(429, {
        error: { code: 429, message: "Quota exceeded for metric: requests per minute", details },
      }),
      refuse(
        429,
        openaiError("tokens", "rate_limit_exceeded", "Rate limit reached. Please try again in 20ms."),
      ),
      { text: "Now." },
    );
    expect([calls, textOf(answer.parts)]).toEqual([6, "Now."]);
    const { time } = answer.info as AssistantMessage;
    const waits = log
      .session(id)
      .of("session.status")
      .flatMap(({ properties: { status } }) => (status.type === "retry" ? [status.next - time.created] : []));
    expect(waits).toHaveLength(5);
    expect(waits[3]).toBeGreaterThanOrEqual(300);
    // Without the words of the bodies it would be 16 seconds and more.
    expect(waits[4]).toBeLessThan(16_000);
  });

  it.each([
    ["a header", refuse(429, undefined, { "retry-after": "7200" })],
    ["the body", refuse(429, { error: { message: "Daily limit", details: [{ retryDelay: "7200s" }] } })],
    ["words", refuse(503, openaiError("x", null, "Overloaded. Try again in 2 hours."))],
  ])(
    "that asks for more than is waited, in %s, ends the turn at once and says until when",
    async (_, step) => {
      verifies("retry.patience");
      const { calls, error, lines } = await turn(step);
      expect(calls).toBe(1);
      expect(lines.filter((line) => line.startsWith("status"))).toEqual(["status busy", "status idle"]);
      const until = /until (\S+), which is 2 hours/.exec(String(error?.data.message))?.[1] ?? "";
      expect(Date.parse(until) - Date.now()).toBeGreaterThan(7_100_000);
      expect(error).toMatchObject({ name: "APIError", data: { isRetryable: true } });
    },
  );

  it("gives up after five retries, with the last error", async () => {
    verifies("retry.exhausted");
    const { id, calls, error, answer } = await turn(
      ...[1, 2, 3, 4, 5].map((at) => refuse(503, openaiError("x", null, `No. ${at}`), soon)),
      refuse(502, openaiError("x", null, "No. 6"), soon),
    );
    expect(calls).toBe(6);
    expect(error).toMatchObject({
      name: "APIError",
      data: { statusCode: 502, message: "No. 6", isRetryable: true },
    });
    expect(answer.info).toMatchObject({ time: { completed: expect.any(Number) } });
    const attempts = log
      .session(id)
      .of("session.status")
      .flatMap(({ properties: { status } }) => (status.type === "retry" ? [status.attempt] : []));
    expect(attempts).toEqual([1, 2, 3, 4, 5]);
    expect(log.session(id).of("session.error")).toHaveLength(1);
  });

  it("counts anew for each step of a turn", async () => {
    verifies("retry.per-step");
    const failing = [1, 2, 3, 4].map(() => refuse(500, undefined, soon));
    const call = { toolCalls: [{ name: "bash", input: { command: "true" } }] };
    const { calls, answer } = await turn(...failing, call, ...failing, { text: "Done." });
    expect(calls).toBe(10);
    expect(answer.info).toMatchObject({ finish: "stop" });
  });
});

it("a provider that nobody answers at fails with its address, not for ever", async () => {
  verifies("failure.unreachable");
  const gone = await startScriptedOpenAI();
  await gone.close();
  const place = server.place("unreachable", {
    "opencode.json": JSON.stringify({
      provider: { gone: { options: { baseURL: gone.url }, models: { one: {} } } },
    }),
  });
  const { id } = await app.session({ title: "gone", directory: place });
  await app.promptAsync(id, { model: { providerID: "gone", modelID: "one" }, parts: [] });
  const { properties } = await log
    .session(id)
    .first("session.status", (event) => event.properties.status.type === "retry");
  expect(properties.status).toMatchObject({ message: expect.stringContaining(new URL(gone.url).host) });
  await data(app.client.session.abort({ sessionID: id }));
});

it("that keeps a prompt from being taken is told to who only listens, beside the 400", async () => {
  verifies("failure.refused-prompt");
  const { id } = await app.session({ title: "refused" });
  const parts = [{ type: "text" as const, text: "hi" }];
  const model = { providerID: "scripted", modelID: "onee" };
  const refusals: [input: object, says: RegExp][] = [
    [{ model, parts }, /scripted\/onee.*Did you mean scripted\/one/],
    [{ model: { providerID: "scriptedd", modelID: "one" }, parts }, /Did you mean scripted\/one/],
    [{ agent: "nobody", parts }, /nobody/],
    [{ parts, format: { type: "json_schema", schema: { type: "nonsense" } } }, /format\.schema/],
  ];
  for (const [input, says] of refusals) {
    const error = await refusal(app.client.session.promptAsync({ sessionID: id, ...input } as never));
    expect(error).toMatchObject({ status: 400, data: { message: expect.stringMatching(says) } });
    const told = await log
      .session(id)
      .first("session.error", ({ properties }) =>
        JSON.stringify(properties.error).includes(JSON.stringify(error.data.message).slice(1, -1)),
      );
    expect(told.properties.sessionID).toBe(id);
  }
  expect(await app.messages(id)).toEqual([]);
});
