import type { Schema } from "./contract.js";
import { literals, resolve, type Schemas } from "./schema.js";

/**
 * The property whose value tells the members of a union apart: the declared one, else a property that
 * every member requires with literals no other member has.
 */
export function discriminatorOf(
  schema: Schema,
  members: readonly Schema[],
  schemas: Schemas,
): string | undefined {
  if (schema.discriminator !== undefined) return schema.discriminator.propertyName;
  const [first, ...rest] = members.map((member) => resolve(member, schemas));
  if (first === undefined || rest.length === 0) return undefined;
  return Object.keys(first.properties ?? {}).find((name) => disjoint([first, ...rest], name, schemas));
}

function disjoint(members: readonly Schema[], name: string, schemas: Schemas): boolean {
  const seen = new Set<unknown>();
  for (const member of members) {
    const property = member.properties?.[name];
    if (property === undefined || !member.required?.includes(name)) return false;
    const values = literals(resolve(property, schemas));
    if (values === undefined || values.some((value) => seen.has(value))) return false;
    for (const value of values) seen.add(value);
  }
  return true;
}
