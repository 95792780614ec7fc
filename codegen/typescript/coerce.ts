import type { Schema } from "../contract/contract.js";
import { literals, resolve, typesOf } from "../contract/schema.js";
import { key, list } from "../layout.js";
import { arrayOf, type ZodContext, zodExpression } from "./zod.js";

/**
 * A zod expression for a parameter, which arrives as text: what `zodExpression` gives, behind the coercion
 * it needs. Throws, naming `place`, on types no text stands for.
 */
export function coercedExpression(schema: Schema, context: ZodContext, place: string): string {
  const { default: fallback, ...bare } = schema;
  const coerced = coerce(bare, context, place);
  // Outside the coercion, so that it also answers for an absent key.
  return fallback === undefined ? coerced : `${coerced}.default(${JSON.stringify(fallback)})`;
}

/**
 * The expression for a parameter of style deepObject, whose properties arrive as texts. Throws on what is no object of
 * named properties, and on a property that is one itself: `a[b][c]` is not handled.
 */
export function deepExpression(schema: Schema, context: ZodContext, place: string): string {
  const target = resolve(schema, context.schemas);
  const properties = Object.entries(target.properties ?? {});
  if (properties.length === 0) throw new Error(`${place}: a deepObject needs properties with names`);
  const fields = properties.map(([name, property]) => {
    const given = coercedExpression(property, context, `${place}[${name}]`);
    const optional = target.required?.includes(name) || property.default !== undefined ? "" : ".optional()";
    return `${key(name)}: ${given}${optional}`;
  });
  return list("z.object({", fields, "})");
}

function coerce(schema: Schema, context: ZodContext, place: string): string {
  const target = resolve(schema, context.schemas);
  const types = isFlag(target) ? ["boolean"] : typesOf(target);
  const [type, ...more] = types;
  if (more.length === 0) {
    if (type === "string") return zodExpression(schema, context);
    if (type === "boolean") return `flag(${isFlag(target) ? "z.boolean()" : zodExpression(schema, context)})`;
    if (type === "number" || type === "integer") return `numeric(${zodExpression(schema, context)})`;
    if (type === "array" && typeof target.items === "object") {
      return `many(${arrayOf(coerce(target.items, context, place), target)})`;
    }
  }
  throw new Error(`${place}: a parameter of type ${types.join(" or ") || "unknown"} is not handled`);
}

/** A boolean or the words `true` and `false`: how a contract declares a flag that clients send either way. */
function isFlag(schema: Schema): boolean {
  const [first, second, ...more] = schema.anyOf ?? [];
  if (first?.type !== "boolean" || second === undefined || more.length > 0) return false;
  const words = literals(second);
  return words?.length === 2 && words.includes("true") && words.includes("false");
}
