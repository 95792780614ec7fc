import { describe, expect, it } from "vitest";
import { useScriptedServer } from "../support/fixture.js";
import { fold, outline } from "../support/outline.js";
import { SCRIPTED_KEY, scriptedConfig, textOf, toolsOf } from "../support/scenario.js";
import { SCRIPTED_SIGNATURE, startScriptedAnthropic } from "../support/scripted-anthropic.js";
import type { ScriptedStep } from "../support/scripted-openai.js";
import { exercises, verifies } from "../support/verifies.js";

exercises("session.prompt", "session.messages");

const { model, server, app, log } = await useScriptedServer(
  (model) => ({
    config: {
      ...scriptedConfig(model, { npm: "@ai-sdk/anthropic" }),
      agent: { brief: { mode: "primary", steps: 2 } },
    },
    files: { "a.txt": "alpha\n" },
  }),
  startScriptedAnthropic,
);

async function turn(...steps: ScriptedStep[]) {
  const { id } = await app.session({ title: "anthropic" });
  const from = model.requests.length;
  model.script(...steps);
  const answer = await app.prompt(id, "Read a.txt.");
  await log.session(id).first("session.idle");
  const messages = await app.messages(id);
  expect(fold(log.session(id).events())).toEqual(messages);
  const sent = (at: number) => model.requests[from + at];
  return { id, answer, messages, sent, calls: model.requests.length - from };
}

describe("a model that speaks Anthropic's dialect", () => {
  it("thinks, talks, calls tools and counts as any other", async () => {
    verifies("anthropic.turn", "anthropic.signature");
    const { answer, messages, sent } = await turn(
      {
        reasoning: "I should read it.",
        text: "I read.",
        toolCalls: [{ name: "read", input: { filePath: "a.txt" }, id: "toolu_1" }],
        usage: { input: 100, cacheRead: 60, cacheWrite: 30, output: 20 },
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
      tokens: { total: 120, input: 10, output: 20, reasoning: 0, cache: { read: 60, write: 30 } },
    });
    expect(toolsOf(first?.parts ?? [])[0]).toMatchObject({
      callID: "toolu_1",
      state: { status: "completed" },
    });
    expect(textOf(answer.parts)).toBe("It says alpha.");
    expect(answer.info).toMatchObject({ finish: "stop" });

    expect(sent(0)?.headers["x-api-key"]).toBe(SCRIPTED_KEY);
    expect(sent(0)?.body.tools.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(["read", "write", "edit", "bash"]),
    );
    const [, spoken, result] = sent(1)?.body.messages ?? [];
    expect(spoken.content).toMatchObject([
      { type: "thinking", thinking: "I should read it.", signature: SCRIPTED_SIGNATURE },
      { type: "text", text: "I read." },
      { type: "tool_use", id: "toolu_1", name: "read", input: { filePath: "a.txt" } },
    ]);
    expect(result).toMatchObject({
      role: "user",
      content: [{ type: "tool_result", tool_use_id: "toolu_1" }],
    });
    expect(JSON.stringify(result)).toContain("alpha");
  });

  it("keeps the calls of a stream that breaks behind them, and goes on with their results", async () => {
    verifies("prompt.tools.cut");
    const { answer, messages, sent, calls } = await turn(
      {
        toolCalls: [{ name: "bash", input: { command: "echo once >> ran.txt" }, id: "toolu_kept" }],
        streamError: { type: "overloaded_error", message: "Overloaded in the middle." },
      },
      { text: "Done." },
    );
    expect(calls).toBe(2);
    expect(answer.info).toMatchObject({ finish: "stop" });
    expect(toolsOf(messages.flatMap(({ parts }) => parts))).toMatchObject([
      { state: { status: "completed" } },
    ]);
    expect(server.workspace.read("project/ran.txt")).toBe("once\n");
    expect(sent(1)?.body.messages.slice(-2)).toMatchObject([
      { role: "assistant", content: [{ type: "tool_use", id: "toolu_kept" }] },
      { role: "user", content: [{ type: "tool_result", tool_use_id: "toolu_kept" }] },
    ]);
  });

  it("is asked again when overloaded, and its refusals have their names", async () => {
    verifies("anthropic.failures", "retry.server", "failure.final");
    const said = (type: string, message: string) => ({ type: "error", error: { type, message } });
    const soon = { "retry-after-ms": "5" };
    const overloaded = await turn(
      { refuse: { status: 529, body: said("overloaded_error", "Overloaded"), headers: soon } },
      { text: "Now." },
    );
    expect(overloaded.calls).toBe(2);
    expect(textOf(overloaded.answer.parts)).toBe("Now.");
    for (const [status, type, message, name] of [
      [401, "authentication_error", "invalid x-api-key", "ProviderAuthError"],
      [400, "invalid_request_error", "prompt is too long: 9 tokens > 8 maximum", "ContextOverflowError"],
      [400, "invalid_request_error", "Your credit balance is too low", "APIError"],
      [413, "request_too_large", "Request exceeds the maximum size", "ContextOverflowError"],
    ] as const) {
      const { id, answer, calls } = await turn({ refuse: { status, body: said(type, message) } });
      expect(calls).toBe(1);
      expect(answer.info).toMatchObject({ error: { name, data: { message } } });
      expect(outline(log.session(id).events())).toContain(`session.error ${name}`);
    }
  });

  it("that runs out of room says so", async () => {
    verifies("failure.length");
    const { answer } = await turn({ text: "As far as it", finish: "max_tokens" });
    expect(answer.info).toMatchObject({ finish: "length" });
    expect(textOf(answer.parts)).toBe("As far as it");
  });

  it("is told of its last call, with the tools that its history needs still listed and none of them run", async () => {
    verifies("anthropic.last-call");
    const { id } = await app.session({ title: "brief" });
    const from = model.requests.length;
    const read = { toolCalls: [{ name: "read", input: { filePath: "a.txt" } }] };
    model.script(read, read);
    await app.prompt(id, { agent: "brief", parts: [{ type: "text", text: "Read a.txt twice." }] });
    const sent = model.requests.slice(from).map(({ body }) => body);
    expect(sent).toHaveLength(2);
    expect(sent[1].tools).toEqual(sent[0].tools);
    const told = (body: unknown) => JSON.stringify(body).includes("no tool is run any more");
    expect(sent.map(told)).toEqual([false, true]);
    const states = (await app.messages(id)).flatMap(({ parts }) =>
      toolsOf(parts).map(({ state }) => state.status),
    );
    expect(states).toEqual(["completed", "error"]);
  });
});
