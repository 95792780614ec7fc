import { afterEach, beforeEach, expect, it } from "vitest";
import { data } from "../support/scenario.js";
import { startScriptedAnthropic } from "../support/scripted-anthropic.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { verifies } from "../support/verifies.js";
import { exercisesMethods } from "./exercised-methods.js";
import { connectRemote, endRemotes, type RemoteClient } from "./remote-client.js";

exercisesMethods("providers/list", "providers/set", "providers/disable");

const keys = {
  configured: "configured-key-of-the-project",
  variable: "key-of-the-environment",
  stored: "key-that-is-stored",
};

/** Where calls go as configured, and where one client has them go. */
let model: ScriptedModel;
let gateway: ScriptedModel;
let server: TestServer;
let client: RemoteClient;

beforeEach(async () => {
  model = await startScriptedOpenAI();
  gateway = await startScriptedOpenAI();
  const { provider = {}, ...config } = scriptedConfig(model);
  server = await startServer({
    env: { ANTHROPIC_API_KEY: keys.variable },
    config: {
      ...config,
      provider: {
        scripted: {
          ...provider.scripted,
          options: { baseURL: model.url, apiKey: keys.configured, headers: { "x-tenant": keys.configured } },
        },
      },
    },
  });
  client = await connectRemote("websocket", server.url);
});
afterEach(async () => {
  await endRemotes();
  await server.close();
  await model.close();
  await gateway.close();
});

const set = (providerId: string, baseUrl: string, more: object = {}, of = client) =>
  of.request("providers/set", { providerId, apiType: "openai", baseUrl, ...more });
const current = async (providerId: string) => {
  const { providers } = await client.request("providers/list", {});
  return providers.find((one: { providerId: string }) => one.providerId === providerId)?.current;
};
const byHTTP = (sessionID: string, text: string) =>
  data(server.own.session.prompt({ sessionID, parts: [{ type: "text", text }] }));
const all = (one: ScriptedModel) => [...one.requests, ...one.titleRequests];

it("has every call for a client's prompt go where it says, and nobody else's", async () => {
  verifies("acp.providers.route");
  expect(await current("scripted")).toEqual({ apiType: "openai", baseUrl: model.url });
  await set("scripted", gateway.url, { headers: { Authorization: "Bearer of-the-gateway" } });
  expect(await current("scripted")).toEqual({ apiType: "openai", baseUrl: gateway.url });
  const sessionId = await client.newSession();
  const task = { description: "looks", prompt: "look around", subagent_type: "general" };
  gateway.script(
    { toolCalls: [{ name: "task", input: task }] },
    { text: "seen" },
    { text: "from the gateway" },
    { text: "a summary" },
  );
  expect(await client.prompt(sessionId, "by acp")).toMatchObject({ stopReason: "end_turn" });
  await client.prompt(sessionId, "/compact");
  expect(gateway.requests).toHaveLength(4);
  expect(gateway.titleRequests).toHaveLength(1);
  expect(all(model)).toEqual([]);
  for (const { headers } of all(gateway)) {
    expect(headers.authorization).toBe("Bearer of-the-gateway");
    expect(JSON.stringify(headers)).not.toContain(keys.configured);
  }

  // The same session by another door, and another client's.
  model.script({ text: "as configured" }, { text: "for the other" });
  await byHTTP(sessionId, "by http");
  const other = await connectRemote("websocket", server.url);
  await other.request("session/load", { sessionId, cwd: ".", mcpServers: [] });
  await other.prompt(sessionId, "by the other");
  expect(model.requests.map(({ headers }) => headers.authorization)).toEqual(
    Array(2).fill(`Bearer ${keys.configured}`),
  );
  expect(gateway.requests).toHaveLength(4);
  // Who comes again comes without it.
  await client.close();
  client = await connectRemote("websocket", server.url);
  expect(await current("scripted")).toEqual({ apiType: "openai", baseUrl: model.url });
});

