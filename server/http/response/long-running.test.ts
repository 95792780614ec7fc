import { once } from "node:events";
import net from "node:net";
import { afterEach, expect, it } from "vitest";
import { createDeferred } from "../../core/base/deferred.js";
import { notFound } from "../../core/base/errors.js";
import type { Operations } from "../../gen/operations.gen.js";
import type { RequestContext } from "../request/exchange.js";
import { startServer, type TestServer } from "../test-server.js";

type Prompt = Operations<RequestContext>["session.prompt"];

const running: TestServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server[Symbol.asyncDispose]();
});

async function serverFor(result: () => Promise<unknown>) {
  const prompt: Prompt = async () => ({ result: result() as Promise<never> });
  const server = await startServer({ "session.prompt": prompt }, { keepAliveInterval: 20 });
  running.push(server);
  return server;
}

const post = (server: TestServer, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/session/ses_1/message`, { method: "POST", headers, body: '{"parts":[]}' });

it("sends what is done already as any other JSON", async () => {
  const response = await post(await serverFor(async () => ({ done: true })));
  expect(response.headers.get("content-length")).toBe("13");
  expect(await response.json()).toEqual({ done: true });
});

it("still answers an error that comes at once with its status", async () => {
  const response = await post(
    await serverFor(async () => {
      throw notFound("Session", "ses_1");
    }),
  );
  expect(response.status).toBe(404);
});

it("sends headers at once, keeps the connection open with spaces, then sends the JSON", async () => {
  const work = createDeferred<unknown>();
  const server = await serverFor(() => work.promise);
  const response = await post(server, { "accept-encoding": "gzip" });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(response.headers.get("transfer-encoding")).toBe("chunked");
  expect(response.headers.get("content-encoding")).toBeNull();
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe(" ");
  expect((await reader?.read())?.value).toBe(" ");
  work.resolve({ text: "é" });
  let rest = "";
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) rest += step.value;
  expect(JSON.parse(rest)).toEqual({ text: "é" });
});

it("breaks the connection when the work fails later, and tells the log why", async () => {
  const work = createDeferred<unknown>();
  const server = await serverFor(() => work.promise);
  const response = await post(server);
  work.reject(new Error("secret"));
  await expect(response.text()).rejects.toThrow();
  const [entry] = server.logged;
  expect(String(entry?.[2]?.cause)).toContain("secret");

  const again = createDeferred<unknown>();
  const other = await serverFor(() => again.promise);
  const socket = net.connect(other.port, "127.0.0.1");
  let said = "";
  socket.on("data", (chunk) => {
    said += chunk;
    if (said.includes("\r\n\r\n")) again.reject(new Error("secret"));
  });
  socket.on("error", () => socket.destroy());
  socket.write(
    'POST /session/ses_1/message HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 12\r\n\r\n{"parts":[]}',
  );
  await once(socket, "close");
  expect(said).toContain("HTTP/1.1 200");
  expect(said).not.toContain("secret");
  expect(said).not.toContain("\r\n0\r\n");
});

it("a value that is no JSON breaks the connection too", async () => {
  const work = createDeferred<unknown>();
  const server = await serverFor(() => work.promise);
  const response = await post(server);
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  work.resolve(circular);
  await expect(response.text()).rejects.toThrow();
});

it("lets the work go on when the client leaves", async () => {
  const work = createDeferred<unknown>();
  const finished = createDeferred<unknown>();
  const server = await serverFor(() => {
    const result = work.promise;
    void result.then(finished.resolve);
    return result;
  });
  const leaving = new AbortController();
  const response = await fetch(`${server.url}/session/ses_1/message`, {
    method: "POST",
    body: '{"parts":[]}',
    signal: leaving.signal,
  });
  leaving.abort();
  await expect(response.text()).rejects.toThrow();
  work.resolve("whole");
  expect(await finished.promise).toBe("whole");
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  expect(server.logged).toEqual([]);
});
