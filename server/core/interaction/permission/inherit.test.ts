import type { PermissionRule } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { boundedBy, inheritedDenials } from "./inherit.js";
import { evaluate } from "./rules.js";

const rule = (permission: string, pattern: string, action: PermissionRule["action"]): PermissionRule => ({
  permission,
  pattern,
  action,
});

const known = "bash edit glob grep list question read skill task todoread todowrite webfetch".split(" ");

describe("inheritedDenials", () => {
  it("hands on denials that hold, whole and in part, and no allowance", () => {
    const denials = inheritedDenials(
      [
        rule("*", "*", "allow"),
        rule("question", "*", "deny"),
        rule("question", "*", "allow"),
        rule("edit", "*", "deny"),
        rule("read", "secrets/*", "deny"),
        rule("bash", "rm *", "deny"),
      ],
      known,
    );
    expect(denials).toEqual([
      rule("edit", "*", "deny"),
      rule("read", "secrets/*", "deny"),
      rule("bash", "rm *", "deny"),
    ]);
  });

  it("keeps what an agent that is denied everything else may do", () => {
    const denials = inheritedDenials(
      [rule("*", "*", "deny"), rule("read", "*", "allow"), rule("task", "*", "allow")],
      known,
    );
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

describe("boundedBy", () => {
  const user: PermissionRule[] = [
    { permission: "bash", pattern: "*", action: "deny" },
    { permission: "bash", pattern: "git *", action: "allow" },
    { permission: "bash", pattern: "git push *", action: "deny" },
    { permission: "webfetch", pattern: "*", action: "deny" },
    { permission: "edit", pattern: "secrets/*", action: "deny" },
  ];
  const all = (permission: string, action: PermissionRule["action"] = "allow") => [
    { permission, pattern: "*", action },
  ];
  it.each<[string, PermissionRule[], string, string, string]>([
    ["what is denied as a whole", all("webfetch"), "webfetch", "https://x", "deny"],
    ["what is denied in part", all("edit"), "edit", "secrets/key", "deny"],
    ["the rest of that", all("edit"), "edit", "a.txt", "allow"],
    ["a denial along with all else", all("*"), "webfetch", "https://x", "deny"],
    ["all else", all("*"), "edit", "a.txt", "allow"],
    ["an ask in place of a denial", all("webfetch", "ask"), "webfetch", "https://x", "deny"],
    [
      "an exception that the user makes too",
      [{ permission: "bash", pattern: "git *", action: "allow" }],
      "bash",
      "git log",
      "allow",
    ],
    [
      "a denial within it",
      [{ permission: "bash", pattern: "git *", action: "allow" }],
      "bash",
      "git push origin",
      "deny",
    ],
    ["what it denies by itself", [...all("edit"), ...all("edit", "deny")], "edit", "a.txt", "deny"],
  ])("%s", (_, rules, permission, pattern, action) => {
    const before: PermissionRule[] = [
      { permission: "*", pattern: "*", action: "ask" },
      { permission: "bash", pattern: "*", action: "deny" },
      { permission: "webfetch", pattern: "*", action: "deny" },
    ];
    expect(evaluate([before, boundedBy(user, rules, known)], permission, pattern).action).toBe(action);
  });
});
