import { once } from "node:events";
import { get } from "node:http";
import { expect, it } from "vitest";
import { createDeferred } from "../../core/base/deferred.js";
import { startServer } from "../test-server.js";

it("sends the headers before the first event, and events as they come", async () => {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  await using server = await startServer({
    "event.subscribe": () =>
      new ReadableStream<Uint8Array>({
        start(given) {
          controller = given;
        },
      }),
  });
  const response = await fetch(`${server.url}/event`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (const text of ["data: 1\n\n", "data: 2\n\n"]) {
    controller?.enqueue(new TextEncoder().encode(text));
    expect((await reader?.read())?.value).toBe(text);
  }
  controller?.close();
  expect((await reader?.read())?.done).toBe(true);
});

it("cancels the stream and aborts the signal when the client leaves", async () => {
  const cancelled = createDeferred<void>();
  const aborted = createDeferred<void>();
  await using server = await startServer({
    "event.subscribe": (_, { signal }) => {
      signal.addEventListener("abort", () => aborted.resolve());
      return new ReadableStream<Uint8Array>({ cancel: () => cancelled.resolve() });
    },
  });
  const leaving = new AbortController();
  await fetch(`${server.url}/event`, { signal: leaving.signal });
  leaving.abort();
  await Promise.all([cancelled.promise, aborted.promise]);
});

it("breaks the connection when the stream fails while the client takes nothing, without a word", async () => {
  let fail: ((error: Error) => void) | undefined;
  let produced = 0;
  const stuck = createDeferred<void>();
  await using server = await startServer({
    "event.subscribe": () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          fail = (error) => controller.error(error);
        },
        pull(controller) {
          produced += 1;
          // More than loopback sockets buffer: from here on nothing moves.
          if (produced > 200) stuck.resolve();
          else controller.enqueue(new Uint8Array(256 * 1024));
        },
      }),
  });
  const request = get(`${server.url}/event`);
  const [response] = await once(request, "response");
  response.pause();
  await Promise.race([stuck.promise, new Promise((resolve) => setTimeout(resolve, 300))]);
  let tail = Buffer.alloc(0);
  fail?.(new Error("too slow, secret"));
  response.on("data", (chunk: Buffer) => {
    tail = Buffer.concat([tail, chunk]).subarray(-1000);
  });
  response.resume();
  const [error] = await once(response, "error");
  expect(error.code).toBe("ECONNRESET");
  expect(tail.toString()).not.toContain("secret");
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
});
