import { z } from "zod";

/** What of a schema of zod 4 is the same in all its versions. */
interface Def {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  in?: z.ZodType;
  options?: readonly z.ZodType[];
  items?: readonly z.ZodType[];
  left?: z.ZodType;
  right?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string | number>;
  values?: readonly unknown[];
  defaultValue?: unknown;
  getter?(): z.ZodType;
}

/** Schemas within schemas that are read at most; some go in a circle. */
const deepest = 12;

/**
 * A schema of somebody's own copy of zod as JSON Schema: as that copy says it, else as ours does, else from what is the
 * same in all of them. Another version knows neither all forms of ours nor where descriptions are kept.
 */
export function foreignJson(schema: z.ZodType): Record<string, unknown> {
  const { toJSONSchema } = schema as { toJSONSchema?: unknown };
  try {
    if (typeof toJSONSchema === "function")
      return toJSONSchema.call(schema, { io: "input" }) as Record<string, unknown>;
    return z.toJSONSchema(schema, {
      io: "input",
      override({ zodSchema, jsonSchema }) {
        const { description } = zodSchema as { description?: string };
        if (description !== undefined) jsonSchema.description ??= description;
      },
    }) as Record<string, unknown>;
  } catch {
    return byDefinition(schema, 0);
  }
}

/** Whether it may be left out. */
function isOptional(schema: z.ZodType): boolean {
  return schema._zod.optin === "optional" || ["default", "prefault"].includes(schema._zod.def.type);
}

function byDefinition(schema: z.ZodType | undefined, depth: number): Record<string, unknown> {
  if (!schema || depth > deepest) return {};
  const def = schema._zod.def as unknown as Def;
  const { description } = schema as { description?: string };
  const json = formOf(def, depth + 1);
  return { ...json, ...(description !== undefined && { description }) };
}

function formOf(def: Def, depth: number): Record<string, unknown> {
  const of = (inner: z.ZodType | undefined) => byDefinition(inner, depth);
  switch (def.type) {
    case "string":
    case "boolean":
    case "null":
      return { type: def.type };
    case "number":
    case "int":
      return { type: "number" };
    case "enum":
      return { enum: Object.values(def.entries ?? {}) };
    case "literal":
      return { enum: [...(def.values ?? [])] };
    case "array":
      return { type: "array", items: of(def.element) };
    case "tuple":
      return { type: "array", prefixItems: (def.items ?? []).map(of) };
    case "record":
      return { type: "object", additionalProperties: of(def.valueType) };
    case "object":
      return objectOf(def.shape ?? {}, of);
    case "union":
      return { anyOf: (def.options ?? []).map(of) };
    case "intersection":
      return { allOf: [of(def.left), of(def.right)] };
    case "nullable":
      return { anyOf: [of(def.innerType), { type: "null" }] };
    case "default":
    case "prefault":
      return { ...of(def.innerType), default: def.defaultValue };
    case "pipe":
      return of(def.in);
    case "lazy":
      return of(def.getter?.());
    default:
      return of(def.innerType);
  }
}

/** The schema of an object with these fields. */
export function objectOf(
  fields: Record<string, z.ZodType>,
  of: (field: z.ZodType) => Record<string, unknown> = foreignJson,
): Record<string, unknown> {
  const all = Object.entries(fields);
  return {
    type: "object",
    properties: Object.fromEntries(all.map(([name, field]) => [name, of(field)])),
    required: all.filter(([, field]) => !isOptional(field)).map(([name]) => name),
    additionalProperties: false,
  };
}
