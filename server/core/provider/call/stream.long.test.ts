import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { SCRIPTED_SIGNATURE, startScriptedAnthropic } from "../../../../tests/support/scripted-anthropic.js";
import { type ScriptedModel, startScriptedOpenAI } from "../../../../tests/support/scripted-openai.js";
import type { ModelRequest } from "../model.js";
import { ANTHROPIC, COMPATIBLE, collect, failure, KEY, READ, requestTo, stream } from "./stream.support.js";

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function start(kind: "openai" | "anthropic"): Promise<ScriptedModel> {
  const model = await (kind === "openai" ? startScriptedOpenAI() : startScriptedAnthropic());
  open.push(model);
  return model;
}

describe("openai-compatible", () => {
  it("streams reasoning, text, parallel calls and usage in our events", async () => {
    const server = await start("openai");
    server.script({
      reasoning: "let me see",
      text: "two files",
      toolCalls: [
        { name: "read", input: { filePath: "a" }, id: "c1" },
        { name: "read", input: { filePath: "b" }, id: "c2" },
      ],
      usage: { input: 100, cacheRead: 60, output: 50, reasoning: 20 },
    });
    const events = await collect(requestTo(server.url, COMPATIBLE, { tools: [READ] }));
    const of = (type: string) => events.filter((event) => event.type === type);
    const text = (type: string) =>
      of(type)
        .map((event) => ("delta" in event ? event.delta : ""))
        .join("");
    expect(text("reasoning-delta")).toBe("let me see");
    expect(text("text-delta")).toBe("two files");
    expect(of("tool-call")).toEqual([
      { type: "tool-call", callID: "c1", tool: "read", input: '{"filePath":"a"}' },
      { type: "tool-call", callID: "c2", tool: "read", input: '{"filePath":"b"}' },
    ]);
    expect(events.at(-1)).toEqual({
      type: "finish",
      reason: "tool-calls",
      tokens: { total: 150, input: 40, output: 30, reasoning: 20, cache: { read: 60, write: 0 } },
    });
    expect(events.findIndex(({ type }) => type === "reasoning-end")).toBeLessThan(
      events.findIndex(({ type }) => type === "text-start"),
    );
  });

  it("sends key, extra headers, one system message, tools and limits", async () => {
    const server = await start("openai");
    server.script({ text: "ok" });
    const request = requestTo(server.url, COMPATIBLE, {
      system: ["one", "two"],
      tools: [READ],
      headers: { "x-session-id": "ses_1", "user-agent": "opencode/1" },
      options: { reasoningEffort: "low", top_k: 3 },
    });
    await collect(request);
    const { headers, body } = await server.request(0);
    expect(headers.authorization).toBe(`Bearer ${KEY}`);
    expect(headers["x-session-id"]).toBe("ses_1");
    expect(headers["user-agent"]).toMatch(/^opencode\/1/);
    expect(body).toMatchObject({
      model: "m1",
      stream: true,
      stream_options: { include_usage: true },
      tool_choice: "auto",
      max_tokens: 32_000,
      reasoning_effort: "low",
      top_k: 3,
      messages: [
        { role: "system", content: "one\n\ntwo" },
        { role: "user", content: "hello" },
      ],
    });
    expect(body.tools[0].function.name).toBe("read");
  });

  it("sends reasoning back only in the field the model asks for, and media after the tool result", async () => {
    const server = await start("openai");
    server.respond(() => ({ text: "ok" }));
    const messages: ModelRequest["messages"] = [
      { role: "user", content: [{ type: "text", text: "first" }] },
      { role: "user", content: [{ type: "text", text: "look" }] },
      {
        role: "assistant",
        content: [
          { type: "reasoning", text: "hmm" },
          { type: "tool-call", callID: "c1", tool: "read", input: { filePath: "a.png" } },
        ],
      },
      {
        role: "tool",
        content: [
          {
            type: "tool-result",
            callID: "c1",
            tool: "read",
            output: "an image",
            failed: false,
            attachments: [{ mime: "image/png", url: "data:image/png;base64,AAAA" }],
          },
        ],
      },
    ];
    await collect(requestTo(server.url, COMPATIBLE, { messages }));
    await collect(
      requestTo(server.url, COMPATIBLE, { messages }, { models: { m1: { interleaved: "reasoning_text" } } }),
    );
    const [, user, assistant, tool, media] = server.requests[0]?.body.messages ?? [];
    expect(user.content.map((part: { text: string }) => part.text)).toEqual(["first", "look"]);
    expect(JSON.stringify(assistant)).not.toContain("hmm");
    expect(tool).toEqual({ role: "tool", tool_call_id: "c1", content: "an image" });
    expect(media.content[1].image_url.url).toBe("data:image/png;base64,AAAA");
    expect(server.requests[1]?.body.messages[2].reasoning_text).toBe("hmm");
  });

  it("needs no key for a local server", async () => {
    const server = await start("openai");
    server.script({ text: "local" });
    const request = requestTo(server.url, COMPATIBLE, {}, { options: { apiKey: "" } });
    await collect(request);
    expect((await server.request(0)).headers.authorization).toBeUndefined();
  });

  it("takes an answer without a finish reason, and calls tools even when told the answer stopped", async () => {
    const server = await start("openai");
    server.script({ text: "half", cut: "end" }, { toolCalls: [{ name: "read", input: {} }], finish: "stop" });
    const request = requestTo(server.url, COMPATIBLE, { tools: [READ] });
    expect((await collect(request)).at(-1)).toMatchObject({ type: "finish", reason: "other" });
    expect((await collect(request)).at(-1)).toMatchObject({ type: "finish", reason: "tool-calls" });
  });
});

