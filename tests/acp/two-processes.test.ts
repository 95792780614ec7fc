import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace, type Workspace } from "../support/workspace.js";
import { endSpawned, type Message, spawnAcp } from "./spawn-acp.js";

let model: ScriptedModel;
let workspace: Workspace;
beforeEach(async () => {
  model = await startScriptedOpenAI();
  workspace = createWorkspace({ "project/.keep": "", "home/.keep": "" });
});
afterEach(async () => {
  await endSpawned();
  await model.close();
});

const text = (words: string) => [{ type: "text", text: words }];
const bash = (command: string) => ({
  toolCalls: [{ name: "bash", input: { command, description: "runs it" } }],
});

/** An editor with an agent of its own, on the database that the others use. */
function editor() {
  const config = JSON.stringify(scriptedConfig(model, { permission: { bash: "ask" } }));
  const acp = spawnAcp({ workspace, env: { OPENCODE_CONFIG_CONTENT: config } });
  let last = 0;
  const updates = (kind: string) =>
    acp.messages.flatMap(({ params }) => (params?.update?.sessionUpdate === kind ? [params.update] : []));
  return {
    updates,
    send: acp.send,
    until: acp.until,
    request: (method: string, params: unknown) => {
      last += 1;
      return acp.request(last, method, params);
    },
    texts: (kind: string) =>
      updates(kind)
        .map(({ content }) => content.text)
        .join(""),
    /** The request for permission that names the command. */
    asked: (command: string) =>
      acp.until(
        ({ method, params }) =>
          method === "session/request_permission" && JSON.stringify(params).includes(command),
      ),
    answer: ({ id }: Message, optionId: string) =>
      acp.send({ jsonrpc: "2.0", id, result: { outcome: { outcome: "selected", optionId } } }),
    withdrawn: ({ id }: Message) =>
      acp.until(({ method, params }) => method === "$/cancel_request" && params.requestId === id),
  };
}

describe("two agents on one database", () => {
  it("show each other's turns, and whoever is first answers what is asked", async () => {
    verifies("acp.process.shared");
    const one = editor();
    const { sessionId } = (await one.request("session/new", { cwd: "." })).result;
    const other = editor();
    await other.request("session/load", { sessionId, cwd: ".", mcpServers: [] });
    for (const { who, optionId, status } of [
      { who: "other", optionId: "once", status: "completed" },
      { who: "one", optionId: "once", status: "completed" },
      { who: "other", optionId: "reject", status: "failed" },
    ]) {
      const command = `echo by-${who}-${optionId}`;
      const words = `after ${who} said ${optionId}`;
      model.script(bash(command), { text: words });
      const answer = one.request("session/prompt", { sessionId, prompt: text(`ask ${command}`) });
      const asks = { one: await one.asked(command), other: await other.asked(command) };
      const [answers, waits] = who === "one" ? [one, other] : [other, one];
      answers.answer(who === "one" ? asks.one : asks.other, optionId);
      await waits.withdrawn(who === "one" ? asks.other : asks.one);
      expect(await answer).toMatchObject({ result: { stopReason: "end_turn" } });
      if (status === "completed") {
        for (const { texts } of [one, other])
          await expect.poll(() => texts("agent_message_chunk")).toContain(words);
      }
      for (const each of [one, other]) {
        const shown = () =>
          each
            .updates("tool_call")
            .filter(({ toolCallId }) => toolCallId === asks.one.params.toolCall.toolCallId);
        const now = () =>
          each
            .updates("tool_call_update")
            .filter(({ toolCallId }) => toolCallId === asks.one.params.toolCall.toolCallId)
            .at(-1);
        await expect.poll(now).toMatchObject({ status });
        expect(shown()).toHaveLength(1);
      }
      expect(other.texts("user_message_chunk")).toContain(`ask ${command}`);
    }
    // Its own prompts are not said back to who sent them.
    expect(one.texts("user_message_chunk")).toBe("");
  });

  it("hand over what is asked already, and stop each other's turns", async () => {
    verifies("acp.process.shared");
    const one = editor();
    const { sessionId } = (await one.request("session/new", { cwd: "." })).result;
    model.script({ text: "before it", ...bash("echo late") }, { text: "went on" });
    const answer = one.request("session/prompt", { sessionId, prompt: text("ask") });
    const first = await one.asked("echo late");
    for (const how of ["load", "resume"]) {
      const later = editor();
      await later.request(`session/${how}`, { sessionId, cwd: ".", mcpServers: [] });
      const ask = await later.asked("echo late");
      if (how === "resume") later.answer(ask, "once");
    }
    await one.withdrawn(first);
    expect(await answer).toMatchObject({ result: { stopReason: "end_turn" } });
    expect(one.texts("agent_message_chunk")).toBe("before itwent on");

    const other = editor();
    await other.request("session/load", { sessionId, cwd: ".", mcpServers: [] });
    model.script(bash("echo never"), { text: "never" });
    const stopped = one.request("session/prompt", { sessionId, prompt: text("ask again") });
    await other.asked("echo never");
    other.send({ jsonrpc: "2.0", method: "session/cancel", params: { sessionId } });
    expect(await stopped).toMatchObject({ result: { stopReason: "cancelled" } });
  });
});
