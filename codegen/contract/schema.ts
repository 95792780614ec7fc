import type { Schema, SchemaType } from "./contract.js";
import { schemaName } from "./pointer.js";

/** Component schemas by name. */
export type Schemas = Readonly<Record<string, Schema>>;

/** The schema itself, or what its chain of references ends at. */
export function resolve(schema: Schema, schemas: Schemas): Schema {
  const seen = new Set<string>();
  let current = schema;
  while (current.$ref !== undefined) {
    const target = schemas[schemaName(current.$ref)];
    if (target === undefined || seen.has(current.$ref)) throw new Error(`${current.$ref}: points to nothing`);
    seen.add(current.$ref);
    current = target;
  }
  return current;
}

/** The declared types; none where any value will do. */
export function typesOf(schema: Schema): SchemaType[] {
  return [schema.type ?? []].flat();
}

/** The values a `const` or `enum` admits. */
export function literals(schema: Schema): unknown[] | undefined {
  if (schema.const !== undefined) return [schema.const];
  return schema.enum;
}

/** The schemas directly inside a schema. */
export function children(schema: Schema): Schema[] {
  const open = [schema.items, schema.additionalProperties].filter((child) => typeof child === "object");
  return [
    ...Object.values(schema.properties ?? {}),
    ...open,
    ...(schema.prefixItems ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.allOf ?? []),
  ];
}

/** For each component schema, every component schema it can reach by references. */
export function reachable(schemas: Schemas): Map<string, Set<string>> {
  const direct = new Map(Object.entries(schemas).map(([name, schema]) => [name, references(schema)]));
  return new Map(Object.keys(schemas).map((name) => [name, closure(name, direct)]));
}

/** The component schemas that a schema names. */
export function references(schema: Schema): string[] {
  const own = schema.$ref === undefined ? [] : [schemaName(schema.$ref)];
  return [...own, ...children(schema).flatMap(references)];
}

function closure(start: string, direct: Map<string, string[]>): Set<string> {
  const seen = new Set<string>();
  const open = [...(direct.get(start) ?? [])];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(direct.get(name) ?? []));
  }
  return seen;
}
