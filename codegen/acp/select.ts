import { isRecord } from "../contract/pointer.js";
import type { Definitions, MethodsFile, RawSchema, SchemaFile } from "./files.js";

type Json = Record<string, unknown>;

/** Prose, and notes that say nothing about which values are valid. */
const DROPPED = ["title", "description", "examples", "x-side", "x-method", "x-docs-ignore", "x-docs-order"];
const PREFIX = "#/$defs/";

/** The part of the protocol's schemas that the methods of `methods.json` reach, without prose. */
export function selectSchema(stable: SchemaFile, unstable: SchemaFile, wanted: MethodsFile): SchemaFile {
  const defs = structuredClone(stable.$defs);
  for (const [name, properties] of Object.entries(wanted.additions)) {
    for (const property of properties) addProperty(name, property, defs, unstable.$defs);
  }
  const roots = (stability: string) =>
    wanted.methods
      .filter((method) => method.stability === stability)
      .flatMap(({ params, result }) => [params, ...(result === undefined ? [] : [result])]);
  const fresh = structuredClone(unstable.$defs);
  for (const [name, properties] of Object.entries(wanted.omissions)) {
    for (const property of properties) delete propertiesOf(name, fresh)[property];
  }
  // A definition both schemas have is taken from the stable one.
  const all = { ...fresh, ...defs };
  const names = reach([...roots("stable"), ...roots("unstable")], all);
  const chosen = [...names].sort().map((name) => [name, bare(definition(name, all))] as const);
  return { $schema: stable.$schema, $defs: Object.fromEntries(chosen) };
}

function addProperty(name: string, property: string, defs: Definitions, from: Definitions): void {
  const added = propertiesOf(name, from)[property];
  if (added === undefined) throw new Error(`${name}.${property}: not in the unstable schema`);
  propertiesOf(name, defs)[property] = added;
}

function propertiesOf(name: string, defs: Definitions): Json {
  const { properties } = definition(name, defs);
  if (!isRecord(properties)) throw new Error(`${name}: has no properties`);
  return properties;
}

function definition(name: string, defs: Definitions): RawSchema {
  const found = defs[name];
  if (found === undefined) throw new Error(`${name}: not in the protocol's schema`);
  return found;
}

/** Every definition the given ones lead to, themselves included. */
export function reach(names: readonly string[], defs: Definitions): Set<string> {
  const seen = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...references(definition(name, defs)));
  }
  return seen;
}

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isRecord(value)) return [];
  const own = typeof value.$ref === "string" ? [value.$ref.slice(PREFIX.length)] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}

/** The schema without prose; names of properties are not keywords, so they are left alone. */
function bare(schema: Json): Json {
  const kept = Object.entries(schema).filter(([word]) => !DROPPED.includes(word));
  return Object.fromEntries(kept.map(([word, value]) => [word, inside(word, value)]));
}

function inside(word: string, value: unknown): unknown {
  if (["const", "enum", "default", "required", "discriminator"].includes(word)) return value;
  if (word === "properties" && isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, property]) => [name, isRecord(property) ? bare(property) : property]),
    );
  }
  if (Array.isArray(value)) return value.map((item) => (isRecord(item) ? bare(item) : item));
  return isRecord(value) ? bare(value) : value;
}
