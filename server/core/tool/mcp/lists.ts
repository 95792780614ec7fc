import type { JSONRPCMessage } from "@modelcontextprotocol/client";
import { isObject, type JsonObject } from "../../base/json.js";

/** What an entry of each list is known by. */
const lists: Record<string, { one: string; key: string }> = {
  tools: { one: "tool", key: "name" },
  prompts: { one: "prompt", key: "name" },
  resources: { one: "resource", key: "uri" },
  resourceTemplates: { one: "resource template", key: "uriTemplate" },
};
/** Texts that an entry may have; of another kind they are left out. */
const texts = ["title", "description", "mimeType"];
const types = new Set(["string", "number", "integer", "boolean", "object", "array", "null"]);

/**
 * A message of a server in which each entry of a list is one that can be used: those without a name, or with the name
 * of one before them, are left out, and what is wrong in the others is mended. The protocol's library would refuse the
 * list as a whole, and a provider the whole request for one schema that is none.
 */
export function wellFormedLists(message: JSONRPCMessage, leftOut?: (what: string) => void): JSONRPCMessage {
  const result: unknown = "result" in message ? message.result : undefined;
  if (!isObject(result)) return message;
  const found = Object.keys(lists).filter((name) => Array.isArray(result[name]));
  if (found.length === 0) return message;
  const mended = found.map((name) => [name, entries(name, result[name] as unknown[], leftOut)]);
  return { ...message, result: { ...result, ...Object.fromEntries(mended) } } as JSONRPCMessage;
}

function entries(list: string, items: unknown[], leftOut?: (what: string) => void): JsonObject[] {
  const { one = "", key = "" } = lists[list] ?? {};
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const id = isObject(item) ? item[key] : undefined;
    if (!isObject(item) || typeof id !== "string" || id === "") {
      leftOut?.(`${one} ${index + 1} has no ${key}`);
      return [];
    }
    if (seen.has(id)) {
      leftOut?.(`a second ${one} is called ${id}`);
      return [];
    }
    seen.add(id);
    return [
      list === "tools" ? tool(item, id, leftOut) : list === "prompts" ? prompt(item) : plain(item, ["name"]),
    ];
  });
}

function plain(item: JsonObject, more: string[] = []): JsonObject {
  const kept = Object.entries(item).filter(
    ([key, value]) => !texts.includes(key) || typeof value === "string",
  );
  const named = more
    .filter((key) => typeof item[key] !== "string")
    .map((key) => [key, String(item.uri ?? item.uriTemplate)]);
  return Object.fromEntries([...kept, ...named]);
}

function prompt(item: JsonObject): JsonObject {
  const { arguments: wanted, ...rest } = plain(item);
  if (!Array.isArray(wanted)) return rest;
  return {
    ...rest,
    arguments: wanted.filter((one) => isObject(one) && typeof one.name === "string").map((one) => plain(one)),
  };
}

function tool(item: JsonObject, id: string, leftOut?: (what: string) => void): JsonObject {
  const { inputSchema, outputSchema: _, annotations, icons: __, execution: ___, ...rest } = plain(item);
  let faults = 0;
  const fault = () => {
    faults += 1;
    return {};
  };
  const schema: JsonObject = isObject(inputSchema) ? schemaOf(inputSchema, fault) : fault();
  if (schema.type !== "object") {
    if (schema.type !== undefined) fault();
    schema.type = "object";
  }
  if (faults > 0)
    leftOut?.(`the schema of the tool ${id} is not one in ${faults === 1 ? "a place" : `${faults} places`}`);
  return { ...rest, ...(isObject(annotations) && { annotations: plain(annotations) }), inputSchema: schema };
}

/** Counts what is wrong; gives a schema that anything fits. */
type Fault = () => JsonObject;

/** A schema without what is none: every keyword keeps its meaning, one of another kind goes. */
function schemaOf(given: JsonObject, fault: Fault, depth = 0): JsonObject {
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(given)) {
    const keep = depth > 64 ? undefined : keyword(key, value, fault, depth + 1);
    if (keep === undefined) fault();
    else kept[key] = keep;
  }
  return kept;
}

const maps = new Set(["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"]);
const lots = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);
const single = new Set(["not", "if", "then", "else", "contains", "propertyNames", "additionalProperties"]);

/** The value of a keyword as far as it can be one; undefined where it cannot. */
function keyword(key: string, value: unknown, fault: Fault, depth: number): unknown {
  const one = (from: unknown) =>
    typeof from === "boolean" ? from : isObject(from) ? schemaOf(from, fault, depth) : undefined;
  if (maps.has(key)) {
    if (!isObject(value)) return undefined;
    const named = Object.entries(value).map(([name, from]) => [name, one(from) ?? fault()]);
    return Object.fromEntries(named);
  }
  if (lots.has(key)) {
    if (!Array.isArray(value)) return undefined;
    const good = value.map(one).filter((from) => from !== undefined);
    if (good.length < value.length) fault();
    return good.length > 0 ? good : undefined;
  }
  if (single.has(key)) return one(value);
  if (key === "items") return Array.isArray(value) ? value.map((from) => one(from) ?? {}) : one(value);
  if (key === "type") {
    const named = (Array.isArray(value) ? value : [value]).filter((name) => types.has(String(name)));
    if (named.length === 0) return undefined;
    return Array.isArray(value) ? named : named[0];
  }
  if (key === "required")
    return Array.isArray(value) ? value.filter((name) => typeof name === "string") : undefined;
  if (key === "enum") return Array.isArray(value) && value.length > 0 ? value : undefined;
  if (key === "description" || key === "title" || key === "$ref" || key === "pattern" || key === "format")
    return typeof value === "string" ? value : undefined;
  return value;
}
