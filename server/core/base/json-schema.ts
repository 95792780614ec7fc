export type Schema = Record<string, unknown> | boolean;

/** One thing wrong with a value: where, as a JSON pointer, and what. */
export interface SchemaIssue {
  path: string;
  message: string;
}

/** References followed inside each other, after which a schema that only points at itself is given up. */
const mostReferences = 200;

/** A schema that cannot be checked against: what it says contradicts JSON Schema, or points outside of it. */
export class SchemaFault extends Error {
  override readonly name = "SchemaFault";
}

/**
 * What is wrong with a value, by JSON Schema draft 2020-12; nothing for one that fits. Knows the keywords for types,
 * values, objects, arrays, strings and numbers, their combination, and `$ref` within the schema. `format`,
 * `unevaluated*`, `$dynamicRef` and `contentSchema` are not checked. `root` is what references begin in, where the schema
 * is a part of it. Throws `SchemaFault`.
 */
export function checkValue(schema: Schema, value: unknown, root = schema): SchemaIssue[] {
  return check({ root, depth: 0 }, schema, value, "");
}

interface Context {
  root: Schema;
  depth: number;
}

type Check = (
  given: unknown,
  value: unknown,
  path: string,
  schema: Record<string, unknown>,
  context: Context,
) => SchemaIssue[];

const issue = (path: string, message: string): SchemaIssue[] => [{ path, message }];
const none: SchemaIssue[] = [];

function check(context: Context, schema: Schema, value: unknown, path: string): SchemaIssue[] {
  if (schema === true) return none;
  if (schema === false) return issue(path, "must not be there");
  if (!isObject(schema)) throw new SchemaFault("a schema must be an object or a boolean");
  return Object.entries(schema).flatMap(([keyword, given]) =>
    Object.hasOwn(keywords, keyword)
      ? (keywords[keyword]?.(given, value, path, schema, context) ?? none)
      : none,
  );
}

