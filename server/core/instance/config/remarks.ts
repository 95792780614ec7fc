import { isObject } from "../../base/json.js";
import { checkValue, resolve, type Schema } from "../../base/json-schema.js";
import { nearest, slip } from "../../base/similar.js";
import { configSchema } from "./config-schema.js";
import type { ConfigIssue } from "./substitute.js";

/** Keys that others of this API know and that change nothing here, with what there is instead. `*` is any name. */
export const idleKeys: readonly (readonly [string, string])[] = [
  ["theme", "it is the terminal interface's"],
  ["keybinds", "it is the terminal interface's"],
  ["tui", "it is the terminal interface's"],
  ["layout", "it is the terminal interface's"],
  ["logLevel", "the option --log-level and OPENCODE_LOG_LEVEL say it"],
  ["server", "the options of opencode serve say it"],
  ["share", "sessions are not published"],
  ["autoshare", "sessions are not published"],
  ["autoupdate", "nothing updates itself"],
  ["enterprise", "sessions are not published"],
  ["watcher", "what git ignores is left out"],
  ["subagent_depth", "agents may call agents as their permission task says"],
  ["tool_output", "how much of an output the model reads is fixed"],
  ["skills.urls", "skills are read from folders only"],
  ["attachment", "pictures are sent as they are"],
  ["compaction.preserve_recent_tokens", "compaction.tail_turns says what stays as it is"],
  ["experimental.disable_paste_summary", "it is the terminal interface's"],
  ["experimental.batch_tool", "there is no such tool"],
  ["experimental.openTelemetry", "OTEL_EXPORTER_OTLP_ENDPOINT says it"],
  ["experimental.primary_tools", "an agent's permission says which tools it has"],
  ["experimental.policies", "disabled_providers and enabled_providers say which ones are used"],
];

/** Where keys of other names have a meaning as well: they are a model's or a provider's own settings. */
const open = [
  /^agent\.[^.]+$/,
  /^mode\.[^.]+$/,
  /^provider\.[^.]+\.options$/,
  /^permission$/,
  /\.permission$/,
];

/** Settings of models that are no slip, though they look like one. */
const ownSettings = new Set(["top_k"]);

/** What a configuration says to no effect: keys nobody knows, with the one that was meant, and those of other programs. */
export async function remarksOn(value: unknown): Promise<ConfigIssue[]> {
  const root = await configSchema();

  function unknownKeys(given: unknown, value: unknown, path: string[]): ConfigIssue[] {
    const at = path.join(".");
    const reason = idleKeys.find(([key]) => key === at)?.[1];
    if (reason !== undefined) return [{ path, message: `does nothing here: ${reason}` }];
    const schema = isObject(given) && given.$ref !== undefined ? resolve(root, given.$ref) : given;
    if (!isObject(schema)) return [];
    const { properties, additionalProperties: others, items, anyOf } = schema;
    if (Array.isArray(anyOf)) return ofUnion(anyOf, value, path);
    if (isObject(properties)) return ofObject(properties, others, value, path);
    if (Array.isArray(value))
      return value.flatMap((item, n) => unknownKeys(items, item, [...path, String(n)]));
    return entries(value).flatMap(([key, item]) => unknownKeys(others, item, [...path, key]));
  }

  /** In the form that it has: the one with the fewest remarks. */
  function ofUnion(options: readonly Schema[], value: unknown, path: string[]): ConfigIssue[] {
    const all = options
      .filter((option) => checkValue(option, value, root).length === 0)
      .map((option) => unknownKeys(option, value, path));
    return all.sort((a, b) => a.length - b.length)[0] ?? [];
  }

  function ofObject(
    properties: Record<string, unknown>,
    others: unknown,
    value: unknown,
    path: string[],
  ): ConfigIssue[] {
    const known = Object.keys(properties);
    const isOpen = open.some((pattern) => pattern.test(path.join(".")));
    return entries(value).flatMap(([key, item]): ConfigIssue[] => {
      const at = [...path, key];
      if (Object.hasOwn(properties, key)) return unknownKeys(properties[key], item, at);
      const isTyped = isObject(others) && Object.keys(others).length > 0;
      if (isTyped && !isOpen) return unknownKeys(others, item, at);
      if (idleKeys.some(([name]) => name === at.join("."))) return unknownKeys({}, item, at);
      const meant = isOpen ? slip(key, known) : nearest(key, known);
      if (isOpen && (meant === undefined || ownSettings.has(key))) return [];
      return [
        {
          path: at,
          message: `is no key that is known here${meant === undefined ? "" : `. Did you mean ${meant}?`}`,
        },
      ];
    });
  }

  return unknownKeys(root, value, []);
}

function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value).filter(([key]) => key !== "$schema") : [];
}
