import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const exported = (text: string) => [...text.matchAll(/^export type (\w+)/gm)].map(([, name = ""]) => name);

it("has a type for each that the official client has for an operation, under the same name", () => {
  const official = exported(read("../../node_modules/@opencode-ai/sdk/dist/v2/gen/types.gen.d.ts"));
  const ours = new Set([
    ...exported(read("../../sdk/gen/types.gen.ts")),
    ...exported(read("../../sdk/gen/aliases.gen.ts")),
  ]);
  const operations = official.filter(
    (name) => name.endsWith("Data") && official.includes(`${name.slice(0, -4)}Responses`),
  );
  expect(operations.length).toBeGreaterThan(180);
  const stems = operations.map((name) => name.slice(0, -"Data".length));
  const names = stems.flatMap((stem) =>
    ["Data", "Errors", "Error", "Responses", "Response"].map((end) => stem + end),
  );
  expect(names.filter((name) => official.includes(name) && !ours.has(name))).toEqual([]);
});
