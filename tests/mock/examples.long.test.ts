import { describe, expect, it } from "vitest";
import { type Media, readOperations } from "./contract.js";
import { readFrames } from "./frames.js";

/** Values to check against the schema: the events, where the example is a stream. */
function values(media: Media): unknown[] {
  if (media.type !== "text/event-stream") return media.examples;
  return media.examples.flatMap((text) => readFrames(String(text)).map(({ data }) => data));
}

function expectExamples(media: Media): void {
  expect(values(media)).not.toEqual([]);
  for (const value of values(media)) expect(media.problems(value)).toBe("");
}

describe.each(readOperations())("the examples of $id", ({ body, status, answer, errors }) => {
  it("satisfy the schemas of its body and its answer", () => {
    if (body) expectExamples(body);
    if (answer) expectExamples(answer);
    else expect([202, 204]).toContain(status);
  });

  it.each([...errors])("satisfy the schema of error %i", (_, media) => {
    expect(media).toBeDefined();
    if (media) expectExamples(media);
  });
});
