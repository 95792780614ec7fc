import { describe, expect, it } from "vitest";
import { splitFrontMatter, textsOf } from "./front-matter.js";
import { readSettings } from "./settings.js";

const textsIn = (text: string) => textsOf(splitFrontMatter(text).lines);

describe("the texts above a document", () => {
  it.each([
    ["---\nname: a\ndescription: b c\n---\n\n# Body\n", { name: "a", description: "b c" }, "# Body"],
    ["---\r\nname: a\r\n---\r\nx", { name: "a" }, "x"],
    ["\uFEFF---\nname: a\n---\nx", { name: "a" }, "x"],
    ["---\nname: \"a: \\\"b\\\"\"\nother: 'it''s'\n---", { name: 'a: "b"', other: "it's" }, ""],
    ["---\ndescription: when: always # note\n---\nx", { description: "when: always" }, "x"],
    ["---\ndescription: >\n  one\n  two\nname: a\n---\nx", { description: "one two", name: "a" }, "x"],
    ["---\ndescription: |\n  one\n    two\n---\nx", { description: "one\n  two" }, "x"],
    ["---\ndescription: one\n  two\nlist:\n  - x\n---\nx", { description: "one two", list: "- x" }, "x"],
    ["---\ndescription: [WIP] do it\n---\nx", { description: "[WIP] do it" }, "x"],
    ["---\n  indented\n - list\nname: a\n---\nx", { name: "a" }, "x"],
    ["---\n---\nx", {}, "x"],
    ["---\nname: a\n", {}, "---\nname: a"],
    ["no front matter\n---\n", {}, "no front matter\n---"],
  ])("%j", (text, texts, body) => {
    expect(textsIn(text)).toEqual(texts);
    expect(splitFrontMatter(text).body).toBe(body);
  });
});

it.each([
  "plain",
  "plain # and a comment",
  "a#b",
  "it's 5 o'clock",
  "über \u{1F600} größer",
  "'single ''quoted'' # no comment'",
  "'single' # comment",
  '"double \\"quoted\\": a\\tb \\u00e9 # no comment"',
  '"double" # comment',
  "when: always",
  "@mention first",
  "a - b",
  "|\n  one\n  two\n\n    three",
  "|-\n  one\n",
  ">\n  one\n  two\n\n  three\n\n\n  four",
  ">- # folded\n  one\n  two",
  "one\n  two\n  three",
  "one\n\n  two",
  '"one\n  two"',
])("a text is the same for whoever reads all of the settings: %j", async (value) => {
  const text = `---\nbefore: x\nname: ${value}\nafter: y\n---\nBody.`;
  const settings = await readSettings(text);
  expect(settings.problem).toBeUndefined();
  expect({ ...settings.value, name: String(settings.value.name).trim() }).toEqual(textsIn(text));
  expect(settings.texts).toEqual(textsIn(text));
  expect(settings.body).toBe(splitFrontMatter(text).body);
});

// Each of them once took minutes, or overflowed: a clone can have such a file.
it.each([
  ["blanks", `name: a${" ".repeat(400_000)}b`],
  ["comments", `name: ${"# ".repeat(200_000)}`],
  ["fields", "k: v\n".repeat(100_000)],
  ["indented lines without a field", "  x\n".repeat(130_000)],
  ["a block", `name: |\n${"  x\n".repeat(130_000)}`],
  ["quotes", `name: ${"'".repeat(400_001)}`],
  ["escapes", `name: "${"\\".repeat(400_001)}`],
  ["fences", "--- x\n".repeat(80_000)],
  ["a long key", `${"k".repeat(400_000)} :`],
])("%s without end cost no more than their length", (_, settings) => {
  const started = process.cpuUsage();
  textsIn(`---\n${settings}\n---\nBody.`);
  const { user } = process.cpuUsage(started);
  expect(user).toBeLessThan(8_000_000);
});
