import { describe, expect, it } from "vitest";
import { fileReferences, fillTemplate, splitWords } from "./expand.js";

const filled = (template: string, typed: string) =>
  fillTemplate(template, typed)
    .map((piece) => ("text" in piece ? piece.text : `!${piece.command}`))
    .join("");

describe("what is typed for a command", () => {
  it.each([
    ["a  b", ["a", "b"]],
    ["'Grace Hopper' \"x y\"", ["Grace Hopper", "x y"]],
    ["don't say it's so", ["don't", "say", "it's", "so"]],
    ['--name="a b" c', ['--name="a b"', "c"]],
    ['C:\\dir\\file \\"q\\" a\\ b', ["C:\\dir\\file", '"q"', "a b"]],
    ['say "he said \\"hi\\"" now', ["say", 'he said "hi"', "now"]],
    ["5' 6\" tall", ["5'", '6"', "tall"]],
    ["'tis the season's end", ["'tis", "the", "season's", "end"]],
    ['"unclosed quote', ['"unclosed', "quote"]],
    ["", []],
  ])("%j has the words %j", (line, words) => expect(splitWords(line)).toEqual(words));

  it("is kept as it is where all of it, or the rest of it, is wanted", () => {
    expect(filled("$ARGUMENTS", ` don't "touch"  it's `)).toBe(`don't "touch"  it's`);
    expect(filled("$1: $2", `fix don't  break "two words"  it's`)).toBe(`fix: don't  break two words  it's`);
    expect(filled("$1 and $2", "Ada 'Grace Hopper' and all")).toBe("Ada and Grace Hopper and all");
    expect(filled("$1", "$& $1 `x`")).toBe("$& $1 `x`");
  });
});

describe("the files a text may refer to", () => {
  it.each([
    ["see @a.txt.", "a.txt"],
    ["(@a.txt), then", "a.txt"],
    ['"@a.txt"', "a.txt"],
    ["@a.txt's end", "a.txt"],
    ["@a.txt:10", "a.txt"],
    ["**@a.txt**", "a.txt"],
    ["@src/[id]/page (1).tsx!", "src/[id]/page (1).tsx"],
    ["@my file.md, please", "my file.md"],
    ["@my\\ file.md", "my file.md"],
    ['@"my file.md" x', "my file.md"],
    ["@'my file.md'", "my file.md"],
    ["@größe/naïve.ts", "größe/naïve.ts"],
    ["看@文件.md。", "文件.md"],
    ["看@a.md的内容", "a.md"],
    ["@src/", "src/"],
    ["@./x and @~/y", "./x"],
    ["@.env", ".env"],
    ["@a&b=c#d.txt", "a&b=c#d.txt"],
    ["@..", ".."],
  ])("%j: %j", (text, name) => expect(fileReferences(text)[0]).toContain(name));

  it.each(["mail a@b.c", "`@x`", "@", "a @ b", "@@"])("%j: none", (text) =>
    expect(fileReferences(text)).toEqual([]),
  );

  it("are never the folder of a longer name, and the longest comes first", () => {
    for (const text of ["@docs/[x].md", "@docs/missing.md", "@docs/a b.md"])
      expect(fileReferences(text).flat()).not.toContain("docs/");
    expect(fileReferences("@a b c")[0]).toEqual(["a b c", "a b", "a"]);
  });
});
