import { describe, expect, it } from "vitest";
import { CoreError, notFound } from "../../core/base/errors.js";
import { testPeer } from "../test-peer.js";
import { ConnectionClosedError, RemoteError, RpcError } from "./rpc-errors.js";

const call = (id: unknown, method = "echo", params: unknown = {}) => ({ jsonrpc: "2.0", id, method, params });
const echo = { request: async (_method: string, params: unknown) => ({ params }) };
/** A handler that ends only by its signal. */
const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

describe("a connection reads", () => {
  it("messages however their bytes are cut", async () => {
    const { input, next, messages } = testPeer(echo);
    const bytes = Buffer.from(`${JSON.stringify(call(1, "echo", { text: "grüße 日本 🎉" }))}\r\n\n  \r\n`);
    for (const byte of bytes) input.write(Buffer.of(byte));
    input.write(`${JSON.stringify(call(2))}\n${JSON.stringify(call(3))}\n`);
    expect(await next()).toEqual({ jsonrpc: "2.0", id: 1, result: { params: { text: "grüße 日本 🎉" } } });
    expect(await next()).toMatchObject({ id: 2 });
    expect(await next()).toMatchObject({ id: 3 });
    expect(messages()).toHaveLength(3);
  });

  it("a last line without a line end, and a byte order mark", async () => {
    const { input, connection, messages } = testPeer(echo);
    input.end(`\uFEFF${JSON.stringify(call("a"))}`);
    await connection.closed;
    expect(messages()).toMatchObject([{ id: "a", result: {} }]);
  });

  it.each([
    ["{", null, -32700],
    ["nonsense", null, -32700],
    ["[]", null, -32600],
    [`[${JSON.stringify(call(1))}]`, null, -32600],
    ["null", null, -32600],
    ['"text"', null, -32600],
    ["1", null, -32600],
    ["{}", null, -32600],
    ['{"id":1}', 1, -32600],
    ['{"id":1,"method":"echo"}', 1, -32600],
    ['{"jsonrpc":"1.0","id":1,"method":"echo"}', 1, -32600],
    ['{"jsonrpc":"2.0","id":"x","method":7}', "x", -32600],
    ['{"jsonrpc":"2.0","id":{},"method":"echo"}', null, -32600],
    ['{"jsonrpc":"2.0","id":[1],"method":"echo"}', null, -32600],
    ['{"jsonrpc":"2.0","id":true,"method":"echo"}', null, -32600],
    ['{"jsonrpc":"2.0","id":1e999,"method":"echo"}', null, -32600],
    ['{"method":"echo"}', null, -32600],
  ])("%s and refuses it under id %j with %i", async (line, id, code) => {
    const { send, next, messages } = testPeer(echo);
    send(`${line}\n`);
    send(call("after"));
    expect(await next()).toMatchObject({ id, error: { code } });
    expect(await next()).toMatchObject({ id: "after", result: {} });
    expect(messages()).toHaveLength(2);
  });

  it.each([
    ['{"jsonrpc":"2.0","id":7,"method":"echo","params":{"text":"', { id: 7, error: { code: -32600 } }],
    ['{"id":"a","jsonrpc":"2.0","params":{"text":"', { id: "a", error: { code: -32600 } }],
    ['{"jsonrpc":"2.0","method":"echo","params":{"id":3,"text":"', { id: null, error: { code: -32600 } }],
    ['"', { id: null, error: { code: -32600 } }],
  ])("a line over the limit, refuses it and goes on after it: %s", async (head, refusal) => {
    const { send, next } = testPeer(echo, { maxLine: 1000 });
    send(head);
    for (let sent = 0; sent < 5; sent++) send("x".repeat(400));
    send('"}}\n');
    send(call("after"));
    expect(await next()).toMatchObject(refusal);
    expect(await next()).toMatchObject({ id: "after", result: {} });
  });

  it("lines up to the limit", async () => {
    const line = JSON.stringify(call(1));
    const { send, next } = testPeer(echo, { maxLine: line.length });
    send(`${line}\n`);
    expect(await next()).toMatchObject({ id: 1, result: {} });
    send(`${line} \n`);
    expect(await next()).toMatchObject({ id: 1, error: { code: -32600 } });
  });

  it("an answer over the limit as a failure of the request it answers", async () => {
    const { peer, send, next } = testPeer(echo, { maxLine: 1000 });
    const asked = peer.request("fs/read_text_file", {});
    const { id } = await next();
    send({ jsonrpc: "2.0", id, result: { content: "x".repeat(2000) } });
    await expect(asked).rejects.toThrow("over 1000 bytes");
  });
});

