import type { PermissionRule } from "@opencode/sdk/types";
import { evaluate } from "./rules.js";

/** What is asked for by no tool of its own; what rules say of everything holds for these as well. */
const ofAll = ["config", "external_directory"];

/**
 * What an agent may not do, as rules for those who work for it. Only denials that hold are handed on: what it is
 * allowed gives nobody else more than their own rules do. `known` is what tools ask for: a denial of everything denies that.
 */
export function inheritedDenials(
  rules: readonly PermissionRule[],
  known: readonly string[],
): PermissionRule[] {
  const denied = (permission: string, pattern: string) =>
    evaluate([rules], permission, pattern).action === "deny";
  const named = rules.map(({ permission }) => permission).filter((permission) => !permission.includes("*"));
  const whole = [...new Set([...ofAll, ...known, ...named])].filter((permission) => denied(permission, "*"));
  const parts = rules.filter(
    ({ permission, pattern, action }) =>
      action === "deny" && pattern !== "*" && !whole.includes(permission) && denied(permission, pattern),
  );
  // Tools of MCP servers have names that no list can know; they hold the server's name and an underscore.
  const others = denied("server_tool", "*") ? ["*_*"] : [];
  const single =
    others.length > 0 ? whole.filter((name) => !name.includes("_") || !known.includes(name)) : whole;
  return [
    ...[...others, ...single].map((permission) => ({ permission, pattern: "*", action: "deny" as const })),
    ...parts,
  ];
}

/** Rules without what others of higher rank deny: those of a project's file, say, under the user's. */
export function boundedBy(
  bounds: readonly PermissionRule[],
  rules: readonly PermissionRule[],
  known: readonly string[],
): PermissionRule[] {
  const denied = (permission: string, pattern: string) =>
    evaluate([bounds], permission, pattern).action === "deny";
  const lifting = rules.filter(({ action }) => action !== "deny");
  if (lifting.length === 0) return [...rules];
  const kept = rules
    .filter(({ permission, pattern, action }) => action === "deny" || !denied(permission, pattern))
    // One that speaks of many permissions lifts those that are denied along with the others.
    .flatMap((rule) =>
      rule.action !== "deny" && rule.permission.includes("*")
        ? [rule, ...inheritedDenials(bounds, known)]
        : [rule],
    );
  const parts = bounds.filter(
    ({ permission, pattern, action }) => action === "deny" && pattern !== "*" && denied(permission, pattern),
  );
  return [...kept, ...parts];
}
