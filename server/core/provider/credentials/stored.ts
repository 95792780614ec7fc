import type { Auth } from "@opencode/sdk/types";
import { isPlainObject } from "./secrets.js";

/** The keys as they are kept, as JSON; undefined for what is no object. */
export function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.trim() === "" ? "{}" : text);
    return isPlainObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function entriesOf(stored: Record<string, unknown> | undefined): [string, Auth][] {
  return Object.entries(stored ?? {}).filter((entry): entry is [string, Auth] => isAuth(entry[1]));
}

function isAuth(value: unknown): value is Auth {
  if (!isPlainObject(value)) return false;
  const { type, key, token, access } = value;
  if (type === "api") return typeof key === "string";
  if (type === "wellknown") return typeof key === "string" && typeof token === "string";
  return type === "oauth" && typeof access === "string";
}
