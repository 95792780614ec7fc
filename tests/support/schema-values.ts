import type { Random } from "./random.js";

/** As much of a JSON Schema as the contract uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  minLength?: number;
}

export interface ValueOptions {
  random: Random;
  resolve(ref: string): Schema;
  /** A value that is better than any random one for a property of this name, or undefined. */
  named(name: string, schema: Schema): unknown;
}

const texts = [
  "",
  " ",
  "text",
  "0",
  "null",
  "../..",
  "a\u0000b",
  "tab\tline\n\r",
  "naïve 漢字 🙂👩‍👩‍👧",
  "e\u0301\u202e\ufeff",
  "\ud800",
  "x\udfffy",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "' OR 1=1 --",
  "%00%2e%2e%ff",
  "x".repeat(5_000),
];
const numbers = [0, 1, 2, 100, -1, 0.5, 2 ** 31, Number.MAX_SAFE_INTEGER, 2 ** 63, 1e300, -1e300, 5e-324];
const deepest = 6;

/** A value that fits the schema, with a taste for edges. */
export function validValue(schema: Schema, options: ValueOptions, name = "", depth = 0): unknown {
  const { random, resolve } = options;
  if (schema.$ref) return validValue(resolve(schema.$ref), options, name, depth);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  const better = options.named(name, schema);
  if (better !== undefined) return better;
  const members = schema.anyOf ?? schema.oneOf;
  if (members) return validValue(random.pick(members), options, name, depth);
  if (schema.allOf) {
    return Object.assign({}, ...schema.allOf.map((one) => validValue(one, options, name, depth)));
  }
  switch (Array.isArray(schema.type) ? random.pick(schema.type) : schema.type) {
    case "string":
      return validString(schema, random);
    case "integer":
      return bounded(schema, Math.trunc(random.pick(numbers)), 1);
    case "number":
      return bounded(schema, random.pick(numbers), 0.5);
    case "boolean":
      return random.chance(0.5);
    case "null":
      return null;
    case "array": {
      const count = Math.max(schema.minItems ?? 0, depth > deepest ? 0 : random.int(0, 3));
      return Array.from({ length: count }, () => validValue(schema.items ?? {}, options, name, depth + 1));
    }
    case "object":
      return validObject(schema, options, depth);
    default:
      return schema.properties ? validObject(schema, options, depth) : anyValue(random, depth);
  }
}

function validString({ pattern, minLength }: Schema, random: Random): string {
  if (pattern?.startsWith("^#")) return "#a0B1c2";
  const prefix = /^\^(\w+)$/.exec(pattern ?? "")?.[1];
  if (prefix) return `${prefix}_${random.pick(["", "x", "0123456789abcdefghijklmnop", "%2e", "🙂"])}`;
  const text = random.pick(texts);
  return text.length < (minLength ?? 0) ? text.padEnd(minLength ?? 0, "x") : text;
}

function bounded({ minimum, maximum, exclusiveMinimum }: Schema, value: number, step: number): number {
  const low = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + step);
  if (low !== undefined && value < low) return low;
  return maximum !== undefined && value > maximum ? maximum : value;
}

function validObject(schema: Schema, options: ValueOptions, depth: number): Record<string, unknown> {
  const { random } = options;
  const made: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const wanted = schema.required?.includes(name) || (depth <= deepest && random.chance(0.4));
    if (wanted) define(made, name, validValue(property, options, name, depth + 1));
  }
  if (typeof schema.additionalProperties === "object" && depth <= deepest) {
    for (let count = random.int(0, 2); count > 0; count--)
      define(made, random.pick(texts), validValue(schema.additionalProperties, options, "", depth + 1));
  }
  return made;
}

/** Any JSON at all. */
export function anyValue(random: Random, depth = 0): unknown {
  switch (random.int(0, depth > deepest ? 4 : 7)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick(numbers);
    case 3:
    case 4:
      return random.pick(texts);
    case 5:
      return Array.from({ length: random.int(0, 3) }, () => anyValue(random, depth + 1));
    case 6:
      return JSON.parse(`${"[".repeat(60)}1${"]".repeat(60)}`);
    default: {
      const made: Record<string, unknown> = {};
      for (let count = random.int(0, 3); count > 0; count--)
        define(made, random.pick(texts), anyValue(random, depth + 1));
      return made;
    }
  }
}

/** The value with one thing in it changed into something else, lost, or added. */
export function spoil(value: unknown, random: Random): unknown {
  if (typeof value !== "object" || value === null || random.chance(0.15)) return anyValue(random);
  if (Array.isArray(value)) {
    if (value.length === 0) return [anyValue(random)];
    const at = random.int(0, value.length - 1);
    return value.map((one, index) => (index === at ? spoil(one, random) : one));
  }
  const names = Object.keys(value);
  const made: Record<string, unknown> = {};
  const victim = names.length > 0 ? random.pick(names) : undefined;
  const lose = random.chance(0.25);
  for (const [name, one] of Object.entries(value)) {
    if (name !== victim) define(made, name, one);
    else if (!lose) define(made, name, spoil(one, random));
  }
  if (victim === undefined || random.chance(0.1)) define(made, random.pick(texts), anyValue(random));
  return made;
}

/** Assigning to `__proto__` would change the object instead. */
function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
