import { statSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyListeners } from "../support/contract.js";
import { data } from "../support/scenario.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("auth.set", "auth.remove", "provider.auth", "config.providers", "provider.list");

const stored = "sk-stored-0123456789abcdef";
const later = "sk-later-0123456789abcdef";
const heard: string[] = [];
const hear = (text: string) => void heard.push(text);
let model: ScriptedModel;

beforeAll(async () => {
  bodyListeners.add(hear);
  model = await startScriptedOpenAI();
  model.respond(() => ({ text: "Done." }));
});
afterAll(async () => {
  bodyListeners.delete(hear);
  await model.close();
});

/** A provider of the catalogue whose address is the scripted model. */
const config = (options: Record<string, unknown> = {}) => ({
  model: "xai/grok-4.3",
  provider: { xai: { options: { baseURL: model.url, ...options } } },
});

async function keyOfNextCall(server: Awaited<ReturnType<typeof startServer>>): Promise<string | undefined> {
  const session = await data(server.own.session.create({ title: "Keys" }));
  await data(server.own.session.prompt({ sessionID: session.id, parts: [{ type: "text", text: "hello" }] }));
  return model.requests.at(-1)?.headers.authorization;
}

describe("a stored key", () => {
  it("connects a provider at once, and is gone at once", async () => {
    verifies("provider.auth-at-once");
    const server = await startServer();
    const connected = async () => (await data(server.own.provider.list())).connected;
    expect(await connected()).toEqual(["demo"]);
    expect(
      await data(server.official.auth.set({ providerID: "groq", auth: { type: "api", key: stored } })),
    ).toBe(true);
    expect(await connected()).toEqual(["groq", "demo"]);
    const { providers } = await data(server.own.config.providers());
    expect(providers.map(({ id, source }) => [id, source])).toEqual([
      ["groq", "api"],
      ["demo", "custom"],
    ]);
    expect(await data(server.official.auth.remove({ providerID: "groq" }))).toBe(true);
    expect(await connected()).toEqual(["demo"]);
    expect(await data(server.official.auth.remove({ providerID: "groq" }))).toBe(true);
    await server.close();
  });

  it("is sent to the provider; the config is stronger, the environment weaker", async () => {
    verifies("provider.key-precedence");
    const env = { XAI_API_KEY: "sk-from-environment-0123" };
    const server = await startServer({ config: config(), env });
    expect(await keyOfNextCall(server)).toBe("Bearer sk-from-environment-0123");
    await data(server.own.auth.set({ providerID: "xai", auth: { type: "api", key: stored } }));
    expect(await keyOfNextCall(server)).toBe(`Bearer ${stored}`);
    await data(server.own.auth.set({ providerID: "xai", auth: { type: "api", key: later } }));
    expect(await keyOfNextCall(server)).toBe(`Bearer ${later}`);
    await server.stop();

    const configured = await startServer({
      config: config({ apiKey: "sk-from-config-0123456" }),
      env,
      workspace: server.workspace,
    });
    expect(await keyOfNextCall(configured)).toBe("Bearer sk-from-config-0123456");
    await configured.close();
  });

  it("of the config may stand in a file or a variable, and is followed there", async () => {
    verifies("provider.key-file");
    heard.length = 0;
    const filed = "sk-from-file-0123456789";
    const named = "sk-from-variable-0123456";
    const entry = (apiKey: string) => JSON.stringify(config({ apiKey }));
    const files = { "opencode.json": entry("{file:./key.txt}"), "key.txt": `${filed}\n` };
    const server = await startServer({ files, env: { MY_KEY: named } });
    expect(await keyOfNextCall(server)).toBe(`Bearer ${filed}`);
    server.workspace.write("project/key.txt", `${later}\n`);
    await expect.poll(() => keyOfNextCall(server)).toBe(`Bearer ${later}`);
    server.workspace.write("project/opencode.json", entry("{env:MY_KEY}"));
    await expect.poll(() => keyOfNextCall(server)).toBe(`Bearer ${named}`);
    for (const path of ["/config", "/config/providers", "/provider"]) {
      expect((await server.fetch(path)).status, path).toBe(200);
    }
    const said = [...heard, ...server.logged].join("\n");
    for (const key of [filed, later, named]) expect(said).not.toContain(key);
    await server.close();
  });

  it("is readable by its user only, and in no answer, event or log", async () => {
    verifies("provider.keys-never-shown");
    const server = await startServer({ config: config() });
    const events = await server.events();
    await data(server.own.auth.set({ providerID: "xai", auth: { type: "api", key: stored } }));
    const file = server.workspace.path("data/auth.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(server.workspace.read("data/auth.json"))).toEqual({
      xai: { type: "api", key: stored },
    });
    heard.length = 0;
    for (const path of ["/config", "/global/config", "/config/providers", "/provider", "/provider/auth"]) {
      expect((await server.fetch(path)).status, path).toBe(200);
    }
    model.script({ refuse: { status: 401, body: { error: { message: `wrong key ${stored}` } } } });
    await keyOfNextCall(server);
    expect(heard.length).toBeGreaterThan(5);
    expect(heard.join("\n")).not.toContain(stored);
    expect(JSON.stringify(events.seen)).not.toContain(stored);
    expect(server.logged.join("\n")).not.toContain(stored);
    events.close();
    await server.close();
  });

  it("is seen by another process on the same folder", async () => {
    verifies("provider.auth-shared");
    const first = await startServer();
    const second = await startServer({ workspace: first.workspace });
    const connected = async () => (await data(second.own.provider.list())).connected;
    expect(await connected()).toEqual(["demo"]);
    await data(first.own.auth.set({ providerID: "groq", auth: { type: "api", key: stored } }));
    await expect.poll(connected).toEqual(["groq", "demo"]);
    await second.stop();
    await first.close();
  });

  it("survives others being stored at the same time, and a broken file", async () => {
    const server = await startServer();
    const ids = ["groq", "mistral", "deepseek", "openrouter", "cerebras", "zai"];
    await Promise.all(
      ids.map((providerID) =>
        data(server.own.auth.set({ providerID, auth: { type: "api", key: `${stored}-${providerID}` } })),
      ),
    );
    expect(Object.keys(JSON.parse(server.workspace.read("data/auth.json"))).sort()).toEqual([...ids].sort());
    server.workspace.write("data/auth.json", "{ not json");
    await expect.poll(async () => (await data(server.own.provider.list())).connected).toEqual(["demo"]);
    await data(server.own.auth.set({ providerID: "groq", auth: { type: "api", key: stored } }));
    expect(server.workspace.read("data/auth.json.broken")).toBe("{ not json");
    expect((await data(server.own.provider.list())).connected).toEqual(["groq", "demo"]);
    await server.close();
  });
});

