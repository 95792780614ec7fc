import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { parseContract } from "./parse.js";

type Json = Record<string, unknown>;

const ok = { "200": { description: "Done." } };
const read = { operationId: "thing.get", tags: ["thing"], summary: "Reads.", responses: ok };

function contract(paths: Json, components: Json = {}) {
  return parseContract(
    stringify({ openapi: "3.1.0", info: { title: "T", version: "1.0.0" }, paths, components }),
  );
}

function parameter(name: string, place: string, type: string): Json {
  return { name, in: place, schema: { type } };
}

describe("parseContract", () => {
  it("merges the parameters of path and operation, the operation's own winning", () => {
    const { operations } = contract(
      {
        "/thing": {
          parameters: [parameter("a", "query", "string"), { $ref: "#/components/parameters/b" }],
          get: {
            ...read,
            parameters: [parameter("a", "query", "integer"), parameter("a", "header", "string")],
          },
        },
      },
      { parameters: { b: { ...parameter("b", "query", "boolean"), required: true, description: "B." } } },
    );
    expect(operations[0]?.parameters).toEqual([
      { name: "a", in: "query", required: false, description: "", schema: { type: "integer" } },
      { name: "b", in: "query", required: true, description: "B.", schema: { type: "boolean" } },
      { name: "a", in: "header", required: false, description: "", schema: { type: "string" } },
    ]);
  });

  it("resolves responses, keeps their name, and sorts them by status", () => {
    const content = { "application/json": { schema: { $ref: "#/components/schemas/Missing" } } };
    const { operations } = contract(
      {
        "/thing": { get: { ...read, responses: { "404": { $ref: "#/components/responses/Gone" }, ...ok } } },
      },
      { responses: { Gone: { description: "No.", content } }, schemas: { Missing: { type: "object" } } },
    );
    expect(operations[0]?.responses).toEqual([
      { status: 200, description: "Done." },
      {
        status: 404,
        name: "Gone",
        description: "No.",
        contentType: "application/json",
        schema: { $ref: "#/components/schemas/Missing" },
      },
    ]);
  });

  it("tells streams, long-running operations and the SDK's result", () => {
    const content = { "text/event-stream": { schema: { type: "string" } } };
    const { operations } = contract({
      "/a": { get: { ...read, operationId: "a", responses: { "200": { description: "Frames.", content } } } },
      "/b": {
        post: {
          ...read,
          operationId: "b",
          "x-long-running": true,
          "x-sdk-result": "#/components/schemas/Thing",
        },
      },
    });
    expect(
      operations.map(({ id, stream, longRunning, sdkResult }) => [id, stream, longRunning, sdkResult]),
    ).toEqual([
      ["a", true, false, undefined],
      ["b", false, true, "Thing"],
    ]);
  });

  it("finds the events and which are ephemeral", () => {
    const ref = (name: string) => `#/components/schemas/${name}`;
    const schemas = {
      Event: {
        oneOf: [{ $ref: ref("EventA") }, { $ref: ref("EventB") }],
        discriminator: { propertyName: "type", mapping: { a: ref("EventA"), "b.c": ref("EventB") } },
      },
      EventA: { type: "object" },
      EventB: { type: "object", "x-ephemeral": true },
    };
    expect(contract({}, { schemas }).events).toEqual([
      { type: "a", schema: "EventA", ephemeral: false },
      { type: "b.c", schema: "EventB", ephemeral: true },
    ]);
    schemas.Event.oneOf.push({ $ref: ref("EventD") });
    expect(() => contract({}, { schemas })).toThrow(
      "#/components/schemas/Event/discriminator/mapping: lacks EventD",
    );
  });

  it.each<[string, Json, string]>([
    [
      "an operationId taken",
      { "/a": { get: read }, "/b": { get: read } },
      `#/paths/~1b/get/operationId: "thing.get"`,
    ],
    ["no operationId", { "/a": { get: { ...read, operationId: undefined } } }, "#/paths/~1a/get/operationId"],
    ["no tag", { "/a": { get: { ...read, tags: [] } } }, "#/paths/~1a/get/tags/0"],
    ["no summary", { "/a": { get: { ...read, summary: undefined } } }, "#/paths/~1a/get/summary"],
    [
      "a reference to nothing",
      { "/a": { get: { ...read, parameters: [{ $ref: "#/components/parameters/x" }] } } },
      "#/components/parameters/x: points to nothing",
    ],
  ])("refuses %s", (_, paths, message) => {
    expect(() => contract(paths)).toThrow(message);
  });
});
