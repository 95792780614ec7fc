import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { createRandom } from "../support/random.js";
import { sendRaw } from "../support/raw.js";
import { scriptedConfig } from "../support/scripted-config.js";
import { type ScriptedModel, startScriptedOpenAI } from "../support/scripted-openai.js";
import { startServer, type TestServer, type TestServerOptions } from "../support/server.js";
import { verifies } from "../support/verifies.js";

let model: ScriptedModel;
let server: TestServer;
const open: WebSocket[] = [];

const start = async (options: TestServerOptions = {}) => {
  server = await startServer({ config: scriptedConfig(model), ...options });
  return server;
};

beforeEach(async () => {
  model = await startScriptedOpenAI();
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.terminate();
  await server.close();
  await model.close();
});

/** A socket with all it was sent; undefined when its request was refused. */
async function dial(options: { query?: string; origin?: string; headers?: Record<string, string> } = {}) {
  const { query = "", ...more } = options;
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/acp${query}`, more);
  open.push(socket);
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was sent
  const messages: any[] = [];
  const waiting: (() => void)[] = [];
  socket.on("message", (data) => {
    messages.push(JSON.parse(String(data)));
    for (const wake of waiting.splice(0)) wake();
  });
  const closed = new Promise<number>((resolve) => {
    socket.on("close", (code) => {
      resolve(code);
      for (const wake of waiting.splice(0)) wake();
    });
  });
  let id: string | undefined;
  socket.on("upgrade", ({ headers }) => {
    id = String(headers["acp-connection-id"]);
  });
  const status = await new Promise<number>((resolve) => {
    socket.on("open", () => resolve(101));
    socket.on("unexpected-response", (_, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.on("error", () => undefined);
  });
  return {
    socket,
    status,
    messages,
    closed,
    connectionID: () => id,
    send: (message: unknown) => socket.send(typeof message === "string" ? message : JSON.stringify(message)),
    async answer(id: unknown) {
      for (;;) {
        const found = messages.find((message) => message.id === id && !("method" in message));
        if (found) return found;
        if (socket.readyState === WebSocket.CLOSED) throw new Error("closed before the answer");
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
}

const initialize = { jsonrpc: "2.0", id: 0, method: "initialize", params: { protocolVersion: 1 } };
const list = (id: unknown) => ({ jsonrpc: "2.0", id, method: "session/list", params: {} });

describe("the WebSocket", () => {
  it("names its connection, takes pretty-printed messages and ignores binary frames", async () => {
    verifies("acp.remote.ws.frames");
    await start();
    const client = await dial();
    expect(client.connectionID()).toMatch(/^[0-9a-f-]{36}$/);
    client.send(JSON.stringify(initialize, undefined, 2));
    expect(await client.answer(0)).toMatchObject({ result: { protocolVersion: 1 } });
    client.socket.send(Buffer.from(JSON.stringify(list("binary"))));
    client.send(list("text"));
    await client.answer("text");
    expect(client.messages.map(({ id }) => id)).toEqual([0, "text"]);
  });

  it("answers garbage, batches and wrong types, and lives", async () => {
    verifies("acp.remote.ws.garbage");
    await start();
    const client = await dial();
    const random = createRandom(7);
    const noise = Array.from({ length: 50 }, () =>
      Array.from({ length: 40 }, () => String.fromCharCode(32 + random.int(0, 90))).join(""),
    );
    for (const text of ["", "{", "[]", "5", '{"id":1}', ...noise]) client.send(text);
    client.send([list(1)]);
    client.send({ ...list("typed"), params: 5 });
    client.send(list("last"));
    await client.answer("last");
    expect(await client.answer("typed")).toMatchObject({ error: { code: -32602 } });
    for (const { error, id } of client.messages.filter(({ id }) => id === null))
      expect([id, error.code]).toEqual([null, expect.toBeOneOf([-32700, -32600])]);
  });

  it("closes with 1009 when a message is too large", async () => {
    verifies("acp.remote.ws.large");
    await start();
    const client = await dial();
    client.send(`"${"x".repeat(33 * 1024 * 1024)}"`);
    expect(await client.closed).toBe(1009);
    const other = await dial();
    other.send({ ...list("big"), params: { _meta: { filler: "x".repeat(8 * 1024 * 1024) } } });
    expect(await other.answer("big")).toHaveProperty("result");
  });

  it("lets in only credentials and origins that are known; a remembered password is none for a foreign page", async () => {
    verifies("acp.remote.auth", "acp.remote.ws.origin");
    await start({ password: "secret" });
    const token = Buffer.from("any:secret").toString("base64");
    const headers = { authorization: `Basic ${token}` };
    const evil = "https://evil.example";
    expect((await dial()).status).toBe(401);
    expect((await dial({ query: "?auth_token=bad" })).status).toBe(401);
    expect((await dial({ headers })).status).toBe(101);
    expect((await dial({ headers, origin: "http://localhost:3000" })).status).toBe(101);
    expect((await dial({ headers, origin: evil })).status).toBe(403);
    expect((await dial({ query: `?auth_token=${token}`, origin: evil })).status).toBe(101);
    await server.close();
    await start({ cors: ["https://ui.example"] });
    expect((await dial({ origin: evil })).status).toBe(403);
    expect((await dial({ origin: "https://ui.example" })).status).toBe(101);
    expect((await dial({ headers: { host: "evil.example" } })).status).toBe(403);
  });

  it("is refused in the form of every error, and other offers of an upgrade are passed over", async () => {
    verifies("acp.remote.ws.handshake");
    await start({ acpLimits: { connections: 0 } });
    const socketHeaders =
      "connection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";
    const get = (path: string, headers: string) =>
      `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n`;
    const whole = (text: string) => /\r\n\r\n\{.*\}$/s.test(text);
    const version = await sendRaw(server.port, get("/acp", socketHeaders), whole);
    expect(version.text).toMatch(/^HTTP\/1\.1 400 .*sec-websocket-version: 13.*"name":"BadRequest"/is);
    const full = await sendRaw(
      server.port,
      get("/acp", `${socketHeaders}sec-websocket-version: 13\r\n`),
      whole,
    );
    expect(full.text).toMatch(/^HTTP\/1\.1 503 .*"There are 0 connections already"/s);
    const elsewhere = await sendRaw(
      server.port,
      get("/health", `${socketHeaders}sec-websocket-version: 13\r\n`),
      whole,
    );
    expect(elsewhere.text).toMatch(/^HTTP\/1\.1 200 .*"healthy":true/s);
    const body = '{"title":"By an HTTP/2 client"}';
    const offer = `connection: Upgrade, HTTP2-Settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABk\r\ncontent-length: ${body.length}\r\n`;
    const h2c = await sendRaw(
      server.port,
      [`POST /session HTTP/1.1\r\nhost: localhost\r\n${offer}\r\n${body.slice(0, 9)}`, body.slice(9)],
      whole,
    );
    expect(h2c.text).toMatch(/^HTTP\/1\.1 200 .*"title":"By an HTTP\/2 client"/s);
  });

  it("pings, and cuts a client that does not answer", async () => {
    verifies("acp.remote.ws.ping");
    await start({ acpLimits: { ping: 2_000 } });
    const well = await dial();
    const [silent] = await Promise.all([dial(), once(well.socket, "ping")]);
    silent.socket.pong = () => {};
    silent.socket.removeAllListeners("ping");
    (silent.socket as unknown as { _autoPong: boolean })._autoPong = false;
    expect(await silent.closed).toBe(1006);
    well.send(list("alive"));
    await well.answer("alive");
  });

  it("gives up a client that does not read, and ends what it had running", async () => {
    verifies("acp.remote.slow");
    // Who looks on is not to be given up, however far it falls behind.
    await start({ acpLimits: { buffered: 256 * 1024 }, queueLimit: 256 * 1024 * 1024 });
    const events = await server.events("/global/event");
    const client = await dial();
    client.send({ jsonrpc: "2.0", id: 1, method: "session/new", params: { cwd: "." } });
    const { result } = await client.answer(1);
    model.script({ text: Array.from({ length: 1000 }, () => "x".repeat(20_000)), cut: "hang" });
    client.socket.pause();
    client.send({
      jsonrpc: "2.0",
      id: 2,
      method: "session/prompt",
      params: { sessionId: result.sessionId, prompt: [{ type: "text", text: "go" }] },
    });
    await events.session(result.sessionId).first("session.idle");
    client.socket.resume();
    expect(await client.closed).toBeOneOf([1006, 1008]);
    events.close();
  });

  it("closes with 1001 when the server stops", async () => {
    verifies("acp.remote.shutdown");
    await start();
    const client = await dial();
    client.send(initialize);
    await client.answer(0);
    await server.stop();
    expect(await client.closed).toBe(1001);
    await start();
  });
});
