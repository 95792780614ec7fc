import { existsSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { processesWith } from "../support/processes.js";
import { eventually } from "../support/scenario.js";
import { verifies } from "../support/verifies.js";
import { endAgents, startAgent } from "./harness.js";

afterEach(endAgents);

const bash = (command: string) => ({
  toolCalls: [{ name: "bash", input: { command, description: "runs it" } }],
});

/** An agent whose turn waits for a permission that the test gives when it likes. */
async function waitingForPermission() {
  let allow = () => {};
  const allowed = new Promise((resolve) => {
    allow = () => resolve({ outcome: { outcome: "selected", optionId: "once" } });
  });
  const agent = await startAgent({
    config: { permission: { bash: "ask" } },
    steps: [{ text: "before", ...bash("echo done") }, { text: "after" }],
    on: { "session/request_permission": () => allowed },
  });
  const sessionId = await agent.newSession();
  const answer = agent.prompt(sessionId, "go");
  await agent.until(({ method }) => method === "session/request_permission");
  return { agent, sessionId, answer, allow };
}

describe.each(["session/load", "session/resume"])("%s in mid-turn", (method) => {
  it("leaves the turn its client: what it asked is answered, and the rest is told", async () => {
    verifies("acp.load.running");
    const { agent, sessionId, answer, allow } = await waitingForPermission();
    await agent.request(method, { sessionId, cwd: agent.directory, mcpServers: [] });
    const opened = agent.entries.length;
    allow();
    expect(await answer).toMatchObject({
      stopReason: "end_turn",
      usage: { outputTokens: expect.any(Number) },
    });
    const later = agent.entries.slice(opened).map(({ params }) => params.update ?? {});
    expect(later).toContainEqual(
      expect.objectContaining({ sessionUpdate: "tool_call_update", status: "completed" }),
    );
    const said = later.filter(({ sessionUpdate }) => sessionUpdate === "agent_message_chunk");
    expect(said.map(({ content }) => content.text)).toEqual(["after"]);
    expect(agent.entries.at(-1)?.method).toBe("answer session/prompt");
  });

  it("leaves the turn to be cancelled", async () => {
    verifies("acp.load.running", "acp.cancel.never-an-error");
    const { agent, sessionId, answer } = await waitingForPermission();
    await agent.request(method, { sessionId, cwd: agent.directory, mcpServers: [] });
    await agent.notify("session/cancel", { sessionId });
    expect(await answer).toMatchObject({ stopReason: "cancelled" });
  });
});

describe("session/cancel", () => {
  it("ends a command that still prepares, with what it runs, and the session goes on", async () => {
    verifies("acp.cancel.preparing", "acp.cancel.never-an-error");
    const agent = await startAgent({
      config: { command: { slow: { template: "!`echo $$ > started; exec sleep 6543`" } } },
      steps: [{ text: "ready" }],
    });
    const sessionId = await agent.newSession();
    const answer = agent.prompt(sessionId, "/slow");
    await eventually(
      () => existsSync(agent.workspace.path("project/started")),
      (there) => there,
    );
    await agent.notify("session/cancel", { sessionId });
    expect(await answer).toEqual({ stopReason: "cancelled" });
    expect(agent.updates("agent_message_chunk")).toEqual([]);
    await eventually(
      () => processesWith("sleep 6543"),
      (left) => left.length === 0,
    );
    expect(await agent.prompt(sessionId, "and now?")).toMatchObject({ stopReason: "end_turn" });
  });
});
