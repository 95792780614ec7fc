import type { PermissionRule } from "@opencode/sdk/types";
import { describe, expect, it } from "vitest";
import { escapeGlob, matchGlob } from "../../base/match-glob.js";
import { disabledTools, evaluate, fromConfig } from "./rules.js";

const rule = (permission: string, pattern: string, action: PermissionRule["action"]) => ({
  permission,
  pattern,
  action,
});

describe("matchGlob", () => {
  it.each([
    ["*", "", true],
    ["*", "a/b\nc", true],
    ["src/*", "src/a/b.ts", true],
    ["*.env", "deep/.env", true],
    ["*.env", ".env.local", false],
    ["a?c", "abc", true],
    ["a?c", "ac", false],
    ["git *", "git status", true],
    ["git *", "git", true],
    ["git *", "gitk", false],
    ["git * --force", "git", false],
    ["a.c", "abc", false],
    ["(x|y)+[z]", "(x|y)+[z]", true],
    ["a*b*c", "a-b-b-c", true],
    ["a*b*c", "a-b-b-d", false],
    ["", "", true],
    ["", "a", false],
    ["*a", "*ba", true],
    ["ls *", "ls *", true],
    ["*", "*", true],
    ["a*", "a", true],
  ])("%j against %j is %s", (glob, text, expected) => {
    expect(matchGlob(glob, text)).toBe(expected);
  });

  it("answers a pattern that would blow up a backtracking matcher", () => {
    expect(matchGlob(`${"a*".repeat(60)}b`, "a".repeat(4000))).toBe(false);
  });
});

describe("evaluate", () => {
  it("asks when nothing matches", () => {
    expect(evaluate([], "bash", "ls")).toEqual(rule("bash", "*", "ask"));
  });

  it("lets the last match win, across rulesets", () => {
    const base = [rule("*", "*", "allow"), rule("bash", "rm *", "deny")];
    expect(evaluate([base], "bash", "rm -rf x").action).toBe("deny");
    expect(evaluate([base, [rule("bash", "rm *", "ask")]], "bash", "rm x").action).toBe("ask");
    expect(evaluate([[rule("bash", "rm *", "ask")], base], "bash", "rm x").action).toBe("deny");
    expect(evaluate([[...base, rule("*", "*", "ask")]], "bash", "rm x").action).toBe("ask");
  });

  it("takes wildcards in the permission name", () => {
    expect(evaluate([[rule("github_*", "*", "deny")]], "github_create_issue", "*").action).toBe("deny");
  });
});

describe("fromConfig", () => {
  it("takes one word for everything", () => {
    expect(fromConfig("deny", "/home/u")).toEqual([rule("*", "*", "deny")]);
  });

  it("keeps the order and expands the home folder", () => {
    const rules = fromConfig(
      {
        edit: "ask",
        bash: { "*": "ask", "git *": "allow", "git push *": "deny" },
        external_directory: {
          "~/a/*": "allow",
          "$HOME/b": "deny",
          "~": "ask",
          "~x/": "ask",
          "/c/~/d": "ask",
        },
      },
      "/home/u",
    );
    expect(rules).toEqual([
      rule("edit", "*", "ask"),
      rule("bash", "*", "ask"),
      rule("bash", "git *", "allow"),
      rule("bash", "git push *", "deny"),
      rule("external_directory", "/home/u/a/*", "allow"),
      rule("external_directory", "/home/u/b", "deny"),
      rule("external_directory", "/home/u", "ask"),
      rule("external_directory", "~x/", "ask"),
      rule("external_directory", "/c/~/d", "ask"),
    ]);
  });
});

describe("disabledTools", () => {
  const tools = [
    ...["read", "edit", "bash"].map((id) => ({ id })),
    ...["write", "apply_patch"].map((id) => ({ id, permission: "edit" })),
  ];

  it("goes by what a tool asks for, and by its name where it does not say", () => {
    expect([...disabledTools([rule("edit", "*", "deny")], tools)]).toEqual(["edit", "write", "apply_patch"]);
  });

  it("keeps a tool that has an exception, drops one whose exception is a denial too", () => {
    const denied = rule("bash", "*", "deny");
    expect(disabledTools([denied, rule("bash", "git *", "allow")], tools).has("bash")).toBe(false);
    expect(disabledTools([denied, rule("bash", "git *", "deny")], tools).has("bash")).toBe(true);
    expect(disabledTools([rule("bash", "git *", "allow"), denied], tools).has("bash")).toBe(true);
    expect(disabledTools([rule("bash", "git *", "deny")], tools).has("bash")).toBe(false);
  });

  it("lets a wildcard denial be lifted for one permission", () => {
    const rules = [rule("*", "*", "deny"), rule("read", "*", "allow")];
    expect([...disabledTools(rules, tools)]).toEqual(["edit", "bash", "write", "apply_patch"]);
  });
});

describe("escapes", () => {
  it.each([
    ["a\\*b", "a*b", true],
    ["a\\*b", "axb", false],
    ["a\\?/*", "a?/x", true],
    ["a\\?/*", "ab/x", false],
    ["rm \\*", "rm \\*", true],
    ["*\\*", "a*b*", true],
    ["a\\b", "a\\b", true],
  ])("%j against %j is %s", (glob, text, expected) => expect(matchGlob(glob, text)).toBe(expected));

  it("make a pattern of a text that matches nothing else", () => {
    expect(matchGlob(escapeGlob("a*?b"), "a*?b")).toBe(true);
    expect(matchGlob(escapeGlob("a*?b"), "axyb")).toBe(false);
  });
});
