import type { Config } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "./catalogue/catalogue.js";
import type { StoredAuth } from "./credentials/auth-store.js";
import { createProviders, parseModelRef } from "./registry.js";

const SECRET = "sk-secret-1234567890";
const local: Config = {
  provider: {
    local: { options: { baseURL: "http://127.0.0.1:11434/v1" }, models: { "qwen3:8b": {}, "org/big": {} } },
  },
};
const catalogue = await loadCatalogue();
const make = (config: Config = {}, env: Record<string, string> = {}, auth: StoredAuth = new Map()) =>
  createProviders({ config, env, catalogue, auth });
const idsOf = (providers: { info: { id: string } }[]) => providers.map(({ info }) => info.id);

describe("which providers are connected", () => {
  it("has only the demo with nothing configured, and everything known in all()", async () => {
    const providers = make();
    expect(idsOf(providers.list())).toEqual(["demo"]);
    const all = idsOf(await providers.all());
    expect(all).toEqual(expect.arrayContaining(["anthropic", "openrouter", "xai", "amazon-bedrock", "demo"]));
    expect(all.length).toBeGreaterThan(100);
    expect(providers.defaultModel()).toEqual({ providerID: "demo", modelID: "demo" });
  });

  it("takes keys from the environment", () => {
    const providers = make({}, { GEMINI_API_KEY: SECRET, OPENAI_API_KEY: " " });
    expect(idsOf(providers.list())).toEqual(["google", "demo"]);
    expect(providers.list()[0]).toMatchObject({ apiKey: SECRET, info: { source: "env" } });
  });

  it("takes a local server from its address and models alone", () => {
    const providers = make(local, { ANTHROPIC_API_KEY: SECRET });
    expect(idsOf(providers.list())).toEqual(["local", "anthropic", "demo"]);
    expect(providers.get("local", "org/big").model).toMatchObject({
      api: { id: "org/big", npm: "@ai-sdk/openai-compatible" },
      capabilities: { toolcall: true },
    });
    expect(providers.get("local", "qwen3:8b").provider.info.source).toBe("config");
  });

  it("does not take settings for a built-in provider without a key for a connection", () => {
    const config: Config = { provider: { anthropic: { options: { timeout: 1000 } } } };
    expect(idsOf(make(config).list())).toEqual(["demo"]);
    expect(idsOf(make(config, { ANTHROPIC_API_KEY: SECRET }).list())).toEqual(["anthropic", "demo"]);
  });

  it("honours disabled and enabled providers", () => {
    const env = { ANTHROPIC_API_KEY: SECRET, OPENAI_API_KEY: SECRET };
    expect(idsOf(make({ disabled_providers: ["anthropic", "demo"] }, env).list())).toEqual(["openai"]);
    expect(idsOf(make({ enabled_providers: ["anthropic"] }, env).list())).toEqual(["anthropic"]);
    expect(() => make({ disabled_providers: ["demo"] }).defaultModel()).toThrow("every provider is disabled");
  });
});

