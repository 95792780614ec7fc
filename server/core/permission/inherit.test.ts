import type { PermissionRule } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { inheritedDenials } from "./inherit.js";
import { evaluate } from "./rules.js";

const rule = (permission: string, pattern: string, action: PermissionRule["action"]): PermissionRule => ({
  permission,
  pattern,
  action,
});

describe("inheritedDenials", () => {
  it("hands on denials that hold, whole and in part, and no allowance", () => {
    const denials = inheritedDenials([
      rule("*", "*", "allow"),
      rule("question", "*", "deny"),
      rule("question", "*", "allow"),
      rule("edit", "*", "deny"),
      rule("read", "secrets/*", "deny"),
      rule("bash", "rm *", "deny"),
    ]);
    expect(denials).toEqual([
      rule("edit", "*", "deny"),
      rule("read", "secrets/*", "deny"),
      rule("bash", "rm *", "deny"),
    ]);
  });

  it("keeps what an agent that is denied everything else may do", () => {
    const denials = inheritedDenials([
      rule("*", "*", "deny"),
      rule("read", "*", "allow"),
      rule("task", "*", "allow"),
    ]);
    const own = [rule("*", "*", "allow")];
    const action = (permission: string) => evaluate([own, denials], permission, "x").action;
    expect(["read", "task"].map(action)).toEqual(["allow", "allow"]);
    expect(["edit", "bash", "webfetch", "files_delete"].map(action)).toEqual([
      "deny",
      "deny",
      "deny",
      "deny",
    ]);
  });
});
