import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import type { Provider, ProviderConfig } from "@opencode/sdk/types";
import { afterEach, describe, expect, it } from "vitest";
import { type ScriptedModel, startScriptedOpenAI } from "../../../../tests/support/scripted-openai.js";
import { failureFrom } from "./caught.js";
import { ANTHROPIC, COMPATIBLE, failure, KEY, requestTo, stream } from "./stream.support.js";

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function start(): Promise<ScriptedModel> {
  const model = await startScriptedOpenAI();
  open.push(model);
  return model;
}

describe("failures", () => {
  it.each([
    [401, undefined, "ProviderAuthError", false],
    [403, undefined, "ProviderAuthError", false],
    [400, undefined, "APIError", false],
    [402, undefined, "APIError", false],
    [404, undefined, "APIError", false],
    [408, undefined, "APIError", true],
    [429, undefined, "APIError", true],
    [429, { error: { message: "You ran out", code: "insufficient_quota" } }, "APIError", false],
    [500, undefined, "APIError", true],
    [503, undefined, "APIError", true],
    [529, undefined, "APIError", true],
    [400, { error: { message: "Too much", code: "context_length_exceeded" } }, "ContextOverflowError", false],
    [400, { error: { message: "prompt is too long: 9 tokens > 8 maximum" } }, "ContextOverflowError", false],
    [413, { error: { message: "Request too large" } }, "ContextOverflowError", false],
    [400, { error: { message: "No", code: "content_filter" } }, "ContentFilterError", false],
  ])("status %i with %j is %s, retryable %s", async (status, body, name, retryable) => {
    const server = await start();
    server.script({ refuse: { status, ...(body && { body }) } });
    const error = await failure(requestTo(server.url, COMPATIBLE));
    expect(error.error.name).toBe(name);
    expect(error.retryable).toBe(retryable);
    expect(server.requests).toHaveLength(1);
  });

  const picture = "aGVsbG8".repeat(60_000);
  it.each([
    [400, "", "word ".repeat(60_000), "ContextOverflowError"],
    [413, "", "short", "ContextOverflowError"],
    [422, " \n", "word ".repeat(60_000), "ContextOverflowError"],
    [400, "{}", "word ".repeat(60_000), "ContextOverflowError"],
    [400, "", "word ".repeat(50_000), "APIError"],
    [400, "", "short", "APIError"],
    [422, "", picture, "APIError"],
    [400, { error: { message: "temperature must be at most 2" } }, "word ".repeat(60_000), "APIError"],
    [404, "", "word ".repeat(60_000), "APIError"],
  ])(
    "status %i with %j in place of words is what its request makes of it",
    async (status, body, text, name) => {
      const server = await start();
      server.script({ refuse: { status, body } });
      const messages = [{ role: "user" as const, content: [{ type: "text" as const, text }] }];
      expect((await failure(requestTo(server.url, COMPATIBLE, { messages }))).error.name).toBe(name);
    },
  );

  it("tells the wait that was asked for, and shows neither the key nor cookies", async () => {
    const server = await start();
    server.script({
      refuse: {
        status: 429,
        headers: { "retry-after": "3", "set-cookie": "a=b", "x-ratelimit-remaining-tokens": "0" },
        body: { error: { message: `Slow down, ${KEY}` } },
      },
    });
    const error = await failure(requestTo(server.url, COMPATIBLE));
    expect(error.retryAfter).toBe(3000);
    expect(error.error.data).toMatchObject({
      statusCode: 429,
      isRetryable: true,
      responseHeaders: { "x-ratelimit-remaining-tokens": "0" },
      metadata: { url: `${server.url}/chat/completions` },
    });
    expect(JSON.stringify(error.error)).not.toMatch(/sk-very|a=b/);
  });

  it.each([
    [{ error: "model not loaded" }, "model not loaded"],
    [{ detail: "bad field" }, "bad field"],
    ["<html>Bad gateway</html>", "Bad Gateway"],
  ])("finds the message in %j", async (body, message) => {
    const server = await start();
    server.script({ refuse: { status: 502, body } });
    expect((await failure(requestTo(server.url, COMPATIBLE))).message).toBe(message);
  });

  it("may retry a connection that is cut, refused or not in time", async () => {
    const server = await start();
    server.script({ text: "half an", cut: "reset" }, { silent: true }, { text: "stuck", cut: "hang" });
    server.script({ text: "stuck", cut: "hang" });
    const cut = await failure(requestTo(server.url, COMPATIBLE));
    expect(cut.retryable).toBe(true);
    expect(cut.message).toContain("closed the connection");
    const limited = (options: NonNullable<ProviderConfig["options"]>) =>
      failure(requestTo(server.url, COMPATIBLE, {}, { options }));
    expect(await limited({ headerTimeout: 50 })).toMatchObject({ retryable: true });
    expect((await limited({ chunkTimeout: 50 })).message).toContain("stopped in the middle");
    expect((await limited({ timeout: 50 })).message).toContain("options.timeout");
    await server.close();
    open.pop();
    const refused = await failure(requestTo(server.url, COMPATIBLE));
    expect(refused.retryable).toBe(true);
    expect(refused.message).toMatch(/^Cannot reach http:\/\/127\.0\.0\.1:\d+ \(ECONNREFUSED\)$/);
  });

  it("passes on an error event in mid-stream", async () => {
    const server = await start();
    server.script(
      { text: "half", streamError: { type: "server_error", message: "backend died" } },
      { text: "half", streamError: { type: "invalid_request_error", message: "no", code: 400 } },
      { text: "half", streamError: { type: "x", message: "over", code: "context_length_exceeded" } },
    );
    const request = requestTo(server.url, COMPATIBLE);
    expect(await failure(request)).toMatchObject({ message: "backend died", retryable: true });
    expect(await failure(request)).toMatchObject({ message: "no", retryable: false });
    expect((await failure(request)).error.name).toBe("ContextOverflowError");
  });

  it("fails when a filter or the limit left nothing, after telling what it cost", async () => {
    const server = await start();
    server.script({ finish: "content_filter" }, { reasoning: "long", finish: "length" });
    const request = requestTo(server.url, COMPATIBLE);
    const seen: string[] = [];
    const run = async () => {
      for await (const event of stream(request)) seen.push(event.type);
    };
    await expect(run()).rejects.toMatchObject({ error: { name: "ContentFilterError" } });
    expect(seen).toEqual(["finish"]);
    await expect(run()).rejects.toMatchObject({ error: { name: "MessageOutputLengthError" } });
  });

  it("says so when the address answers with a page", async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<html></html>");
    });
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const error = await failure(requestTo(`http://127.0.0.1:${port}`, COMPATIBLE));
    expect(error.message).toContain("baseURL");
    expect(error.retryable).toBe(false);
  });

  it("names the package that is not built in, and the key that is missing", async () => {
    const error = await failure(requestTo("http://127.0.0.1:1", "some-package"));
    expect(error.message).toContain('"some-package"');
    const info: Provider = { ...requestTo("x", ANTHROPIC).provider.info, env: ["SOME_KEY"], options: {} };
    const request = requestTo("x", ANTHROPIC, { provider: { info, apiKey: undefined } });
    const missing = await failure(request);
    expect(missing.error.name).toBe("ProviderAuthError");
    expect(missing.message).toContain("SOME_KEY");
  });
});

it("leaves no key in what the log is told of the cause, at any depth", () => {
  const inner = new TypeError("Cannot fetch from http://u:of-the-user@h/v1?sig=of-the-address");
  const error = new Error("Bad header: Bearer key-0123456789", {
    cause: new Error("in between", { cause: inner }),
  });
  const { cause } = failureFrom(error, { providerID: "p", apiKey: "key-0123456789", secrets: [] });
  const told = inspect(cause, { depth: 9 });
  expect(told).toContain("in between");
  expect(told).toContain("Cannot fetch from http://***@h/v1");
  expect(told).not.toMatch(/key-0123|of-the-/);
});
