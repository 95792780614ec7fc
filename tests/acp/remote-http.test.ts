import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openByteStream } from "../support/byte-stream.js";
import { violations } from "../support/contract.js";
import { expectNoLeak } from "../support/no-leak.js";
import { eventually } from "../support/scenario.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer, type TestServerOptions } from "../support/server.js";
import { verifies } from "../support/verifies.js";

let model: ScriptedModel;
let server: TestServer;

const start = async (options: TestServerOptions = {}) => {
  server = await startServer({ config: scriptedConfig(model), ...options });
  return server;
};

beforeEach(async () => {
  model = await startScriptedOpenAI();
});
afterEach(async () => {
  await server.close();
  await model.close();
  expect(violations.splice(0)).toEqual([]);
});

const initialize = { jsonrpc: "2.0", id: "first", method: "initialize", params: { protocolVersion: 1 } };

async function ask(method: string, headers: Record<string, string> = {}, body?: unknown) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const init = body === undefined ? {} : { body: text, headers: { "content-type": "application/json" } };
  const response = await server.fetch("/acp", {
    method,
    ...init,
    headers: { ...init.headers, ...headers },
  });
  return response;
}

const post = (connection: string | undefined, message: unknown, more: Record<string, string> = {}) =>
  ask("POST", { ...(connection !== undefined && { "acp-connection-id": connection }), ...more }, message);

async function connect(): Promise<string> {
  const response = await post(undefined, initialize);
  expect(response.status).toBe(200);
  return response.headers.get("acp-connection-id") ?? "";
}

/** Reads one stream's messages one by one; `undefined` at its end. */
async function follow(connection: string, session?: string) {
  const controller = new AbortController();
  const response = await server.fetch("/acp", {
    headers: {
      accept: "text/event-stream",
      "acp-connection-id": connection,
      ...(session !== undefined && { "acp-session-id": session }),
    },
    signal: controller.signal,
  });
  expect(response.status).toBe(200);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was sent
    async next(): Promise<any> {
      for (;;) {
        const end = text.indexOf("\n\n");
        if (end >= 0) {
          const frame = text.slice(0, end);
          text = text.slice(end + 2);
          if (frame.startsWith("data: ")) return JSON.parse(frame.slice(6));
          continue;
        }
        const step = await reader?.read();
        if (!step || step.done) return undefined;
        text += step.value;
      }
    },
    leave: () => controller.abort(),
  };
}

const newSession = { jsonrpc: "2.0", id: 1, method: "session/new", params: { cwd: "." } };
const prompt = (sessionId: string, id: number, text: string) => ({
  jsonrpc: "2.0",
  id,
  method: "session/prompt",
  params: { sessionId, prompt: [{ type: "text", text }] },
});

async function openSession(connection: string) {
  const own = await follow(connection);
  expect((await post(connection, newSession)).status).toBe(202);
  const { result } = await own.next();
  return { own, sessionId: String(result.sessionId) };
}