const keywords: Record<string, Check> = {
  $ref: (given, value, path, _, { root, depth }) => {
    if (depth >= mostReferences) throw new SchemaFault(`$ref: ${String(given)} points at itself`);
    return check({ root, depth: depth + 1 }, resolve(root, given), value, path);
  },
  type: (given, value, path) => {
    const types = Array.isArray(given) ? given : [given];
    for (const type of types)
      if (!Object.hasOwn(typeChecks, String(type)))
        throw new SchemaFault(`type: there is no ${String(type)}`);
    return types.some((type) => typeChecks[String(type)]?.(value))
      ? none
      : issue(path, `must be ${types.join(" or ")}, not ${kindOf(value)}`);
  },
  enum: (given, value, path) =>
    list(given, "enum").some((one) => equal(one, value))
      ? none
      : issue(path, `must be one of ${JSON.stringify(given)}`),
  const: (given, value, path) =>
    equal(given, value) ? none : issue(path, `must be ${JSON.stringify(given)}`),

  properties: (given, value, path, _, context) =>
    isObject(value)
      ? Object.entries(object(given, "properties")).flatMap(([key, schema]) =>
          Object.hasOwn(value, key) ? check(context, asSchema(schema), value[key], join(path, key)) : none,
        )
      : none,
  required: (given, value, path) =>
    isObject(value)
      ? list(given, "required").flatMap((key) =>
          Object.hasOwn(value, String(key)) ? none : issue(path, `must have "${String(key)}"`),
        )
      : none,
  patternProperties: (given, value, path, _, context) =>
    isObject(value)
      ? Object.entries(object(given, "patternProperties")).flatMap(([source, schema]) => {
          const keys = Object.keys(value).filter((key) => pattern(source).test(key));
          return keys.flatMap((key) => check(context, asSchema(schema), value[key], join(path, key)));
        })
      : none,
  additionalProperties: (given, value, path, schema, context) => {
    if (!isObject(value)) return none;
    const named = schema.properties === undefined ? {} : object(schema.properties, "properties");
    const sources =
      schema.patternProperties === undefined ? {} : object(schema.patternProperties, "patternProperties");
    const rest = Object.keys(value).filter(
      (key) =>
        !Object.hasOwn(named, key) && !Object.keys(sources).some((source) => pattern(source).test(key)),
    );
    return rest.flatMap((key) => check(context, asSchema(given), value[key], join(path, key)));
  },
  propertyNames: (given, value, path, _, context) =>
    isObject(value)
      ? Object.keys(value).flatMap((key) => check(context, asSchema(given), key, join(path, key)))
      : none,
  minProperties: (given, value, path) =>
    isObject(value) && Object.keys(value).length < Number(given)
      ? issue(path, `must have ${given} properties or more`)
      : none,
  maxProperties: (given, value, path) =>
    isObject(value) && Object.keys(value).length > Number(given)
      ? issue(path, `must have ${given} properties or fewer`)
      : none,
  dependentRequired: (given, value, path) =>
    isObject(value)
      ? Object.entries(object(given, "dependentRequired")).flatMap(([key, others]) =>
          Object.hasOwn(value, key)
            ? list(others, "dependentRequired").flatMap((other) =>
                Object.hasOwn(value, String(other))
                  ? none
                  : issue(path, `must have "${String(other)}" beside "${key}"`),
              )
            : none,
        )
      : none,
  dependentSchemas: (given, value, path, _, context) =>
    isObject(value)
      ? Object.entries(object(given, "dependentSchemas")).flatMap(([key, schema]) =>
          Object.hasOwn(value, key) ? check(context, asSchema(schema), value, path) : none,
        )
      : none,

  prefixItems: (given, value, path, _, context) =>
    Array.isArray(value)
      ? list(given, "prefixItems").flatMap((schema, at) =>
          at < value.length ? check(context, asSchema(schema), value[at], join(path, at)) : none,
        )
      : none,
  items: (given, value, path, schema, context) => {
    if (!Array.isArray(value)) return none;
    // Before draft 2020-12 a list of schemas stood here.
    if (Array.isArray(given)) {
      return given.flatMap((one, at) =>
        at < value.length ? check(context, asSchema(one), value[at], join(path, at)) : none,
      );
    }
    const from = schema.prefixItems === undefined ? 0 : list(schema.prefixItems, "prefixItems").length;
    return value
      .slice(from)
      .flatMap((one, at) => check(context, asSchema(given), one, join(path, from + at)));
  },
  contains: (given, value, path, schema, context) => {
    if (!Array.isArray(value)) return none;
    const found = value.filter((one) => check(context, asSchema(given), one, path).length === 0).length;
    const least = Number(schema.minContains ?? 1);
    const most = Number(schema.maxContains ?? Number.POSITIVE_INFINITY);
    return found < least || found > most ? issue(path, `has ${found} of the items it must contain`) : none;
  },
  minItems: (given, value, path) =>
    Array.isArray(value) && value.length < Number(given)
      ? issue(path, `must have ${given} items or more`)
      : none,
  maxItems: (given, value, path) =>
    Array.isArray(value) && value.length > Number(given)
      ? issue(path, `must have ${given} items or fewer`)
      : none,
  uniqueItems: (given, value, path) =>
    given === true &&
    Array.isArray(value) &&
    value.some((one, at) => value.slice(0, at).some((other) => equal(one, other)))
      ? issue(path, "must not have the same item twice")
      : none,

  minLength: (given, value, path) =>
    typeof value === "string" && [...value].length < Number(given)
      ? issue(path, `must have ${given} characters or more`)
      : none,
  maxLength: (given, value, path) =>
    typeof value === "string" && [...value].length > Number(given)
      ? issue(path, `must have ${given} characters or fewer`)
      : none,
  pattern: (given, value, path) =>
    typeof value === "string" && !pattern(given).test(value)
      ? issue(path, `must match ${String(given)}`)
      : none,
  minimum: (given, value, path) =>
    typeof value === "number" && value < Number(given) ? issue(path, `must be ${given} or more`) : none,
  maximum: (given, value, path) =>
    typeof value === "number" && value > Number(given) ? issue(path, `must be ${given} or less`) : none,
  exclusiveMinimum: (given, value, path) =>
    typeof value === "number" && value <= Number(given) ? issue(path, `must be more than ${given}`) : none,
  exclusiveMaximum: (given, value, path) =>
    typeof value === "number" && value >= Number(given) ? issue(path, `must be less than ${given}`) : none,
  multipleOf: (given, value, path) =>
    typeof value === "number" && !isMultiple(value, Number(given))
      ? issue(path, `must be a multiple of ${given}`)
      : none,

  allOf: (given, value, path, _, context) =>
    list(given, "allOf").flatMap((schema) => check(context, asSchema(schema), value, path)),
  anyOf: (given, value, path, _, context) => {
    const tries = list(given, "anyOf").map((schema) => check(context, asSchema(schema), value, path));
    if (tries.some((issues) => issues.length === 0)) return none;
    return tries.length === 1 ? (tries[0] ?? none) : issue(path, `fits none of ${choices(tries)}`);
  },
  oneOf: (given, value, path, _, context) => {
    const tries = list(given, "oneOf").map((schema) => check(context, asSchema(schema), value, path));
    const fitting = tries.filter((issues) => issues.length === 0).length;
    if (fitting === 1) return none;
    return issue(path, fitting > 1 ? "fits more than one of the forms" : `fits none of ${choices(tries)}`);
  },
  not: (given, value, path, _, context) =>
    check(context, asSchema(given), value, path).length === 0
      ? issue(path, "has the form that is not allowed")
      : none,
  if: (given, value, path, schema, context) => {
    const holds = check(context, asSchema(given), value, path).length === 0;
    const branch = holds ? schema.then : schema.else;
    return branch === undefined ? none : check(context, asSchema(branch), value, path);
  },
};

