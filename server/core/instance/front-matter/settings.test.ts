import { expect, it } from "vitest";
import { readSettings } from "./settings.js";

const parsed = (settings: string) => readSettings(`---\n${settings}\n---\nBody.`);

it.each([
  ["brackets without end", `a: ${"[".repeat(30_000)}`],
  ["braces without end", `a: ${"{a: ".repeat(5_000)}`],
  ["a key again and again", "k: 1\n".repeat(50_000)],
  ["more keys than anybody has", Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join("\n")],
])("%s are told without being parsed", async (_, settings) => {
  expect(await parsed(settings)).toMatchObject({
    value: {},
    body: "Body.",
    problem: { line: 2, message: expect.stringContaining("longer than 32 KiB or too deep") },
  });
});

it("settings of a size that people write are read", async () => {
  const rules = Array.from({ length: 300 }, (_, at) => `    "git c${at} *": { "a": [1] }`).join("\n");
  const { value, problem } = await parsed(`mode: subagent\npermission:\n  bash:\n${rules}`);
  expect(problem).toBeUndefined();
  expect(Object.keys(Object(value).permission.bash)).toHaveLength(300);
});
