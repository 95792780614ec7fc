import { describe, expect, it } from "vitest";
import { globMatcher, lastNames } from "./glob-pattern.js";

describe("globMatcher", () => {
  it.each([
    ["*.ts", ["a.ts", "src/b.ts", ".x.ts"], ["a.tsx", "a.ts/b"]],
    ["src/*.ts", ["src/a.ts"], ["src/x/a.ts", "lib/src/a.ts", "a.ts"]],
    ["./src/*.ts", ["src/a.ts"], ["a.ts"]],
    ["/a.ts", ["a.ts"], ["src/a.ts"]],
    ["**/*.ts", ["a.ts", "x/y/a.ts"], ["a.js"]],
    ["src/**", ["src/a", "src/x/y"], ["src", "srcs/a"]],
    ["src/**/test/*.ts", ["src/test/a.ts", "src/x/y/test/a.ts"], ["src/test/x/a.ts"]],
    ["docs/", ["docs/a.md", "docs/x/y"], ["a/docs/x", "docs.md"]],
    ["*.{ts,tsx}", ["a.ts", "x/a.tsx"], ["a.{ts,tsx}"]],
    ["{src,lib/{a,b}}/*.js", ["src/x.js", "lib/a/x.js", "lib/b/x.js"], ["lib/x.js"]],
    ["{one}.js", ["{one}.js"], ["one.js"]],
    ["a{b", ["a{b"], ["ab"]],
    ["[a-c]?.txt", ["ab.txt", "x/cz.txt"], ["d1.txt", "a.txt", "a/.txt"]],
    ["[!a]b", ["cb"], ["ab"]],
    ["[]x]", ["]", "x"], ["[]x]"]],
    ["a[b", ["a[b"], ["ab"]],
    ["a\\*b", ["a*b"], ["axb"]],
    ["a+(b).c|d", ["a+(b).c|d"], ["ab.c"]],
    ["?", ["é", "😀"], ["ab"]],
  ])("%s", (pattern, yes, no) => {
    const fits = globMatcher(pattern);
    expect(yes.filter((path) => !fits(path))).toEqual([]);
    expect(no.filter((path) => fits(path))).toEqual([]);
  });

  it("stays small for a pattern that multiplies out", () => {
    const fits = globMatcher("{a,b}".repeat(30));
    expect(fits("x")).toBe(false);
  });
});

describe("lastNames", () => {
  it.each([
    ["src/**/*.ts", ["*.ts"]],
    ["*.{ts,js}", ["*.ts", "*.js"]],
    ["{src/*.ts,docs/**}", ["*.ts", "*"]],
    ["docs/", ["*"]],
    ["x/[ab].c", ["*"]],
  ])("of %s", (pattern, names) => expect(lastNames(pattern)).toEqual(names));
});