describe("anthropic", () => {
  it("streams, keeps the signature with the reasoning, and marks what may be cached", async () => {
    const server = await start("anthropic");
    server.script({
      reasoning: "step by step",
      text: "done",
      toolCalls: [{ name: "read", input: { filePath: "a" }, id: "t1" }],
      usage: { input: 100, cacheRead: 30, cacheWrite: 20, output: 9 },
    });
    const request = requestTo(server.url, ANTHROPIC, { tools: [READ], system: ["one", "two"] });
    const events = await collect(request);
    expect(events.find(({ type }) => type === "reasoning-end")).toMatchObject({
      metadata: { anthropic: { signature: SCRIPTED_SIGNATURE } },
    });
    expect(events.at(-1)).toEqual({
      type: "finish",
      reason: "tool-calls",
      tokens: { total: 109, input: 50, output: 9, reasoning: 0, cache: { read: 30, write: 20 } },
    });
    const { headers, body } = await server.request(0);
    expect(headers["x-api-key"]).toBe(KEY);
    expect(body.max_tokens).toBe(32_000);
    expect(body.system.map((part: object) => "cache_control" in part)).toEqual([false, true]);
    expect(body.messages[0].content[0].cache_control).toEqual({ type: "ephemeral" });
  });

  it("sends the reasoning back with its signature and the result right after its call", async () => {
    const server = await start("anthropic");
    server.script({ text: "ok" });
    const messages: ModelRequest["messages"] = [
      { role: "user", content: [{ type: "text", text: "look" }] },
      {
        role: "assistant",
        content: [
          { type: "reasoning", text: "hmm", metadata: { anthropic: { signature: SCRIPTED_SIGNATURE } } },
          { type: "tool-call", callID: "t1", tool: "read", input: { filePath: "a" } },
        ],
      },
      {
        role: "tool",
        content: [{ type: "tool-result", callID: "t1", tool: "read", output: "no such file", failed: true }],
      },
    ];
    await collect(requestTo(server.url, ANTHROPIC, { messages, tools: [READ] }));
    const [, assistant, tool] = (await server.request(0)).body.messages;
    expect(assistant.content).toMatchObject([
      { type: "thinking", thinking: "hmm", signature: SCRIPTED_SIGNATURE },
      { type: "tool_use", id: "t1", input: { filePath: "a" } },
    ]);
    expect(tool.content[0]).toMatchObject({ type: "tool_result", tool_use_id: "t1", is_error: true });
  });

  it("retries an overload that comes as the first event of a good answer", async () => {
    const server = await start("anthropic");
    server.script({ streamError: { type: "overloaded_error", message: "Overloaded" } });
    expect(await failure(requestTo(server.url, ANTHROPIC))).toMatchObject({ retryable: true });
  });
});