const typeChecks: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: isObject,
};

/** Follows `#`, `#/a/b` and `#anchor`. */
export function resolve(root: Schema, reference: unknown): Schema {
  if (typeof reference !== "string" || !reference.startsWith("#"))
    throw new SchemaFault(`$ref: ${String(reference)} is not within the schema`);
  const pointer = decodeURIComponent(reference.slice(1));
  if (pointer !== "" && !pointer.startsWith("/")) {
    const found = anchored(root, pointer);
    if (found) return found;
    throw new SchemaFault(`$ref: nothing at ${reference}`);
  }
  let at: unknown = root;
  for (const key of pointer.split("/").slice(1).map(decodeToken)) {
    at = (isObject(at) || Array.isArray(at)) && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined;
  }
  if (at === undefined) throw new SchemaFault(`$ref: nothing at ${reference}`);
  return asSchema(at);
}

function anchored(at: unknown, name: string): Schema | undefined {
  if (typeof at !== "object" || at === null) return undefined;
  if (isObject(at) && at.$anchor === name) return at;
  for (const below of Object.values(at)) {
    const found = anchored(below, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function decodeToken(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}

function choices(tries: SchemaIssue[][]): string {
  const first = tries
    .map((issues) => issues[0])
    .map((one) => (one ? `${one.path || "it"} ${one.message}` : ""));
  return `the ${tries.length} forms (${first.join("; ")})`;
}

function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, Math.abs(times));
}

/** Equal as JSON: the order of keys does not count. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, at) => equal(one, b[at]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
  );
}

function pattern(source: unknown): RegExp {
  try {
    return new RegExp(String(source), "u");
  } catch (cause) {
    throw new SchemaFault(`pattern: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function asSchema(given: unknown): Schema {
  if (typeof given === "boolean" || isObject(given)) return given;
  throw new SchemaFault("a schema must be an object or a boolean");
}

function list(given: unknown, keyword: string): unknown[] {
  if (Array.isArray(given)) return given;
  throw new SchemaFault(`${keyword}: must be a list`);
}

function object(given: unknown, keyword: string): Record<string, unknown> {
  if (isObject(given)) return given;
  throw new SchemaFault(`${keyword}: must be an object`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function join(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
