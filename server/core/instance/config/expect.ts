import { isObject, type JsonObject, kindOf } from "../../base/json.js";
import type { ConfigIssue } from "./substitute.js";

/** Reads values of a foreign form by kind; one of another kind counts as absent and is noted under its own path. */
export function expectations() {
  const issues: ConfigIssue[] = [];

  function read<T>(value: unknown, path: PropertyKey[], kind: string, is: (value: unknown) => value is T) {
    if (value === undefined || value === null) return undefined;
    if (is(value)) return value;
    issues.push({ path, message: `expected ${kind}, got ${kindOf(value)}` });
    return undefined;
  }

  return {
    issues,
    object: (value: unknown, path: PropertyKey[]) => read(value, path, "object", isObject),
    text: (value: unknown, path: PropertyKey[]) => read(value, path, "string", isText),
    flag: (value: unknown, path: PropertyKey[]) => read(value, path, "boolean", isFlag),
    texts: (value: unknown, path: PropertyKey[]) => read(value, path, "array of strings", isTexts),
    textMap: (value: unknown, path: PropertyKey[]) => read(value, path, "object of strings", isTextMap),
    /** The entries of an object of objects; those of another kind are noted and left out. */
    entries(value: unknown, path: PropertyKey[]): [string, JsonObject][] {
      return Object.entries(read(value, path, "object", isObject) ?? {}).flatMap(([name, item]) => {
        const entry = read(item, [...path, name], "object", isObject);
        return entry ? [[name, entry] as [string, JsonObject]] : [];
      });
    },
  };
}

export type Expectations = ReturnType<typeof expectations>;

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isFlag(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isTextMap(value: unknown): value is Record<string, string> {
  return isObject(value) && Object.values(value).every(isText);
}
