import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { fold } from "../support/outline.js";
import { SCRIPTED_KEY, scriptedConfig, textOf, toolsOf } from "../support/scenario.js";
import { SCRIPTED_THOUGHT_SIGNATURE, startScriptedGoogle } from "../support/scripted-google.js";
import type { ScriptedStep } from "../support/scripted-openai.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.messages");

const { model, server, app, log } = await useScriptedServer(
  (model) => ({
    config: scriptedConfig(model, { npm: "@ai-sdk/google" }),
    files: { "a.txt": "alpha\n" },
  }),
  startScriptedGoogle,
);

async function turn(...steps: ScriptedStep[]) {
  const { id } = await app.session({ title: "google" });
  const from = model.requests.length;
  model.script(...steps);
  const answer = await app.prompt(id, "Read a.txt.");
  await log.session(id).first("session.idle");
  const messages = await app.messages(id);
  expect(fold(log.session(id).events())).toEqual(messages);
  return { id, answer, messages, sent: (at: number) => model.requests[from + at], from };
}

describe("a model that speaks Google's dialect", () => {
  it("thinks, talks, calls tools and counts as any other", async () => {
    verifies("google.turn", "google.signature");
    const { answer, messages, sent } = await turn(
      {
        reasoning: "I should read it.",
        text: "I read.",
        toolCalls: [
          { name: "read", input: { filePath: "a.txt" } },
          { name: "read", input: { filePath: "none.txt" } },
        ],
        usage: { input: 100, cacheRead: 60, output: 20, reasoning: 8 },
      },
      { text: "It says alpha." },
    );
    const [, first] = messages;
    expect(first?.parts.map(({ type }) => type)).toEqual([
      "step-start",
      "reasoning",
      "text",
      "tool",
      "tool",
      "step-finish",
    ]);
    expect(first?.info).toMatchObject({
      finish: "tool-calls",
      tokens: { total: 120, input: 40, output: 12, reasoning: 8, cache: { read: 60, write: 0 } },
    });
    expect(textOf(first?.parts ?? [], "reasoning")).toBe("I should read it.");
    expect(toolsOf(first?.parts ?? []).map(({ state }) => state.status)).toEqual(["completed", "error"]);
    expect(textOf(answer.parts)).toBe("It says alpha.");
    expect(answer.info).toMatchObject({ finish: "stop" });

    expect(sent(0)?.path).toMatch(/^\/v1beta\/models\/one:streamGenerateContent\?alt=sse$/);
    expect(sent(0)?.headers["x-goog-api-key"]).toBe(SCRIPTED_KEY);
    const [tools] = sent(0)?.body.tools ?? [];
    expect(tools.functionDeclarations.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(["read", "write", "edit", "bash", "task"]),
    );
    const [, spoken, results] = sent(1)?.body.contents ?? [];
    const read = (filePath: string) => ({
      functionCall: { name: "read", args: { filePath } },
      thoughtSignature: SCRIPTED_THOUGHT_SIGNATURE,
    });
    expect(spoken).toMatchObject({
      role: "model",
      parts: [
        { text: "I should read it.", thought: true },
        { text: "I read." },
        read("a.txt"),
        read("none.txt"),
      ],
    });
    expect(results.parts).toMatchObject([
      { functionResponse: { name: "read" } },
      { functionResponse: { name: "read" } },
    ]);
    expect(JSON.stringify(results)).toContain("alpha");
  });

  it("has its refusals named, and is asked again when it is overloaded", async () => {
    verifies("google.failures");
    const said = (code: number, message: string, status: string) => ({ error: { code, message, status } });
    const soon = { "retry-after-ms": "5" };
    const again = await turn(
      { refuse: { status: 503, body: said(503, "The model is overloaded.", "UNAVAILABLE"), headers: soon } },
      { text: "Now." },
    );
    expect(textOf(again.answer.parts)).toBe("Now.");
    for (const [status, message, name] of [
      [401, "API key not valid.", "ProviderAuthError"],
      [
        400,
        "The input token count (9) exceeds the maximum number of tokens allowed (8).",
        "ContextOverflowError",
      ],
      [400, "Invalid argument.", "APIError"],
    ] as const) {
      const { answer } = await turn({ refuse: { status, body: said(status, message, "X") } });
      expect(answer.info).toMatchObject({ error: { name, data: { message } } });
    }
    const { answer } = await turn({ text: "As far as it", finish: "MAX_TOKENS" });
    expect(answer.info).toMatchObject({ finish: "length" });
    const filtered = await turn({ finish: "SAFETY" });
    expect(filtered.answer.info).toMatchObject({ error: { name: "ContentFilterError" } });
  });

  it("keeps the thoughts of another model to itself", async () => {
    const { id, from } = await turn({ reasoning: "Secret musing.", text: "Said." });
    model.script({ text: "Other." });
    await app.prompt(id, {
      model: { providerID: "scripted", modelID: "two" },
      parts: [{ type: "text", text: "x" }],
    });
    const sent = JSON.stringify(model.requests[from + 1]?.body);
    expect(sent).toContain("Said.");
    expect(sent).not.toContain("Secret musing.");
    expect(server.logged.filter((line) => line.startsWith("error"))).toEqual([]);
  });
});
