import type { z } from "zod";
import type { Issue } from "./errors.js";
import { kindOf } from "./json.js";

export type SchemaIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const shownValues = 12;

/** What a validator found, in words a client's author can act on: one issue a field, unions by their best member. */
export function describeIssues(issues: readonly SchemaIssue[], input: unknown, base: Path = []): Issue[] {
  return issues.flatMap((issue) => describe(issue, input, [...base, ...issue.path]));
}

function describe(issue: SchemaIssue, input: unknown, path: Path): Issue[] {
  if (issue.code === "invalid_union" && issue.errors.length > 0) return bestMember(issue.errors, input, path);
  return [{ path: path.map(String), message: sentence(issue, valueAt(input, path)) }];
}

function bestMember(members: readonly SchemaIssue[][], input: unknown, path: Path): Issue[] {
  const described = members.map((issues) => describeIssues(issues, input, path));
  const scores = described.map(distance);
  const best = described.filter((_, index) => scores[index] === Math.min(...scores));
  const [first, ...others] = best;
  const only = first?.[0];
  if (!first || !only || first.length > 1 || others.length === 0) return first ?? [];
  const ways = new Map(best.flat().map((issue) => [`${issue.path.join(".")}: ${issue.message}`, issue]));
  if (ways.size === 1) return [only];
  const depth = path.length;
  const words = [...ways.values()].map(({ path: at, message }) => {
    const rest = at.slice(depth).join(".");
    return rest ? `${rest}: ${message}` : message;
  });
  return [{ path: path.map(String), message: words.join(", or ") }];
}

/** A member that lacks a field is further from what was meant than one that dislikes a value. */
function distance(issues: readonly Issue[]): number {
  return issues.reduce((sum, { message }) => sum + (message === "required" ? 100 : 1), 0);
}

function sentence(issue: SchemaIssue, value: unknown): string {
  if (value === undefined && issue.code !== "unrecognized_keys") return "required";
  switch (issue.code) {
    case "invalid_type":
      return `expected ${issue.expected === "int" ? "integer" : issue.expected}, received ${kindOf(value)}`;
    case "invalid_value":
      return `expected ${oneOf(issue.values)}`;
    case "invalid_union":
      return "options" in issue && issue.options
        ? `expected ${oneOf(issue.options)}`
        : "fits more than one form";
    case "unrecognized_keys":
      return `unknown ${issue.keys.length > 1 ? "fields" : "field"} ${issue.keys.slice(0, shownValues).join(", ")}`;
    case "too_small":
      return `must ${bound(issue.origin, issue.inclusive === false ? "more than" : "at least", issue.minimum)}`;
    case "too_big":
      return `must ${bound(issue.origin, issue.inclusive === false ? "less than" : "at most", issue.maximum)}`;
    case "invalid_format":
      return issue.pattern ? `must match ${issue.pattern}` : `must be a valid ${issue.format}`;
    default:
      return issue.message;
  }
}

function bound(origin: string, relation: string, amount: number | bigint): string {
  if (origin === "string") return `have ${relation} ${amount} characters`;
  if (origin === "array") return `have ${relation} ${amount} items`;
  return `be ${relation} ${amount}`;
}

function oneOf(values: readonly unknown[]): string {
  const shown = values.slice(0, shownValues).map((value) => JSON.stringify(value));
  const list = values.length > shown.length ? [...shown, "..."] : shown;
  return list.length > 1 ? `one of ${list.join(", ")}` : (list[0] ?? "nothing");
}

/** The value under a path, or undefined where the path leaves the value. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
