import type { Config } from "@opencode/sdk/types";
import { isObject, type JsonObject } from "../../base/json.js";
import { mergePermission } from "./permission.js";

/** Lists that every file may add to; all others are replaced by the later file's. */
const collected = ["instructions", "plugin"];

/** `over` laid on `base`: objects key by key, permissions in rule order, everything else replaced. Neither is changed. */
export function mergeConfig(base: Config, over: Config): Config {
  const merged = mergeObjects(base, over);
  for (const key of collected) {
    const both = [base[key as keyof Config], over[key as keyof Config]].filter(Array.isArray).flat();
    if (both.length > 0) merged[key] = withoutRepeats(both);
  }
  mergeRules(merged, base, over);
  for (const [name, agent] of Object.entries(merged.agent ?? {})) {
    if (!isObject(agent)) continue;
    const copy = { ...agent };
    mergeRules(copy, base.agent?.[name] ?? {}, over.agent?.[name] ?? {});
    (merged.agent as JsonObject)[name] = copy;
  }
  return merged as Config;
}

function mergeRules(
  target: JsonObject,
  base: Pick<Config, "permission">,
  over: Pick<Config, "permission">,
): void {
  const rules = mergePermission(base.permission, over.permission);
  if (rules !== undefined) target.permission = rules;
}

function mergeObjects(base: JsonObject, over: JsonObject): JsonObject {
  const result: JsonObject = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = Object.hasOwn(result, key) ? result[key] : undefined;
    result[key] = isObject(before) && isObject(value) ? mergeObjects(before, value) : value;
  }
  return result;
}

function withoutRepeats(items: unknown[]): unknown[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
