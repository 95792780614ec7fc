import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { gate } from "../support/fixture.js";
import { data, eventually } from "../support/scenario.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer } from "../support/server.js";
import { verifies } from "../support/verifies.js";
import { endAgents, startAgent } from "./harness.js";
import { connectRemote, endRemotes } from "./remote-client.js";

afterEach(endAgents);

const script = fileURLToPath(new URL("../support/mcp-stdio.mjs", import.meta.url));
const server = { name: "mine", command: process.execPath, args: [script], env: [] };
const commands = "available_commands_update";

describe("the answer that names a session", () => {
  it.each(["load", "resume", "fork"])("comes before its commands: session/%s", async (how) => {
    verifies("acp.new.answer-first");
    const agent = await startAgent({ steps: [{ text: "words" }, { text: "more" }] });
    const stored = await agent.newSession();
    await agent.prompt(stored, "hello");
    // Whether it is open already, shut, opened twice at once, or a server brings commands meanwhile.
    for (const before of ["open", "shut", "twice", "served"]) {
      if (before !== "open") await agent.request("session/close", { sessionId: stored });
      const mcpServers = before === "served" ? [server] : [];
      const from = agent.lines.length;
      const open = () =>
        agent.request(`session/${how}`, { sessionId: stored, cwd: agent.directory, mcpServers });
      const answers = before === "twice" ? [open(), open()] : [open()];
      const ids = (await Promise.all(answers)).map(({ sessionId }) => sessionId);
      const lines = () => agent.lines.slice(from).map((line) => JSON.parse(line));
      const told = () =>
        lines().filter(
          ({ params }) => params?.update?.sessionUpdate === commands && ids.includes(params.sessionId),
        );
      await eventually(
        () => told().length,
        (count) => count >= new Set(ids).size,
      );
      for (const id of ids) {
        const all = lines();
        const answered = all.findIndex(({ result }) => result?.sessionId === id);
        const named = all.findIndex(
          ({ params }) => params?.sessionId === id && params.update.sessionUpdate === commands,
        );
        expect(answered, `${before}: ${id} is answered`).toBeGreaterThanOrEqual(0);
        expect(named, `${before}: its commands`).toBeGreaterThan(answered);
      }
    }
  });
});

describe("a session loaded twice", () => {
  it("is told of once, asked about once, and answered once", async () => {
    verifies("acp.load.no-ghost");
    const model = await startScriptedOpenAI();
    const server = await startServer({ config: scriptedConfig(model, { permission: { bash: "ask" } }) });
    try {
      const session = await data(server.own.session.create());
      for (const [round, second] of [
        ["at once", 0],
        ["before anything is told", 10],
        ["while the first is told of", 25],
      ] as const) {
        const asked = { now: 0 };
        // Nobody answers before both are open, however long that takes, and what is told of them late has come.
        const opened = gate();
        const client = await connectRemote("websocket", server.url, {
          on: {
            "session/request_permission": (_params, signal) =>
              new Promise((resolve, reject) => {
                if (signal.aborted) return reject(signal.reason);
                asked.now += 1;
                const allow = { outcome: { outcome: "selected", optionId: "once" } };
                opened.opened.then(() => resolve(allow));
                signal.addEventListener("abort", () => {
                  asked.now -= 1;
                  reject(signal.reason);
                });
              }),
          },
        });
        model.script(
          {
            text: "before",
            toolCalls: [{ name: "bash", input: { command: "echo it", description: "runs" } }],
          },
          { text: ["one ", "two ", "three ", round], delay: 5 },
        );
        await data(
          server.own.session.promptAsync({
            sessionID: session.id,
            parts: [{ type: "text", text: "by http" }],
          }),
        );
        await eventually(
          () => data(server.own.permission.list()),
          (all) => all.length === 1,
        );
        const load = () =>
          client.request("session/load", { sessionId: session.id, cwd: ".", mcpServers: [] });
        const first = load();
        if (second > 0) {
          await first;
          await new Promise((resolve) => setTimeout(resolve, second));
        }
        const begun = client.entries.length;
        await Promise.all([first, load()]);
        setTimeout(opened.open, 400);
        await client.until(({ params }) => params?.update?.content?.text === round);
        await client.request("session/list", {});
        expect(asked.now, round).toBe(1);
        const since = client.entries.slice(begun);
        const said = since.flatMap(({ params }) =>
          params?.update?.sessionUpdate === "agent_message_chunk" ? [params.update.content.text] : [],
        );
        expect(said.join("").split("one two three ").at(-1)).toBe(round);
        expect(said.filter((text) => text === round)).toHaveLength(1);
        await client.close();
      }
    } finally {
      await endRemotes();
      await server.close();
      await model.close();
    }
  });
});