it("keeps the prompts of others out of a turn that goes elsewhere", async () => {
  verifies("acp.providers.route");
  await set("scripted", gateway.url);
  const sessionId = await client.newSession();
  const read = (filePath: string) => ({ toolCalls: [{ name: "read", input: { filePath } }] });
  let theirs: Promise<unknown> | undefined;
  gateway.respond(async (_, count) => {
    if (count > 0) return { text: "done there" };
    model.script({ text: "done here" });
    theirs = byHTTP(sessionId, "from somebody else");
    await client.until(() => JSON.stringify(client.entries).includes("from somebody else"));
    return read(".");
  });
  await client.prompt(sessionId, "mine");
  await theirs;
  expect(JSON.stringify(gateway.requests.map(({ body }) => body))).not.toContain("from somebody else");
  expect(model.requests).toHaveLength(1);
});

it("sends no key that is configured, stored or in the environment to an address that is set", async () => {
  verifies("acp.providers.keys");
  const claude = await startScriptedAnthropic();
  try {
    await data(server.own.auth.set({ providerID: "openrouter", auth: { type: "api", key: keys.stored } }));
    const bare = claude.url.replace(/\/v1$/, "");
    const ways = [
      ["anthropic", bare, "anthropic", {}, undefined],
      ["anthropic", claude.url, "anthropic", { "X-Api-Key": "own" }, "own"],
      ["openrouter", gateway.url, "openai", {}, undefined],
      ["scripted", bare, "anthropic", { Authorization: "Bearer own" }, "Bearer own"],
    ] as const;
    for (const [providerId, baseUrl, apiType, headers, sent] of ways) {
      await set(providerId, baseUrl, { apiType, headers });
      const at = apiType === "anthropic" ? claude : gateway;
      const { sessionId, configOptions } = await client.request("session/new", { cwd: ".", mcpServers: [] });
      const { options } = configOptions.find(({ id }: { id: string }) => id === "model");
      const value = JSON.stringify(options).match(new RegExp(`"(${providerId}/[^"]+)"`))?.[1];
      await client.request("session/set_config_option", { sessionId, configId: "model", value });
      at.script({ text: "hello" });
      const before = at.requests.length;
      expect([providerId, await client.prompt(sessionId, "hi")]).toMatchObject([
        providerId,
        { stopReason: "end_turn" },
      ]);
      const [request] = at.requests.slice(before);
      const { authorization, "x-api-key": key } = request?.headers ?? {};
      expect([providerId, key || authorization]).toEqual([providerId, sent]);
    }
    const told = JSON.stringify(all(claude).map(({ headers }) => headers));
    for (const key of Object.values(keys)) expect(told).not.toContain(key);
    expect(all(model)).toEqual([]);
  } finally {
    await claude.close();
  }
});

it("leaves out what is disabled until it is set, and says what is wrong", async () => {
  verifies("acp.providers.refused");
  const sessionId = await client.newSession();
  await client.request("providers/disable", { providerId: "scripted" });
  expect(await current("scripted")).toBeNull();
  await expect(client.prompt(sessionId, "hi")).rejects.toMatchObject({
    message: expect.stringContaining("scripted"),
  });
  expect(all(model)).toEqual([]);
  model.script({ text: "still there" });
  await byHTTP(sessionId, "are you there?");
  expect(model.requests).toHaveLength(1);
  for (const [providerId, more, words] of [
    ["nobody", {}, /providerId: there is no provider "nobody"/],
    ["scripted", { apiType: "bedrock" }, /apiType: scripted is called by openai or anthropic/],
    ["scripted", { baseUrl: "ftp://a" }, /baseUrl: must be/],
    ["scripted", { baseUrl: "no address" }, /baseUrl: must be/],
    ["scripted", { headers: { "a b": "secret" } }, /headers: "a b" is no header/],
    ["scripted", { headers: { ok: "a\nb" } }, /headers: "ok" is no header/],
  ] as const)
    await expect(set(providerId, gateway.url, more)).rejects.toMatchObject({
      code: -32602,
      message: expect.stringMatching(words),
    });
  expect(await current("scripted")).toBeNull();
  await set("scripted", gateway.url);
  gateway.script({ text: "on again" });
  await client.prompt(sessionId, "hi");
  expect(client.text(sessionId)).toContain("on again");
});
