import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { fold } from "../support/outline.js";
import { SCRIPTED_KEY, scriptedConfig, textOf, toolsOf } from "../support/scenario.js";
import type { ScriptedStep } from "../support/scripted-openai.js";
import { SCRIPTED_ENCRYPTED, startScriptedResponses } from "../support/scripted-responses.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.messages");

const { model, app, log } = await useScriptedServer((model) => {
  const entry = { reasoning: true, limit: { context: 100_000, output: 10_000 } };
  return {
    // The package tells from a model's name whether it reasons.
    config: {
      ...scriptedConfig(model, { npm: "@ai-sdk/openai", models: { "gpt-5.5": entry } }),
      model: "scripted/gpt-5.5",
    },
    files: { "a.txt": "alpha\n" },
  };
}, startScriptedResponses);

async function turn(...steps: ScriptedStep[]) {
  const { id } = await app.session({ title: "responses" });
  const from = model.requests.length;
  model.script(...steps);
  const answer = await app.prompt(id, { variant: "high", parts: [{ type: "text", text: "Read a.txt." }] });
  await log.session(id).first("session.idle");
  const messages = await app.messages(id);
  expect(fold(log.session(id).events())).toEqual(messages);
  return { answer, messages, sent: (at: number) => model.requests[from + at] };
}

describe("a model that speaks OpenAI's responses", () => {
  it("thinks, talks, calls tools and counts as any other, and nothing is kept there", async () => {
    verifies("openai.responses", "openai.encrypted");
    const { answer, messages, sent } = await turn(
      {
        reasoning: "I should read it.",
        text: "I read.",
        toolCalls: [{ name: "read", input: { filePath: "a.txt" }, id: "call_1" }],
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
      "step-finish",
    ]);
    expect(first?.info).toMatchObject({
      finish: "tool-calls",
      tokens: { total: 120, input: 40, output: 12, reasoning: 8, cache: { read: 60, write: 0 } },
    });
    expect(textOf(first?.parts ?? [], "reasoning")).toBe("I should read it.");
    expect(toolsOf(first?.parts ?? [])[0]).toMatchObject({
      callID: "call_1",
      state: { status: "completed" },
    });
    expect(textOf(answer.parts)).toBe("It says alpha.");

    expect(sent(0)?.path).toBe("/v1/responses");
    expect(sent(0)?.headers.authorization).toBe(`Bearer ${SCRIPTED_KEY}`);
    expect(sent(0)?.body).toMatchObject({
      store: false,
      stream: true,
      reasoning: { effort: "high" },
      include: ["reasoning.encrypted_content"],
    });
    const input: { type?: string; role?: string }[] = sent(1)?.body.input ?? [];
    expect(input.filter(({ role }) => role !== "developer" && role !== "user")).toMatchObject([
      { type: "reasoning", encrypted_content: SCRIPTED_ENCRYPTED },
      { role: "assistant", content: [{ text: "I read." }] },
      { type: "function_call", call_id: "call_1", name: "read" },
      { type: "function_call_output", call_id: "call_1" },
    ]);
  });

  it("that runs out of room says so, and a stream that fails has its name", async () => {
    const { answer } = await turn({ text: "As far as it", finish: "max_output_tokens" });
    expect(answer.info).toMatchObject({ finish: "length" });
    const failed = await turn({
      text: "Half",
      streamError: { type: "invalid_request_error", message: "Bad.", code: "invalid_prompt" },
    });
    expect(failed.answer.info).toMatchObject({
      error: { data: { message: expect.stringContaining("Bad.") } },
    });
  });
});
