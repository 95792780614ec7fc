import { afterAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { compile } from "../fixtures/emitted.js";

const emitted = await compile("shapes");
const components: Record<string, () => z.ZodType> = await emitted.load("components");
afterAll(() => emitted.remove());

function accepts(name: string, value: unknown): boolean {
  return validator(name).safeParse(value).success;
}

function validator(name: string): z.ZodType {
  const build = components[name];
  if (build === undefined) throw new Error(`no validator ${name}`);
  return build();
}

const circle = { kind: "circle", radius: 1 };
const square = { kind: "square", side: 2 };

describe("emitted validators accept and refuse what the schema does", () => {
  it.each([
    ["Shape", circle, true],
    ["Shape", square, true],
    ["Shape", { kind: "oval", radius: 1 }, false],
    ["Shape", { radius: 1 }, false],
    ["Circle", { kind: "circle", radius: 0 }, false],
    ["Circle", { kind: "circle", radius: 100 }, true],
    ["Circle", { kind: "circle", radius: 101 }, false],
    ["Circle", { kind: "circle", radius: "1" }, false],
    ["Square", { kind: "square", side: 0 }, false],
    ["Square", { kind: "square", side: 10 }, false],
    ["Square", { kind: "square", side: 1.5 }, false],
    ["Square", { ...square, more: 1 }, false],
    ["Inferred", { on: true, level: 1 }, true],
    ["Inferred", { on: false }, true],
    ["Inferred", { on: "true" }, false],
    ["Plain", "a", true],
    ["Plain", ["a", "b"], true],
    ["Plain", [], false],
    ["Plain", ["a", "b", "c"], false],
    ["Exclusive", { a: "x" }, true],
    ["Exclusive", { a: "x", b: "y" }, false],
    ["Exclusive", {}, false],
    ["Nothing", { short: null, long: null, either: null, only: null }, true],
    ["Nothing", { short: "abc", long: circle, either: 1, only: null }, true],
    ["Nothing", { short: "abcd", long: null, either: null, only: null }, false],
    ["Nothing", { short: null, long: null, either: true, only: null }, false],
    ["Nothing", { short: null, long: null, either: null, only: 0 }, false],
    ["Nothing", { short: null, long: null, either: null }, false],
    ["Tree", { name: "a", children: [{ name: "b", owner: { trees: { c: { name: "c" } } } }] }, true],
    ["Tree", { name: "a", children: [{ name: "b", owner: { trees: { c: { name: 1 } } } }] }, false],
    ["Pair", ["a", 1], true],
    ["Pair", ["a"], false],
    ["Pair", ["a", 1, 2], false],
    ["Pair", [1, "a"], false],
    ["Both", { ...circle, color: "red" }, true],
    ["Both", circle, false],
    ["Mixed", 1, true],
    ["Mixed", null, true],
    ["Mixed", true, true],
    ["Mixed", "one", false],
    ["Mixed", 2, false],
    ["Text", { id: "ses_é", legacy: "a-b", path: "/api/x" }, true],
    ["Text", { id: "ses_1" }, false],
    ["Text", { path: "x/api/" }, false],
    ["Text", { at: "2026-01-02T03:04:05+02:00" }, true],
    ["Text", { at: "yesterday" }, false],
    ["Text", { home: "file:///tmp" }, true],
    ["Text", { home: "not a url" }, false],
    ["Text", { "not-a-name": "" }, false],
    ["Extended", { name: "a", more: 1 }, true],
    ["Extended", { name: "a", more: "1" }, false],
    ["Anything", { value: { deep: [null] }, list: [1, "a"], map: { a: {} } }, true],
    ["Anything", { value: null }, true],
    ["Anything", { value: 1, list: {} }, false],
  ])("%s %j: %s", (name, value, expected) => {
    expect(accepts(name, value)).toBe(expected);
  });

  it("keeps properties the schema does not name", () => {
    expect(validator("Shape").parse({ ...circle, added: { later: true } })).toEqual({
      ...circle,
      added: { later: true },
    });
  });

  it("fills in defaults and leaves given values alone", () => {
    expect(validator("Defaults").parse({})).toEqual({ size: 3, tags: ["a"], mode: "fast" });
    expect(validator("Defaults").parse({ size: 1, tags: [] })).toEqual({ size: 1, tags: [], mode: "fast" });
  });

  it("leaves an absent optional property absent", () => {
    expect(Object.keys(validator("Tree").parse({ name: "a" }) as object)).toEqual(["name"]);
  });

  it("merges what both sides of an allOf accept", () => {
    const value = { ...circle, color: "red", more: 1 };
    expect(validator("Both").parse(value)).toEqual(value);
  });

  it("builds each validator once", () => {
    expect(validator("Tree")).toBe(validator("Tree"));
  });
});