describe("openai and google", () => {
  it.each([
    ["@ai-sdk/openai", "/responses", { model: "m1", stream: true, store: false, max_output_tokens: 32_000 }],
    ["@ai-sdk/google", "/models/m1:streamGenerateContent", { generationConfig: { maxOutputTokens: 32_000 } }],
  ])("%s is called at its address with key and body", async (npm, path, body) => {
    const seen: { url: string; headers: Record<string, unknown>; body: object }[] = [];
    const server = createServer(async (incoming, response) => {
      let text = "";
      for await (const chunk of incoming) text += chunk;
      seen.push({ url: incoming.url ?? "", headers: incoming.headers, body: JSON.parse(text) });
      response.writeHead(400, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message: "seen enough", code: "seen", status: "SEEN" } }));
    });
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const error = await failure(requestTo(`http://127.0.0.1:${port}/v1`, npm, { tools: [READ] }));
    expect(error.error).toMatchObject({
      name: "APIError",
      data: { statusCode: 400, message: "seen enough" },
    });
    expect(seen[0]?.url).toContain(path);
    expect(JSON.stringify(seen[0]?.headers)).toContain(KEY);
    expect(seen[0]?.body).toMatchObject(body);
    expect(JSON.stringify(seen[0]?.body)).toContain("hello");
    expect(JSON.stringify(seen[0]?.body)).toContain('"read"');
  });
});

describe("abort", () => {
  it.each(["openai", "anthropic"] as const)("closes the socket of %s and throws the reason", async (kind) => {
    const server = await start(kind);
    server.script({ text: "one two", cut: "hang" });
    const abort = new AbortController();
    const npm = kind === "openai" ? COMPATIBLE : ANTHROPIC;
    const reason = new Error("stop it");
    const run = (async () => {
      for await (const event of stream(requestTo(server.url, npm, { signal: abort.signal }))) {
        if (event.type === "text-delta") abort.abort(reason);
      }
    })();
    await expect(run).rejects.toBe(reason);
    expect(await (await server.request(0)).left).toBe(true);
  });

  it("closes the socket before any answer, and when the reader leaves", async () => {
    const server = await start("openai");
    server.script({ silent: true }, { text: "one two", cut: "hang" });
    const abort = new AbortController();
    const run = collect(requestTo(server.url, COMPATIBLE, { signal: abort.signal }));
    const first = await server.request(0);
    abort.abort("enough");
    await expect(run).rejects.toBe("enough");
    expect(await first.left).toBe(true);
    for await (const event of stream(requestTo(server.url, COMPATIBLE))) {
      if (event.type === "text-delta") break;
    }
    expect(await (await server.request(1)).left).toBe(true);
  });
});

describe("the scripted models", () => {
  it.each(["openai", "anthropic"] as const)(
    "%s answers a title request without taking a step",
    async (kind) => {
      const server = await start(kind);
      server.script({ text: "the step" });
      const npm = kind === "openai" ? COMPATIBLE : ANTHROPIC;
      const said = async (system: string) => {
        const events = await collect(requestTo(server.url, npm, { system: [system] }));
        return events.map((event) => (event.type === "text-delta" ? event.delta : "")).join("");
      };
      expect(await said("Write a title.")).toBe("A scripted title");
      expect(await said("Be brief.")).toBe("the step");
      expect([server.titleRequests.length, server.requests.length]).toEqual([1, 1]);
      await expect(said("Be brief.")).rejects.toMatchObject({ message: "The script has no step left." });
    },
  );
});
