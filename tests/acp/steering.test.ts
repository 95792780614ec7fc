import { afterEach, describe, expect, it } from "vitest";
import { eventually } from "../support/scenario.js";
import { verifies } from "../support/verifies.js";
import { exercisesMethods } from "./exercised-methods.js";
import { endAgents, startAgent } from "./harness.js";

exercisesMethods("_session/steering");
afterEach(endAgents);

const said = (text: string) => [{ type: "text", text }];

/** An agent whose turn stands in a command until a permission is given. */
async function inTurn() {
  let allow = () => {};
  const allowed = new Promise((resolve) => {
    allow = () => resolve({ outcome: { outcome: "selected", optionId: "once" } });
  });
  const call = { name: "bash", input: { command: "echo done", description: "runs it" } };
  const agent = await startAgent({
    config: { permission: { bash: "ask" } },
    steps: [{ text: "before", toolCalls: [call] }, { text: "after" }, { text: "later" }],
    on: { "session/request_permission": () => allowed },
  });
  const sessionId = await agent.newSession();
  const first = agent.prompt(sessionId, "go");
  await agent.until(({ method }) => method === "session/request_permission");
  /** Resolves when so many messages of the user are stored. */
  const stored = (count: number) =>
    eventually(
      async () => (await agent.core()).messages.list(sessionId),
      ({ messages }) => messages.filter(({ info }) => info.role === "user").length === count,
    );
  const heard = () =>
    agent.updates("agent_message_chunk").map(({ content }: { content: { text: string } }) => content.text);
  const toModel = () => JSON.stringify(agent.model.requests.at(-1)?.body.messages);
  return { agent, sessionId, first, allow, stored, heard, toModel };
}

describe("what is said in mid-turn", () => {
  it("by _session/steering reaches the model at its next call, and is part of that turn", async () => {
    verifies("acp.steering");
    const { agent, sessionId, first, allow, heard, toModel } = await inTurn();
    const steered = { sessionId, prompt: said("rather so") };
    expect(await agent.request("_session/steering", steered)).toEqual({ outcome: "injected" });
    allow();
    expect(await first).toMatchObject({ stopReason: "end_turn" });
    expect(heard()).toEqual(["before", "after"]);
    expect(toModel()).toMatch(/go.*rather so/);
    expect(agent.updates("user_message_chunk")).toEqual([]);
    // Nothing runs any more: then it takes a prompt, and nothing was stored.
    expect(await agent.request("_session/steering", steered)).toEqual({
      outcome: "promptRequired",
      reason: "noRunningTurn",
    });
    expect((await (await agent.core()).messages.list(sessionId)).messages).toHaveLength(4);
    expect(await agent.prompt(sessionId, "and now")).toMatchObject({ stopReason: "end_turn" });
    expect(heard()).toEqual(["before", "after", "later"]);
  });

  it("by a second prompt joins the turn; both are answered with it", async () => {
    verifies("acp.steering.prompt");
    const { agent, sessionId, first, allow, stored, heard, toModel } = await inTurn();
    const second = agent.prompt(sessionId, "rather so");
    await stored(2);
    allow();
    expect(await first).toMatchObject({ stopReason: "end_turn" });
    expect(await second).toMatchObject({ stopReason: "end_turn" });
    expect(heard()).toEqual(["before", "after"]);
    expect(toModel()).toMatch(/go.*rather so/);
  });

  it("with delivery queue waits for a turn of its own", async () => {
    verifies("acp.steering.queue");
    const { agent, sessionId, first, allow, stored, heard, toModel } = await inTurn();
    const second = agent.request("session/prompt", {
      ...{ sessionId, prompt: said("then that") },
      _meta: { delivery: "queue" },
    });
    await stored(2);
    allow();
    expect(await first).toMatchObject({ stopReason: "end_turn" });
    expect(await second).toMatchObject({ stopReason: "end_turn" });
    expect(heard()).toEqual(["before", "after", "later"]);
    expect(toModel()).toMatch(/go.*after.*then that/);
  });

  it("is announced, and refused in words where it does not fit", async () => {
    verifies("acp.steering");
    const agent = await startAgent({});
    const answer = await agent.request("initialize", { protocolVersion: 1, clientCapabilities: {} });
    expect(answer).toMatchObject({ _meta: { steering: { supported: true } } });
    const sessionId = await agent.newSession();
    for (const params of [{ sessionId }, { sessionId, prompt: "text" }, { prompt: said("x") }])
      await expect(agent.request("_session/steering", params)).rejects.toMatchObject({ code: -32602 });
  });
});
