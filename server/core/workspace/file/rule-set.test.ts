import { expect, it } from "vitest";
import { parseIgnoreFile, ruleSays } from "./ignore-rules.js";
import { ruleSet } from "./rule-set.js";

it("says what the last rule that fits says, as if each was looked at", () => {
  const words = ["a", "b.x", "*.x", "*.tar.x", "a*", "?.x", "/a", "d/a", "*.", "[ab]", "\\a", "**/a"];
  const lines = words.flatMap((word) => [word, `${word}/`, `!${word}`, `!${word}/`]);
  const paths = ["a", "b.x", "c.tar.x", ".x", "d/a", "d/b.x", "e.", "z"].map((one) => one.split("/"));
  // Each line with each other one behind it, so that every order is met.
  for (const first of lines)
    for (const second of lines) {
      const rules = parseIgnoreFile(`${first}\n${second}`);
      const set = ruleSet(rules);
      for (const path of paths)
        for (const isFolder of [false, true]) {
          const each = rules.map((rule) => ruleSays(rule, path, isFolder));
          expect(set.says(path, isFolder), `${first} ${second} ${path.join("/")}`).toBe(
            each.findLast((one) => one !== undefined),
          );
        }
    }
});

it("of many rules costs no more than some", () => {
  const many = (line: (at: number) => string) =>
    ruleSet(parseIgnoreFile(Array.from({ length: 9_000 }, (_, at) => line(at)).join("\n")));
  const names = many((at) => (at % 2 === 0 ? `name${at}` : `*.end${at}`));
  expect(names.cost).toBe(0);
  for (const name of ["name8998", "x.end8999", "y.z.end1"]) expect(names.says([name], false)).toBe("ignored");
  expect(names.says(["name1"], false)).toBeUndefined();
  const patterns = many((at) => `*a*b*${at}`);
  expect(patterns.cost).toBe(1_000);
  expect(patterns.says(["xaxb999"], false)).toBe("ignored");
});
