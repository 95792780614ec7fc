import { getEventListeners } from "node:events";
import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import {
  createOpencodeClient,
  type Event,
  type OpencodeClientConfig,
  OpencodeClientError,
} from "./client.js";
import type { StreamEvent } from "./operation.js";
import { json, startTestServer, type TestServer } from "./test-server.js";

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(answer: (response: ServerResponse, n: number) => void): Promise<TestServer> {
  const server = await startTestServer(answer);
  servers.push(server);
  return server;
}

function events(response: ServerResponse, ...frames: (string | Uint8Array)[]): ServerResponse {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.flushHeaders();
  for (const frame of frames) response.write(frame);
  return response;
}

function frame(id: string, text = "x"): string {
  return `id: ${id}\ndata: ${JSON.stringify({ id: `evt_${id}`, type: "file.edited", properties: { file: text } })}\n\n`;
}

/** The next `count` file names of the stream. */
async function take(stream: AsyncIterator<Event>, count: number): Promise<unknown[]> {
  const taken: unknown[] = [];
  while (taken.length < count) {
    const { value, done } = await stream.next();
    if (done) break;
    taken.push(value.type === "file.edited" ? value.properties.file : value);
  }
  return taken;
}

function subscribe({ baseUrl }: TestServer, options: Partial<OpencodeClientConfig> = {}) {
  const client = createOpencodeClient({ baseUrl, directory: "/d", auth: { password: "p" } });
  return client.event.subscribe({}, { sseDefaultRetryDelay: 1, ...options });
}

describe("a stream", () => {
  it("asks for events in the client's directory with its credentials", async () => {
    const server = await serve((response) => events(response, frame("1")));
    const { stream } = await subscribe(server);
    await take(stream, 1);
    await stream.return();
    expect(server.seen).toMatchObject([
      {
        url: "/event?directory=%2Fd",
        headers: { accept: "text/event-stream", authorization: expect.stringMatching(/^Basic /) },
      },
    ]);
    expect(server.seen[0]?.headers).not.toHaveProperty("last-event-id");
  });

  it("is requested before it is read", async () => {
    const server = await serve((response) => events(response, frame("1")));
    const controller = new AbortController();
    await subscribe(server, { signal: controller.signal });
    await expect.poll(() => server.seen.length).toBe(1);
    controller.abort();
    await server.seen[0]?.closed;
  });

  it("survives being cut at every byte, in the middle of a character too", async () => {
    const text = "ä€😀\u2028";
    const server = await serve((response) =>
      events(response, `: hello\r\n\r\n${frame("1", text)}`, frame("2").replaceAll("\n", "\r\n")),
    );
    const bytewise = async (request: RequestInfo | URL) => {
      const response = await fetch(request);
      const cut = new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, controller) => {
          for (const byte of chunk) controller.enqueue(Uint8Array.of(byte));
        },
      });
      return new Response(response.body?.pipeThrough(cut), response);
    };
    const { stream } = await subscribe(server, { fetch: bytewise });
    expect(await take(stream, 2)).toEqual([text, "x"]);
    await stream.return();
  });

  it("tells onSseEvent of each frame first", async () => {
    const frames: StreamEvent[] = [];
    const server = await serve((response) => events(response, `retry: 7\nevent: message\n${frame("1")}`));
    const { stream } = await subscribe(server, { onSseEvent: (event) => frames.push(event) });
    const { value } = await stream.next();
    await stream.return();
    expect(frames).toEqual([{ data: value, event: "message", id: "1", retry: 7 }]);
  });

  it("reports a frame that is no JSON and goes on", async () => {
    const errors: unknown[] = [];
    const server = await serve((response) => events(response, "data: {half\n\n", frame("1", "next")));
    const { stream } = await subscribe(server, { onSseError: (error) => errors.push(error) });
    expect(await take(stream, 1)).toEqual(["next"]);
    await stream.return();
    expect(errors).toMatchObject([
      { message: "An event is not JSON: {half", cause: expect.any(SyntaxError) },
    ]);
  });
});

