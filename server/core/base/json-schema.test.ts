import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { checkValue, SchemaFault } from "./json-schema.js";

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });

const values: unknown[] = [
  ...[null, true, false, 0, 1, 1.5, -3, 0.3, 5, 100, "", "a", "ab", "abcd", "xy", "😀😀"],
  ...[[], [1], ["a"], ["a", 1], ["a", 1, 2], ["a", "a"], [[1], [1]], [{ a: 1 }, { a: 1 }]],
  ...[{}, { a: 1 }, { a: "x" }, { a: 1.5 }, { a: null }, { a: 1, b: 2 }, { a: "x", b: 1 }, { b: 1 }],
  ...[{ x1: 1 }, { x1: "a" }, { kids: [{ kids: [] }] }, { kids: [1] }, { k: "a" }, { k: "a", z: 1 }],
  ...[JSON.parse('{"__proto__": 1}'), { constructor: 1 }, { "a/b": 1 }],
];

const schemas: Record<string, unknown>[] = [
  {},
  { type: "object", properties: { a: { type: "integer" } }, required: ["a"] },
  { properties: { a: { type: "integer" } }, required: ["a"] },
  { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
  { type: "object", properties: { a: { type: "string" } }, additionalProperties: { type: "number" } },
  { patternProperties: { "^x": { type: "number" } }, additionalProperties: false },
  { propertyNames: { pattern: "^a" } },
  { minProperties: 1, maxProperties: 1 },
  { dependentRequired: { a: ["b"] } },
  { dependentSchemas: { a: { required: ["b"] } } },
  { type: ["string", "null"] },
  { type: "integer" },
  { type: "number" },
  { enum: ["a", 1, null, { a: 1 }] },
  { const: { b: 1, a: "x" } },
  { items: { type: "string" }, minItems: 1, maxItems: 2 },
  { uniqueItems: true },
  { prefixItems: [{ type: "string" }, { type: "number" }], items: false },
  { prefixItems: [{ type: "string" }], items: { type: "number" } },
  { contains: { type: "number" } },
  { contains: { type: "number" }, minContains: 2, maxContains: 2 },
  { minLength: 2, maxLength: 3 },
  { pattern: "^a" },
  { minimum: 1, exclusiveMaximum: 5 },
  { maximum: 1, exclusiveMinimum: 0 },
  { multipleOf: 0.5 },
  { multipleOf: 2.5 },
  { allOf: [{ required: ["a"] }, { required: ["b"] }] },
  { anyOf: [{ type: "string" }, { type: "number" }] },
  { oneOf: [{ type: "string" }, { minLength: 2 }] },
  { not: { type: "string" } },
  JSON.parse('{"if":{"properties":{"a":{"const":1}}},"then":{"required":["b"]},"else":{"required":["a"]}}'),
  { type: "object", properties: { kids: { type: "array", items: { $ref: "#" } } } },
  { $defs: { p: { pattern: "^y" } }, properties: { a: { $ref: "#/$defs/p" } } },
  { definitions: { "a/b": { type: "string" } }, properties: { a: { $ref: "#/definitions/a~1b" } } },
  { $defs: { p: { $anchor: "here", type: "string" } }, properties: { a: { $ref: "#here" } } },
  {
    items: {
      anyOf: [{ type: "object", required: ["a"], additionalProperties: false, properties: { a: true } }],
    },
  },
];

describe("checkValue", () => {
  it.each(schemas.map((schema) => [JSON.stringify(schema), schema] as const))(
    "accepts what ajv accepts, and nothing else: %s",
    (_, schema) => {
      const accepts = ajv.compile(schema);
      const ours = values.filter((value) => checkValue(schema, value).length === 0);
      expect(ours).toEqual(values.filter((value) => accepts(value)));
      // A schema that nothing in the list tells apart from any other would show nothing.
      if (Object.keys(schema).length > 0) expect(ours.length).toBeLessThan(values.length);
    },
  );

  it("does not take what every object inherits for a property", () => {
    expect(checkValue({ required: ["constructor"] }, {})).toHaveLength(1);
    expect(checkValue({ required: ["__proto__"] }, JSON.parse('{"__proto__": 1}'))).toEqual([]);
  });

  it("says where and what", () => {
    const schema = {
      type: "object",
      properties: { list: { type: "array", items: { type: "object", required: ["n"] } } },
    };
    expect(checkValue(schema, { list: [{ n: 1 }, {}] })).toEqual([
      { path: "/list/1", message: 'must have "n"' },
    ]);
    expect(checkValue({ type: "string" }, [])).toEqual([{ path: "", message: "must be string, not array" }]);
  });

  it.each([
    { type: "strnig" },
    { $ref: "https://example.com/schema.json" },
    { $ref: "#/$defs/none" },
    { $ref: "#" },
    { pattern: "(" },
    { anyOf: {} },
    { properties: [] },
    { items: 5 },
  ])("refuses a schema that makes no sense: %j", (schema) => {
    const check = () => ["a", [1], { a: 1 }].map((value) => checkValue(schema, value));
    expect(check).toThrow(SchemaFault);
  });
});
