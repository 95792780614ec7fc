import type { Schema, SchemaType } from "../contract/contract.js";
import { discriminatorOf } from "../contract/discriminator.js";
import { schemaName } from "../contract/pointer.js";
import { literals, type Schemas, typesOf } from "../contract/schema.js";
import { key, list } from "../layout.js";

export interface ZodContext {
  schemas: Schemas;
  /** The expression for a component schema, by its name. */
  ref(name: string): string;
}

/**
 * A zod expression that accepts what the schema accepts. Uses `z`, `discriminated`, what `ref` names and, for
 * the reading rules of the ACP schema, `nullAs`, `present`, `validItems` and `kindsOtherThan`.
 */
export function zodExpression(schema: Schema, context: ZodContext): string {
  const strict = expression(schema, context);
  const base =
    schema.onNull === undefined ? strict : list("nullAs(", [JSON.stringify(schema.onNull), strict], ")");
  return schema.default === undefined ? base : `${base}.default(${JSON.stringify(schema.default)})`;
}

function expression(schema: Schema, context: ZodContext): string {
  if (schema.$ref !== undefined) return context.ref(schemaName(schema.$ref));
  const values = literals(schema);
  if (values !== undefined) return literal(values);
  if (schema.oneOf !== undefined) return union(schema, schema.oneOf, "z.xor", context);
  if (schema.anyOf !== undefined) return union(schema, schema.anyOf, "z.union", context);
  if (schema.allOf !== undefined) return intersection(schema.allOf, context);
  const types = typesOf(schema);
  const present = types.filter((type) => type !== "null");
  if (types.length === 0) return "z.unknown()";
  if (present.length === 0) return "z.null()";
  const each = present.map((type) => ofType(type, schema, context));
  const joined = each.length === 1 ? each.join() : list("z.union([", each, "])");
  return present.length < types.length ? `${joined}.nullable()` : joined;
}

function literal(values: readonly unknown[]): string {
  if (values.length === 1) return `z.literal(${JSON.stringify(values[0])})`;
  const texts = values.map((value) => JSON.stringify(value));
  return list(values.every((value) => typeof value === "string") ? "z.enum([" : "z.literal([", texts, "])");
}

function union(schema: Schema, all: readonly Schema[], plain: string, context: ZodContext): string {
  const members = all.filter((member) => member.type !== "null");
  const suffix = members.length < all.length ? ".nullable()" : "";
  const each = (some: readonly Schema[]) => some.map((member) => zodExpression(member, context));
  const named = members.filter((member) => member.excludes === undefined);
  const property = named.length > 1 ? discriminatorOf(schema, named, context.schemas) : undefined;
  if (property === undefined)
    return `${single(each(members)) ?? list(`${plain}([`, each(members), "])")}${suffix}`;
  const told = list(`discriminated(${JSON.stringify(property)}, [`, each(named), "])");
  const rest = each(members.filter((member) => member.excludes !== undefined));
  return `${rest.length === 0 ? told : list(`${plain}([`, [told, ...rest], "])")}${suffix}`;
}

function single(items: readonly string[]): string | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function intersection(members: readonly Schema[], context: ZodContext): string {
  const each = members.map((member) => zodExpression(member, context));
  return each.reduce((left, right) => list("z.intersection(", [left, right], ")"));
}

function ofType(type: SchemaType, schema: Schema, context: ZodContext): string {
  switch (type) {
    case "string":
      return text(schema);
    case "integer":
      return `${schema.format === "wide" ? "wideInteger" : "z.int()"}${bounds(schema)}`;
    case "number":
      return `z.number()${bounds(schema)}`;
    case "boolean":
      return "z.boolean()";
    case "null":
      return "z.null()";
    case "array":
      return array(schema, context);
    case "object":
      return object(schema, context);
  }
}

function text(schema: Schema): string {
  const checks = [call("min", schema.minLength), call("max", schema.maxLength), regex(schema.pattern)];
  return `${TEXT_FORMATS[schema.format ?? ""] ?? "z.string()"}${checks.join("")}`;
}

const TEXT_FORMATS: Record<string, string> = {
  "date-time": "z.iso.datetime({ offset: true })",
  uri: "z.url()",
};

function regex(pattern: string | undefined): string {
  if (pattern === undefined) return "";
  try {
    return `.regex(${new RegExp(pattern, "u")})`;
  } catch {
    // Patterns such as `\-` outside a class are legal only without the flag.
    return `.regex(${new RegExp(pattern)})`;
  }
}

function bounds(schema: Schema): string {
  return [
    call("min", schema.minimum),
    call("max", schema.maximum),
    call("gt", schema.exclusiveMinimum),
    call("lt", schema.exclusiveMaximum),
  ].join("");
}

function call(method: string, argument: number | undefined): string {
  return argument === undefined ? "" : `.${method}(${argument})`;
}

function array(schema: Schema, context: ZodContext): string {
  // The guard admits prefixItems only for tuples of a fixed length.
  if (schema.prefixItems !== undefined) {
    return list(
      "z.tuple([",
      schema.prefixItems.map((item) => zodExpression(item, context)),
      "])",
    );
  }
  const item = typeof schema.items === "object" ? zodExpression(schema.items, context) : "z.unknown()";
  return schema.skipInvalidItems ? list("validItems(", [item], ")") : arrayOf(item, schema);
}

/** An array of what the expression `item` accepts, as long as `schema` wants it. */
export function arrayOf(item: string, schema: Schema): string {
  return `${list("z.array(", [item], ")")}${call("min", schema.minItems)}${call("max", schema.maxItems)}`;
}

function object(schema: Schema, context: ZodContext): string {
  const properties = Object.entries(schema.properties ?? {});
  const rest = schema.additionalProperties ?? true;
  const extra = typeof rest === "object" ? zodExpression(rest, context) : "z.unknown()";
  if (properties.length === 0 && rest !== false) return list("z.record(", ["z.string()", extra], ")");
  const shape = properties.map(([name, property]) => {
    return `${key(name)}: ${member(property, schema.required?.includes(name) === true, context)}`;
  });
  if (schema.excludes !== undefined) {
    const { property, values } = schema.excludes;
    const told = [JSON.stringify(property), JSON.stringify(values), list("z.looseObject({", shape, "})")];
    return list("kindsOtherThan(", told, ")");
  }
  if (rest === false) return list("z.strictObject({", shape, "})");
  if (extra === "z.unknown()") return list("z.looseObject({", shape, "})");
  return `${list("z.object({", shape, "})")}.catchall(${extra})`;
}

function member(property: Schema, required: boolean, context: ZodContext): string {
  const filled = required || property.default !== undefined || property.onNull !== undefined;
  const value = `${zodExpression(property, context)}${filled ? "" : ".optional()"}`;
  if (property.onInvalid === undefined) return value;
  const tolerant = `${value}.catch(${JSON.stringify(property.onInvalid.value) ?? "undefined"})`;
  return required && property.default === undefined ? list("present(", [tolerant], ")") : tolerant;
}
