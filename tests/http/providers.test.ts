import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { Config } from "@opencode/sdk/types";
import { afterEach, describe, expect, it } from "vitest";
import { data } from "../support/scenario.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("provider.list", "config.providers");

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Call {
  path: string;
  headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was sent
  body: any;
}

/** Notes what it is sent and refuses it, whatever protocol was meant. */
async function startRecorder(): Promise<{ url: string; calls: Call[] }> {
  const calls: Call[] = [];
  const url = await listen(async (incoming, response) => {
    let text = "";
    for await (const chunk of incoming) text += chunk;
    calls.push({ path: incoming.url ?? "", headers: incoming.headers, body: JSON.parse(text) });
    response.writeHead(400, { "content-type": "application/json" });
    response.end('{"error": {"message": "noted"}}');
  });
  return { url, calls };
}

async function prompt(server: TestServer, model: string, variant?: string) {
  const session = await data(server.own.session.create({ title: "Asking" }));
  const slash = model.indexOf("/");
  return data(
    server.own.session.prompt({
      sessionID: session.id,
      model: { providerID: model.slice(0, slash), modelID: model.slice(slash + 1) },
      ...(variant !== undefined && { variant }),
      parts: [{ type: "text", text: "hello" }],
    }),
  );
}

describe("the catalogue", () => {
  it("is listed whole, with what is connected", async () => {
    verifies("provider.catalogue");
    const server = await startServer({ env: { MISTRAL_API_KEY: "sk-mistral-0123456789" } });
    const { all, connected, default: defaults } = await data(server.official.provider.list());
    expect(connected).toEqual(["mistral", "demo"]);
    expect(all.length).toBeGreaterThan(100);
    const anthropic = all.find(({ id }) => id === "anthropic");
    expect(anthropic?.models["claude-sonnet-5"]).toMatchObject({
      limit: { context: 1_000_000 },
      cost: { input: expect.any(Number), cache: { read: expect.any(Number) } },
      capabilities: { toolcall: true },
      status: "active",
    });
    expect(Object.keys(defaults)).toEqual(all.map(({ id }) => id));
    const { providers } = await data(server.own.config.providers());
    expect(providers.map(({ id, source }) => [id, source])).toEqual([
      ["mistral", "env"],
      ["demo", "custom"],
    ]);
    await server.close();
  });

  it("does not take a GitHub token on the machine for a wish to use GitHub's models", async () => {
    const server = await startServer({ env: { GITHUB_TOKEN: "ghp_0123456789" } });
    expect((await data(server.own.provider.list())).connected).toEqual(["demo"]);
    await server.close();
  });
});

