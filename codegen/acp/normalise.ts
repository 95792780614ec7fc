import type { Schema, SchemaType } from "../contract/contract.js";
import { isRecord } from "../contract/pointer.js";
import type { Schemas } from "../contract/schema.js";
import type { Definitions, RawSchema } from "./files.js";

const FROM = "#/$defs/";
const TO = "#/components/schemas/";

const KNOWN = [
  "$ref", "type", "const", "enum", "default", "properties", "required", "additionalProperties", "items",
  "allOf", "anyOf", "oneOf", "not", "discriminator", "unevaluatedProperties",
  "format", "minimum", "maximum", "minLength", "minItems", "contentEncoding",
  "x-deserialize-default-on-error", "x-deserialize-default-on-null", "x-deserialize-skip-invalid-items",
]; // biome-ignore format: one line a kind of keyword

/**
 * The protocol's definitions in the form the shared emitters read: every object written out in full, unions
 * of whole objects instead of compositions, enums instead of unions of constants, and the protocol's reading
 * rules as values. Throws, naming the definition, on a keyword it does not know.
 */
export function normalise(definitions: Definitions): Schemas {
  const one = (schema: RawSchema, at: string): Schema => {
    const unknown = Object.keys(schema).find((word) => !KNOWN.includes(word));
    if (unknown !== undefined) throw new Error(`acp-schema: ${at}: keyword "${unknown}" is not handled`);
    return { ...shape(schema, at), ...reading(schema) };
  };

  const shape = (schema: RawSchema, at: string): Schema => {
    const alternatives = members(schema);
    const kept = schema.default === undefined ? {} : { default: schema.default };
    if (schema.$ref !== undefined) return { $ref: String(schema.$ref).replace(FROM, TO) };
    if (isRecord(schema.properties) || schema.not !== undefined) return whole(flatten(schema, at));
    if (alternatives === undefined) return plain(schema, at);
    const only = alternatives.length === 1 ? alternatives[0] : undefined;
    // A default stays beside what it is the default of.
    if (only !== undefined)
      return schema.default === undefined ? one(only, at) : { anyOf: [one(only, at)], ...kept };
    if (Array.isArray(schema.allOf)) return whole(flatten(schema, at));
    return { ...union(alternatives.map((member) => one(member, at))), ...kept };
  };

  const plain = (schema: RawSchema, at: string): Schema => {
    const { items, additionalProperties: rest } = schema;
    const type = schema.type as SchemaType | SchemaType[] | undefined;
    return {
      ...(type === undefined ? {} : { type }),
      ...pick(schema, ["const", "enum", "default", "minLength", "minItems"]),
      ...range(schema),
      ...(isRecord(items) ? { items: one(items, at) } : {}),
      ...(rest === undefined ? {} : { additionalProperties: isRecord(rest) ? one(rest, at) : rest === true }),
    };
  };

  /** The objects a schema stands for, each with all of its properties. */
  const flatten = (schema: RawSchema, at: string): Schema[] => {
    if (schema.$ref !== undefined) {
      const name = String(schema.$ref).slice(FROM.length);
      return flatten(definition(name), name);
    }
    let objects: Schema[] = [own(schema, at)];
    for (const part of schemas(schema.allOf)) objects = product(objects, flatten(part, at));
    const either = schemas(schema.anyOf ?? schema.oneOf);
    return either.length === 0
      ? objects
      : product(
          either.flatMap((part) => flatten(part, at)),
          objects,
        );
  };

  const own = (schema: RawSchema, at: string): Schema => {
    const properties = Object.entries(isRecord(schema.properties) ? schema.properties : {});
    return {
      type: "object",
      properties: Object.fromEntries(
        properties.map(([name, value]) => [name, property(value, { name, at, required: required(schema) })]),
      ),
      required: required(schema),
      ...(schema.not === undefined ? {} : { excludes: excluded(schema.not, at) }),
    };
  };

  const property = (value: unknown, place: { name: string; at: string; required: string[] }): Schema => {
    const at = `${place.at}.${place.name}`;
    if (!isRecord(value)) throw new Error(`acp-schema: ${at}: expected a schema`);
    const schema = one(value, at);
    if (value["x-deserialize-default-on-error"] !== true) return schema;
    // A list that may be neither null nor, where it is required, absent is read as an empty one.
    const empty = value.type === "array" || place.required.includes(place.name) ? { value: [] } : {};
    return { ...schema, onInvalid: schema.default === undefined ? empty : { value: schema.default } };
  };

  const definition = (name: string): RawSchema => {
    const found = definitions[name];
    if (found === undefined) throw new Error(`acp-schema: ${name} is not defined`);
    return found;
  };

  return Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, one(schema, name)]));
}

