import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { exercisesMethods } from "../acp/exercised-methods.js";
import { endAgents, startAgent } from "../acp/harness.js";
import { messagesOf } from "../support/valid-request.js";
import { verifies } from "../support/verifies.js";
import { createWorkspace } from "../support/workspace.js";
import { calledIn, everyHook, hooksOf } from "./every-hook.js";

afterEach(endAgents);

exercisesMethods("session/prompt", "session/update");

async function start() {
  const workspace = createWorkspace();
  workspace.write("home/.config/opencode/plugin/own.ts", everyHook("own"));
  const agent = await startAgent({ workspace, config: { permission: { bash: "ask" } } });
  return { agent, directory: agent.directory, sessionId: await agent.newSession() };
}

it("the hooks of a turn come in an editor's session as in any other, once each", async () => {
  verifies("hook.chat.message", "hook.permission");
  const { agent, directory, sessionId } = await start();
  agent.model.script({ toolCalls: [{ name: "bash", input: { command: "echo $BY" } }] }, { text: "Done." });
  expect(await agent.prompt(sessionId, "go")).toMatchObject({ stopReason: "end_turn" });
  const calls = calledIn(directory).filter(({ input }) => input.agent !== "title");
  const step = [
    "tool.definition",
    "experimental.chat.messages.transform",
    "experimental.chat.system.transform",
    "chat.params",
    "chat.headers",
  ];
  const inTurn = hooksOf(calls).filter((hook) => !hook.includes("small_model"));
  // The title's own call of a model runs beside the first step.
  const expected = [
    "chat.message",
    ...step,
    "tool.execute.before",
    "permission.ask",
    "shell.env",
    "tool.execute.after",
    ...step,
    "experimental.text.complete",
  ];
  for (const hook of new Set(expected))
    expect(inTurn.filter((one) => one === hook).length, hook).toBeGreaterThanOrEqual(
      expected.filter((one) => one === hook).length,
    );
  const of = (hook: string) => calls.filter((one) => one.hook === hook);
  expect(of("chat.message")).toMatchObject([
    { input: { sessionID: sessionId, messageID: expect.any(String) } },
  ]);
  expect(of("tool.execute.before")).toMatchObject([{ input: { tool: "bash", sessionID: sessionId } }]);
  expect(agent.asked("session/request_permission")).toEqual([]);
  expect(JSON.stringify(agent.updates("tool_call_update"))).toContain("own\\nbefore own");
  const [first, second] = agent.model.requests;
  expect(first?.headers["x-own"]).toBe("here");
  expect(JSON.stringify(messagesOf(first))).toContain("go +own");
  expect(JSON.stringify(messagesOf(second))).toContain("after own");
});

it.each([
  ["tool.execute.before", undefined],
  ["chat.params", /own refuses at chat\.params/],
  ["chat.message", /own refuses at chat\.message/],
] as const)("a throw in %s reaches the editor", async (hook, error) => {
  const { agent, directory, sessionId } = await start();
  writeFileSync(path.join(directory, "throws.txt"), hook);
  agent.model.script({ toolCalls: [{ name: "bash", input: { command: "echo a" } }] }, { text: "Done." });
  const answer = agent.prompt(sessionId, "go");
  if (error) return void (await expect(answer).rejects.toThrow(error));
  expect(await answer).toMatchObject({ stopReason: "end_turn" });
  const failed = agent.updates("tool_call_update").filter(({ status }) => status === "failed");
  expect(JSON.stringify(failed)).toContain(`own refuses at ${hook}`);
});

it("a plugin that takes its process along takes neither an editor's turn nor its subagent's with it", async () => {
  verifies("plugin.misbehaviour");
  const workspace = createWorkspace();
  workspace.write(
    "home/.config/opencode/plugin/bad.js",
    `import fs from "node:fs"; export default async () => ({ "chat.params": () => fs.writeSync(3, "garbage\\n") })`,
  );
  const agent = await startAgent({ workspace });
  const sessionId = await agent.newSession();
  const input = { description: "Look", prompt: "Look around", subagent_type: "general" };
  agent.model.script(
    { toolCalls: [{ name: "task", input }] },
    { text: "Seen from below." },
    { text: "Done." },
  );
  expect(await agent.prompt(sessionId, "go")).toMatchObject({ stopReason: "end_turn" });
  expect(JSON.stringify(messagesOf(agent.model.requests.at(-1)))).toContain("Seen from below.");
});
