import type { CompactionConfig, Config } from "@opencode/sdk/types";
import { afterEach, describe, expect, it } from "vitest";
import type { ScriptedModel, ScriptedStep } from "../support/scripted-openai.js";
import { verifies } from "../support/verifies.js";
import { endAgents, type HarnessOptions, startAgent } from "./harness.js";

afterEach(endAgents);

const NOTES = "## Goal Build the lighthouse.";
const compaction = { session: { compaction: {} } };

/** A model that holds so little that one large file makes the next call too long. */
function small(auto: CompactionConfig = {}) {
  return (model: ScriptedModel): Config => ({
    model: "small/one",
    provider: {
      small: {
        npm: "@ai-sdk/openai-compatible",
        options: { baseURL: model.url, apiKey: "none" },
        models: { one: { limit: { context: 20_000, output: 2_000 } } },
      },
    },
    permission: "allow",
    compaction: auto,
  });
}

async function start(steps: ScriptedStep[], capabilities: HarnessOptions["capabilities"] = compaction) {
  const agent = await startAgent({ steps, capabilities, configure: small() });
  return { agent, sessionId: await agent.newSession() };
}

type Agent = Awaited<ReturnType<typeof startAgent>>;

const words = (agent: Agent, kind: string) =>
  agent
    .updates(kind)
    .map(({ content }) => content.text)
    .join("");

/** The states a compaction went through, and its text, all under one id. */
function told(agent: Agent) {
  const updates = agent.updates().filter(({ sessionUpdate }) => /^compaction_/.test(sessionUpdate));
  expect(new Set(updates.map(({ compactionId }) => compactionId)).size).toBe(updates.length > 0 ? 1 : 0);
  return updates
    .map(({ status, content }) => (status ? `<${status}>` : content.text))
    .join("")
    .replaceAll(/\s+/g, " ");
}

