import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { eventually } from "../support/scenario.js";
import { verifies } from "../support/verifies.js";
import { endAgents, type HarnessOptions, startAgent } from "./harness.js";

afterEach(endAgents);

const script = fileURLToPath(new URL("../support/mcp-stdio.mjs", import.meta.url));
const then = { text: "done" };
const both = { elicitation: { form: {}, url: {} } };
const form = {
  mode: "form",
  message: "What shall it be called?",
  requestedSchema: {
    type: "object",
    properties: {
      name: { type: "string", title: "Name", minLength: 2 },
      size: { type: "string", enum: ["s", "l"], enumNames: ["Small", "Large"] },
      count: { type: "integer", default: 1 },
    },
    required: ["name"],
  },
};
const page = { mode: "url", message: "Log in.", elicitationId: "e1", url: "https://example.com/login" };

/** An agent whose session brings a server; the model has it ask this. */
async function start(question: object, options: HarnessOptions = {}) {
  const agent = await startAgent({
    steps: [{ toolCalls: [{ name: "mine_ask", input: question }] }, then],
    ...options,
  });
  const log = agent.workspace.path("mcp.log");
  const server = {
    name: "mine",
    command: process.execPath,
    args: [script],
    env: [{ name: "MCP_LOG", value: log }],
  };
  const sessionId = await agent.newSession({ mcpServers: [server] });
  return {
    agent,
    sessionId,
    log: () => readFileSync(log, "utf8"),
    output: () => agent.updates("tool_call_update").at(-1).content[0].content.text,
  };
}

describe("a form of an MCP server", () => {
  it("reaches the client, and the client's answer the server", async () => {
    verifies("acp.elicitation.mcp");
    const { agent, sessionId, log, output } = await start(form, {
      capabilities: both,
      on: {
        "elicitation/create": () => ({ action: "accept", content: { name: "Ada", size: "l", count: 2 } }),
      },
    });
    expect(await agent.prompt(sessionId, "go")).toMatchObject({ stopReason: "end_turn" });
    expect(log()).toContain('capabilities {"elicitation":{"form":{},"url":{}}}');
    expect(agent.asked("elicitation/create")).toEqual([
      {
        mode: "form",
        sessionId,
        toolCallId: agent.updates("tool_call")[0].toolCallId,
        message: "mine: What shall it be called?",
        requestedSchema: {
          type: "object",
          properties: {
            name: { type: "string", title: "Name", minLength: 2 },
            size: {
              type: "string",
              oneOf: [
                { const: "s", title: "Small" },
                { const: "l", title: "Large" },
              ],
            },
            count: { type: "integer", default: 1 },
          },
          required: ["name"],
        },
      },
    ]);
    expect(output()).toBe('accept {"name":"Ada","size":"l","count":2}');
  });

  it.each([
    [() => ({ action: "decline" }), /^decline/],
    [() => ({ action: "cancel" }), /^cancel/],
    [() => ({ action: "perhaps" }), /^cancel/],
    [() => ({ nonsense: true }), /^cancel[\s\S]*could not ask/],
    [
      () => {
        throw new Error("no");
      },
      /^cancel[\s\S]*could not ask/,
    ],
  ])("is answered whatever the client answers: %s", async (answer, outcome) => {
    const { agent, sessionId, output } = await start(form, {
      capabilities: both,
      on: { "elicitation/create": answer },
    });
    expect(await agent.prompt(sessionId, "go")).toMatchObject({ stopReason: "end_turn" });
    expect(output()).toMatch(outcome);
  });

  it.each([
    [{}, form, "{}"],
    [{ elicitation: { url: {} } }, form, '{"elicitation":{"url":{}}}'],
    [{ elicitation: { form: {} } }, page, '{"elicitation":{"form":{}}}'],
  ])(
    "is not shown by a client with %j: the server knows and is refused",
    async (capabilities, asked, told) => {
      verifies("acp.elicitation.gate", "acp.updates.gated");
      const { agent, sessionId, log, output } = await start(asked, { capabilities });
      expect(await agent.prompt(sessionId, "go")).toMatchObject({ stopReason: "end_turn" });
      expect(log()).toContain(`capabilities ${told}\n`);
      expect(agent.asked("elicitation/create")).toEqual([]);
      expect(output()).toMatch(/^refused -32/);
    },
  );

  it("that asks for a secret is declined, and both the server and the model learn why", async () => {
    verifies("acp.elicitation.secret");
    const properties = { apiKey: { type: "string", title: "Your key" } };
    const { agent, sessionId, output } = await start(
      { ...form, requestedSchema: { type: "object", properties } },
      { capabilities: both },
    );
    await agent.prompt(sessionId, "go");
    expect(agent.asked("elicitation/create")).toEqual([]);
    expect(output()).toMatch(/^decline/);
    expect(JSON.stringify(agent.model.requests[1]?.body.messages)).toContain("no place for a secret");
  });

  it("is taken back when the prompt is cancelled", async () => {
    verifies("acp.cancel.never-an-error");
    const { agent, sessionId, log } = await start(form, {
      capabilities: both,
      on: { "elicitation/create": () => new Promise(() => {}) },
    });
    const answer = agent.prompt(sessionId, "go");
    await agent.until(({ method }) => method === "elicitation/create");
    await agent.notify("session/cancel", { sessionId });
    expect(await answer).toMatchObject({ stopReason: "cancelled" });
    await eventually(log, (text) => text.includes("notifications/cancelled"));
    const sent = agent.lines.map((line) => JSON.parse(line));
    const { id } = sent.find(({ method }) => method === "elicitation/create");
    expect(sent).toContainEqual({
      jsonrpc: "2.0",
      method: "$/cancel_request",
      params: { requestId: id },
    });
  });
});

describe("an address an MCP server wants opened", () => {
  it("reaches the client, and that it is done too", async () => {
    verifies("acp.elicitation.url");
    const { agent, sessionId, output } = await start(
      { ...page, complete: "e1" },
      { capabilities: both, on: { "elicitation/create": () => ({ action: "accept" }) } },
    );
    await agent.prompt(sessionId, "go");
    const [asked] = agent.asked("elicitation/create");
    expect(asked).toMatchObject({ mode: "url", message: "mine: Log in.", url: page.url, sessionId });
    expect(output()).toBe("accept {}");
    const done = agent.lines
      .map((line) => JSON.parse(line))
      .filter(({ method }) => method === "elicitation/complete");
    expect(done).toMatchObject([{ params: { elicitationId: asked.elicitationId } }]);
  });

  it("that is none of the web is declined", async () => {
    const { agent, sessionId, output } = await start(
      { ...page, url: "file:///etc/passwd" },
      { capabilities: both },
    );
    await agent.prompt(sessionId, "go");
    expect(agent.asked("elicitation/create")).toEqual([]);
    expect(output()).toMatch(/^decline/);
  });
});
