import { z } from "@hono/zod-openapi";
import { describe, expect, it } from "vitest";
import { CoreError } from "../../core/base/errors.js";
import { type Schema, validate, validateBody } from "./validation.js";

const part = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string() }),
  z.lazy(() => z.object({ type: z.literal("file"), url: z.string(), name: z.string().optional() })),
]);
const reply = z.union([
  z.looseObject({ reply: z.enum(["once", "always"]), message: z.string().optional() }),
  z.looseObject({ allow: z.boolean(), message: z.string().optional() }),
]);
const body = z.object({
  parts: z.array(part).max(3),
  limit: z.int().min(0).optional(),
  id: z.string().regex(/^ses/u).optional(),
  level: z.enum(["debug", "info"]).optional(),
  reply: reply.optional(),
  cleared: z.string().nullable().optional(),
}) as Schema;

function refusal(run: () => unknown): CoreError<"BadRequest">["data"] {
  try {
    run();
  } catch (error) {
    if (error instanceof CoreError) return error.data as CoreError<"BadRequest">["data"];
    throw error;
  }
  throw new Error("was accepted");
}

describe("validate", () => {
  it.each([
    [undefined, "body: required"],
    [[], "body: expected object, received array"],
    [{}, "parts: required"],
    [{ parts: {} }, "parts: expected array, received object"],
    [{ parts: [{}] }, "parts.0.type: required"],
    [{ parts: [{ type: "x" }] }, 'parts.0.type: expected one of "text", "file"'],
    [{ parts: [{ type: "text" }] }, "parts.0.text: required"],
    [{ parts: [{ type: "file", url: 1 }] }, "parts.0.url: expected string, received number"],
    [{ parts: [7] }, "parts.0: expected object, received number"],
    [{ parts: [], limit: 1.5 }, "limit: expected integer, received number"],
    [{ parts: [], limit: -1 }, "limit: must be at least 0"],
    [{ parts: [], id: "msg_1" }, "id: must match /^ses/u"],
    [{ parts: [], level: "loud" }, 'level: expected one of "debug", "info"'],
    [{ parts: [], reply: {} }, "reply: reply: required, or allow: required"],
    [{ parts: [], reply: { reply: "never" } }, 'reply.reply: expected one of "once", "always"'],
    [{ parts: [], reply: { allow: "yes" } }, "reply.allow: expected boolean, received string"],
    [{ parts: [], reply: 3 }, "reply: expected object, received number"],
  ])("says of %j: %s", (value, message) => {
    const data = refusal(() => validate(body, value, "Payload"));
    expect(data).toMatchObject({ message, kind: "Payload" });
    expect(data.issues).toHaveLength(1);
  });

  it("gives every issue its path, and bounds what it says", () => {
    const data = refusal(() => validate(body, { parts: [{ type: "text" }, 2, null], limit: "a" }, "Query"));
    expect(data.kind).toBe("Query");
    expect(data.issues?.map(({ path }) => path)).toEqual([
      ["parts", "0", "text"],
      ["parts", "1"],
      ["parts", "2"],
      ["limit"],
    ]);
    const many = refusal(() => validate(z.array(z.string()) as Schema, new Array(1000).fill(1), "Payload"));
    expect(many.issues).toHaveLength(50);
    expect(many.message).toContain("and 995 more");
  });
});

describe("validateBody", () => {
  it("takes a null the contract refuses for an absent field, at any depth and inside unions", () => {
    const value = {
      parts: [{ type: "file", url: "u", name: null }],
      limit: null,
      reply: { reply: "once", message: null },
    };
    expect(validateBody(body, value)).toEqual({
      parts: [{ type: "file", url: "u" }],
      reply: { reply: "once" },
    });
  });

  it("keeps a null the contract allows", () => {
    expect(validateBody(body, { parts: [], cleared: null, limit: null })).toEqual({
      parts: [],
      cleared: null,
    });
  });

  it("still wants what is required, and keeps list items", () => {
    expect(refusal(() => validateBody(body, { parts: null })).message).toBe("parts: required");
    expect(refusal(() => validateBody(body, { parts: [null] })).message).toBe(
      "parts.0: expected object, received null",
    );
  });
});
