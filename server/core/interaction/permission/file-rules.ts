import path from "node:path";
import type { PermissionRule } from "@opencode/sdk/types";
import { matchGlob } from "../../base/match-glob.js";
import { inside } from "../../system/files/inside.js";
import { realTarget } from "../../system/files/real-target.js";
import { expandHome } from "./rules.js";

/** Permissions whose patterns are names of files: relative to the work tree, or absolute for `external_directory`. */
const OF_FILES = new Set(["read", "edit", "list", "external_directory"]);

export function isOfFiles(permission: string): boolean {
  return OF_FILES.has(permission);
}

/** Decides as `evaluate` does. */
export type DecideFile = (permission: string, name: string) => PermissionRule;

/**
 * Rules about files, however they spell them: each is matched against the relative and the absolute name of a file,
 * with the home folder filled in, and also as what its folder really is where that is a link. A link that is made
 * within the work tree never widens what a rule allows.
 */
export async function fileRules(
  rules: readonly PermissionRule[],
  place: { scope: string; home?: string },
): Promise<DecideFile> {
  const { scope, home } = place;
  const realScope = await realTarget(scope);
  const spelt = await Promise.all(
    rules.map(async (rule) => {
      const pattern = home === undefined ? rule.pattern : expandHome(rule.pattern, home);
      return { rule, patterns: [pattern, ...(await realSpelling({ ...rule, pattern }, scope, realScope))] };
    }),
  );
  return (permission, name) => {
    const roots = permission === "external_directory" ? [] : [scope, realScope];
    const names = [...new Set([name, ...roots.map((root) => slashes(path.resolve(root, name)))])];
    const found = spelt.findLast(
      ({ rule, patterns }) =>
        matchGlob(rule.permission, permission) &&
        patterns.some((pattern) => names.some((one) => matchGlob(pattern, one))),
    );
    return found?.rule ?? { permission, pattern: "*", action: "ask" };
  };
}

/** The pattern with the folder it begins with as what that really is; none where that changes nothing. */
async function realSpelling(
  { permission, pattern, action }: PermissionRule,
  scope: string,
  realScope: string,
): Promise<string[]> {
  if (![...OF_FILES].some((name) => matchGlob(permission, name))) return [];
  const wildcard = pattern.search(/[*?]/);
  const fixed = wildcard < 0 ? pattern : pattern.slice(0, pattern.lastIndexOf("/", wildcard) + 1);
  if (fixed === "" || fixed === "/") return [];
  const folder = path.resolve(scope, fixed);
  if (action === "allow" && inside(scope, folder)) return [];
  const real = await realTarget(folder);
  const expected = inside(scope, folder) ? path.resolve(realScope, path.relative(scope, folder)) : folder;
  if (real === expected) return [];
  return [slashes(real) + (fixed.endsWith("/") ? "/" : "") + pattern.slice(fixed.length)];
}

function slashes(file: string): string {
  return file.replaceAll(path.sep, "/");
}
