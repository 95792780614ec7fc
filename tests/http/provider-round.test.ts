import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drive, textOf } from "../support/scenario.js";
import { startScriptedAnthropic } from "../support/scripted-anthropic.js";
import { startScriptedBedrock } from "../support/scripted-bedrock.js";
import { startScriptedGoogle } from "../support/scripted-google.js";
import { type ScriptedModel, type ScriptedStep, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startScriptedResponses } from "../support/scripted-responses.js";
import { startServer, type TestServer } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt");

const chats = ["mistral", "groq", "deepseek", "moonshotai"];
const models: Record<string, ScriptedModel> = {};
let server: TestServer;

// Models that no catalogue knows, and neither package nor protocol is named: the provider's own is taken.
beforeAll(async () => {
  models.anthropic = await startScriptedAnthropic();
  models.google = await startScriptedGoogle();
  models["amazon-bedrock"] = await startScriptedBedrock();
  models.openai = await startScriptedResponses();
  for (const id of chats) models[id] = await startScriptedOpenAI();
  const entry = { reasoning: true, limit: { context: 200_000, output: 8_000 } };
  server = await startServer({
    files: { "note.txt": "beam\n" },
    config: {
      permission: "allow",
      model: "mistral/unheard",
      small_model: "mistral/unheard",
      provider: Object.fromEntries(
        Object.entries(models).map(([id, { url }]) => [
          id,
          { options: { apiKey: "none", baseURL: url }, models: { [names[id] ?? "unheard"]: entry } },
        ]),
      ),
    },
  });
});
afterAll(async () => {
  await server.close();
  for (const model of Object.values(models)) await model.close();
});

const names: Record<string, string> = {
  openai: "gpt-5-unheard",
  anthropic: "claude-unheard",
  "amazon-bedrock": "us.amazon.nova-unheard-v1:0",
};
const ids: Record<string, string> = {
  "amazon-bedrock": "tooluse_FiC04UZUDhglf3LFbuBaLn",
  anthropic: "toolu_01AAAAAAAAAAAAAAAAAAAAAA",
  openai: "call_abcdefghijklmnopqrstuvwx",
  mistral: "aB3dE6gH9",
  groq: "functions.read:0",
  deepseek: "call_00_x",
  moonshotai: "functions.read:0",
};
const chosen = (id: string) => ({
  providerID: id,
  modelID: names[id] ?? "unheard",
});

// biome-ignore lint/suspicious/noExplicitAny: bodies of five protocols
type Body = any;

/** Ids of calls and of results in the order of the request, by protocol. */
function idsIn(id: string, body: Body): { calls: string[]; results: string[]; names: string[] } {
  const flat = (list: Body[]) => list.flat().filter(Boolean);
  if (id === "anthropic") {
    const parts = flat(body.messages.map((one: Body) => one.content));
    const uses = parts.filter(({ type }) => type === "tool_use");
    return {
      calls: uses.map((one) => one.id),
      names: uses.map((one) => one.name),
      results: parts.filter(({ type }) => type === "tool_result").map((one) => one.tool_use_id),
    };
  }
  if (id === "amazon-bedrock") {
    const parts = flat(body.messages.map((one: Body) => one.content));
    const uses = parts.flatMap(({ toolUse }) => toolUse ?? []);
    return {
      calls: uses.map((one) => one.toolUseId),
      names: uses.map((one) => one.name),
      results: parts.flatMap(({ toolResult }) => (toolResult ? [toolResult.toolUseId] : [])),
    };
  }
  if (id === "openai") {
    const calls = body.input.filter(({ type }: Body) => type === "function_call");
    return {
      calls: calls.map((one: Body) => one.call_id),
      names: calls.map((one: Body) => one.name),
      results: body.input.flatMap((one: Body) => (one.type === "function_call_output" ? [one.call_id] : [])),
    };
  }
  if (id === "google") {
    const parts = flat(body.contents.map((one: Body) => one.parts));
    const names = parts.flatMap((one) => (one.functionCall ? [one.functionCall.name] : []));
    return { calls: [], names, results: [] };
  }
  const calls = flat(body.messages.map((one: Body) => one.tool_calls));
  return {
    calls: calls.map((one) => one.id),
    names: calls.map((one) => one.function.name),
    results: body.messages.flatMap((one: Body) => (one.role === "tool" ? [one.tool_call_id] : [])),
  };
}

