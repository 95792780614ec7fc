import { expect, it } from "vitest";
import { isSaid, rankOf } from "./compatible.mjs";

const event = "#/paths/~1event/get/responses/200/content/text~1event-stream/schema/oneOf/42";

it("takes a new member of a union that is answered for an addition, one that goes or is asked for as a break", () => {
  expect(rankOf({ kind: "added", impact: "major", path: event })).toBe(1);
  expect(rankOf({ kind: "removed", impact: "major", path: event })).toBe(2);
  const asked = event.replace("responses/200", "requestBody");
  expect(rankOf({ kind: "added", impact: "major", path: asked })).toBe(2);
  expect(rankOf({ kind: "modified", impact: "patch", path: event })).toBe(0);
});

it.each([
  ["1.2.3", "1.2.3", "patch", true],
  ["1.2.3", "1.2.3", "minor", false],
  ["1.2.3", "1.2.4", "minor", false],
  ["1.2.3", "1.3.0", "minor", true],
  ["1.2.3", "1.3.0", "major", false],
  ["1.2.3", "2.0.0", "major", true],
])("from %s to %s says a %s change: %s", (before, after, impact, said) => {
  expect(isSaid(before, after, [{ kind: "modified", impact, path: "#/x" }])).toBe(said);
});