describe("/compact", () => {
  it("is offered, condenses the conversation, and shows it where that is advertised", async () => {
    verifies("acp.compact", "acp.compaction");
    const { agent, sessionId } = await start([
      { text: "first", usage: { input: 900, output: 5 } },
      { text: NOTES, usage: { input: 900, output: 40 } },
      { text: "second" },
    ]);
    const { params } = await agent.untilUpdate("available_commands_update");
    expect(params.update.availableCommands).toContainEqual({
      name: "compact",
      description: expect.any(String),
    });
    await agent.prompt(sessionId, "remember the lamp");
    expect(await agent.prompt(sessionId, "/compact")).toMatchObject({ stopReason: "end_turn" });
    expect(told(agent)).toBe(`<in_progress>${NOTES}<completed>`);
    expect(words(agent, "agent_message_chunk")).toBe("first");
    expect(agent.updates("usage_update").map(({ used }) => used)).toEqual([905, 40]);
    await agent.prompt(sessionId, "go on");
    expect(JSON.stringify(agent.model.requests[2]?.body.messages)).toContain("Build the lighthouse");
    const live = agent.updates("compaction_update").at(-1);
    await agent.request("session/close", { sessionId });
    agent.entries.length = 0;
    await agent.request("session/load", { sessionId, cwd: agent.directory, mcpServers: [] });
    expect(agent.updates("compaction_update")).toEqual([
      { ...live, summary: [{ type: "text", text: NOTES }] },
    ]);
  });

  it("answers with the summary for a client that shows no compactions, on replay too", async () => {
    verifies("acp.compact", "acp.updates.gated");
    const { agent, sessionId } = await start([{ text: "first" }, { text: NOTES }], {});
    await agent.prompt(sessionId, "hello");
    expect(await agent.prompt(sessionId, "/compact")).toMatchObject({ stopReason: "end_turn" });
    expect(told(agent)).toBe("");
    expect(words(agent, "agent_message_chunk")).toBe(`first${NOTES}`);
    await agent.request("session/close", { sessionId });
    agent.entries.length = 0;
    await agent.request("session/load", { sessionId, cwd: agent.directory, mcpServers: [] });
    expect(words(agent, "agent_message_chunk")).toBe(`first${NOTES}`);
  });

  it("says so when there is nothing to condense, at first and right after", async () => {
    const { agent, sessionId } = await start([{ text: "first" }, { text: NOTES }], {});
    expect(await agent.prompt(sessionId, "/compact")).toEqual({ stopReason: "end_turn" });
    expect(words(agent, "agent_message_chunk")).toMatch(/nothing to condense/);
    await agent.prompt(sessionId, "hello");
    await agent.prompt(sessionId, "/compact");
    expect(await agent.prompt(sessionId, "/compact")).toMatchObject({ stopReason: "end_turn" });
    expect(agent.updates("agent_message_chunk").at(-1).content.text).toMatch(/nothing to summari/i);
    expect(agent.model.requests).toHaveLength(2);
  });

  it("that is cancelled says cancelled, and leaves the conversation as it was", async () => {
    verifies("acp.compaction.cancelled", "acp.cancel.never-an-error");
    const { agent, sessionId } = await start([
      { text: "first" },
      { text: ["half ", "a "], cut: "hang" },
      { text: "again" },
    ]);
    await agent.prompt(sessionId, "hello");
    const answer = agent.prompt(sessionId, "/compact");
    await agent.untilUpdate("compaction_summary_chunk");
    await agent.notify("session/cancel", { sessionId });
    expect(await answer).toMatchObject({ stopReason: "cancelled" });
    expect(told(agent)).toMatch(/^<in_progress>half (a )?<cancelled>$/);
    expect(await agent.prompt(sessionId, "go on")).toMatchObject({ stopReason: "end_turn" });
    expect(JSON.stringify(agent.model.requests[2]?.body.messages)).toContain("first");
  });

  it.each([
    [{ refuse: { status: 400 } }, { code: -32603 }, /^<in_progress><failed>$/],
    [{ refuse: { status: 401 } }, { code: -32000 }, /^<in_progress><failed>$/],
    // An empty answer is asked for once more.
    [{ text: " " }, { code: -32603 }, /^(<in_progress> ?)+<failed>$/],
  ])("that fails with %j says failed, and why", async (step, error, states) => {
    verifies("acp.compaction.failed");
    const { agent, sessionId } = await start([{ text: "first" }, step, step]);
    await agent.prompt(sessionId, "hello");
    await expect(agent.prompt(sessionId, "/compact")).rejects.toMatchObject(error);
    expect(told(agent)).toMatch(states);
    expect(agent.updates("compaction_update").at(-1).error).toEqual(expect.stringMatching(/\w/));
  });

  it("whose summary breaks off begins it anew", async () => {
    const { agent, sessionId } = await start([
      { text: "first" },
      { text: ["half ", "a "], cut: "reset" },
      { text: NOTES },
    ]);
    await agent.prompt(sessionId, "hello");
    await agent.prompt(sessionId, "/compact");
    expect(told(agent)).toMatch(new RegExp(`^<in_progress>half (a )?<in_progress>${NOTES}<completed>$`));
    expect(agent.updates("compaction_update")[1]).toMatchObject({ summary: [] });
  });

  it("gives way to a command of the user's own", async () => {
    const agent = await startAgent({
      steps: [{ text: "mine" }],
      files: { ".opencode/command/compact.md": "Be brief about $ARGUMENTS" },
    });
    await agent.prompt(await agent.newSession(), "/compact the lamp");
    expect(JSON.stringify(agent.model.requests[0]?.body.messages)).toContain("Be brief about the lamp");
  });
});

describe("a compaction in mid-turn", () => {
  const steps: ScriptedStep[] = [
    { text: "Working. ", toolCalls: [{ name: "todoread", input: {} }], usage: { input: 19_000, output: 10 } },
    { text: NOTES, usage: { input: 500, output: 40 } },
    { text: "Finished.", usage: { input: 700, output: 5 } },
  ];

  it("is shown as one, and the turn is answered once, with all that it took", async () => {
    verifies("acp.compaction");
    const { agent, sessionId } = await start(steps);
    const answer = await agent.prompt(sessionId, "work");
    expect(answer).toMatchObject({
      stopReason: "end_turn",
      usage: { inputTokens: 20_200, outputTokens: 55 },
    });
    expect(told(agent)).toBe(`<in_progress>${NOTES}<completed>`);
    expect(words(agent, "agent_message_chunk")).toBe("Working. Finished.");
    expect(agent.updates("usage_update").map(({ used }) => used)).toEqual([19_010, 40, 705]);
  });

  it("is a notice for a client that has only those, and a thought for one that has none", async () => {
    verifies("acp.updates.gated");
    const noticed = await start(steps, { session: { notices: {} } });
    await noticed.agent.prompt(noticed.sessionId, "work");
    expect(told(noticed.agent)).toBe("");
    expect(noticed.agent.updates("notice")).toMatchObject([{ severity: "info" }]);
    const plain = await start(steps, {});
    await plain.agent.prompt(plain.sessionId, "work");
    expect(told(plain.agent)).toBe("");
    expect(plain.agent.updates("notice")).toEqual([]);
    expect(words(plain.agent, "agent_thought_chunk")).toBe(NOTES);
  });
});