describe("models", () => {
  it("lays the config over the built-in models", () => {
    const config: Config = {
      provider: {
        anthropic: {
          options: { apiKey: SECRET },
          blacklist: ["claude-opus-4-7"],
          models: {
            "claude-sonnet-5": { limit: { context: 5, output: 4 } },
            mine: { id: "claude-sonnet-5", name: "Mine", cost: { input: 1, output: 2 } },
          },
        },
      },
    };
    const { models } = make(config).get("anthropic", "mine").provider.info;
    expect(models["claude-sonnet-5"]).toMatchObject({
      limit: { context: 5, output: 4 },
      family: "claude-sonnet",
    });
    expect(models.mine).toMatchObject({
      id: "mine",
      name: "Mine",
      api: { id: "claude-sonnet-5", npm: "@ai-sdk/anthropic" },
      capabilities: { input: { image: true } },
      cost: { input: 1, output: 2 },
    });
    expect(models["claude-opus-4-7"]).toBeUndefined();
    const only = make({
      provider: { anthropic: { options: { apiKey: SECRET }, whitelist: ["claude-haiku-4-5"] } },
    });
    expect(Object.keys(only.list()[0]?.info.models ?? {})).toEqual(["claude-haiku-4-5"]);
  });

  it("calls a model that the catalogue does not know as the provider's others are called", () => {
    const every = catalogue.ids.filter((id) => !catalogue.entry(id)?.api?.includes("${"));
    const provider = Object.fromEntries(
      every.map((id) => [id, { options: { apiKey: SECRET }, models: { "zzz-nobody-knows": {} } }]),
    );
    const providers = make({ provider });
    for (const id of every) {
      const { npm, api } = catalogue.entry(id) ?? {};
      const { model } = providers.get(id, "zzz-nobody-knows");
      expect([id, model.api]).toEqual([id, { id: "zzz-nobody-knows", npm, url: api ?? "" }]);
      expect(model.id).toBe("zzz-nobody-knows");
    }
  });

  it.each([
    ["anthropic", "claude-sonnet-99", {}, { npm: "@ai-sdk/anthropic", url: "" }],
    ["mistral", "mistral-huge-9", {}, { url: "https://api.mistral.ai/v1" }],
    ["google-vertex", "claude-opus-99@x", {}, { npm: "@ai-sdk/google-vertex/anthropic" }],
    ["google-vertex", "gemini-99-pro", {}, { npm: "@ai-sdk/google-vertex" }],
    ["anthropic", "mine", { id: "claude-sonnet-99" }, { id: "claude-sonnet-99", npm: "@ai-sdk/anthropic" }],
    [
      "anthropic",
      "own",
      { provider: { npm: "@ai-sdk/openai", api: "http://127.0.0.1:1/v1" } },
      { npm: "@ai-sdk/openai", url: "http://127.0.0.1:1/v1" },
    ],
  ])(
    "calls %s/%s, which is new, by the package and at the address of its kind",
    (id, modelID, entry, api) => {
      const env = { GOOGLE_VERTEX_PROJECT: "p", GOOGLE_VERTEX_LOCATION: "global" };
      const config: Config = {
        provider: { [id]: { options: { apiKey: SECRET }, models: { [modelID]: entry } } },
      };
      expect(make(config, env).get(id, modelID).model.api).toMatchObject(api);
    },
  );

  it("lets the config's own package and address for a provider win for new models too", () => {
    const config: Config = {
      provider: {
        anthropic: {
          npm: "@ai-sdk/openai-compatible",
          api: "http://127.0.0.1:1/v1",
          options: { apiKey: SECRET },
          models: { "claude-next": {} },
        },
      },
    };
    expect(make(config).get("anthropic", "claude-next").model.api).toEqual({
      id: "claude-next",
      npm: "@ai-sdk/openai-compatible",
      url: "http://127.0.0.1:1/v1",
    });
  });

  it("prefers the config's model, slashes in its id too, then the first connected real provider", () => {
    expect(make({ ...local, model: "local/org/big" }).defaultModel()).toEqual({
      providerID: "local",
      modelID: "org/big",
    });
    expect(make(local).defaultModel()).toEqual({ providerID: "local", modelID: "qwen3:8b" });
    const env = { OPENAI_API_KEY: SECRET };
    expect(make({}, env).defaultModel()).toEqual({ providerID: "openai", modelID: "gpt-5.5" });
    expect(make({}, env).defaults()).toEqual({ openai: "gpt-5.5", demo: "demo" });
    expect(make({ model: "gone/away" }, env).defaultModel().providerID).toBe("gone");
    expect(parseModelRef("nothing")).toBeUndefined();
  });

  it("finds a small model, or says that the session's own will do", () => {
    const env = { ANTHROPIC_API_KEY: SECRET };
    expect(make({}, env).smallModel("anthropic")?.modelID).toBe("claude-haiku-4-5");
    expect(make(local).smallModel("local")).toBeUndefined();
    const config: Config = { ...local, small_model: "local/org/big" };
    expect(make(config, env).smallModel("anthropic")).toEqual({ providerID: "local", modelID: "org/big" });
  });

  it("tells what may have been meant, and how to connect", () => {
    const providers = make(local, { ANTHROPIC_API_KEY: SECRET });
    expect(() => providers.get("anthropic", "claude-sonet-5")).toThrow(
      expect.objectContaining({
        name: "ProviderModelNotFoundError",
        data: expect.objectContaining({ suggestions: expect.arrayContaining(["anthropic/claude-sonnet-5"]) }),
      }),
    );
    expect(() => providers.get("openai", "gpt-5.5")).toThrow(/OpenAI is not connected: set OPENAI_API_KEY/);
    expect(() => providers.get("local", "constructor")).toThrow("Model not found: local/constructor.");
  });
});

describe("what may be shown", () => {
  it("holds no key, wherever it was written, and keeps them for the call", async () => {
    const config: Config = {
      provider: {
        local: {
          options: {
            baseURL: "http://127.0.0.1:1/v1",
            apiKey: SECRET,
            authToken: SECRET,
            headers: { Authorization: `Bearer ${SECRET}`, "X-Team": "red" },
            queryParams: { key: SECRET },
            timeout: 5,
          },
          models: { m: { headers: { "x-api-key": SECRET, "x-kind": "m" } } },
        },
        proxied: { options: { baseURL: `http://me:${SECRET}@127.0.0.1:1/v1` }, models: { m: {} } },
      },
    };
    const providers = make(config, { OPENAI_API_KEY: SECRET });
    const all = await providers.all();
    expect(JSON.stringify(all.map(({ info }) => info))).not.toContain(SECRET);
    const { provider, model } = providers.get("local", "m");
    expect(provider.info).not.toHaveProperty("key");
    expect(provider.info.options).toEqual({
      baseURL: "http://127.0.0.1:1/v1",
      headers: { "X-Team": "red" },
      queryParams: {},
      timeout: 5,
    });
    expect(model.headers).toEqual({ "x-kind": "m" });
    expect(provider.secrets).toEqual({
      options: {
        authToken: SECRET,
        headers: { Authorization: `Bearer ${SECRET}` },
        queryParams: { key: SECRET },
      },
      modelHeaders: { m: { "x-api-key": SECRET } },
    });
  });
});
