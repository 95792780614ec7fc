import { OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import { afterAll, describe, expect, it } from "vitest";
import { compile } from "../fixtures/emitted.js";

const emitted = await compile("requests");
const index = await emitted.load("routes/index");
const loaders = Object.values(index.routes as Record<string, () => Promise<Record<string, RouteConfig>>>);
const routes = Object.assign({}, ...(await Promise.all(loaders.map((load) => load()))));
const { operations } = await emitted.load("operations");
const { ephemeralEvents } = await emitted.load("events");
afterAll(() => emitted.remove());

/** An app whose every handler answers with what the validators made of the request. */
function echo(): OpenAPIHono {
  const app = new OpenAPIHono();
  for (const { id } of operations as { id: string }[]) {
    const route: RouteConfig | undefined = routes[id];
    if (route === undefined) throw new Error(`no route ${id}`);
    app.openapi(route, (c) => {
      const part = (name: string) => c.req.valid(name as never) ?? null;
      return c.json({
        id,
        path: part("param"),
        query: part("query"),
        headers: part("header"),
        body: part("json"),
      });
    });
  }
  return app;
}

const app = echo();

async function query(text: string) {
  const response = await app.request(`/thing/th1?${text}`);
  return response.status === 200 ? (await response.json()).query : response.status;
}

async function body(method: string, path: string, value?: unknown) {
  const content = value === undefined ? {} : { body: JSON.stringify(value), headers: JSON_TYPE };
  const response = await app.request(path, { method, ...content });
  return response.status === 200 ? (await response.json()).body : response.status;
}

const JSON_TYPE = { "content-type": "application/json" };

describe("emitted query validators", () => {
  it.each([
    ["deep=true&limit=3&roots=false", { deep: true, limit: 3, roots: false, ratio: 0.5 }],
    ["deep=false&ratio=-1.5e2", { deep: false, ratio: -150 }],
    ["deep=true&tag=a", { deep: true, tag: ["a"], ratio: 0.5 }],
    ["deep=true&tag=a&tag=b", { deep: true, tag: ["a", "b"], ratio: 0.5 }],
    ["deep=true&page=1&page=20", { deep: true, page: [1, 20], ratio: 0.5 }],
    ["deep=true&mode=slow", { deep: true, mode: "slow", ratio: 0.5 }],
    ["deep=true&unknown=1", { deep: true, ratio: 0.5 }],
  ])("make of %s: %j", async (text, expected) => {
    expect(await query(text)).toEqual(expected);
  });

  it.each([
    ["a required one that is missing", "limit=3"],
    ["an empty number", "deep=true&limit="],
    ["a number below its minimum", "deep=true&limit=-1"],
    ["a fraction for an integer", "deep=true&limit=1.5"],
    ["a number in hexadecimal", "deep=true&limit=0x10"],
    ["a number with a space", "deep=true&limit=+1"],
    ["a word for a number", "deep=true&limit=Infinity"],
    ["a repeated number", "deep=true&limit=1&limit=2"],
    ["a repeated boolean", "deep=true&deep=true"],
    ["a repeated word", "deep=true&mode=fast&mode=slow"],
    ["another word for a boolean", "deep=yes"],
    ["an empty boolean", "deep="],
    ["another word for a flag", "deep=true&roots=1"],
    ["a list that is too long", "deep=true&tag=a&tag=b&tag=c"],
    ["a list with a wrong item", "deep=true&page=1&page=x"],
    ["a word outside the enum", "deep=true&mode=medium"],
  ])("refuse %s", async (_, text) => {
    expect(await query(text)).toBe(400);
  });
});

describe("emitted routes", () => {
  it("check path parameters", async () => {
    expect((await app.request("/thing/xx?deep=true")).status).toBe(400);
    expect((await (await app.request("/thing/th1?deep=true")).json()).path).toEqual({ thingID: "th1" });
  });

  it("give declared headers only, in lower case and coerced", async () => {
    const headers = { "X-Since": "12", "X-Other": "a" };
    const response = await app.request("/thing/th1?deep=true", { headers });
    expect((await response.json()).headers).toEqual({ "x-since": 12 });
    const wrong = await app.request("/thing/th1?deep=true", { headers: { "x-since": "soon" } });
    expect(wrong.status).toBe(400);
  });

  it("want a body where it is required", async () => {
    expect(await body("PUT", "/thing/th1", { id: "th1", more: 1 })).toEqual({ id: "th1", more: 1 });
    expect(await body("PUT", "/thing/th1", { name: "a" })).toBe(400);
    expect(await body("PUT", "/thing/th1")).toBe(400);
  });

  it("do without a body where it is optional", async () => {
    expect(await body("POST", "/thing", { count: 2 })).toEqual({ count: 2 });
    expect(await body("POST", "/thing", { count: "2" })).toBe(400);
    expect(await body("POST", "/thing")).toEqual({});
  });

  it("have a row in the table of operations", () => {
    expect(operations[2]).toEqual({
      id: "thing.make_many",
      method: "post",
      path: "/thing",
      tag: "thing",
      status: 201,
      stream: false,
      longRunning: true,
    });
  });

  it("know which events are ephemeral", () => {
    expect([...ephemeralEvents]).toEqual(["thing.typed"]);
  });
});