describe("streamable HTTP", () => {
  it("keeps what belongs to a session until its stream is open, and tells each stream its own", async () => {
    verifies("acp.remote.http.streams");
    await start();
    model.script({ text: "hello" });
    const connection = await connect();
    const { own, sessionId } = await openSession(connection);
    const session = { "acp-session-id": sessionId };
    expect((await post(connection, prompt(sessionId, 2, "x"), session)).status).toBe(202);
    await model.request(0);
    const stream = await follow(connection, sessionId);
    const kinds: string[] = [];
    for (;;) {
      const message = await stream.next();
      if (message.id === 2) {
        expect(message.result).toMatchObject({ stopReason: "end_turn" });
        break;
      }
      expect(message.params.sessionId).toBe(sessionId);
      kinds.push(message.params.update.sessionUpdate);
    }
    expect(kinds).toContain("agent_message_chunk");
    await post(connection, { jsonrpc: "2.0", id: 3, method: "session/list", params: {} });
    expect(await own.next()).toMatchObject({ id: 3, result: { sessions: [{ sessionId }] } });
  });

  it("lets the newest stream take the place of the one before", async () => {
    verifies("acp.remote.http.takeover");
    await start();
    const connection = await connect();
    const old = await follow(connection);
    const fresh = await follow(connection);
    expect(await old.next()).toBeUndefined();
    await post(connection, { jsonrpc: "2.0", id: 3, method: "session/list", params: {} });
    expect(await fresh.next()).toMatchObject({ id: 3 });
  });

  it("refuses with a status what is not of its form", async () => {
    verifies("acp.remote.http.refusals");
    await start();
    const connection = await connect();
    const list = { jsonrpc: "2.0", id: 3, method: "session/list", params: {} };
    const close = { jsonrpc: "2.0", id: 4, method: "session/close", params: { sessionId: "ses_1" } };
    const stream = { accept: "text/event-stream" };
    const of = { "acp-connection-id": connection };
    const refused: [Promise<Response>, number, RegExp][] = [
      [post(undefined, list), 400, /Acp-Connection-Id/],
      [post("unknown", list), 404, /Connection not found: unknown/],
      [post(connection, [list, list]), 501, /one message a request/],
      [post(connection, "{"), 400, /ends too early/],
      [post(connection, "5"), 400, /expected/],
      [post(connection, { ...list, method: 5 }), 400, /method/],
      [post(connection, close), 400, /Acp-Session-Id: is missing/],
      [post(connection, close, { "acp-session-id": "ses_2" }), 400, /another session/],
      [post(undefined, { ...initialize, id: null }), 400, /initialize needs/],
      [ask("POST", { ...of, "content-type": "text/plain" }, "{}"), 415, /application\/json/],
      [ask("POST", { ...of, "content-type": "application/x-www-form-urlencoded" }, "a=b"), 415, /json/],
      [ask("GET", of), 406, /text\/event-stream/],
      [ask("GET", { ...of, accept: "application/json" }), 406, /text\/event-stream/],
      [ask("GET", stream), 400, /Acp-Connection-Id/],
      [ask("GET", { ...stream, "acp-connection-id": "unknown" }), 404, /not found/],
      [ask("DELETE"), 400, /Acp-Connection-Id/],
      [ask("DELETE", { "acp-connection-id": "unknown" }), 404, /not found/],
      [ask("PUT", of, {}), 405, /only GET, POST, DELETE|not allowed/],
      [post(connection, `"${"x".repeat(33 * 1024 * 1024)}"`), 413, /larger than/],
    ];
    for (const [asked, status, why] of refused) {
      const response = await asked;
      const text = await response.text();
      expect([response.status, text]).toEqual([status, expect.stringMatching(why)]);
      expectNoLeak(text);
    }
  });

  it("answers an initialize that fails, and messages that are none of the protocol", async () => {
    verifies("acp.remote.http.bad-messages");
    await start();
    const failed = await post(undefined, { ...initialize, params: { protocolVersion: "one" } });
    expect(failed.status).toBe(200);
    expect(await failed.json()).toMatchObject({ id: "first", error: { code: -32602 } });
    const connection = await connect();
    const own = await follow(connection);
    await post(connection, { id: 7, method: "session/list" });
    expect(await own.next()).toMatchObject({ id: 7, error: { code: -32600 } });
    await post(connection, { jsonrpc: "2.0", id: { a: 1 }, method: "session/list" });
    expect(await own.next()).toMatchObject({ id: null, error: { code: -32600 } });
  });

  it("ends with DELETE: streams end, the connection is unknown", async () => {
    verifies("acp.remote.http.delete");
    await start();
    const connection = await connect();
    const { own, sessionId } = await openSession(connection);
    const stream = await follow(connection, sessionId);
    expect((await ask("DELETE", { "acp-connection-id": connection })).status).toBe(202);
    expect(await own.next()).toBeUndefined();
    while ((await stream.next()) !== undefined);
    expect((await post(connection, newSession)).status).toBe(404);
  });

  it("has its prompt answered when the server stops, before any stream ends", async () => {
    verifies("acp.remote.shutdown");
    await start();
    const connection = await connect();
    const { own, sessionId } = await openSession(connection);
    const stream = await follow(connection, sessionId);
    model.script({ text: "begun", cut: "hang" });
    await post(connection, prompt(sessionId, 2, "x"), { "acp-session-id": sessionId });
    const update = async () => (await stream.next())?.params?.update?.sessionUpdate;
    while ((await update()) !== "agent_message_chunk");
    const stopped = server.stop();
    let last: unknown;
    for (let message = await stream.next(); message; message = await stream.next()) last = message;
    expect(last).toMatchObject({ id: 2, result: { stopReason: "cancelled" } });
    expect(await own.next()).toBeUndefined();
    await stopped;
    await start();
  });

  it("ends by itself when nobody has a stream open any more", async () => {
    verifies("acp.remote.http.idle");
    await start({ acpLimits: { idle: 2_000, connections: 2 } });
    // A request would renew what it asks about; whether there is room for another tells without.
    const untilRoom = () =>
      eventually(
        async () => (await post(undefined, initialize)).status,
        (status) => status !== 503,
      );
    const connection = await connect();
    const own = await follow(connection);
    const abandoned = await connect();
    expect(await untilRoom()).toBe(200);
    expect((await post(abandoned, newSession)).status).toBe(404);
    expect((await post(connection, newSession)).status).toBe(202);
    own.leave();
    expect([await untilRoom(), await untilRoom()]).toEqual([200, 200]);
    expect((await post(connection, newSession)).status).toBe(404);
  });

  it("takes no more connections than it can hold", async () => {
    verifies("acp.remote.limit");
    await start({ acpLimits: { connections: 2 } });
    const first = await connect();
    await connect();
    const refused = await post(undefined, initialize);
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ data: { message: "There are 2 connections already" } });
    await ask("DELETE", { "acp-connection-id": first });
    await connect();
  });

  it("gives up a client that lets too much pile up, whether its stream is open or not", async () => {
    verifies("acp.remote.slow");
    await start({ acpLimits: { buffered: 64 * 1024 } });
    const connection = await connect();
    const { own, sessionId } = await openSession(connection);
    model.script({ text: Array.from({ length: 3000 }, () => "x".repeat(100)) });
    await post(connection, prompt(sessionId, 2, "x"), { "acp-session-id": sessionId });
    await expect(own.next()).rejects.toThrow();
    expect((await post(connection, newSession)).status).toBe(404);
    expect(server.logged.filter((line) => line.startsWith("error"))).toEqual([]);
  });

  it("lets a page of another origin read the connection's id, and asks with a preflight", async () => {
    verifies("acp.remote.http.cors");
    await start();
    const origin = "http://localhost:3000";
    const preflight = await fetch(`${server.url}/acp`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-headers": "acp-connection-id, acp-session-id" },
    });
    expect(preflight.headers.get("access-control-allow-headers")).toContain("acp-session-id");
    expect(preflight.headers.get("access-control-allow-methods")).toContain("DELETE");
    const response = await post(undefined, initialize, { origin });
    expect(response.headers.get("access-control-expose-headers")).toContain("Acp-Connection-Id");
    expect((await post(undefined, initialize, { origin: "https://evil.example" })).status).toBe(403);
  });

  it("keeps a quiet stream open with comments", async () => {
    verifies("acp.remote.http.keep-alive");
    await start({ acpLimits: { keepAlive: 20 } });
    const connection = await connect();
    let told = () => {};
    const more = new Promise<void>((resolve) => {
      told = resolve;
    });
    let text = "";
    const stream = await openByteStream(`${server.url}/acp`, {
      headers: { accept: "text/event-stream", "acp-connection-id": connection },
      onData(chunk) {
        text += chunk;
        if (text.startsWith(":\n\n:\n\n")) told();
      },
    });
    await more;
    stream.close();
  });
});
