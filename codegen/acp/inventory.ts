import { isRecord } from "../contract/pointer.js";
import type { Definitions, Inventory, Listed, SchemaFile, Side } from "./files.js";

/** The methods, updates and capabilities of a version, those of its unstable schema included. */
export function inventory(stable: SchemaFile, unstable: SchemaFile): Inventory {
  return {
    methods: both(methodsOf(stable.$defs), methodsOf(unstable.$defs)).map(({ name, stability }) => {
      const [side = "", method = ""] = name.split(" ");
      return { name: method, side: sideOf(side), stability };
    }),
    updates: both(updatesOf(stable.$defs), updatesOf(unstable.$defs)),
    agentCapabilities: both(
      capabilities("AgentCapabilities", stable.$defs),
      capabilities("AgentCapabilities", unstable.$defs),
    ),
    clientCapabilities: both(
      capabilities("ClientCapabilities", stable.$defs),
      capabilities("ClientCapabilities", unstable.$defs),
    ),
  };
}

function both(stable: readonly string[], unstable: readonly string[]): Listed[] {
  return [...new Set([...stable, ...unstable])]
    .sort()
    .map((name) => ({ name, stability: stable.includes(name) ? "stable" : "unstable" }));
}

function methodsOf(definitions: Definitions): string[] {
  return Object.values(definitions).flatMap((schema) =>
    typeof schema["x-method"] === "string" ? [`${String(schema["x-side"])} ${schema["x-method"]}`] : [],
  );
}

function sideOf(side: string): Side {
  if (side === "protocol") return "both";
  if (side === "agent" || side === "client" || side === "proxy") return side;
  throw new Error(`a method of the side "${side}"`);
}

function updatesOf({ SessionUpdate }: Definitions): string[] {
  const members = SessionUpdate?.oneOf ?? SessionUpdate?.anyOf;
  return (Array.isArray(members) ? members : []).flatMap((member) => {
    const kind = at(member, "properties", "sessionUpdate", "const");
    return typeof kind === "string" ? [kind] : [];
  });
}

/** Those that can be advertised one by one: what has no capabilities below it. */
function capabilities(name: string, definitions: Definitions): string[] {
  const properties = Object.entries(asRecord(definitions[name]?.properties)).filter(
    ([key]) => key !== "_meta",
  );
  return properties.flatMap(([key, schema]) => {
    const below = referenced(schema).flatMap((ref) => capabilities(ref, definitions));
    return below.length === 0 ? [key] : below.map((path) => `${key}.${path}`);
  });
}

function referenced(schema: unknown): string[] {
  const own = at(schema, "$ref");
  if (typeof own === "string") return [own.slice("#/$defs/".length)];
  return ["anyOf", "allOf"].flatMap((word) => {
    const members = at(schema, word);
    return Array.isArray(members) ? members.flatMap(referenced) : [];
  });
}

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