describe("a connection answers", () => {
  it("requests while others run, and never notifications", async () => {
    const { send, next, messages } = testPeer({
      request: async (method, _params, { signal }) => (method === "slow" ? untilAborted(signal) : {}),
      notification: async () => {
        throw new Error("no");
      },
    });
    send(call(1, "slow"));
    send({ jsonrpc: "2.0", method: "note" });
    send(call(2, "fast"));
    expect(await next()).toEqual({ jsonrpc: "2.0", id: 2, result: {} });
    send({ jsonrpc: "2.0", method: "$/cancel_request", params: { requestId: 1 } });
    expect(await next()).toMatchObject({ id: 1, error: { code: -32800 } });
    expect(messages()).toHaveLength(2);
  });

  it("what a cancelled handler still returns", async () => {
    const { send, next } = testPeer({
      request: async (_method, _params, { signal }) => {
        await untilAborted(signal).catch(() => {});
        return { stopReason: "cancelled" };
      },
    });
    send(call("p"));
    send({ jsonrpc: "2.0", method: "$/cancel_request", params: { requestId: "p" } });
    expect(await next()).toMatchObject({ id: "p", result: { stopReason: "cancelled" } });
  });

  it("a second request under an id in use with an error, until the first is answered", async () => {
    const started: AbortSignal[] = [];
    const { send, next } = testPeer({
      request: async (_method, _params, { signal }) => {
        started.push(signal);
        return untilAborted(signal);
      },
    });
    for (const id of [1, 1, "1"]) send(call(id));
    expect(await next()).toMatchObject({ id: 1, error: { code: -32600 } });
    expect(started).toHaveLength(2);
    for (const requestId of [1, "1"]) {
      send({ jsonrpc: "2.0", method: "$/cancel_request", params: { requestId } });
      expect(await next()).toMatchObject({ id: requestId, error: { code: -32800 } });
    }
    send(call(1));
    send({ jsonrpc: "2.0", method: "$/cancel_request", params: { requestId: 1 } });
    expect(await next()).toMatchObject({ id: 1, error: { code: -32800 } });
  });

  it.each([
    [new RpcError(-32000, "log in", { hint: 1 }), { code: -32000, message: "log in", data: { hint: 1 } }],
    [notFound("Session", "ses_x"), { code: -32002, message: "Session not found: ses_x" }],
    [
      new CoreError("AgentNotFoundError", { message: "no agent x", agent: "x" }),
      { code: -32602, data: { name: "AgentNotFoundError", agent: "x" } },
    ],
    [new RemoteError({ code: -32000, message: "theirs" }), { code: -32603, message: "Internal error" }],
  ])("%s by the table", async (error, body) => {
    const { send, next } = testPeer({ request: () => Promise.reject(error) });
    send(call(1));
    expect(await next()).toMatchObject({ id: 1, error: body });
  });

  it("an unknown error without its words, which the log has", async () => {
    const cause = new Error("secret path");
    const { send, next, logged } = testPeer({
      request: () => {
        throw cause;
      },
    });
    send(call(1));
    const { error } = await next();
    expect(error).toEqual({
      code: -32603,
      message: "Internal error",
      data: { ref: expect.stringMatching(/^err_/) },
    });
    expect(logged).toMatchObject([{ level: "error", extra: { cause } }]);
  });

  it("a result JSON has no words for with an error", async () => {
    const { send, next } = testPeer({ request: async () => ({ size: 1n }) });
    send(call(1));
    expect(await next()).toMatchObject({ id: 1, error: { code: -32603 } });
  });

  it("before what is sent once it is answered", async () => {
    const { send, next } = testPeer((peer) => ({
      request: async (_method, _params, { answered }) => {
        void answered.then(() => peer.notify("after", {}));
        void peer.notify("before", {});
        return {};
      },
    }));
    send(call(1));
    expect([await next(), await next(), await next()]).toMatchObject([
      { method: "before" },
      { id: 1, result: {} },
      { method: "after" },
    ]);
  });
});

describe("a connection asks", () => {
  it("with numbers as ids and takes the answer that has the same, as text too", async () => {
    const { peer, send, next, logged, messages } = testPeer({});
    const first = peer.request("a", { x: 1 });
    const second = peer.request("b", {});
    const asked = [await next(), await next()];
    expect(asked).toMatchObject([
      { jsonrpc: "2.0", id: expect.any(Number), method: "a", params: { x: 1 } },
      { id: expect.any(Number), method: "b" },
    ]);
    send({ jsonrpc: "2.0", id: "1x", result: "text that is no number" });
    send({ jsonrpc: "2.0", id: 99, result: "unknown" });
    send({ jsonrpc: "2.0", id: null, error: { code: -32600, message: "theirs" } });
    // Some peers turn every id into text.
    send({ jsonrpc: "2.0", id: String(asked[1]?.id), error: { code: -32601, message: "no b", data: 1 } });
    send({ id: asked[0]?.id, result: { y: 2 } });
    await expect(second).rejects.toMatchObject({
      name: "RemoteError",
      code: -32601,
      message: "no b",
      data: 1,
    });
    expect(await first).toEqual({ y: 2 });
    expect(logged.map(({ level }) => level)).toEqual(["debug", "debug", "debug"]);
    expect(messages()).toHaveLength(2);
  });

  it("and tells the peer when the caller no longer wants to know", async () => {
    const { peer, next, send, messages } = testPeer(echo);
    const controller = new AbortController();
    const asked = peer.request("a", {}, { signal: controller.signal });
    const { id } = await next();
    controller.abort(new Error("never mind"));
    await expect(asked).rejects.toThrow("never mind");
    expect(await next()).toEqual({ jsonrpc: "2.0", method: "$/cancel_request", params: { requestId: id } });
    send({ jsonrpc: "2.0", id, result: {} });
    await expect(peer.request("b", {}, { signal: controller.signal })).rejects.toThrow("never mind");
    send(call(5));
    expect(await next()).toMatchObject({ id: 5 });
    expect(messages()).toHaveLength(3);
  });
});

