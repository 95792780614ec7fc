import { cutText } from "../../base/cut-text.js";
import { isObject, type JsonObject } from "../../base/json.js";
import { modelID } from "./go-models.js";

/** A field that says something else than it should, and what came of it. */
export interface Misread {
  key: string;
  message: string;
  /** Nothing says what the agent may do then, so it may not be used. */
  fatal?: boolean;
}

/** Names of tools in the agent files of others, in lower case, with the permissions that govern the same here. */
const tools: Record<string, string[]> = {
  ...Object.fromEntries(
    "read edit bash glob grep list task todowrite todoread webfetch websearch skill question lsp codesearch"
      .split(" ")
      .map((name) => [name, [name]]),
  ),
  ...{ write: ["edit"], multiedit: ["edit"], notebookedit: ["edit"], apply_patch: ["edit"], patch: ["edit"] },
  ...{ editfiles: ["edit"], notebookread: ["read"], ls: ["list"], agent: ["task"], todos: ["todowrite"] },
  ...{ bashoutput: ["bash"], killshell: ["bash"], killbash: ["bash"], shell: ["bash"], fetch: ["webfetch"] },
  ...{ runcommands: ["bash"], runinterminal: ["bash"], terminal: ["bash"], askuserquestion: ["question"] },
  ...{ search: ["glob", "grep", "list"], codebase: ["glob", "grep", "list"], usages: ["grep"] },
};

/** Those that a list of what an agent may use still leaves to be asked for. */
const ground = { "*": "deny", doom_loop: "ask", external_directory: "ask" };
const reading = { "*": "allow", "*.env": "ask", "*.env.*": "ask", "*.env.example": "allow" };

/** The colours that others name, for our contract knows only those of a theme. */
const colours: Record<string, string> = {
  ...{ red: "#ef4444", orange: "#f97316", yellow: "#eab308", green: "#22c55e", cyan: "#06b6d4" },
  ...{
    blue: "#3b82f6",
    purple: "#a855f7",
    pink: "#ec4899",
    white: "#ffffff",
    black: "#000000",
    gray: "#6b7280",
  },
  ...{ grey: "#6b7280", magenta: "#d946ef", teal: "#14b8a6", indigo: "#6366f1", violet: "#8b5cf6" },
};

/** What others configure of an agent that nothing here corresponds to: it must not reach the provider as an option. */
const without = ["hooks", "mcpServers", "mcp-servers", "skills", "memory", "isolation", "background"];

/**
 * An agent's fields, as they are written for this and for other programs, in the form of `AgentConfig`; what cannot
 * be read is left out and told. Says nothing of values that are simply wrong.
 */
export function readForeignAgent(source: JsonObject): { fields: JsonObject; misread: Misread[] } {
  const misread: Misread[] = [];
  const fields = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== null));
  const take = (...keys: string[]) => {
    const key = keys.find((one) => one in fields);
    const value = key === undefined ? undefined : fields[key];
    for (const one of keys) delete fields[one];
    return value;
  };
  for (const key of without)
    if (key in fields) misread.push({ key, message: `${key} is nothing an agent has here` });
  take(...without);

  const turns = take("maxTurns", "max-turns");
  if (turns !== undefined && !("steps" in fields)) fields.steps = turns;
  const allowed = isList(fields.tools)
    ? take("tools", "allowed-tools", "allowedTools")
    : take("allowed-tools", "allowedTools");
  const disallowed = take("disallowedTools", "disallowed-tools");
  const mode = take("permissionMode", "permission-mode");
  const rules = {
    ...(allowed !== undefined && onlyThese(allowed, misread)),
    ...(disallowed !== undefined && noneOf(disallowed, misread)),
    ...(mode === "plan" && { edit: "deny" }),
  };
  const stated = plainRules(fields.permission);
  if (stated !== undefined) fields.permission = stated;
  if (Object.keys(rules).length > 0)
    fields.permission = isObject(stated) ? { ...rules, ...stated } : (stated ?? rules);
  if (isObject(fields.tools)) fields.tools = mapValues(fields.tools, flag);

  for (const key of ["temperature", "top_p", "steps", "maxSteps"])
    if (key in fields) fields[key] = number(fields[key]);
  for (const key of ["disable", "hidden"]) if (key in fields) fields[key] = flag(fields[key]);
  if (typeof fields.mode === "string") fields.mode = fields.mode.toLowerCase();
  if (typeof fields.color === "string") fields.color = colours[fields.color.toLowerCase()] ?? fields.color;
  if (Array.isArray(fields.description)) fields.description = fields.description.join(" ");
  readModel(fields, misread);
  return { fields, misread };
}