describe("a lost connection", () => {
  it("is reopened from the last event, whether it ends or breaks", async () => {
    const server = await serve((response, n) => {
      const withoutId = frame("", `${n}`).replace("id: \n", "");
      events(response, frame(`${n}a`), withoutId, "id: lost\ndata: {");
      if (n === 0) response.end();
      if (n === 1) setImmediate(() => response.destroy());
    });
    const { stream } = await subscribe(server, { headers: { "Last-Event-ID": "before" } });
    expect(await take(stream, 6)).toEqual(["x", "0", "x", "1", "x", "2"]);
    await stream.return();
    expect(server.seen.map(({ headers }) => headers["last-event-id"])).toEqual(["before", "0a", "1a"]);
  });

  it("is retried through server errors, each reported", async () => {
    const errors: unknown[] = [];
    const server = await serve((response, n) => {
      if (n < 2) json(503, { name: "ServiceUnavailableError", data: { message: "not yet" } })(response);
      else events(response, frame("1"));
    });
    const { stream } = await subscribe(server, { onSseError: (error) => errors.push(error) });
    expect(await take(stream, 1)).toEqual(["x"]);
    await stream.return();
    expect(errors).toMatchObject([
      { message: "not yet", status: 503 },
      { message: "not yet", status: 503 },
    ]);
  });

  it("waits as `retry:` says", async () => {
    const server = await serve((response, n) => {
      if (n === 0) events(response, "retry: 1\n", frame("1")).end();
      else events(response, frame("2"));
    });
    const { stream } = await subscribe(server, {
      sseDefaultRetryDelay: 3_600_000,
      sseMaxRetryDelay: 3_600_000,
    });
    expect(await take(stream, 2)).toEqual(["x", "x"]);
    await stream.return();
  });

  it("waits no longer than sseMaxRetryDelay", async () => {
    const server = await serve((response, n) => {
      if (n < 3) response.destroy();
      else events(response, frame("1"));
    });
    const { stream } = await subscribe(server, { sseDefaultRetryDelay: 3_600_000, sseMaxRetryDelay: 1 });
    expect(await take(stream, 1)).toEqual(["x"]);
    await stream.return();
  });

  it("ends the stream after sseMaxRetryAttempts without an event", async () => {
    const errors: unknown[] = [];
    const server = await serve((response, n) => {
      if (n === 1) events(response, frame("1")).end();
      else response.destroy();
    });
    const { stream } = await subscribe(server, {
      sseMaxRetryAttempts: 3,
      onSseError: (error) => errors.push(error),
    });
    expect(await take(stream, 9)).toEqual(["x"]);
    expect(server.seen).toHaveLength(4);
    expect(errors).toHaveLength(3);
  });
});

describe("the stream is over", () => {
  it("on a 4xx, thrown with its body and reported", async () => {
    const errors: unknown[] = [];
    const body = { name: "UnauthorizedError", data: { message: "Wrong password" } };
    const server = await serve(json(401, body));
    const { stream } = await subscribe(server, { onSseError: (error) => errors.push(error) });
    const error = await stream.next().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OpencodeClientError);
    expect(error).toMatchObject({ message: "Wrong password", status: 401, body });
    expect(errors).toEqual([error]);
    expect(await stream.next()).toMatchObject({ done: true });
    expect(server.seen).toHaveLength(1);
  });

  it.each([
    ["a web page", "text/html", "web page"],
    ["JSON", "application/json", "something else than events"],
  ])("on %s", async (_, type, message) => {
    const server = await serve((response) => response.writeHead(200, { "content-type": type }).end("{}"));
    const { stream } = await subscribe(server);
    await expect(stream.next()).rejects.toThrow(message);
  });

  it("on a 204", async () => {
    const server = await serve((response) => response.writeHead(204).end());
    const { stream } = await subscribe(server);
    expect(await stream.next()).toMatchObject({ done: true });
  });

  it("when the loop is left, and the connection is closed", async () => {
    const server = await serve((response) => events(response, frame("1"), frame("2")));
    const { stream } = await subscribe(server);
    for await (const event of stream) {
      expect(event.type).toBe("file.edited");
      break;
    }
    await server.seen[0]?.closed;
  });

  it("when `return()` is called while the next event is awaited, or before the first", async () => {
    const server = await serve((response) => events(response));
    const { stream } = await subscribe(server);
    const next = stream.next();
    await expect.poll(() => server.seen.length).toBe(1);
    await stream.return();
    expect(await next).toMatchObject({ done: true });
    const unread = await subscribe(server);
    await unread.stream.return();
    await Promise.all(server.seen.map(({ closed }) => closed));
  });

  it("with no listener left on the signal", async () => {
    const { signal } = new AbortController();
    const server = await serve((response) => events(response, frame("1")).end());
    const { stream } = await subscribe(server, { signal, sseMaxRetryAttempts: 1 });
    await take(stream, 9);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("on abort, between events, in mid-wait and before it began", async () => {
    const controller = new AbortController();
    const server = await serve((response, n) => {
      if (n === 0) events(response, frame("1"), frame("2"));
      else response.destroy();
    });
    const first = await subscribe(server, { signal: controller.signal });
    await take(first.stream, 1);
    const second = await subscribe(server, {
      signal: controller.signal,
      sseDefaultRetryDelay: 3_600_000,
      sseMaxRetryDelay: 3_600_000,
      // By then the wait has begun.
      onSseError: () => setImmediate(() => controller.abort()),
    });
    expect(await second.stream.next()).toMatchObject({ done: true });
    expect(await first.stream.next()).toMatchObject({ done: true });
    await server.seen[0]?.closed;
    const third = await subscribe(server, { signal: controller.signal });
    expect(await third.stream.next()).toMatchObject({ done: true });
    expect(server.seen).toHaveLength(2);
  });
});
