import { isObject, type JsonObject } from "../../base/json.js";

// A value of a project's file that takes in a variable or a file, until somebody has said that it may. It stays a text
// through mapping, validation and merging, so that where it ends up decides what becomes of it.
const MARK = "\u0000withheld:";

/** Stands in place of a value; `source` is the text as it is written. */
export function withheldText(source: string): string {
  return MARK + Buffer.from(source).toString("base64url");
}

/** The text as it is written; undefined for a value that is not withheld. */
export function sourceOf(value: unknown): string | undefined {
  if (typeof value !== "string" || !value.startsWith(MARK)) return undefined;
  return Buffer.from(value.slice(MARK.length), "base64url").toString();
}

/** Whether anything in a value is withheld. */
export function holdsBack(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsBack);
  return isObject(value) ? Object.values(value).some(holdsBack) : sourceOf(value) !== undefined;
}

/** A value as it is written, for a person to read. */
export function asWritten(value: unknown): unknown {
  return mapped(value, (text) => sourceOf(text) ?? text);
}

/** A value without what is withheld: empty texts in its place, and nothing in lists. */
export function withoutWithheld<T>(value: T): T {
  return mapped(value, (text) => (sourceOf(text) === undefined ? text : "")) as T;
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, mapped(item, change)]);
  return Object.fromEntries(entries) as JsonObject;
}