function readModel(fields: JsonObject, misread: Misread[]): void {
  const { model } = fields;
  if (typeof model !== "string" || model.includes("/")) return;
  const whole = modelID(model);
  if (whole.includes("/")) fields.model = whole;
  else delete fields.model;
  if (whole.includes("/") || ["inherit", "default", ""].includes(model.toLowerCase())) return;
  misread.push({
    key: "model",
    message: `"${cutText(model, 40)}" names no provider (provider/model does), so the session's model is used`,
  });
}

function isList(value: unknown): boolean {
  return typeof value === "string" || Array.isArray(value);
}

/** `Read, Bash(git *), mcp__github__search`: each name with what stands in its brackets. */
function namesIn(value: unknown): { name: string; pattern?: string }[] | undefined {
  const texts = Array.isArray(value) ? value : [value];
  if (!texts.every((text) => typeof text === "string")) return undefined;
  return texts
    .flatMap((text) => [...text.matchAll(/([^\s,()]+)(?:\(([^)]*)\))?/g)])
    .map(([, name = "", pattern]) => ({ name, ...(pattern && { pattern: pattern.replace(/:\*$/, " *") }) }));
}

function permissionsOf(name: string): string[] | undefined {
  const [, server, tool] = /^mcp__(.+?)(?:__(.+))?$/.exec(name) ?? [];
  if (server) return [`${server}_${tool ?? "*"}`.replaceAll(/[^\w*-]/g, "_")];
  const known = Object.hasOwn(tools, name.toLowerCase()) ? tools[name.toLowerCase()] : undefined;
  // A name with an underscore is one of ours for a tool of an MCP server or of a file.
  return known ?? (/^[\w-]+_[\w*-]+$/.test(name) ? [name] : undefined);
}

function onlyThese(value: unknown, misread: Misread[]): JsonObject {
  const names = namesIn(value);
  if (!names) {
    misread.push({ key: "tools", message: "expected names of tools", fatal: true });
    return {};
  }
  if (names.some(({ name }) => name === "*" || name.toLowerCase() === "all")) return {};
  const rules: JsonObject = { ...ground };
  for (const { name, pattern } of names) {
    const permissions = permissionsOf(name);
    if (!permissions) misread.push({ key: "tools", message: `there is no tool "${cutText(name, 40)}"` });
    for (const permission of permissions ?? []) {
      const before = rules[permission];
      if (permission === "read") rules.read = reading;
      else if (pattern === undefined || before === "allow") rules[permission] = "allow";
      else rules[permission] = { "*": "deny", ...(isObject(before) && before), [pattern]: "allow" };
    }
  }
  return rules;
}

function noneOf(value: unknown, misread: Misread[]): JsonObject {
  const names = namesIn(value);
  if (!names) misread.push({ key: "disallowedTools", message: "expected names of tools", fatal: true });
  const denied = (names ?? []).flatMap(({ name, pattern }) =>
    (permissionsOf(name) ?? []).map((permission): [string, unknown] => [
      permission,
      pattern === undefined ? "deny" : { [pattern]: "deny" },
    ]),
  );
  return Object.fromEntries(denied);
}

/** Actions as people also write them: `true`, `no`, `Allow`. */
function plainRules(rules: unknown): unknown {
  if (isObject(rules)) return mapValues(rules, plainRules);
  if (rules === true || rules === false) return rules ? "allow" : "deny";
  return typeof rules === "string" ? rules.toLowerCase() : rules;
}

function flag(value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (/^(true|yes|on)$/i.test(value)) return true;
  return /^(false|no|off)$/i.test(value) ? false : value;
}

function number(value: unknown): unknown {
  return typeof value === "string" && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
}

function mapValues(object: JsonObject, change: (value: unknown) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
