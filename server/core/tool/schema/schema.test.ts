import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ToolFailure } from "../../base/errors.js";
import { defineTool } from "../tool.js";
import { parseArguments, toolSchema } from "./schema.js";

const sample = defineTool({
  id: "sample",
  description: "",
  parameters: z.object({
    path: z.string().describe("where"),
    count: z.int().min(0).optional(),
    items: z.array(z.object({ kind: z.enum(["a", "b"]) })).optional(),
  }),
  execute: async () => ({ title: "", output: "", metadata: {} }),
});

function failure(text: string): string {
  try {
    parseArguments(sample, text);
  } catch (error) {
    if (error instanceof ToolFailure) return error.message;
    throw error;
  }
  throw new Error("accepted");
}

describe("toolSchema", () => {
  it("holds the fields and none of the noise, and is made once", () => {
    expect(toolSchema(sample)).toEqual({
      type: "object",
      properties: {
        path: { type: "string", description: "where" },
        count: { type: "integer", minimum: 0 },
        items: {
          type: "array",
          items: {
            type: "object",
            properties: { kind: { type: "string", enum: ["a", "b"] } },
            required: ["kind"],
          },
        },
      },
      required: ["path"],
    });
    expect(toolSchema(sample)).toBe(toolSchema(sample));
  });
});

describe("parseArguments", () => {
  it("gives the value", () => {
    expect(parseArguments(sample, '{"path":"x","count":2}')).toEqual({ path: "x", count: 2 });
  });

  it("takes null as left out and an object that was encoded twice", () => {
    expect(parseArguments(sample, '{"path":"x","count":null}')).toEqual({ path: "x" });
    expect(parseArguments(sample, JSON.stringify('{"path":"x"}'))).toEqual({ path: "x" });
  });

  it("names every wrong argument", () => {
    const message = failure('{"count":"two","items":[{"kind":"c"}]}');
    expect(message).toContain('"path" is missing (expected string)');
    expect(message).toContain('"count": Invalid input: expected number, received string');
    expect(message).toMatch(/"items\.0\.kind": .*"a"\|"b"/);
  });

  it("says so when there is no object at all", () => {
    expect(failure("")).toContain('"path" is missing');
    expect(failure('{"path":')).toContain("not a JSON object");
    expect(failure("[1]")).toContain("the arguments");
    expect(failure("null")).toContain("the arguments");
  });
});
