import { once } from "node:events";
import { Agent, get } from "node:http";
import net from "node:net";
import { describe, expect, it } from "vitest";
import { createDeferred } from "../../core/base/deferred.js";
import { rawExchange, startServer } from "../test-server.js";
import type { Fetch } from "./fetch.js";
import { type ListenOptions, listen } from "./listen.js";

const log: ListenOptions["log"] = () => {};
const hello: Fetch = () => new Response("hello");
const open = (options: Partial<ListenOptions> = {}) =>
  listen({ fetch: hello, hostname: "127.0.0.1", port: 0, log, ...options });

describe("the socket", () => {
  it("holds requests that come before the app, and answers them then", async () => {
    const app = createDeferred<Fetch>();
    const server = await open({ fetch: app.promise });
    const early = [1, 2, 3].map(() => fetch(server.url));
    await new Promise((resolve) => setTimeout(resolve, 30));
    app.resolve(hello);
    for (const response of await Promise.all(early)) expect(await response.text()).toBe("hello");
    expect(await (await fetch(server.url)).text()).toBe("hello");
    await server.close({ graceMs: 50 });
  });

  it("answers 503 when the app never comes", async () => {
    const logged: unknown[] = [];
    const server = await open({
      fetch: Promise.reject(new Error("secret")),
      log: (...entry) => void logged.push(entry),
    });
    const response = await fetch(server.url);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ name: "ServiceUnavailableError" });
    expect(logged).toMatchObject([["error", expect.any(String), { cause: { message: "secret" } }]]);
    await server.close({ graceMs: 50 });
  });

  it("says which port is taken when it was asked for", async () => {
    const server = await open();
    await expect(open({ port: server.port })).rejects.toThrow(
      new RegExp(`EADDRINUSE.*127\\.0\\.0\\.1:${server.port}`),
    );
    await server.close({ graceMs: 50 });
  });

  it("takes the next free port from 4096 when none was asked for", async () => {
    const first = await listen({ fetch: hello, hostname: "127.0.0.1", log });
    const second = await listen({ fetch: hello, hostname: "127.0.0.1", log });
    expect(first.port).toBeGreaterThanOrEqual(4096);
    expect(second.port).toBeGreaterThan(first.port);
    expect(await (await fetch(second.url)).text()).toBe("hello");
    await Promise.all([first.close({ graceMs: 50 }), second.close({ graceMs: 50 })]);
  });

  it("puts an IPv6 address in brackets", async (test) => {
    const server = await open({ hostname: "::1" }).catch(() => undefined);
    if (!server) return test.skip("no IPv6 on this machine");
    expect(server.url).toBe(`http://[::1]:${server.port}`);
    expect(await (await fetch(server.url)).text()).toBe("hello");
    await server.close({ graceMs: 50 });
  });
});

