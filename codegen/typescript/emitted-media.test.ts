import { OpenAPIHono as Hono } from "@hono/zod-openapi";
import { afterAll, describe, expect, it } from "vitest";
import { createGate } from "../../server/http/gate/gate.js";
import type { HttpEnv } from "../../server/http/request/exchange.js";
import { mountOperations } from "../../server/http/router.js";
import { mountWebSockets } from "../../server/http/socket/web-socket.js";
import { compile } from "../fixtures/emitted.js";

// What no JSON is, and a query that holds objects: a contract of its own, compiled and served by the server's router.
const emitted = await compile("media");
const { operations } = await emitted.load("operations");
const { routes } = await emitted.load("routes/index");
afterAll(() => emitted.remove());

const gate = createGate({ cwd: "/srv", cors: undefined, loopback: true });
const log = () => undefined;
const bytes = Uint8Array.from([0, 255, 128, 10]);

interface Given {
  path: Record<string, string>;
  query: unknown;
  body: { text: string };
}
let seen: unknown;
const handlers = {
  "file.bytes": ({ path, query }: Given) => {
    seen = query;
    return path.name === "none" ? new Uint8Array() : bytes;
  },
  "file.diff": async ({ query }: Given) => `--- ${JSON.stringify(query)}`,
  "note.put": ({ body }: Given) => body.text,
  "room.connect": () => true,
};
const sockets = {
  "room.connect": ({ path, query }: Given, _: unknown, { socket }: { socket: unknown }) => {
    if (path.roomID === "room_full") throw new Error("full");
    seen = [path, query, socket];
  },
};

/** The same for every tag. */
const loaders = (all: object) =>
  Object.fromEntries((operations as { tag: string }[]).map(({ tag }) => [tag, async () => all])) as never;

const app = new Hono<HttpEnv>();
mountWebSockets(app, { operations, routes }, loaders(sockets), { gate, log });
mountOperations(app, { operations, routes }, loaders(handlers), {
  gate,
  log,
  bodyLimit: 1_000,
  keepAliveInterval: 1_000,
  durable: async () => undefined,
  told: async () => undefined,
});

describe("answers that are no JSON", () => {
  it("give bytes as they are, and none of none", async () => {
    const response = await app.request("/file/a");
    expect([...response.headers].filter(([name]) => name.startsWith("content-"))).toEqual([
      ["content-length", "4"],
      ["content-type", "application/octet-stream"],
    ]);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    expect((await (await app.request("/file/none")).arrayBuffer()).byteLength).toBe(0);
  });

  it("give texts in UTF-8, whole characters only", async () => {
    const say = async (text: string) =>
      (await app.request("/note", { method: "PUT", body: JSON.stringify({ text }) })).text();
    const response = await app.request("/diff?window[from]=1");
    expect(response.headers.get("content-type")).toBe("text/x-diff; charset=utf-8");
    expect(await say("größer")).toBe("größer");
    expect(await say("half \ud83d")).toBe("half \ufffd");
    expect(await say("")).toBe("");
  });

  it("say of HEAD what they would say of GET", async () => {
    const head = await app.request("/file/a", { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "4", ""]);
  });

  it("fail in JSON all the same", async () => {
    const response = await app.request("/diff");
    expect([response.status, response.headers.get("content-type")]).toEqual([400, "application/json"]);
  });
});

describe("objects in the query", () => {
  it.each([
    ["", undefined],
    ["?location[directory]=%2Fa%20b&location[workspace]=w", { directory: "/a b", workspace: "w" }],
    ["?location%5Bdirectory%5D=a&location[other]=1", { directory: "a" }],
    ["?locations[directory]=a&location.directory=b", undefined],
    ["?location[]=a", {}],
  ])("%s is %j", async (query, location) => {
    expect((await app.request(`/file/a${query}`)).status).toBe(200);
    expect(seen).toEqual(location === undefined ? {} : { location });
  });

  it.each([
    ["window[from]=1", { from: 1, lines: 3 }],
    ["window[from]=1&window[lines]=9&window[words]=true", { from: 1, lines: 9, words: true }],
    ["window[from]=1&window[only]=a&window[only]=b", { from: 1, lines: 3, only: ["a", "b"] }],
  ])("turns the texts of %s into %j", async (query, window) => {
    expect(await (await app.request(`/diff?${query}`)).text()).toBe(`--- ${JSON.stringify({ window })}`);
  });

  it.each([
    ["", "window: required"],
    ["window=1", "window: expected object, received string"],
    ["window[lines]=1", "window.from: required"],
    ["window[from]=-1", "window.from: must be at least 0"],
    ["window[from]=1&window[from]=2", "window.from: expected number, received array"],
    ["window[from]=x", "window.from: expected number, received string"],
    ["window[from][to]=1", "window.from: required"],
    ["window[__proto__]=1", "window.from: required"],
  ])("refuses %s in words", async (query, message) => {
    const response = await app.request(`/diff?${query}`);
    expect([response.status, (await response.json()).data.message]).toEqual([400, message]);
  });
});

describe("an operation that is a WebSocket as well", () => {
  const ask = (path: string, more: Record<string, string> = {}) => {
    const upgrade = { socket: {}, head: Buffer.alloc(0), taken: false };
    const headers = { "sec-websocket-version": "13", "sec-websocket-key": `${"a".repeat(22)}==`, ...more };
    const answer = app.request(path, { headers }, { upgrade, incoming: { headers, socket: {} } } as never);
    return Promise.resolve(answer).then(({ status }) => ({ status, taken: upgrade.taken, upgrade }));
  };

  it("stands in the table, for whoever lets upgrades through", () => {
    const rows = operations as { id: string; webSocket?: boolean; deepObjects?: string[] }[];
    expect(rows.filter(({ webSocket }) => webSocket).map(({ id }) => id)).toEqual(["room.connect"]);
    expect(rows.map(({ deepObjects }) => deepObjects)).toEqual([
      ["location"],
      ["window"],
      undefined,
      ["location"],
    ]);
  });

  it("gives its handler what was asked, validated", async () => {
    const { taken, upgrade } = await ask("/room/room_1/connect?location[workspace]=w");
    expect(taken).toBe(true);
    expect(seen).toEqual([{ roomID: "room_1" }, { location: { workspace: "w" } }, upgrade.socket]);
  });

  it("is an answer where it is refused, or not asked for", async () => {
    expect(await ask("/room/1/connect")).toMatchObject({ status: 400, taken: false });
    expect(await ask("/room/room_1/connect", { "sec-websocket-version": "8" })).toMatchObject({
      status: 400,
    });
    expect(await ask("/room/room_full/connect")).toMatchObject({ status: 500, taken: false });
    expect(await (await app.request("/room/room_1/connect")).json()).toBe(true);
  });
});
