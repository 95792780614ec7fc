import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { data, eventually } from "../support/scenario.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer } from "../support/server.js";
import { verifies } from "../support/verifies.js";
import { connectRemote, endRemotes } from "./remote-client.js";

let model: ScriptedModel;
let server: TestServer;
beforeEach(async () => {
  model = await startScriptedOpenAI();
  server = await startServer({ config: scriptedConfig(model, { permission: { bash: "ask" } }) });
});
afterEach(async () => {
  await endRemotes();
  await server.close();
  await model.close();
});

const bash = (command: string) => ({
  toolCalls: [{ name: "bash", input: { command, description: "runs it" } }],
});
const allow = { outcome: { outcome: "selected", optionId: "once" } };
const parts = (text: string) => [{ type: "text" as const, text }];
const pending = () => data(server.own.permission.list());

describe("a turn of another client", () => {
  it("is shown to who has the session open, asks included, and nothing of it comes after its end", async () => {
    verifies("acp.others.turn");
    const client = await connectRemote("websocket", server.url, {
      on: { "session/request_permission": () => allow },
    });
    const sessionId = await client.newSession();
    model.script(bash("echo from-http"), { text: "all done" });
    await data(server.own.session.prompt({ sessionID: sessionId, parts: parts("by http") }));
    await client.until(({ params }) => params?.update?.content?.text === "done");
    expect(client.updates("user_message_chunk").map(({ content }) => content.text)).toEqual(["by http"]);
    expect(client.updates("tool_call")).toMatchObject([{ kind: "execute" }]);
    expect(client.updates("tool_call_update").at(-1)).toMatchObject({ status: "completed" });
    expect(client.text(sessionId)).toBe("all done");
    // Its own prompts are not said back to it.
    model.script({ text: "mine" });
    await client.prompt(sessionId, "by acp");
    expect(client.updates("user_message_chunk")).toHaveLength(1);
    expect(client.text(sessionId)).toBe("all donemine");
  });

  it("does not hold a prompt behind an ask that nobody sees", async () => {
    verifies("acp.others.ask");
    const client = await connectRemote("websocket", server.url, {
      on: { "session/request_permission": () => allow },
    });
    const session = await data(server.own.session.create());
    model.script(bash("echo waiting"), { text: "first" }, { text: "second" });
    await data(server.own.session.promptAsync({ sessionID: session.id, parts: parts("by http") }));
    await eventually(pending, (all) => all.length === 1);
    await client.request("session/load", { sessionId: session.id, cwd: ".", mcpServers: [] });
    expect(await client.prompt(session.id, "by acp")).toMatchObject({ stopReason: "end_turn" });
    expect(await pending()).toEqual([]);
    // It joins the turn where that has a call of the model before it, and follows it otherwise.
    expect(client.text(session.id)).toMatch(/^first(second)?$/);
  });

  it.each(["load", "resume"])("is gone on with by who comes later, by session/%s", async (how) => {
    verifies("acp.others.later");
    const session = await data(server.own.session.create());
    const asked = { by: "nobody" };
    model.script(
      { text: ["before ", "the call"], ...bash("echo later") },
      { text: ["one ", "two ", "three"], delay: 30 },
    );
    await data(server.own.session.promptAsync({ sessionID: session.id, parts: parts("by http") }));
    await eventually(pending, (all) => all.length === 1);
    const client = await connectRemote("websocket", server.url, {
      on: {
        "session/request_permission": () => {
          asked.by = how;
          return allow;
        },
      },
    });
    await client.request(`session/${how}`, { sessionId: session.id, cwd: ".", mcpServers: [] });
    await client.until(({ params }) => params?.update?.content?.text?.endsWith("three"));
    expect(asked.by).toBe(how);
    expect(client.text(session.id)).toBe(how === "load" ? "before the callone two three" : "one two three");
    expect(client.updates("tool_call")).toHaveLength(1);
    expect(client.updates("tool_call_update").at(-1)).toMatchObject({ status: "completed" });
  });

  it("is not decided by a client that says nothing: others may still answer, and it is taken back then", async () => {
    verifies("acp.others.ask");
    let withdrawn = 0;
    const silent = await connectRemote("websocket", server.url, {
      on: {
        "session/request_permission": (_params, signal) =>
          new Promise((_, reject) => {
            signal.addEventListener("abort", () => {
              withdrawn += 1;
              reject(signal.reason);
            });
          }),
      },
    });
    const sessionId = await silent.newSession();
    const unable = await connectRemote("websocket", server.url);
    await unable.request("session/load", { sessionId, cwd: ".", mcpServers: [] });
    model.script(bash("echo on"), { text: "went on" });
    const answer = data(server.own.session.prompt({ sessionID: sessionId, parts: parts("by http") }));
    await unable.until(({ method }) => method === "session/request_permission");
    await silent.until(({ method }) => method === "session/request_permission");
    const [request] = await eventually(pending, (all) => all.length === 1);
    await data(server.own.permission.reply({ requestID: String(request?.id), reply: "once" }));
    await answer;
    await eventually(
      () => withdrawn,
      (count) => count === 1,
    );
    expect(silent.text(sessionId)).toBe("went on");
  });

  it("is asked about even where one's own turns are not", async () => {
    verifies("acp.approval.modes");
    let asked = 0;
    const client = await connectRemote("websocket", server.url, {
      on: {
        "session/request_permission": () => {
          asked += 1;
          return allow;
        },
      },
    });
    const sessionId = await client.newSession();
    await client.request("session/set_config_option", { sessionId, configId: "approval", value: "auto" });
    model.script(bash("echo theirs"), { text: "one" }, bash("echo mine"), { text: "two" });
    await data(server.own.session.prompt({ sessionID: sessionId, parts: parts("by http") }));
    expect(asked).toBe(1);
    await client.prompt(sessionId, "by acp");
    expect(asked).toBe(1);
  });

  it("is stopped by session/cancel of who sees it, and not by who closes the session or leaves", async () => {
    verifies("acp.others.stop");
    const client = await connectRemote("websocket", server.url);
    const cancelled = await client.newSession();
    model.script({ silent: true });
    const stopped = data(server.own.session.prompt({ sessionID: cancelled, parts: parts("by http") }));
    await client.until(({ params }) => params?.update?.content?.text === "by http");
    await model.request(0);
    await client.notify("session/cancel", { sessionId: cancelled });
    expect((await stopped).info).toMatchObject({ error: { name: "MessageAbortedError" } });

    for (const leave of ["close", "hang up"] as const) {
      const other = await connectRemote("websocket", server.url);
      const sessionId = await other.newSession();
      model.script(bash("echo on"), { text: "went on" });
      const answer = data(server.own.session.prompt({ sessionID: sessionId, parts: parts("by http") }));
      const [request] = await eventually(pending, (all) => all.length === 1);
      // Its own words wait behind it, and go with it.
      const own = other.prompt(sessionId, "by acp").catch(() => ({ stopReason: "cancelled" }));
      await eventually(
        () => data(server.own.session.messages({ sessionID: sessionId })),
        (messages) => JSON.stringify(messages).includes("by acp"),
      );
      if (leave === "close") await other.request("session/close", { sessionId });
      else await other.close();
      expect(await own).toMatchObject({ stopReason: "cancelled" });
      await data(server.own.permission.reply({ requestID: String(request?.id), reply: "once" }));
      expect(JSON.stringify((await answer).parts)).toContain("went on");
    }
  });
});
