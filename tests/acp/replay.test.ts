import { afterEach, describe, expect, it } from "vitest";
import { verifies } from "../support/verifies.js";
import { exercisesMethods } from "./exercised-methods.js";
import { type Entry, endAgents, startAgent } from "./harness.js";

afterEach(endAgents);

exercisesMethods("session/load");

const call = (name: string, input: unknown) => ({ toolCalls: [{ name, input }] });

/** A conversation as a client shows it: messages whole, calls in their last state, the last plan and usage. */
function conversation(entries: readonly Entry[]) {
  const shown = new Map<string, Record<string, unknown>>();
  for (const { method, params } of entries) {
    if (method !== "session/update") continue;
    const { sessionUpdate, toolCallId, messageId, content, ...rest } = params.update;
    if (/_chunk$/.test(sessionUpdate)) {
      const key = `${sessionUpdate} ${messageId}`;
      const text = String(shown.get(key)?.text ?? "") + content.text;
      shown.set(key, { text });
    } else if (/^tool_call/.test(sessionUpdate)) {
      shown.set(toolCallId, { ...shown.get(toolCallId), ...rest, ...(content && { content }) });
    } else if (sessionUpdate === "plan" || sessionUpdate === "usage_update") {
      shown.set(sessionUpdate, rest);
    }
  }
  return Object.fromEntries([...shown].filter(([key]) => !key.startsWith("user_message_chunk")));
}

describe("session/load", () => {
  it("gives the same conversation as was seen live, before its answer", async () => {
    verifies("acp.load.whole", "acp.plan.live-and-replayed", "acp.answers.objects");
    const agent = await startAgent({
      files: { "a.txt": "one\ntwo\n", "b.txt": "keep\n" },
      steps: [
        {
          reasoning: "hm",
          text: "I begin. ",
          ...call("edit", { filePath: "a.txt", oldString: "one", newString: "1" }),
        },
        call("edit", { filePath: "a.txt", oldString: "two", newString: "2" }),
        call("write", { filePath: "b.txt", content: "other\n" }),
        call("write", { filePath: "c.txt", content: "new\n" }),
        call("bash", { command: "echo hi" }),
        call("read", { filePath: "none" }),
        call("task", { description: "look", prompt: "look", subagent_type: "general" }),
        { reasoning: "below", text: "found", ...call("glob", { pattern: "*.txt" }) },
        { text: "three files" },
        call("todowrite", { todos: [{ content: "x", status: "pending", priority: "low" }] }),
        { text: "all done" },
      ],
    });
    const sessionId = await agent.newSession();
    await agent.prompt(sessionId, "do it");
    const live = conversation(agent.entries);
    await agent.request("session/close", { sessionId });
    agent.entries.length = 0;
    const loaded = await agent.request("session/load", { sessionId, cwd: agent.directory, mcpServers: [] });
    expect(loaded).toMatchObject({ sessionId, modes: { currentModeId: "build" } });
    expect(conversation(agent.entries)).toEqual(live);
    expect(agent.updates("user_message_chunk")).toMatchObject([{ content: { type: "text", text: "do it" } }]);
    expect(agent.entries.at(-1)?.method).toBe("answer session/load");
    await agent.untilUpdate("available_commands_update");
  });

  it("shows what a patch changed where a file has become another since", async () => {
    const agent = await startAgent({
      files: { "a.txt": "one\ntwo\n" },
      steps: [call("edit", { filePath: "a.txt", oldString: "one", newString: "1" }), { text: "done" }],
    });
    const sessionId = await agent.newSession();
    await agent.prompt(sessionId, "do it");
    agent.workspace.write("project/a.txt", "something else entirely\n");
    await agent.request("session/close", { sessionId });
    await agent.request("session/load", { sessionId, cwd: agent.directory, mcpServers: [] });
    expect(agent.updates("tool_call").at(-1).content).toContainEqual({
      type: "diff",
      path: `${agent.directory}/a.txt`,
      oldText: "one\ntwo\n",
      newText: "1\ntwo\n",
    });
  });

  it("finds what another process left, and goes on with it", async () => {
    const first = await startAgent({ steps: [{ text: "first words" }] });
    const sessionId = await first.newSession();
    await first.prompt(sessionId, "hello");
    await first.stop();
    const second = await startAgent({ workspace: first.workspace, steps: [{ text: "second words" }] });
    await second.request("session/load", { sessionId, cwd: second.directory });
    expect(second.updates("agent_message_chunk")).toMatchObject([{ content: { text: "first words" } }]);
    await second.prompt(sessionId, "go on");
    expect(JSON.stringify(second.model.requests[0]?.body.messages)).toContain("first words");
  });
});

describe("session/resume", () => {
  it("replays nothing", async () => {
    verifies("acp.resume.no-replay", "acp.answers.objects");
    const agent = await startAgent({ steps: [{ text: "words" }] });
    const sessionId = await agent.newSession();
    await agent.prompt(sessionId, "hello");
    await agent.request("session/close", { sessionId });
    agent.entries.length = 0;
    expect(
      await agent.request("session/resume", { sessionId, cwd: agent.directory, mcpServers: [] }),
    ).toMatchObject({ sessionId });
    await agent.untilUpdate("available_commands_update");
    expect(agent.updates().map(({ sessionUpdate }) => sessionUpdate)).toEqual([
      "session_info_update",
      "available_commands_update",
    ]);
  });
});