describe("ways to connect", () => {
  it("names what is needed beside the key", async () => {
    const server = await startServer();
    const methods = await data(server.official.provider.auth());
    expect(methods.anthropic).toEqual([{ type: "api", label: "API key" }]);
    expect(methods.azure?.[0]).toMatchObject({ prompts: [{ key: "resourceName" }] });
    expect(Object.keys(methods).length).toBeGreaterThan(100);
    await server.close();
  });

  it("refuses a sign-in by name, and keys of no form it knows", async () => {
    verifies("provider.oauth-typed");
    const server = await startServer();
    const begin = await server.official.provider.oauth.authorize({ providerID: "anthropic", method: 0 });
    expect(begin.response?.status).toBe(400);
    expect(begin.error).toMatchObject({
      name: "ProviderAuthOauthMissing",
      data: { providerID: "anthropic" },
    });
    const end = await server.official.provider.oauth.callback({ providerID: "anthropic", method: 0 });
    expect(end.error).toMatchObject({ name: "ProviderAuthOauthMissing" });
    for (const body of [{}, { type: "api" }, { type: "api", key: "" }, { type: "magic", key: "x" }]) {
      const answer = await server.fetch("/auth/groq", { method: "PUT", body: JSON.stringify(body) });
      expect(answer.status, JSON.stringify(body)).toBe(400);
    }
    expect((await data(server.own.provider.list())).connected).toEqual(["demo"]);
    await server.close();
  });
});