describe("garbage", () => {
  it.each([
    ["no HTTP at all", "\x16\x03\x01\x02\x00\x01\x00", 400],
    ["half a request line", "GET\r\n\r\n", 400],
    ["a bad version", "GET / HTTP/9.9\r\n\r\n", 400],
    ["a bad header", "GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nbad header\r\n\r\n", 400],
    ["no Host", "GET / HTTP/1.1\r\n\r\n", 400],
    ["an impossible Host", "GET / HTTP/1.1\r\nhost: a b/c\r\nconnection: close\r\n\r\n", 400],
    ["a backslash", "GET /a\\..\\b HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n", 400],
    ["two lengths", "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n", 400],
    [
      "length and chunks",
      "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n",
      400,
    ],
    ["a bad chunk", "POST /log HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n", 400],
    ["headers without end", `GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${"a".repeat(100_000)}\r\n\r\n`, 431],
  ])("%s gets a clean refusal and a close", async (_, bytes, status) => {
    await using server = await startServer();
    const said = await rawExchange(server.port, Buffer.from(bytes, "latin1"));
    expect(said.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
    expect(said).not.toMatch(/ at |node:|\.ts/);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect(server.logged.filter(([level]) => level === "error")).toEqual([]);
  });

  it("does not write into an answer that has begun", async () => {
    await using server = await startServer({
      "event.subscribe": () =>
        new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(new TextEncoder().encode("data: 1\n\n"));
          },
        }),
    });
    const socket = net.connect(server.port, "127.0.0.1");
    let said = "";
    socket.on("data", (chunk) => {
      said += chunk;
      if (said.includes("data: 1")) socket.write("\x00\x01garbage\r\n\r\n");
    });
    socket.on("error", () => socket.destroy());
    socket.write("GET /event HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
    await once(socket, "close");
    expect(said.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it("takes an Authorization header of several kilobytes, and an absolute request target", async () => {
    await using server = await startServer();
    const response = await fetch(`${server.url}/health`, {
      headers: { authorization: `Basic ${"a".repeat(8000)}` },
    });
    expect(response.status).toBe(200);
    const proxied = "GET http://127.0.0.1/health HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n";
    expect(await rawExchange(server.port, proxied)).toContain("HTTP/1.1 200");
  });
});

describe("slow clients", () => {
  it("200 half-open connections hinder nobody and are closed", async () => {
    await using server = await startServer(
      {},
      { headersTimeout: 300, requestTimeout: 600, checkInterval: 50 },
    );
    const halves = Array.from({ length: 200 }, (_, index) => {
      const socket = net.connect(server.port, "127.0.0.1");
      socket.on("error", () => socket.destroy());
      socket.resume();
      if (index % 3 === 1) socket.write("GET /health HTTP/1.1\r\nhost:");
      if (index % 3 === 2)
        socket.write("POST /log HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 50\r\n\r\n{");
      return socket;
    });
    const closed = Promise.all(halves.map((socket) => once(socket, "close")));
    await Promise.all(halves.map((socket) => socket.connecting && once(socket, "connect")));
    for (let turn = 0; turn < 20; turn++) expect((await fetch(`${server.url}/health`)).status).toBe(200);
    await closed;
  });

  it("says 408 to the one that is late", async () => {
    await using server = await startServer(
      {},
      { headersTimeout: 100, requestTimeout: 200, checkInterval: 20 },
    );
    expect(await rawExchange(server.port, "GET /health HTTP/1.1\r\n")).toContain("HTTP/1.1 408");
  });
});

describe("close", () => {
  it("ends streams cleanly, lets answers finish, drops idle connections, takes no more", async () => {
    const slow = createDeferred<boolean>();
    const asked = createDeferred<void>();
    const server = await startServer({
      "event.subscribe": () => new ReadableStream<Uint8Array>({}),
      "session.delete": () => {
        asked.resolve();
        return slow.promise;
      },
    });
    const agent = new Agent({ keepAlive: true });
    const idle = get(`${server.url}/health`, { agent });
    const [health] = await once(idle, "response");
    await once(health.resume(), "end");
    const events = await fetch(`${server.url}/event`);
    const late = fetch(`${server.url}/session/ses_1`, { method: "DELETE" });
    await asked.promise;

    const closed = server.close({ graceMs: 60_000 });
    expect(await events.text()).toBe("");
    await expect(fetch(`${server.url}/health`)).rejects.toThrow();
    slow.resolve(true);
    expect(await (await late).json()).toBe(true);
    await closed;
    agent.destroy();
  });

  it("waits for none that has sent half a request, and for each that has sent it all", async () => {
    const arrived = createDeferred<void>();
    const answer = createDeferred<Response>();
    const server = await open({
      fetch: async (request) => {
        if (request.method === "POST") return new Response(await request.text());
        arrived.resolve();
        return answer.promise;
      },
    });
    const halves = [
      "GET / HTTP/1.1\r\nHost: x\r\n",
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf",
    ];
    const sockets = Array.from({ length: 200 }, (_, at) => {
      const socket = net.connect(server.port, "127.0.0.1");
      socket.on("error", () => undefined).write(halves[at % 2] ?? "");
      return socket;
    });
    const gone = sockets.map((socket) => once(socket, "close"));
    const whole = fetch(server.url).then((response) => response.text());
    await arrived.promise;
    // Far longer than this test may take: nobody is cut by it.
    const closing = server.close({ graceMs: 600_000 });
    await Promise.all(gone);
    answer.resolve(new Response("in time"));
    expect(await whole).toBe("in time");
    await closing;
  });

  it("cuts what is still there when the grace is over", async () => {
    const asked = createDeferred<void>();
    const server = await startServer({
      "session.delete": () => {
        asked.resolve();
        return new Promise<boolean>(() => {});
      },
    });
    const never = fetch(`${server.url}/session/ses_1`, { method: "DELETE" });
    const silent = net.connect(server.port, "127.0.0.1");
    silent.on("error", () => silent.destroy());
    await asked.promise;
    await Promise.all([server.close({ graceMs: 30 }), expect(never).rejects.toThrow()]);
    silent.destroy();
  });
});
