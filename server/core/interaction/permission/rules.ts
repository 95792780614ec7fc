import type { PermissionConfig, PermissionRule } from "@opencode/sdk/types";

/** Tools that share one permission because they do the same thing to the user's files. */
const SHARED = new Map([
  ["write", "edit"],
  ["apply_patch", "edit"],
]);

/** The permission name that governs a tool: `edit` for everything that changes files, otherwise the tool's own id. */
export function permissionOf(toolID: string): string {
  return SHARED.get(toolID) ?? toolID;
}

/**
 * Tells whether the whole of `text` matches `glob`, where `*` is any run of characters (slashes and newlines too)
 * and `?` is any one, `\\*` and `\\?` are those characters themselves; a trailing ` *` may match nothing, so `git *`
 * covers a bare `git`. Never backtracks further than the last `*`, so the worst case is the product of both lengths.
 */
export function matchGlob(glob: string, text: string): boolean {
  if (glob.endsWith(" *") && matchExactly(glob.slice(0, -2), text)) return true;
  return matchExactly(glob, text);
}

function matchExactly(glob: string, text: string): boolean {
  let g = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const escaped = glob[g] === "\\" && (glob[g + 1] === "*" || glob[g + 1] === "?");
    // A text that holds the backslash too is a shell word, which keeps its own.
    if (escaped && text.startsWith(glob.slice(g, g + 2), t)) {
      g += 2;
      t += 2;
    } else if (escaped && text[t] === glob[g + 1]) {
      g += 2;
      t++;
    }
    // The star is tested first: the text may itself hold a "*" and would otherwise be taken as a literal.
    else if (glob[g] === "*") {
      star = g++;
      resume = t;
    } else if (g < glob.length && !escaped && (glob[g] === "?" || glob[g] === text[t])) {
      g++;
      t++;
    } else if (star >= 0) {
      g = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (glob[g] === "*") g++;
  return g === glob.length;
}

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

/** A text as a pattern that matches it and nothing else. */
export function escapeGlob(text: string): string {
  return text.replace(/[*?]/g, "\\$&");
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
export function disabledTools(rules: readonly PermissionRule[], toolIDs: readonly string[]): Set<string> {
  return new Set(toolIDs.filter((id) => deniedEntirely(rules, permissionOf(id))));
}

/** A later exception (`git *`: allow) keeps a tool alive that `*` denies; a later narrower denial does not. */
function deniedEntirely(rules: readonly PermissionRule[], permission: string): boolean {
  const decisive = rules.findLast(
    (rule) => matchGlob(rule.permission, permission) && (rule.pattern === "*" || rule.action !== "deny"),
  );
  return decisive?.action === "deny";
}
