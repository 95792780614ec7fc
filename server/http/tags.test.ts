import { expect, it } from "vitest";
import { createApp } from "./app.js";
import { handlersWith } from "./test-server.js";

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** An app whose tags count how often they are loaded. */
function counting(load: (tag: string) => void = () => undefined) {
  const counts: Record<string, number> = {};
  const logged: unknown[] = [];
  const handlers = handlersWith({
    "health.get": () => ({ healthy: true, version: "1" }),
    "question.list": () => [],
  });
  const counted = Object.fromEntries(
    Object.entries(handlers).map(([tag, loader]) => [
      tag,
      async () => {
        counts[tag] = (counts[tag] ?? 0) + 1;
        load(tag);
        await settled();
        return loader();
      },
    ]),
  );
  const app = createApp({
    handlers: counted as unknown as typeof handlers,
    cwd: "/srv",
    cors: undefined,
    loopback: true,
    log: (...entry) => void logged.push(entry),
  });
  return { app, counts, logged };
}

it("a tag is loaded once, by whoever asks for it first", async () => {
  const { app, counts } = counting();
  const asked = ["/health", "/health", "/question", "/health", "/session/ses_none"].map(
    async (path) => (await app.request(path)).status,
  );
  expect(await Promise.all(asked)).toEqual([200, 200, 200, 200, 404]);
  expect((await app.request("/question", { method: "HEAD" })).status).toBe(200);
  expect(counts).toEqual({ global: 1, question: 1, session: 1 });
});

it("what the gate or the table of operations refuses loads nothing", async () => {
  const { app, counts } = counting();
  const ask = async (method: string, path: string, headers = {}) =>
    (await app.request(path, { method, headers })).status;
  expect([
    await ask("GET", "/nothing"),
    await ask("PUT", "/health"),
    await ask("POST", "/session", { origin: "http://evil.example" }),
    await ask("POST", "/acp", { "content-type": "text/plain" }),
  ]).toEqual([404, 405, 403, 415]);
  expect(counts).toEqual({});
});

it("what is loaded is answered in the same tick", async () => {
  const { app } = counting();
  expect(app.request("/health")).toBeInstanceOf(Promise);
  await app.request("/health");
  expect(app.request("/health")).toBeInstanceOf(Response);
  // Another operation of the tag has its reader yet to make.
  await app.request("/global/health");
  expect(app.request("/global/health")).toBeInstanceOf(Response);
});

it("a tag that cannot be loaded fails who waits for it, and is tried again", async () => {
  let broken = true;
  const { app, counts, logged } = counting((tag) => {
    if (broken && tag === "question") throw new Error("no such chunk");
  });
  const failed = await Promise.all([app.request("/question"), app.request("/question")]);
  expect(failed.map(({ status }) => status)).toEqual([500, 500]);
  expect(await failed[0]?.text()).not.toContain("chunk");
  const cause = new Error("no such chunk");
  expect(logged).toMatchObject([1, 2].map(() => ["error", expect.any(String), { cause }]));
  broken = false;
  expect((await app.request("/health")).status).toBe(200);
  expect((await app.request("/question")).status).toBe(200);
  expect(counts).toEqual({ question: 2, global: 1 });
});
