import { afterEach, expect, it } from "vitest";
import type { Route } from "./parameters.js";
import { createSender } from "./request.js";
import { json, startTestServer, type TestServer } from "./test-server.js";

let server: TestServer;
afterEach(() => server.close());

async function send(route: Partial<Route>, parameters: object) {
  server = await startTestServer(json(200, {}));
  const sender = createSender({ baseUrl: server.baseUrl, prepare: (request) => request });
  await sender.call({ method: "POST", path: "/x", ...route }, parameters, {});
  return server.seen[0];
}

it("repeats the key of an array and brackets the keys of an object in the query", async () => {
  const seen = await send({ method: "GET", query: ["tag", "at"] }, { tag: ["a b", "c"], at: { x: 1, y: 2 } });
  expect(seen?.url).toBe("/x?tag=a%20b&tag=c&at[x]=1&at[y]=2");
});

it("sends header parameters as headers", async () => {
  const seen = await send({ header: ["X-Ticket"] }, { "X-Ticket": "1" });
  expect(seen?.headers["x-ticket"]).toBe("1");
});

it("takes one key for the whole body", async () => {
  const seen = await send({ path: "/x/{id}", body: "part" }, { id: "prt_1", part: [1, 2] });
  expect(seen).toMatchObject({ url: "/x/prt_1", body: "[1,2]" });
});

it("drops keys the operation does not have", async () => {
  const seen = await send({ body: ["a"] }, { a: null, b: 1, __proto__: { c: 1 } });
  expect(seen).toMatchObject({ url: "/x", body: '{"a":null}' });
});

it.each([
  [
    { path: "/session/{id}", body: ["parts"] },
    { path: { id: "ses_1" }, body: { parts: [] } },
  ],
  [{ path: "/session", query: ["directory"], body: ["title"] }, { body: { title: "x" } }],
  [{ path: "/find", query: ["query"] }, { query: { query: "x" } }],
  [{ path: "/session", query: ["path"] }, { query: { path: "x" } }],
])("says that parameters in groups belong to the older client: %j", async (route, parameters) => {
  const sent = send(route, parameters);
  await expect(sent).rejects.toThrow(/side by side.*version 2/);
  expect(server.seen).toEqual([]);
});

it("takes a body, path or query that the operation has by that name", async () => {
  const seen = await send(
    { query: ["path", "query"], body: "body" },
    { path: "a", query: "b", body: { c: 1 } },
  );
  expect(seen).toMatchObject({ url: "/x?path=a&query=b", body: '{"c":1}' });
});

it("reads texts and bytes as what they are, empty ones too, and their errors as JSON", async () => {
  server = await startTestServer((response, n) => {
    if (n === 4) json(400, { name: "X" })(response);
    else response.end(n % 2 === 0 ? "[1]" : "");
  });
  const sender = createSender({ baseUrl: server.baseUrl, prepare: (request) => request });
  const get = (answer: "text" | "blob") =>
    sender.call<{ data: unknown; error: unknown }>({ method: "GET", path: "/x", answer }, undefined, {});
  expect((await get("text")).data).toBe("[1]");
  expect((await get("text")).data).toBe("");
  expect(await ((await get("blob")).data as Blob).text()).toBe("[1]");
  expect(((await get("blob")).data as Blob).size).toBe(0);
  expect((await get("text")).error).toEqual({ name: "X" });
});
