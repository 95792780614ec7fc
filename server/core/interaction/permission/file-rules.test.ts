import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { PermissionRule } from "@opencode/sdk/types";
import { beforeAll, expect, it } from "vitest";
import { fileRules } from "./file-rules.js";

const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), "rules-")));
const at = (name: string) => path.join(root, name);
beforeAll(() => {
  for (const folder of ["home/.ssh", "real-home", "work/src", "work/secret", "elsewhere", "store/keys"])
    mkdirSync(at(folder), { recursive: true });
  symlinkSync(at("home"), at("linked-home"));
  symlinkSync(at("work"), at("linked-work"));
  symlinkSync(at("elsewhere"), at("work/link"));
  symlinkSync(at("store/keys"), at("work/vault"));
});

const decide = async (
  pattern: string,
  action: PermissionRule["action"],
  name: string,
  { scope = "work", home = "home", permission = "read" } = {},
) => {
  const ground = { permission: "*", pattern: "*", action: action === "allow" ? "ask" : "allow" } as const;
  const rules = [ground, { permission, pattern: pattern.replace("ROOT", root), action }];
  const found = await fileRules(rules, { scope: at(scope), home: at(home) });
  return found(permission, name.replace("ROOT", root)).action;
};

it.each([
  ["~/.ssh/*", "../home/.ssh/id", {}],
  ["$HOME/.ssh/*", "../home/.ssh/id", {}],
  ["ROOT/home/.ssh/id", "../home/.ssh/id", { permission: "edit" }],
  ["~/.ssh/*", "../home/.ssh/id", { home: "linked-home" }],
  ["ROOT/linked-home/.ssh/*", "../home/.ssh/id", {}],
  ["ROOT/work/secret/*", "secret/key", {}],
  ["ROOT/linked-work/secret/*", "secret/key", {}],
  ["ROOT/work/secret/*", "secret/key", { scope: "linked-work" }],
  ["secret/*", "secret/key", {}],
  ["vault/*", "../store/keys/a", {}],
  ["*/.ssh/*", "../home/.ssh/id", {}],
] as const)("%s denies %s", async (pattern, name, more) => {
  expect(await decide(pattern, "deny", name, more)).toBe("deny");
});

it.each([
  ["~/notes/*", "../home/notes/a", {}],
  ["ROOT/work/src/*", "src/a.ts", { permission: "edit" }],
  ["ROOT/linked-home/*", "ROOT/home/*", { permission: "external_directory" }],
  ["~/.ssh/*", "ROOT/home/.ssh/*", { permission: "external_directory", home: "linked-home" }],
] as const)("%s allows %s", async (pattern, name, more) => {
  expect(await decide(pattern, "allow", name, more)).toBe("allow");
});

it("does not take a link in the work tree as a wider allow", async () => {
  expect(await decide("link/*", "allow", "../elsewhere/a")).toBe("ask");
  expect(await decide("ROOT/work/link/*", "allow", "../elsewhere/a")).toBe("ask");
});

it("lets the last rule that matches any spelling win", async () => {
  const rules: PermissionRule[] = [
    { permission: "read", pattern: "~/.ssh/*", action: "deny" },
    { permission: "read", pattern: "*.pub", action: "allow" },
  ];
  const found = await fileRules(rules, { scope: at("work"), home: at("home") });
  expect(found("read", "../home/.ssh/id").action).toBe("deny");
  expect(found("read", "../home/.ssh/id.pub").action).toBe("allow");
});
