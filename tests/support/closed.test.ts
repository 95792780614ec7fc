import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { closedContract } from "./closed.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas = {
  Base: { type: "object", required: ["id"], properties: { id: { type: "string" }, inside: ref("Inside") } },
  Inside: { type: "object", properties: { a: { type: "number" } } },
  Whole: { allOf: [ref("Base"), { type: "object", properties: { more: ref("Inside") } }] },
  Either: {
    anyOf: [ref("Base"), { type: "object", required: ["kind"], properties: { kind: { const: "x" } } }],
  },
  Free: { type: "object" },
  Map: { type: "object", properties: { a: {} }, additionalProperties: ref("Inside") },
  Loose: { type: "object", properties: { a: { type: "number" } } },
  Any: {
    type: "object",
    properties: { free: ref("Free"), any: {}, list: { type: "array", items: ref("Inside") } },
  },
};

const names = Object.keys(schemas);
const paths = Object.fromEntries(
  names.map((name) => [
    `/${name}`,
    { get: { responses: { "200": { content: { "application/json": { schema: ref(name) } } } } } },
  ]),
);
const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ ...closedContract({ paths, components: { schemas } }, new Set(["Loose"])), $id: "closed" });

it.each([
  ["Base", { id: "1", inside: { a: 1 } }, true],
  ["Base", { id: "1", insid: { a: 1 } }, false],
  ["Base", { id: "1", inside: { b: 1 } }, false],
  ["Whole", { id: "1", inside: {}, more: { a: 1 } }, true],
  ["Whole", { id: "1", most: 1 }, false],
  ["Whole", { id: "1", more: { a: 1, b: 1 } }, false],
  ["Either", { id: "1" }, true],
  ["Either", { kind: "x" }, true],
  ["Either", { kind: "x", left: 1 }, false],
  ["Either", { kind: "x", id: 1 }, false],
  ["Free", { anything: { at: ["all"] } }, true],
  ["Map", { a: { b: 1 }, x: { a: 1 } }, true],
  ["Map", { x: { b: 1 } }, false],
  ["Loose", { a: 1, b: 2 }, true],
  ["Any", { free: { a: 1 }, any: { b: 1 }, list: [{ a: 1 }] }, true],
  ["Any", { list: [{ a: 1 }, { b: 1 }] }, false],
])("a closed %s and %j: %s", (name, value, fits) => {
  const at = `closed#/paths/~1${name}/get/responses/200/content/application~1json/schema`;
  expect(ajv.compile({ $ref: at })(value)).toBe(fits);
});
