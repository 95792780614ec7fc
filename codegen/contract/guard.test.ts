import { describe, expect, it } from "vitest";
import { guardDocument } from "./guard.js";

const ok = { description: "Done." };

function deep(more: Record<string, unknown>) {
  return { name: "a", in: "query", style: "deepObject", explode: true, schema: { type: "object" }, ...more };
}

function withSchema(schema: unknown) {
  return { openapi: "3.1.0", paths: {}, components: { schemas: { Thing: schema } } };
}

function withOperation(operation: Record<string, unknown>) {
  const base = { operationId: "a.b", tags: ["a"], summary: "Does.", responses: { "200": ok } };
  return { openapi: "3.1.0", paths: { "/a/{b}": { get: { ...base, ...operation } } } };
}

const AT = "#/components/schemas/Thing";
const GET = "#/paths/~1a~1{b}/get";

describe("guardDocument refuses, with place and keyword,", () => {
  it.each([
    [{ type: "object", patternProperties: {} }, `${AT}: keyword "patternProperties"`],
    [{ type: "object", properties: { a: { not: {} } } }, `${AT}/properties/a: keyword "not"`],
    [
      { type: "array", items: { type: "string", contentEncoding: "x" } },
      `${AT}/items: keyword "contentEncoding"`,
    ],
    [{ type: "array", uniqueItems: true }, `${AT}: keyword "uniqueItems"`],
    [{ type: "number", minLength: 1 }, `${AT}: keyword "minLength"`],
    [{ type: "number", multipleOf: 2 }, `${AT}: keyword "multipleOf"`],
    [{ type: "file" }, `${AT}: keyword "type" "file"`],
    [{ type: "string", format: "ipv4" }, `${AT}: keyword "format" "ipv4"`],
    [{ const: { a: 1 } }, `${AT}: keyword "enum"`],
    [{ enum: ["a"], pattern: "a" }, `${AT}: keyword "pattern"`],
    [{ $ref: AT, type: "object" }, `${AT}: keyword "type"`],
    [{ anyOf: [{ nullable: true }] }, `${AT}/anyOf/0: keyword "nullable"`],
    [{ anyOf: [], type: "string" }, `${AT}: keyword "type"`],
    [{ type: "array", prefixItems: [{}] }, `${AT}: keyword "prefixItems"`],
    [{ type: "object", additionalProperties: false }, `${AT}: keyword "additionalProperties"`],
    [{ type: "object", additionalProperties: { if: {} } }, `${AT}/additionalProperties: keyword "if"`],
    [{ properties: {} }, `${AT}: keyword "properties"`],
  ])("%j", (schema, message) => {
    expect(() => guardDocument(withSchema(schema))).toThrow(message);
  });

  it.each([
    [{ callbacks: {} }, `${GET}: keyword "callbacks"`],
    [{ "x-unknown": 1 }, `${GET}: keyword "x-unknown"`],
    [{ responses: { default: ok } }, `${GET}/responses: keyword "default"`],
    [{ parameters: [{ name: "a", in: "cookie", schema: {} }] }, `${GET}/parameters/0: keyword "in"`],
    [{ parameters: [deep({ style: "form" })] }, `${GET}/parameters/0: keyword "style" "form"`],
    [{ parameters: [deep({ in: "header" })] }, `${GET}/parameters/0: keyword "style"`],
    [{ parameters: [deep({ explode: false })] }, `${GET}/parameters/0: keyword "explode"`],
    [{ parameters: [deep({ style: undefined })] }, `${GET}/parameters/0: keyword "style"`],
    [
      { responses: { "200": { ...ok, content: { "text/plain": { schema: { $ref: AT } } } } } },
      `${GET}/responses/200/content/text~1plain/schema: keyword "type"`,
    ],
    [
      { responses: { "200": { ...ok, content: { "text/html": { schema: { type: "string" } } } } } },
      `${GET}/responses/200/content: keyword "text/html"`,
    ],
    [{ requestBody: { content: { "text/plain": {} } } }, `${GET}/requestBody/content: keyword "text/plain"`],
    [
      { responses: { "200": { ...ok, content: { "application/json": { schema: { id: 1 } } } } } },
      `${GET}/responses/200/content/application~1json/schema: keyword "id"`,
    ],
  ])("%j", (operation, message) => {
    expect(() => guardDocument(withOperation(operation))).toThrow(message);
  });

  it("a part of the document it does not know", () => {
    expect(() => guardDocument({ paths: {}, webhooks: {} })).toThrow('#: keyword "webhooks"');
  });

  it("a schema whose name cannot be a type's", () => {
    const document = { paths: {}, components: { schemas: { "my-thing": {} } } };
    expect(() => guardDocument(document)).toThrow("#/components/schemas/my-thing");
  });

  it("a WebSocket that is not asked for with GET", () => {
    const paths = { "/a": { post: { responses: {}, "x-websocket": true } } };
    expect(() => guardDocument({ paths })).toThrow('#/paths/~1a/post: keyword "x-websocket"');
  });

  it("but nothing an emitter handles", () => {
    const schema = {
      title: "T",
      description: "D",
      examples: [1],
      "x-ephemeral": true,
      type: ["object", "null"],
      required: ["a"],
      properties: { a: { type: "integer", minimum: 0, default: 1 }, b: { $ref: AT, description: "Own." } },
    };
    expect(() => guardDocument(withSchema(schema))).not.toThrow();
    expect(() => guardDocument(withOperation({ "x-long-running": true, security: [{}] }))).not.toThrow();
  });
});
