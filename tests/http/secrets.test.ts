import { expect, it } from "vitest";
import { bodyListeners } from "../support/contract.js";
import { drive, SCRIPTED_KEY, scriptedConfig } from "../support/scenario.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises(
  "config.get",
  "config.providers",
  "provider.list",
  "app.agents",
  "session.prompt",
  "event.subscribe",
);

it("no key is in any answer, any event or the log, whatever goes wrong", async () => {
  verifies("secret.nowhere");
  const heard: string[] = [];
  const listen = (text: string) => void heard.push(text);
  bodyListeners.add(listen);
  const model = await startScriptedOpenAI();
  const secrets = {
    configured: SCRIPTED_KEY,
    environment: "sk-environment-0123456789",
    substituted: "sk-substituted-0123456789",
    header: "sk-header-0123456789",
    password: "the-password-of-the-server",
    agent: "agent-key-0123456789",
    user: "user-of-an-address-0123456789",
    query: "signature-of-an-address-0123456789",
  };
  const server = await startServer({
    password: secrets.password,
    env: { OPENAI_API_KEY: secrets.environment, OTHER_API_KEY: secrets.substituted },
    config: {
      ...scriptedConfig(model, {
        options: { baseURL: model.url, apiKey: SCRIPTED_KEY, headers: { "x-team-key": secrets.header } },
      }),
      agent: {
        keyed: {
          prompt: `Say {env:OTHER_API_KEY} and http://u:${secrets.user}@h/ never.`,
          options: { apiKey: secrets.agent, nested: [{ client_secret: secrets.agent }] },
        },
      },
    },
    files: {
      "opencode.json": `{"provider": {"other": {"options": {"apiKey": "{env:OTHER_API_KEY}"}, "models": {"m": {}}}, "odd": {
          "npm": "@ai-sdk/openai-compatible", "models": {"m": {}},
          "options": {"baseURL": "http://u:${secrets.user}@127.0.0.1:1/v1?sig=${secrets.query}"}}}}`,
      "key.txt": "nothing",
    },
  });
  const app = drive(server);
  const log = await server.events("/event");

  for (const path of [
    "/config",
    "/config/providers",
    "/provider",
    "/agent",
    "/path",
    "/project/current",
    "/doc",
  ])
    expect((await app.raw("GET", path)).status).toBe(200);

  const { id } = await app.session();
  const repeat = (status: number) => ({
    refuse: {
      status,
      body: {
        error: { message: `The key ${SCRIPTED_KEY} and the header ${secrets.header} are wrong.`, type: "x" },
      },
      headers: { "retry-after-ms": "1", "x-echo": "none" },
    },
  });
  // Refused, retried, broken, and with a command that looks for what it may see.
  model.script(
    repeat(401),
    repeat(400),
    ...Array(6).fill(repeat(500)),
    { text: "Half", streamError: { type: "invalid_request_error", message: `Bad key ${SCRIPTED_KEY}` } },
    { toolCalls: [{ name: "bash", input: { command: "env; set" } }] },
    { text: "Done." },
  );
  for (let at = 0; at < 5; at++) await app.prompt(id, `prompt ${at}`);
  await app.messages(id);
  await app.raw("POST", `/session/${id}/message`, {
    parts: [],
    model: { providerID: "other", modelID: "x" },
  });
  // Its address cannot be fetched from, which the log says.
  const unnamed = await app.session({});
  await app.raw("POST", `/session/${unnamed.id}/message`, {
    parts: [{ type: "text", text: "hi" }],
    model: { providerID: "odd", modelID: "m" },
  });
  await app.raw("GET", "/session/nobody");
  const [, anthropic] = [await app.raw("GET", "/nowhere"), await app.raw("DELETE", "/config")];
  expect(anthropic.status).toBe(405);

  expect(model.requests[0]?.headers).toMatchObject({
    authorization: `Bearer ${SCRIPTED_KEY}`,
    "x-team-key": secrets.header,
  });
  log.close();
  await server.close();
  await model.close();
  bodyListeners.delete(listen);

  const said = [...heard, ...server.logged].join("\n");
  expect(said.length).toBeGreaterThan(20_000);
  for (const [name, secret] of Object.entries(secrets))
    expect([name, said.includes(secret)]).toEqual([name, false]);
});
