import type { TextPart } from "@opencode/sdk/types";
import { afterEach, expect, it } from "vitest";
import { exercisesMethods } from "../acp/exercised-methods.js";
import { endAgents, startAgent } from "../acp/harness.js";
import { gate } from "../support/fixture.js";
import { messagesOf } from "../support/valid-request.js";
import { verifies } from "../support/verifies.js";
import { type Hooks, settableHooks } from "./hooks.js";

afterEach(endAgents);

exercisesMethods("session/prompt", "session/cancel", "session/update");

const threw = () => {
  throw new Error("NOT TODAY");
};

async function start(hooks: Hooks) {
  const plugins = settableHooks();
  plugins.set(hooks);
  const agent = await startAgent({ hooks: plugins.hooksOf, files: { "a.txt": "one\n" } });
  return { plugins, agent, sessionId: await agent.newSession() };
}

it("a call that a plugin blocks fails in its words, and the turn goes on", async () => {
  verifies("hook.tool.before");
  const { agent, sessionId } = await start({ "tool.execute.before": threw });
  agent.model.script({ toolCalls: [{ name: "bash", input: { command: "echo a" } }] }, { text: "Done." });
  expect(await agent.prompt(sessionId, "go")).toMatchObject({ stopReason: "end_turn" });
  const failed = agent.updates("tool_call_update").filter(({ status }) => status === "failed");
  expect(JSON.stringify(failed)).toContain("NOT TODAY");
});

it("what plugins make of a prompt, of a model's call and of a result is what the editor's session goes by", async () => {
  verifies("hook.chat.message", "hook.chat.params");
  const { agent, plugins, sessionId } = await start({
    "chat.message": (_, { parts }) => {
      (parts[0] as TextPart).text = "changed";
    },
    "chat.headers": (_, { headers }) => void Object.assign(headers, { "x-plugin": "here" }),
    "tool.execute.before": (_, { args }) => void Object.assign(args, { filePath: "a.txt" }),
    "tool.execute.after": (_, output) => void Object.assign(output, { output: "read by a plugin" }),
    "experimental.text.complete": () => undefined,
  });
  agent.model.script({ toolCalls: [{ name: "read", input: { filePath: "none.txt" } }] }, { text: "Done." });
  await agent.prompt(sessionId, "typed words");
  const [first, second] = agent.model.requests;
  expect(JSON.stringify(messagesOf(first))).toContain("changed");
  expect(JSON.stringify(messagesOf(first))).not.toContain("typed words");
  expect(first?.headers["x-plugin"]).toBe("here");
  expect(JSON.stringify(messagesOf(second))).toContain("read by a plugin");
  expect(JSON.stringify(agent.updates("tool_call_update"))).toContain("a.txt");
  expect(new Set(plugins.calls.map(({ input }) => Object(input).sessionID))).toEqual(new Set([sessionId]));
});

it.each(["chat.params", "chat.message"] as const)("a throw in %s is the prompt's error", async (hook) => {
  const { agent, sessionId } = await start({ [hook]: threw });
  await expect(agent.prompt(sessionId, "go")).rejects.toThrow("NOT TODAY (said by the plugin ./a.ts)");
});

it.each(["chat.message", "chat.params", "tool.execute.before"] as const)(
  "a cancel does not wait for %s",
  async (hook) => {
    verifies("hook.none");
    const begun = gate();
    const { agent, sessionId } = await start({ [hook]: () => new Promise(() => begun.open()) });
    agent.model.script({ toolCalls: [{ name: "bash", input: { command: "echo a" } }] });
    const answer = agent.prompt(sessionId, "go");
    await begun.opened;
    await agent.notify("session/cancel", { sessionId });
    expect(await answer).toMatchObject({ stopReason: "cancelled" });
  },
);
