import { mkdirSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { violations } from "../support/contract.js";
import { processesWith } from "../support/processes.js";
import { data } from "../support/scenario.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer, type TestServerOptions } from "../support/server.js";
import { exercises, verifies } from "../support/verifies.js";
import { connectRemote, endRemotes } from "./remote-client.js";

exercises("acp.send", "acp.stream", "acp.close");

let model: ScriptedModel;
let server: TestServer;
let running: boolean;

const start = async (options: TestServerOptions = {}) => {
  server = await startServer({ config: scriptedConfig(model), ...options });
  running = true;
  return server;
};

beforeEach(async () => {
  model = await startScriptedOpenAI();
});
afterEach(async () => {
  await endRemotes();
  if (running) await server.close();
  await model.close();
  expect(violations.splice(0)).toEqual([]);
});

const bash = (command: string) => ({
  toolCalls: [{ name: "bash", input: { command, description: "runs it" } }],
});

/** A file that was written within twenty milliseconds before a turn counts as one that it may have written. */
const aged = () => delay(60);

describe.each(["http", "websocket"] as const)("the official client over %s", (transport) => {
  it("initializes, opens a session where it says, prompts and has every word in order", async () => {
    verifies("acp.remote.lifecycle", "acp.remote.order", "acp.remote.shared");
    await start();
    const words = Array.from({ length: 5000 }, (_, index) => `${index} `);
    model.script({ text: words });
    const events = await server.events("/global/event");
    mkdirSync(`${server.directory}/deeper`);
    const client = await connectRemote(transport, server.url);
    expect(client.initialized).toMatchObject({ protocolVersion: 1, agentInfo: { name: "OpenCode" } });
    const sessionId = await client.newSession("deeper");
    const answer = await client.prompt(sessionId, "count");
    expect(answer).toMatchObject({ stopReason: "end_turn" });
    expect(client.text()).toBe(words.join(""));
    const after = client.entries.findIndex(({ method }) => method === "answer session/prompt");
    const late = client.entries.slice(after + 1).map(({ params }) => params?.update?.sessionUpdate);
    expect(late).not.toContain("agent_message_chunk");
    await client.until(({ params }) => params?.update?.sessionUpdate === "available_commands_update");
    const session = await data(server.own.session.get({ sessionID: sessionId }));
    expect(session.directory).toBe(`${server.directory}/deeper`);
    await events.session(sessionId).first("session.idle");
    events.close();
  });

  it("asks for permission, and either door may answer: the first counts, the other is told", async () => {
    verifies("acp.remote.permission");
    await start({ config: scriptedConfig(model, { permission: { bash: "ask" } }) });
    model.script(bash("echo one"), { text: "1" }, bash("echo two"), { text: "2" });
    let withdrawn = () => {};
    const over = new Promise<void>((resolve) => {
      withdrawn = resolve;
    });
    let asked = 0;
    const client = await connectRemote(transport, server.url, {
      on: {
        "session/request_permission": (_params, signal) => {
          asked += 1;
          if (asked === 1) return { outcome: { outcome: "selected", optionId: "once" } };
          return new Promise((_, reject) => {
            signal.addEventListener("abort", () => {
              withdrawn();
              reject(signal.reason);
            });
          });
        },
      },
    });
    const sessionId = await client.newSession();
    expect(await client.prompt(sessionId, "first")).toMatchObject({ stopReason: "end_turn" });
    const second = client.prompt(sessionId, "second");
    await client.until(() => asked === 2);
    const [pending] = await data(server.own.permission.list());
    await data(server.own.permission.reply({ requestID: String(pending?.id), reply: "once" }));
    expect(await second).toMatchObject({ stopReason: "end_turn" });
    await over;
    expect(client.text()).toBe("12");
    expect(await data(server.own.permission.list())).toEqual([]);
  });

  it("reads and writes files through the client that offers it", async () => {
    verifies("acp.remote.client-files");
    await start({ files: { "a.txt": "on disk" }, config: scriptedConfig(model, { permission: "allow" }) });
    model.script(
      { toolCalls: [{ name: "read", input: { filePath: "a.txt" } }] },
      {
        toolCalls: [{ name: "edit", input: { filePath: "a.txt", oldString: "unsaved", newString: "saved" } }],
      },
      { text: "done" },
    );
    const written: unknown[] = [];
    const client = await connectRemote(transport, server.url, {
      capabilities: { fs: { readTextFile: true, writeTextFile: true } },
      on: {
        "fs/read_text_file": () => ({ content: "unsaved words" }),
        "fs/write_text_file": (params) => {
          written.push(params);
          return {};
        },
      },
    });
    const sessionId = await client.newSession();
    await aged();
    await client.prompt(sessionId, "edit it");
    expect(written).toEqual([{ sessionId, path: `${server.directory}/a.txt`, content: "saved words" }]);
  });

  it("has its own editor asked, also beside and after another client of the session", async () => {
    verifies("acp.remote.client-files");
    await start({ files: { "a.txt": "on disk" }, config: scriptedConfig(model, { permission: "allow" }) });
    const read = { toolCalls: [{ name: "read", input: { filePath: "a.txt" } }] };
    model.script(read, { text: "one" }, read, { text: "two" });
    const connect = (content: string) =>
      connectRemote(transport, server.url, {
        capabilities: { fs: { readTextFile: true } },
        on: { "fs/read_text_file": () => ({ content }) },
      });
    const [first, second] = [await connect("the first's"), await connect("the second's")];
    const sessionId = await first.newSession();
    await second.request("session/load", { sessionId, cwd: server.directory, mcpServers: [] });
    await aged();
    await first.prompt(sessionId, "read");
    await second.request("session/close", { sessionId });
    await first.prompt(sessionId, "read again");
    const results = model.requests
      .at(-1)
      ?.body.messages.filter(({ role }: { role: string }) => role === "tool");
    expect(results).toHaveLength(2);
    for (const result of results) expect(JSON.stringify(result)).toContain("the first's");
  });

  it("cancels in mid-turn, and what ran is gone", async () => {
    verifies("acp.remote.cancel");
    await start({ config: scriptedConfig(model, { permission: "allow" }) });
    const mark = `sleep 61${process.pid}${transport.length}`;
    model.script(bash(`echo begun; ${mark}`));
    const client = await connectRemote(transport, server.url);
    const sessionId = await client.newSession();
    const answer = client.prompt(sessionId, "run");
    await client.until(({ params }) => JSON.stringify(params?.update?.content ?? "").includes("begun"));
    await client.notify("session/cancel", { sessionId });
    expect(await answer).toMatchObject({ stopReason: "cancelled" });
    expect(processesWith(mark)).toEqual([]);
  });

  it("runs two sessions of one connection, and two connections, beside each other", async () => {
    verifies("acp.remote.parallel");
    await start();
    model.respond(({ body }) => {
      const words = JSON.stringify(body.messages.at(-1).content);
      return { text: `re ${words.replace(/\W/g, "")}`, delay: 5 };
    });
    const [one, two] = await Promise.all([
      connectRemote(transport, server.url),
      connectRemote(transport === "http" ? "websocket" : "http", server.url),
    ]);
    const [a, b, c] = [await one.newSession(), await one.newSession(), await two.newSession()];
    await Promise.all([one.prompt(a, "first"), one.prompt(b, "second"), two.prompt(c, "third")]);
    for (const [client, id, word] of [
      [one, a, "first"],
      [one, b, "second"],
      [two, c, "third"],
    ] as const)
      expect(client.text(id)).toMatch(new RegExp(`^re .*${word}`));
    expect(two.updates("agent_message_chunk", a)).toEqual([]);
  });

  it("that hangs up in mid-turn has its turn ended as at the end of stdio, and comes back with load", async () => {
    verifies("acp.remote.disconnect", "acp.remote.load");
    await start({ config: scriptedConfig(model, { permission: "allow" }) });
    const mark = `sleep 62${process.pid}${transport.length}`;
    model.script({ text: "before" }, bash(`echo begun; ${mark}`));
    const events = await server.events("/global/event");
    const first = await connectRemote(transport, server.url);
    const sessionId = await first.newSession();
    await first.prompt(sessionId, "one");
    first.prompt(sessionId, "two").catch(() => undefined);
    await first.until(({ params }) => JSON.stringify(params?.update?.content ?? "").includes("begun"));
    const since = events.session(sessionId).rest();
    await first.close();
    await since.first("session.idle");
    expect(processesWith(mark)).toEqual([]);
    events.close();

    const second = await connectRemote(transport, server.url);
    const loaded = await second.request("session/load", { sessionId, cwd: ".", mcpServers: [] });
    expect(loaded).toMatchObject({ sessionId });
    await second.until(({ params }) => params?.update?.status === "failed");
    expect(second.updates("user_message_chunk").map(({ content }) => content.text)).toEqual(["one", "two"]);
    expect(second.text()).toBe("before");
    model.script({ text: " and after" });
    expect(await second.prompt(sessionId, "three")).toMatchObject({ stopReason: "end_turn" });
    expect(second.text()).toBe("before and after");
  });

  it("is told of an unknown session and of an unknown method, and goes on", async () => {
    verifies("acp.remote.errors");
    await start();
    const client = await connectRemote(transport, server.url);
    const missing = { sessionId: "ses_000000000000aaaaaaaaaaaaaa", cwd: ".", mcpServers: [] };
    await expect(client.request("session/load", missing)).rejects.toMatchObject({ code: -32002 });
    await expect(client.request("no/such", {})).rejects.toMatchObject({ code: -32601 });
    expect(await client.newSession()).toMatch(/^ses_/);
  });

  it("needs the password, in the header or in the address", async () => {
    verifies("acp.remote.auth");
    await start({ password: "secret" });
    await expect(connectRemote(transport, server.url)).rejects.toThrow(/401|closed/);
    const token = Buffer.from("any:secret").toString("base64");
    const client = await connectRemote(transport, server.url, { query: `?auth_token=${token}` });
    expect(await client.newSession()).toMatch(/^ses_/);
    const headers = { authorization: `Basic ${token}` };
    const other = await connectRemote(transport, server.url, { headers });
    expect(await other.newSession()).toMatch(/^ses_/);
  });

  it("has its prompt answered before the server stops", async () => {
    verifies("acp.remote.shutdown");
    await start();
    model.script({ text: "begun", cut: "hang" });
    const client = await connectRemote(transport, server.url);
    const answer = client.prompt(await client.newSession(), "go");
    await client.until(({ params }) => params?.update?.sessionUpdate === "agent_message_chunk");
    running = false;
    const stopped = server.close();
    // Over HTTP the connection's stream may end before the session's has been read: `remote-http` looks at each.
    const end = await answer.catch((cause: unknown) => ({ stopReason: String(cause) }));
    expect(end.stopReason).toMatch(transport === "http" ? /cancelled|stream closed/ : /^cancelled$/);
    await stopped;
    await client.closed;
  });
});
