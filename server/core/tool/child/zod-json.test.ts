import { expect, it } from "vitest";
import { z } from "zod";
import { foreignJson, objectOf } from "./zod-json.js";

/** As one of a copy of the library that cannot say it as JSON. */
function foreign<T extends z.ZodType>(schema: T): T {
  return Object.assign(schema, {
    toJSONSchema() {
      throw new TypeError("Cannot read properties of undefined (reading 'ref')");
    },
  });
}

it("reads schemas of another copy of zod by what is the same in all of them", () => {
  const fields = {
    text: foreign(z.string().describe("A text")),
    many: foreign(z.array(z.object({ n: z.number(), may: z.boolean().optional() })).default([])),
    one: foreign(z.enum(["a", "b"])),
    fixed: foreign(z.literal(5)),
    either: foreign(z.union([z.string(), z.null()])),
    none: foreign(z.string().nullable().optional()),
    map: foreign(z.record(z.string(), z.any())),
    piped: foreign(z.string().transform(Number)),
  };
  expect(objectOf(fields)).toEqual({
    type: "object",
    properties: {
      text: { type: "string", description: "A text" },
      many: {
        type: "array",
        items: {
          type: "object",
          properties: { n: { type: "number" }, may: { type: "boolean" } },
          required: ["n"],
          additionalProperties: false,
        },
        default: [],
      },
      one: { enum: ["a", "b"] },
      fixed: { enum: [5] },
      either: { anyOf: [{ type: "string" }, { type: "null" }] },
      none: { anyOf: [{ type: "string" }, { type: "null" }] },
      map: { type: "object", additionalProperties: {} },
      piped: { type: "string" },
    },
    required: ["text", "one", "fixed", "either", "map", "piped"],
    additionalProperties: false,
  });
});

it("ends where schemas go in a circle", () => {
  interface Tree {
    of: Tree[];
  }
  const tree: z.ZodType<Tree> = foreign(z.lazy(() => z.object({ of: z.array(tree) })));
  expect(JSON.stringify(foreignJson(tree)).length).toBeLessThan(5_000);
});
