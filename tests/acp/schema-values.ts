import type { Schema } from "../../codegen/contract/contract.js";
import { literals, resolve, type Schemas, typesOf } from "../../codegen/contract/schema.js";

/** Samples of one schema; more of the same shape prove nothing more. */
const MOST = 80;
const WRONG = [undefined, null, true, 7, -1, 1.5, 2 ** 60, "text", "", [], ["text"], {}, { x: 1 }];

/** Values the schema accepts: each member of a union, each property present, absent and in its own variety. */
export function goodValues(schema: Schema, schemas: Schemas): unknown[] {
  return samples(schema, schemas).slice(0, MOST);
}

function samples(given: Schema, schemas: Schemas): unknown[] {
  const schema = resolve(given, schemas);
  const values = literals(schema);
  if (values !== undefined) return values;
  const members = schema.anyOf ?? schema.oneOf;
  if (members !== undefined) return interleaved(members.map((member) => samples(member, schemas)));
  const types = typesOf(schema);
  return types.length === 0 ? [{ any: ["thing"] }] : types.flatMap((type) => ofType(type, schema, schemas));
}

function ofType(type: string, schema: Schema, schemas: Schemas): unknown[] {
  switch (type) {
    case "string":
      return [schema.format === "uri" ? "https://example.com/a" : "text"];
    case "integer":
      return [1, 0];
    case "number":
      return [1.5, -1];
    case "boolean":
      return [true, false];
    case "array": {
      const items = typeof schema.items === "object" ? samples(schema.items, schemas) : ["x"];
      return [items.slice(0, 3), []];
    }
    case "object":
      return objects(schema, schemas);
    default:
      return [null];
  }
}

function objects(schema: Schema, schemas: Schemas): unknown[] {
  const rest = schema.additionalProperties;
  const extra = typeof rest === "object" ? samples(rest, schemas)[0] : { more: 1 };
  const varieties = Object.entries(schema.properties ?? {}).map(
    ([name, property]) => [name, samples(property, schemas)] as const,
  );
  const full = Object.fromEntries(varieties.map(([name, [first]]) => [name, first]));
  const least = Object.fromEntries(Object.entries(full).filter(([name]) => schema.required?.includes(name)));
  const varied = varieties.flatMap(([name, each]) =>
    each.slice(1).map((value) => ({ ...full, [name]: value })),
  );
  const open = schema.excludes === undefined ? [{ ...full, added: extra }] : [];
  return [full, least, ...open, ...varied];
}

function interleaved(lists: unknown[][]): unknown[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}

/** Where a value was changed, and what came of it. */
export interface Mutation {
  /** Such as `prompt.0.type`; empty for the value itself. */
  path: string;
  to: unknown;
  value: unknown;
}

/**
 * The value with one place of it, each in turn, replaced by each wrong thing; `undefined` is an absent property. What
 * `seen` holds is left out: the same change at the same place, with the same plain properties on the way to it, which
 * are what the members of a union are told apart by.
 */
export function* mutations(
  value: unknown,
  seen: Set<string> = new Set(),
  path: readonly string[] = [],
  way = "",
): Generator<Mutation> {
  for (const to of WRONG) {
    const change = `${way}=${to === undefined ? "" : JSON.stringify(to)}`;
    if (seen.has(change)) continue;
    seen.add(change);
    yield { path: path.join("."), to, value: to };
  }
  if (typeof value !== "object" || value === null) return;
  const plain = JSON.stringify(value, (key, inner) => (key === "" || typeof inner !== "object" ? inner : 0));
  for (const [key, inner] of Object.entries(value)) {
    for (const change of mutations(inner, seen, [...path, key], `${way}${plain}.${key}`)) {
      const copy = Array.isArray(value) ? [...value] : { ...value };
      if (change.value === undefined) Reflect.deleteProperty(copy, key);
      else Reflect.set(copy, key, change.value);
      yield { ...change, value: copy };
    }
  }
}
