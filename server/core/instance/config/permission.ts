import type { PermissionConfig } from "@opencode/sdk/types";
import { isObject, type JsonObject } from "../../base/json.js";

/** Permissions as they stand in a config: the order of the keys is the order of the rules, and the last match wins. */
type Rules = PermissionConfig | undefined;

/** `over` after `base`, so that each of its rules is stronger than all earlier ones for the same call. */
export function mergePermission(base: Rules, over: Rules): Rules {
  if (over === undefined || base === undefined) return over ?? base;
  if (typeof over === "string") return over;
  return after(asObject(base), over, asObject) as PermissionConfig;
}

/** The rules that a `tools` switch of an older config stands for. Rules stated in `permission` are stronger. */
export function withTools(tools: Record<string, boolean>, permission: Rules): Rules {
  const stated = permission === undefined ? {} : asObject(permission);
  const result: JsonObject = {};
  // A leading "*" is the ground that switches refine; one further down was meant to rule over what precedes it.
  if (Object.keys(stated)[0] === "*") result["*"] = stated["*"];
  for (const [tool, on] of Object.entries(tools)) {
    const name = editing.has(tool) ? "edit" : tool;
    if (!Object.hasOwn(stated, name)) result[name] = on && result[name] !== "deny" ? "allow" : "deny";
  }
  return Object.assign(result, stated) as PermissionConfig;
}

const editing = new Set(["write", "edit", "apply_patch", "patch", "multiedit"]);

function asObject(rules: unknown): JsonObject {
  return isObject(rules) ? rules : { "*": rules };
}

/** A key of `over` moves behind all keys of `base`, taking with it what `base` said under the same name. */
function after(base: JsonObject, over: JsonObject, lift: (value: unknown) => JsonObject): JsonObject {
  const result = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = result[key];
    delete result[key];
    result[key] = before !== undefined && isObject(value) ? after(lift(before), value, lift) : value;
  }
  return result;
}