describe("a connection writes", () => {
  it("5,000 notifications in order, the answer after them", async () => {
    const { send, next, messages } = testPeer((peer) => ({
      request: async () => {
        for (let count = 0; count < 5000; count++) void peer.notify("n", { count });
        return {};
      },
    }));
    send(call(1));
    while ((await next()).id !== 1);
    const counts = messages().flatMap(({ params }) => (params as { count: number } | undefined)?.count ?? []);
    expect(counts).toEqual(Array.from({ length: 5000 }, (_, count) => count));
    expect(messages()).toHaveLength(5001);
  });

  it("one batch at a time, and senders wait for their own", async () => {
    const writes: { lines: string; done: () => void }[] = [];
    const { peer } = testPeer({}, { write: (lines) => new Promise((done) => writes.push({ lines, done })) });
    let settled = 0;
    const sends = [1, 2, 3].map(() => peer.notify("n", { text: "x".repeat(200_000) }).then(() => settled++));
    for (const count of [1, 2, 3]) {
      while (writes.length < count) await new Promise(setImmediate);
      expect(settled).toBe(count - 1);
      writes[count - 1]?.done();
    }
    await Promise.all(sends);
    expect(writes.map(({ lines }) => lines.split("\n").length)).toEqual([2, 2, 2]);
  });

  it("nothing more for a peer that does not read, and ends", async () => {
    const { peer, connection } = testPeer(
      {},
      { write: () => new Promise(() => {}), maxQueued: 10_000, grace: 1 },
    );
    const asked = peer.request("a", {});
    void asked.catch(() => {});
    for (let count = 0; count < 100; count++) void peer.notify("n", { text: "x".repeat(1000) });
    await connection.closed;
    await expect(asked).rejects.toBeInstanceOf(ConnectionClosedError);
  });
});

describe("a connection ends", () => {
  it("with its input: signals fire, requests fail, what is ready is still written", async () => {
    const reasons: unknown[] = [];
    const { peer, input, send, connection, messages, next } = testPeer({
      request: async (_method, _params, { signal }) => {
        await untilAborted(signal).catch((reason: unknown) => reasons.push(reason));
        return { stopReason: "cancelled" };
      },
    });
    send(call(1));
    const asked = peer.request("a", {});
    await next();
    input.end();
    await expect(asked).rejects.toBeInstanceOf(ConnectionClosedError);
    await connection.closed;
    expect(reasons).toEqual([expect.any(ConnectionClosedError)]);
    expect(messages()).toMatchObject([{ method: "a" }, { id: 1, result: { stopReason: "cancelled" } }]);
    await expect(peer.request("b", {})).rejects.toBeInstanceOf(ConnectionClosedError);
    await peer.notify("late", {});
    expect(messages()).toHaveLength(2);
  });

  it("although a handler does not heed its signal", async () => {
    const { send, input, connection } = testPeer({ request: () => new Promise(() => {}) }, { grace: 1 });
    send(call(1));
    input.end();
    await connection.closed;
  });

  it("when its output breaks", async () => {
    let signal: AbortSignal | undefined;
    const { send, connection } = testPeer(
      {
        request: (method, _params, scope) => {
          if (method === "fast") return Promise.resolve({});
          signal = scope.signal;
          return untilAborted(scope.signal);
        },
      },
      { write: () => Promise.reject(Object.assign(new Error("broken"), { code: "EPIPE" })), grace: 1 },
    );
    send(call(1, "slow"));
    send(call(2, "fast"));
    await connection.closed;
    expect(signal?.aborted).toBe(true);
  });

  it("when it is closed, though no more bytes come", async () => {
    const { peer, connection } = testPeer({});
    const asked = peer.request("a", {});
    void asked.catch(() => {});
    await connection.close();
    await expect(asked).rejects.toBeInstanceOf(ConnectionClosedError);
  });

  it("when its input fails", async () => {
    const { input, connection } = testPeer({});
    input.destroy(new Error("reset"));
    await connection.closed;
  });
});