const forms: Record<string, RegExp> = {
  anthropic: /^[a-zA-Z0-9_-]{1,64}$/,
  "amazon-bedrock": /^[a-zA-Z0-9_-]{1,64}$/,
  mistral: /^[a-zA-Z0-9]{9}$/,
  openai: /^.{1,64}$/,
};

function expectWithinRules(id: string, body: Body) {
  const { calls, results, names } = idsIn(id, body);
  expect([id, new Set(calls).size]).toEqual([id, calls.length]);
  expect([id, results]).toEqual([id, calls]);
  for (const call of calls) expect([id, call]).toEqual([id, expect.stringMatching(forms[id] ?? /^.+$/)]);
  for (const name of names)
    expect([id, name]).toEqual([id, expect.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$/)]);
  const roles: string[] = (body.messages ?? []).map(({ role }: Body) => role);
  if (id === "amazon-bedrock") {
    // User and assistant take turns, and tools that are spoken of are offered.
    expect(roles).toEqual(roles.map((_, at) => (at % 2 === 0 ? "user" : "assistant")));
    expect(body.toolConfig.tools.length).toBeGreaterThan(0);
  }
  if (id === "mistral") expect(roles.join()).not.toContain("tool,user");
  const answers = (body.messages ?? []).filter(({ role }: Body) => role === "assistant");
  for (const answer of answers) {
    const field = answer.reasoning_content;
    if (id === "deepseek" || id === "moonshotai") expect(field).toEqual(expect.stringMatching(/./));
    else if (chats.includes(id)) expect(field).toBeUndefined();
  }
}

describe("a session handed round eight providers and back", () => {
  it("keeps every request within the rules of each, with stable ids", async () => {
    verifies("provider.handover", "provider.unheard");
    const app = drive(server);
    const { id: sessionID } = await app.session({ title: "round" });
    const order = [...Object.keys(models), ...Object.keys(models).reverse()];
    for (const [turn, id] of order.entries()) {
      const input = { filePath: "note.txt" };
      // An impossible name, and one call without a word of thought, come back to all the others.
      const calls: ScriptedStep = {
        toolCalls: [{ name: "read", input, ...(ids[id] !== undefined && { id: ids[id] }) }],
      };
      const odd: ScriptedStep = { toolCalls: [{ name: "mcp.read it!", input, id: `odd.${turn}` }] };
      models[id]?.script(...(turn % 3 === 0 ? [odd] : []), calls, { text: `Said ${turn}.` });
      const { info, parts } = await app.prompt(sessionID, {
        model: chosen(id),
        parts: [{ type: "text", text: `Turn ${turn}.` }],
      });
      expect([id, info.role === "assistant" && info.error]).toEqual([id, undefined]);
      expect(textOf(parts)).toBe(`Said ${turn}.`);
    }
    for (const [id, { requests }] of Object.entries(models)) {
      expect(requests.length).toBeGreaterThan(3);
      for (const { body } of requests) expectWithinRules(id, body);
      // What was sent once is sent the same again.
      const sent = requests.map(({ body }) => idsIn(id, body).calls);
      for (const [at, calls] of sent.slice(1).entries())
        expect(calls.slice(0, sent[at]?.length)).toEqual(sent[at]);
    }
    const anthropic = models.anthropic?.requests.at(-1);
    expect(anthropic?.headers["anthropic-beta"]).toContain("interleaved-thinking");
    expect(models.openai?.requests.at(-1)?.body.reasoning).toMatchObject({ summary: "auto" });
    expect(models.google?.requests.at(-1)?.body.generationConfig.thinkingConfig).toEqual({
      includeThoughts: true,
    });
  });
});