describe("each package", () => {
  const aws = {
    AWS_ACCESS_KEY_ID: "AKIA0123",
    AWS_SECRET_ACCESS_KEY: "aws-secret-0123",
    AWS_REGION: "eu-west-1",
  };
  const cases: {
    model: string;
    env: Record<string, string>;
    npm?: string;
    path: RegExp;
    header: [string, RegExp];
    body?: object;
  }[] = [
    {
      model: "anthropic/claude-haiku-4-5",
      env: { ANTHROPIC_API_KEY: "sk-1" },
      path: /^\/messages$/,
      header: ["x-api-key", /^sk-1$/],
      body: {
        system: expect.arrayContaining([expect.objectContaining({ cache_control: { type: "ephemeral" } })]),
      },
    },
    {
      model: "openai/gpt-5.5",
      env: { OPENAI_API_KEY: "sk-1" },
      path: /^\/responses$/,
      header: ["authorization", /^Bearer sk-1$/],
      body: { store: false },
    },
    {
      model: "azure/gpt-5.1",
      env: { AZURE_API_KEY: "sk-1", AZURE_RESOURCE_NAME: "mine" },
      path: /^\/responses/,
      header: ["api-key", /^sk-1$/],
      body: { store: false },
    },
    {
      model: "google/gemini-2.5-flash",
      env: { GEMINI_API_KEY: "sk-1" },
      path: /^\/models\/gemini-2.5-flash:streamGenerateContent/,
      header: ["x-goog-api-key", /^sk-1$/],
    },
    {
      model: "google-vertex/gemini-2.5-flash",
      env: { GOOGLE_VERTEX_API_KEY: "sk-1" },
      path: /^\/models\/gemini-2.5-flash:streamGenerateContent/,
      header: ["x-goog-api-key", /^sk-1$/],
    },
    {
      model: "openrouter/anthropic/claude-sonnet-5",
      env: { OPENROUTER_API_KEY: "sk-1" },
      path: /^\/chat\/completions$/,
      header: ["authorization", /^Bearer sk-1$/],
      body: { model: "anthropic/claude-sonnet-5" },
    },
    {
      model: "amazon-bedrock/anthropic.claude-haiku-4-5-20251001-v1:0",
      env: aws,
      path: /^\/model\/anthropic\.claude-haiku.*\/converse-stream$/,
      header: ["authorization", /^AWS4-HMAC-SHA256 Credential=AKIA0123\/\d+\/eu-west-1\/bedrock/],
    },
    {
      model: "amazon-bedrock/anthropic.claude-haiku-4-5-20251001-v1:0",
      env: { ...aws, AWS_BEARER_TOKEN_BEDROCK: "sk-1" },
      path: /converse-stream$/,
      header: ["authorization", /^Bearer sk-1$/],
    },
    {
      model: "xai/grok-4.3",
      env: { XAI_API_KEY: "sk-1" },
      path: /^\/chat\/completions$/,
      header: ["authorization", /^Bearer sk-1$/],
      body: { model: "grok-4.3", stream: true },
    },
    {
      model: "mine/some-model",
      env: {},
      npm: "@ai-sdk/groq",
      path: /^\/chat\/completions$/,
      header: ["authorization", /^Bearer sk-own$/],
    },
  ];

  it.each(cases)("calls $model", async ({ model, env, npm, path, header: [name, value], body }) => {
    verifies("provider.packages");
    const recorder = await startRecorder();
    const [id = "", ...rest] = model.split("/");
    const own = npm ? { npm, models: { [rest.join("/")]: {} } } : {};
    const options = { baseURL: recorder.url, ...(npm && { apiKey: "sk-own" }) };
    const config: Config = { provider: { [id]: { ...own, options } } };
    const server = await startServer({ env, config });
    const { info } = await prompt(server, model);
    expect(info).toMatchObject({ error: { name: "APIError", data: { statusCode: 400 } } });
    const [call] = recorder.calls;
    expect(call?.path).toMatch(path);
    expect(call?.headers[name]).toMatch(value);
    if (body) expect(call?.body).toMatchObject(body);
    await server.close();
  });
});

describe("variants", () => {
  const cases: [string, Record<string, string>, string, object][] = [
    [
      "anthropic/claude-sonnet-5",
      { ANTHROPIC_API_KEY: "k" },
      "high",
      { thinking: { type: "adaptive" }, output_config: { effort: "high" } },
    ],
    [
      "anthropic/claude-haiku-4-5",
      { ANTHROPIC_API_KEY: "k" },
      "high",
      { thinking: { type: "enabled", budget_tokens: 16_000 } },
    ],
    [
      "openai/gpt-5.5",
      { OPENAI_API_KEY: "k" },
      "low",
      { reasoning: { effort: "low", summary: "auto" }, include: ["reasoning.encrypted_content"] },
    ],
    [
      "google/gemini-3.1-pro-preview",
      { GEMINI_API_KEY: "k" },
      "low",
      { generationConfig: { thinkingConfig: { includeThoughts: true, thinkingLevel: "low" } } },
    ],
    [
      "google/gemini-2.5-pro",
      { GEMINI_API_KEY: "k" },
      "max",
      { generationConfig: { thinkingConfig: { includeThoughts: true, thinkingBudget: 31_999 } } },
    ],
    ["xai/grok-4.3", { XAI_API_KEY: "k" }, "high", { reasoning_effort: "high" }],
    [
      "openrouter/anthropic/claude-sonnet-5",
      { OPENROUTER_API_KEY: "k" },
      "high",
      { reasoning: { effort: "high" } },
    ],
    [
      "amazon-bedrock/anthropic.claude-haiku-4-5-20251001-v1:0",
      { AWS_BEARER_TOKEN_BEDROCK: "k" },
      "high",
      { additionalModelRequestFields: { thinking: { type: "enabled", budget_tokens: 16_000 } } },
    ],
  ];

  it.each(cases)("of %s reach it in its own words", async (model, env, variant, body) => {
    verifies("provider.variants");
    const recorder = await startRecorder();
    const id = model.slice(0, model.indexOf("/"));
    const server = await startServer({
      env,
      config: { provider: { [id]: { options: { baseURL: recorder.url } } } },
    });
    await prompt(server, model, variant);
    await prompt(server, model);
    expect(recorder.calls[0]?.body).toMatchObject(body);
    expect(recorder.calls[1]?.body).not.toMatchObject(body);
    await server.close();
  });

  it("of the config are added, changed and taken away", async () => {
    const recorder = await startRecorder();
    const config: Config = {
      provider: {
        mine: {
          options: { baseURL: recorder.url },
          models: {
            thinker: {
              reasoning: true,
              options: { top_k: 5 },
              variants: {
                deep: { reasoningEffort: "high", chat_template_kwargs: { enable_thinking: true } },
                low: { disabled: true },
              },
            },
          },
        },
      },
    };
    const server = await startServer({ config });
    const { providers } = await data(server.own.config.providers());
    expect(Object.keys(providers[0]?.models.thinker?.variants ?? {})).toEqual(["medium", "high", "deep"]);
    await prompt(server, "mine/thinker", "deep");
    expect(recorder.calls[0]?.body).toMatchObject({
      top_k: 5,
      reasoning_effort: "high",
      chat_template_kwargs: { enable_thinking: true },
    });
    await server.close();
  });
});

