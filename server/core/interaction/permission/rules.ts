import type { PermissionConfig, PermissionRule } from "@opencode/sdk/types";
import { matchGlob } from "../../base/match-glob.js";

/** The rule that decides: the last one that matches over all rulesets in order, or `ask` when none does. */
export function evaluate(
  rulesets: readonly (readonly PermissionRule[])[],
  permission: string,
  pattern: string,
): PermissionRule {
  for (const rules of rulesets.toReversed()) {
    const rule = rules.findLast(
      (candidate) => matchGlob(candidate.permission, permission) && matchGlob(candidate.pattern, pattern),
    );
    if (rule) return rule;
  }
  return { permission, pattern: "*", action: "ask" };
}

/** Rules in the order the config states them; `~` and `$HOME` at the start of a pattern become `home`. */
export function fromConfig(config: PermissionConfig, home: string): PermissionRule[] {
  if (typeof config === "string") return [{ permission: "*", pattern: "*", action: config }];
  return Object.entries(config).flatMap(([permission, value]): PermissionRule[] => {
    if (value === undefined) return [];
    if (typeof value === "string") return [{ permission, pattern: "*", action: value }];
    return Object.entries(value).map(([pattern, action]) => ({
      permission,
      pattern: expandHome(pattern, home),
      action,
    }));
  });
}

/** `~` and `$HOME` at the start of a pattern become `home`. */
export function expandHome(pattern: string, home: string): string {
  const prefix = ["~", "$HOME"].find((name) => pattern === name || pattern.startsWith(`${name}/`));
  return prefix === undefined ? pattern : home + pattern.slice(prefix.length);
}

/** The tools that no call could ever be allowed for, and which the model is therefore not offered. */
export function disabledTools(
  rules: readonly PermissionRule[],
  tools: readonly { id: string; permission?: string }[],
): Set<string> {
  const denied = tools.filter(({ id, permission = id }) => deniedEntirely(rules, permission));
  return new Set(denied.map(({ id }) => id));
}

/** A later exception (`git *`: allow) keeps a tool alive that `*` denies; a later narrower denial does not. */
function deniedEntirely(rules: readonly PermissionRule[], permission: string): boolean {
  const decisive = rules.findLast(
    (rule) => matchGlob(rule.permission, permission) && (rule.pattern === "*" || rule.action !== "deny"),
  );
  return decisive?.action === "deny";
}