/** What the protocol says of reading a value that is not quite right. */
function reading(schema: RawSchema): Schema {
  return {
    ...(schema["x-deserialize-skip-invalid-items"] === true ? { skipInvalidItems: true } : {}),
    ...(schema["x-deserialize-default-on-null"] === true
      ? { onNull: schema.type === "object" ? {} : [] }
      : {}),
  };
}

function whole(objects: Schema[]): Schema {
  const [first] = objects;
  return objects.length === 1 && first !== undefined ? first : { anyOf: objects };
}

function union(members: Schema[]): Schema {
  const present = members.filter((member) => member.type !== "null");
  const nothing = members.filter((member) => member.type === "null");
  // Named values beside any text: the names inform, every text is valid.
  const open = present.find((member) => member.const === undefined && isScalar(member.type));
  const named = present.filter((member) => member.const !== undefined);
  // Values yet to come have no member of their own: it would let everything through.
  if (named.length === 0) return { anyOf: members.filter((member) => Object.keys(member).length > 0) };
  const values: Schema = open ?? { enum: named.map((member) => member.const) };
  return nothing.length === 0 ? values : { anyOf: [values, ...nothing] };
}

function isScalar(type: Schema["type"]): boolean {
  return type === "string" || type === "integer";
}

function product(left: Schema[], right: Schema[]): Schema[] {
  return left.flatMap((one) => right.map((other) => merged(one, other)));
}

function merged(left: Schema, right: Schema): Schema {
  const excludes = left.excludes ?? right.excludes;
  return {
    type: "object",
    // What both have, the alternative says more closely.
    properties: { ...left.properties, ...right.properties, ...left.properties },
    required: [...new Set([...(left.required ?? []), ...(right.required ?? [])])],
    ...(excludes === undefined ? {} : { excludes }),
  };
}

/** `not: {anyOf: [{properties: {type: {const}}}]}`: the kinds a catch-all member leaves to the others. */
function excluded(not: unknown, at: string): NonNullable<Schema["excludes"]> {
  const kinds = schemas(isRecord(not) ? not.anyOf : undefined).flatMap((kind) =>
    Object.entries(isRecord(kind.properties) ? kind.properties : {}),
  );
  const property = kinds[0]?.[0];
  const values = kinds.flatMap(([name, kind]) => (name === property && isRecord(kind) ? [kind.const] : []));
  if (property === undefined || values.length !== kinds.length) {
    throw new Error(`acp-schema: ${at}: a "not" that is no list of kinds is not handled`);
  }
  return { property, values };
}

const BOUNDS: Readonly<Record<string, Schema>> = {
  uint16: { minimum: 0, maximum: 65_535 },
  uint32: { minimum: 0, maximum: 4_294_967_295 },
  int32: { minimum: -2_147_483_648, maximum: 2_147_483_647 },
  uint64: { minimum: 0, format: "wide" },
  int64: { format: "wide" },
  uri: { format: "uri" },
  double: {},
  // Ours to send: what a client makes of them is its own.
  "date-time": {},
  regex: {},
};

function range(schema: RawSchema): Schema {
  const format = schema.format === undefined ? {} : BOUNDS[String(schema.format)];
  if (format === undefined) throw new Error(`acp-schema: format "${schema.format}" is not handled`);
  return { ...format, ...pick(schema, ["minimum", "maximum"]) };
}

function pick(schema: RawSchema, words: readonly string[]): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([word]) => words.includes(word)));
}

function members(schema: RawSchema): RawSchema[] | undefined {
  const found = schema.allOf ?? schema.anyOf ?? schema.oneOf;
  return found === undefined ? undefined : schemas(found);
}

function schemas(value: unknown): RawSchema[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function required(schema: RawSchema): string[] {
  return Array.isArray(schema.required) ? schema.required.map(String) : [];
}
