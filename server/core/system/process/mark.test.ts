import { expect, it } from "vitest";
import { markCall, markOf, ownedEnvironment, ownerMark, unownedEnvironment } from "./mark.js";

it("a call's mark is found by its owner's and its session's, and by no other", () => {
  const owned = ownedEnvironment({ PATH: "/bin", OPENCODE_RUN: "run_outer:ses_0:tool_0" }, "run_1");
  const { env, mark } = markCall(owned, "ses_1");
  expect(`OPENCODE_RUN=${env.OPENCODE_RUN}`).toBe(mark);
  expect(
    [markOf("run_1"), markOf("run_1", "ses_1"), ownerMark(env)].map((one) => mark.startsWith(one ?? "?")),
  ).toEqual([true, true, true]);
  expect(
    [markOf("run_10"), markOf("run_outer"), markOf("run_1", "ses_10")].some((one) => mark.startsWith(one)),
  ).toBe(false);
  expect(markCall(owned, "ses_1").mark).not.toBe(mark);
});

it("without an owner a call has a mark all the same, and nobody is named", () => {
  const { env, mark } = markCall({ PATH: "/bin" });
  expect(mark).toMatch(/^OPENCODE_RUN=::tool_/);
  expect(ownerMark(env)).toBeUndefined();
});

it("what becomes the user's carries no mark", () => {
  expect(unownedEnvironment(ownedEnvironment({ PATH: "/bin" }, "run_1"))).toEqual({ PATH: "/bin" });
});
