import { afterEach, describe, expect, it } from "vitest";
import { verifies } from "../support/verifies.js";
import { endAgents, type HarnessOptions, startAgent } from "./harness.js";

afterEach(endAgents);

const call = (name: string, input: object) => ({ toolCalls: [{ name, input }] });
const run = (command: string) => call("bash", { command, description: "runs it" });
const write = (filePath: string) => call("write", { filePath, content: "new\n" });
const choose = (optionId: string, more: object = {}) => ({
  outcome: { outcome: "selected", optionId, ...more },
});
const config = { permission: { bash: "ask", edit: "ask" } } as const;
const start = (options: HarnessOptions) => startAgent({ config, ...options });
type Started = Awaited<ReturnType<typeof start>>;

const asked = (agent: Started) => agent.asked("session/request_permission");
const titles = (agent: Started) => asked(agent).map(({ toolCall }) => toolCall.title);
const set = (agent: Started, sessionId: string, value: unknown) =>
  agent.request("session/set_config_option", { sessionId, configId: "approval", value });
const approvalIn = (options: { id: string; currentValue: unknown }[]) =>
  options.find(({ id }) => id === "approval")?.currentValue;

describe("a rejection for good", () => {
  it("refuses the same without a question in every session from then on, and nothing else", async () => {
    verifies("acp.permission.reject-always");
    const agent = await start({
      steps: [
        run("npm run build"),
        // In another session: as much as an "always" would allow is refused, and the model goes on.
        run("npm run build -- --watch"),
        run("npm run test"),
        write("a.txt"),
        // Not every file, where an "always" would be for every file.
        write("a.txt"),
        write("b.txt"),
        { text: "done" },
      ],
      on: { "session/request_permission": () => choose("reject_always") },
    });
    for (let turn = 1; turn <= 4; turn++) await agent.prompt(await agent.newSession(), "work");
    expect(titles(agent)).toEqual(["npm run build", "npm run test", "a.txt", "b.txt"]);
    const failed = agent.updates("tool_call_update").filter(({ status }) => status === "failed");
    expect(failed).toHaveLength(6);
    expect(JSON.stringify(failed[1])).toContain("npm run build *");
    expect(JSON.stringify(failed[4])).toContain("a.txt");
  });

  it("ends what waits elsewhere for the same, too", async () => {
    verifies("acp.permission.reject-always");
    let answers = 0;
    const agent = await start({
      steps: [run("npm run build"), run("npm run build"), { text: "went on" }],
      on: {
        "session/request_permission": async () => {
          answers += 1;
          if (answers === 1) return new Promise(() => {});
          return choose("reject_always");
        },
      },
    });
    const first = agent.prompt(await agent.newSession(), "one");
    await agent.until(({ method }) => method === "session/request_permission");
    await agent.prompt(await agent.newSession(), "two");
    expect(await first).toMatchObject({ stopReason: "end_turn" });
    expect(answers).toBe(2);
  });

  it.each([
    ["the outcome", choose("reject", { _meta: { "opencode/feedback": "use pnpm" } })],
    ["the answer", { ...choose("reject_always"), _meta: { feedback: "use pnpm" } }],
    ["a cancelled one", { outcome: { outcome: "cancelled" }, _meta: { message: "use pnpm" } }],
  ])(
    "and one for once may say what to do instead, in %s: the model reads it and goes on",
    async (_, answer) => {
      verifies("acp.permission.feedback");
      const agent = await start({
        steps: [run("npm install"), { text: "pnpm then" }],
        on: { "session/request_permission": () => answer },
      });
      expect(await agent.prompt(await agent.newSession(), "work")).toMatchObject({ stopReason: "end_turn" });
      expect(JSON.stringify(agent.model.requests[1]?.body)).toContain("use pnpm");
      expect(asked(agent)[0].options.at(-1)).toMatchObject({ _meta: { "opencode/feedback": true } });
    },
  );
});

describe("the option of what is done without asking", () => {
  it("lets through as much as it says, and nothing that is forbidden", async () => {
    verifies("acp.approval.modes");
    const agent = await start({
      config: { permission: { bash: { "*": "ask", "rm *": "deny" }, edit: "ask" } },
      steps: [
        write("a.txt"),
        run("echo asked"),
        { text: "one" },
        ...[write("b.txt"), run("echo on"), run("rm b.txt"), { text: "two" }],
        ...[write("c.txt"), { text: "three" }],
      ],
      on: { "session/request_permission": () => choose("once") },
    });
    const { sessionId, configOptions } = await agent.request("session/new", {
      cwd: agent.directory,
      mcpServers: [],
    });
    expect(approvalIn(configOptions)).toBe("ask");
    expect(approvalIn((await set(agent, sessionId, "accept_edits")).configOptions)).toBe("accept_edits");
    await agent.prompt(sessionId, "one");
    expect(titles(agent)).toEqual(["echo asked"]);
    await set(agent, sessionId, "auto");
    expect(approvalIn(agent.updates("config_option_update").at(-1).configOptions)).toBe("auto");
    await agent.prompt(sessionId, "two");
    expect(titles(agent)).toEqual(["echo asked"]);
    expect(agent.workspace.read("project/b.txt")).toBe("new\n");
    // A mode has nothing to do with it; opening the session anew has.
    await agent.request("session/set_mode", { sessionId, modeId: "build" });
    expect(approvalIn(agent.updates("config_option_update").at(-1).configOptions)).toBe("auto");
    const again = await agent.request("session/resume", { sessionId, cwd: agent.directory, mcpServers: [] });
    expect(approvalIn(again.configOptions)).toBe("ask");
    await agent.prompt(sessionId, "three");
    expect(titles(agent)).toEqual(["echo asked", "c.txt"]);
    for (const value of ["yes", "", true, null])
      await expect(set(agent, sessionId, value)).rejects.toMatchObject({ code: -32602 });
  });

  it("is heeded by what is being asked already", async () => {
    verifies("acp.approval.modes");
    const agent = await start({
      steps: [run("echo on"), { text: "done" }],
      on: { "session/request_permission": () => new Promise(() => {}) },
    });
    const sessionId = await agent.newSession();
    const answer = agent.prompt(sessionId, "work");
    await agent.until(({ method }) => method === "session/request_permission");
    await set(agent, sessionId, "accept_edits");
    await set(agent, sessionId, "auto");
    expect(await answer).toMatchObject({ stopReason: "end_turn" });
    expect(agent.updates("tool_call_update").at(-1)).toMatchObject({ status: "completed" });
    expect(agent.lines.filter((line) => line.includes("$/cancel_request"))).toHaveLength(1);
  });
});
