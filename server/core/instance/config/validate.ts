import type { z } from "zod";
import { isObject, kindOf } from "../../base/json.js";
import { checkValue } from "../../base/json-schema.js";
import { configSchema } from "./config-schema.js";
import type { ConfigIssue } from "./substitute.js";

type ZodIssue = z.core.$ZodIssue;

/** What keeps `value` from being a `Config`, in plain words; empty when it is one. Loads the validators for what is not. */
export async function validateConfig(value: unknown): Promise<ConfigIssue[]> {
  if (hasUsualNumbers(value) && checkValue(await configSchema(), value).length === 0) return [];
  const { Config } = await import("../../../gen/inputs.gen.js");
  const result = Config().safeParse(value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => plain(issue as ZodIssue, value));
}

/** JSON Schema takes any number for one, the validators only those that are told apart from their neighbours. */
function hasUsualNumbers(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === "number" && !(Math.abs(one) <= Number.MAX_SAFE_INTEGER)) return false;
    if (typeof one === "object" && one !== null) for (const item of Object.values(one)) left.push(item);
  }
  return true;
}

function plain(issue: ZodIssue, root: unknown): ConfigIssue[] {
  const path = [...issue.path];
  const value = valueAt(root, path);
  if (issue.code === "invalid_union") return union(issue.errors, value, path);
  if (value === undefined) return [{ path, message: `is missing: expected ${expected(issue)}` }];
  return [{ path, message: message(issue, value) }];
}

function message(issue: ZodIssue, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
    case "invalid_value":
      return `expected ${expected(issue)}, got ${shown(value, issue.code === "invalid_value")}`;
    case "too_small":
      return `must be ${issue.inclusive ? "at least" : "greater than"} ${issue.minimum}, got ${shown(value)}`;
    case "too_big":
      return `must be ${issue.inclusive ? "at most" : "less than"} ${issue.maximum}, got ${shown(value)}`;
    case "invalid_format":
      return `expected ${expected(issue)}, got ${shown(value, true)}`;
    default:
      return issue.message;
  }
}

function expected(issue: ZodIssue): string {
  if (issue.code === "invalid_value") {
    const values = issue.values.map((value) => JSON.stringify(value));
    return values.length === 1 ? String(values[0]) : `one of ${values.join(", ")}`;
  }
  if (issue.code === "invalid_type") return typeNames[issue.expected] ?? issue.expected;
  if (issue.code === "invalid_format") {
    return "pattern" in issue && issue.pattern ? `text like ${issue.pattern}` : issue.format;
  }
  return "another value";
}

const typeNames: Record<string, string> = { record: "object", tuple: "array", int: "whole number" };

/** Values are shown only where a fixed word was due, so that no key ends up in a message. */
function shown(value: unknown, quote = false): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string" && quote && value.length <= 24) return JSON.stringify(value);
  return kindOf(value);
}

/** Speaks of the form that was most likely meant; names all of them when the value is of no form at all. */
function union(branches: ZodIssue[][], value: unknown, path: PropertyKey[]): ConfigIssue[] {
  const word = wrongWord(branches, value);
  if (word) return [{ ...word, path: [...path, ...word.path] }];
  const inside = branches.filter(
    (issues) => issues.length > 0 && issues.every((issue) => issue.path.length > 0),
  );
  const [best] = inside
    .map((issues) => ({ issues, weight: issues.reduce((sum, issue) => sum + weight(issue, value), 0) }))
    .sort((a, b) => a.weight - b.weight);
  if (best) {
    return best.issues
      .flatMap((issue) => plain(issue, value))
      .map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  }
  const forms = [...new Set(branches.flat().map(expected))];
  return [{ path, message: `expected ${forms.join(", or ")}, got ${shown(value, true)}` }];
}

/** Where the forms differ by a fixed word under one key, such as `type`, and the value has none of those words. */
function wrongWord(branches: ZodIssue[][], value: unknown): ConfigIssue | undefined {
  const wrong = branches.flatMap((issues) =>
    issues.filter(
      (issue) =>
        issue.code === "invalid_value" && issue.path.length === 1 && valueAt(value, issue.path) !== undefined,
    ),
  );
  const [first, ...rest] = wrong;
  const path = first ? [...first.path] : [];
  if (!first || rest.length === 0 || rest.some((issue) => issue.path[0] !== path[0])) return undefined;
  const words = [...new Set(wrong.map(expected))];
  return { path, message: `expected ${words.join(" or ")}, got ${shown(valueAt(value, path), true)}` };
}

/** A wrong fixed word says most clearly that another form was meant, a missing key less so. */
function weight(issue: ZodIssue, root: unknown): number {
  if (valueAt(root, issue.path) === undefined) return 2;
  return issue.code === "invalid_value" ? 3 : 1;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isObject(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined;
  }, root);
}
