import { expect, it } from "vitest";
import * as inputs from "../../../gen/inputs.gen.js";
import type { Thunk } from "../../../gen/validators.gen.js";
import { isObject } from "../../base/json.js";
import { checkValue, resolve, type Schema } from "../../base/json-schema.js";
import { configSchema } from "./config-schema.js";
import { validateConfig } from "./validate.js";

const root = await configSchema();
const odd = [
  null,
  true,
  0,
  1,
  -1,
  1.5,
  70_000,
  "x",
  "allow",
  "1.2.3",
  [],
  ["a"],
  ["a", {}],
  [1],
  {},
  { a: 1 },
  { a: {} },
];

/** Values in which each key of a schema occurs, in each of its forms; what is in parts of their own is looked at there. */
function samples(given: unknown, depth = 0): unknown[] {
  const isPart = isObject(given) && given.$ref !== undefined;
  const schema = isPart ? resolve(root, given.$ref) : (given as Schema);
  if (!isObject(schema)) return ["x"];
  const { properties = {}, additionalProperties: others, anyOf, enum: words, items, prefixItems } = schema;
  const below = (one: unknown) => samples(one, depth + 1);
  if (Array.isArray(anyOf)) return anyOf.flatMap(below);
  if (Array.isArray(words)) return words;
  if ("const" in schema) return [schema.const];
  if (Array.isArray(prefixItems)) return [prefixItems.map((one) => below(one)[0])];
  if (schema.type === "array") return [below(items).slice(0, 2)];
  if (schema.type === "boolean") return [true];
  if (schema.type === "number" || schema.type === "integer") return [1];
  if (schema.type !== "object") return ["x"];
  const isNeeded = (key: string) => depth < 2 || (schema.required as string[] | undefined)?.includes(key);
  const named = Object.entries(properties as object)
    .filter(([key]) => isNeeded(key))
    .map(([key, one]) => [key, below(one)] as const);
  const most = Math.max(1, ...named.map(([, all]) => all.length));
  return Array.from({ length: depth < 2 ? most : 1 }, (_, at) => ({
    ...Object.fromEntries(named.map(([key, all]) => [key, all[at % all.length]])),
    ...(depth < 2 && isObject(others) && Object.keys(others).length > 0 && { other: below(others)[0] }),
  }));
}

/** A value with one place of it changed, for each place and each odd value; and with each place left out. */
function* changed(value: unknown): Generator<unknown> {
  yield* odd;
  if (!isObject(value) && !Array.isArray(value)) return;
  for (const [key, item] of Object.entries(value)) {
    const { [key]: _, ...rest } = value as Record<string, unknown>;
    if (isObject(value)) yield rest;
    for (const other of changed(item))
      yield Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
  }
}

it("says of a value what the validators say", () => {
  const validators = inputs as unknown as Record<string, Thunk<unknown>>;
  const parts = Object.entries(root.$defs as object).filter(([name]) => validators[name]);
  const seen = { fits: 0, wrong: 0 };
  for (const [name, schema] of [["Config", root], ...parts] as [string, Schema][]) {
    const validator = validators[name]?.();
    for (const sample of samples(schema)) {
      for (const value of changed(sample)) {
        const fits = validator?.safeParse(value).success === true;
        seen[fits ? "fits" : "wrong"] += 1;
        if ((checkValue(schema, value, root).length === 0) !== fits)
          expect.fail(`${name}: ${fits ? "no fault" : "a fault"}: ${JSON.stringify(value)}`);
      }
    }
  }
  expect(parts.length).toBeGreaterThan(30);
  expect(Math.min(seen.fits, seen.wrong)).toBeGreaterThan(1_000);
});

it("leaves numbers that JSON Schema takes for whole ones to the validators", async () => {
  const issues = (steps: string) => validateConfig(JSON.parse(`{ "agent": { "a": { "steps": ${steps} } } }`));
  expect(await issues("9007199254740991")).toEqual([]);
  for (const steps of ["9007199254740992", "1e20", "1e999"])
    expect(await issues(steps)).toMatchObject([{ path: ["agent", "a", "steps"] }]);
});