describe("local servers", () => {
  const ollama = (baseURL: string): Config => ({ provider: { ollama: { options: { baseURL } } } });
  const listed = async (server: TestServer) => {
    const { providers } = await data(server.own.config.providers());
    return Object.keys(providers.find(({ id }) => id === "ollama")?.models ?? {});
  };

  it("tell their models, which can be prompted at once", async () => {
    verifies("provider.local-servers");
    const model = await startScriptedOpenAI();
    closing.push(model.close);
    model.script({ text: "From the local model." });
    const front = await listen(async (incoming, response) => {
      if (incoming.url === "/v1/models") {
        const models = [
          { id: "qwen3:8b", object: "model" },
          { id: "org/big", max_model_len: 32_768 },
          { id: "gguf", meta: { n_ctx_train: 8_192 } },
          { id: "nomic-embed-text" },
        ];
        response.end(JSON.stringify({ object: "list", data: models }));
        return;
      }
      const body: Buffer[] = [];
      for await (const chunk of incoming) body.push(chunk as Buffer);
      const answer = await fetch(`${model.url}/chat/completions`, {
        method: "POST",
        body: Buffer.concat(body),
      });
      response.writeHead(answer.status, { "content-type": "text/event-stream" });
      response.end(await answer.text());
    });
    const server = await startServer({ config: ollama(`${front}/v1`) });
    expect(await listed(server)).toEqual(["qwen3:8b", "org/big", "gguf"]);
    const { providers, default: defaults } = await data(server.own.config.providers());
    expect(defaults.ollama).toBe("qwen3:8b");
    expect(providers[0]?.models["org/big"]?.limit.context).toBe(32_768);
    expect(providers[0]?.models.gguf?.limit.context).toBe(8_192);
    const answer = await prompt(server, "ollama/qwen3:8b");
    expect(answer.parts.find((part) => part.type === "text")).toMatchObject({
      text: "From the local model.",
    });
    expect(model.requests[0]?.body.model).toBe("qwen3:8b");
    await server.close();
  });

  it("are noticed when they come up later, and a dead one does no harm", async () => {
    let up = false;
    const url = await listen((_, response) => {
      if (!up) response.writeHead(503);
      response.end(up ? '{"data": [{"id": "late"}]}' : "starting");
    });
    const server = await startServer({ config: ollama(`${url}/v1`) });
    expect(await listed(server)).toEqual([]);
    expect((await prompt(server, "demo/demo")).info).not.toHaveProperty("error");
    up = true;
    await expect.poll(() => listed(server), { interval: 500 }).toEqual(["late"]);
    await server.close();
  });

  it("that never answer hold up a listing for a second, once in a while", async () => {
    let asked = 0;
    const url = await listen(() => {
      asked += 1;
    });
    const server = await startServer({ config: ollama(`${url}/v1`) });
    const [first, second] = await Promise.all([listed(server), listed(server)]);
    expect([first, second]).toEqual([[], []]);
    expect(await listed(server)).toEqual([]);
    expect(asked).toBe(1);
    await server.close();
  });

  it("reached over the internet, or with models of their own, are not asked", async () => {
    let asked = 0;
    const url = await listen((_, response) => {
      asked += 1;
      response.end('{"data": [{"id": "extra"}]}');
    });
    const server = await startServer({
      config: {
        provider: {
          fixed: { options: { baseURL: `${url}/v1` }, models: { one: {} } },
          xai: { options: { baseURL: `${url}/v1`, apiKey: "k" } },
        },
      },
    });
    const { providers } = await data(server.own.config.providers());
    expect(Object.keys(providers.find(({ id }) => id === "fixed")?.models ?? {})).toEqual(["one"]);
    expect(providers.find(({ id }) => id === "xai")?.models).toHaveProperty(["grok-4.3"]);
    expect(asked).toBe(0);
    await server.close();
  });
});
