import { compile, type JSONSchema } from "json-schema-to-typescript";
import { ACP_BANNER } from "../banner.js";
import { isRecord } from "../contract/pointer.js";
import type { AcpContract } from "./contract.js";
import type { RawSchema } from "./files.js";

/** `server/gen/acp/types.gen.ts`: one exported type a definition. */
export async function emitAcpTypes({ methods, definitions, incoming }: AcpContract): Promise<string> {
  const payloads = methods.flatMap(({ params, result }) => [
    params,
    ...(result === undefined ? [] : [result]),
  ]);
  const defs = Object.entries(definitions).map(([name, schema]): [string, unknown] => [
    name,
    typed(schema, incoming.has(name)),
  ]);
  const root = {
    title: "AcpPayload",
    $defs: Object.fromEntries(defs),
    anyOf: [...new Set(payloads)].map((name) => ({ $ref: `#/$defs/${name}` })),
  };
  const types = await compile(root as JSONSchema, "AcpPayload", {
    additionalProperties: false,
    bannerComment: "",
    declareExternallyReferenced: true,
    ignoreMinAndMaxItems: true,
    strictIndexSignatures: false,
    unknownAny: true,
  });
  return `${ACP_BANNER}\n${types}`;
}

/** The schema as the type generator should see it. */
function typed(schema: unknown, filled: boolean): unknown {
  if (Array.isArray(schema))
    return schema.filter((member) => !isCatchAll(member)).map((member) => typed(member, filled));
  if (!isRecord(schema)) return schema;
  const words = Object.entries(schema).filter(([word]) => !word.startsWith("x-") && word !== "discriminator");
  const { properties } = schema;
  return Object.fromEntries([
    ...words.map(([word, value]) => [
      word,
      word === "properties" ? eachTyped(value, filled) : typed(value, filled),
    ]),
    ...(isRecord(properties) ? [["required", required(schema, properties, filled)]] : []),
  ]);
}

function eachTyped(properties: unknown, filled: boolean): unknown {
  if (!isRecord(properties)) return properties;
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, typed(value, filled)]));
}

/** Validators fill in what has a default, so whoever reads an arrived value can count on it. */
function required(schema: RawSchema, properties: Record<string, unknown>, filled: boolean): string[] {
  const declared = Array.isArray(schema.required) ? schema.required.map(String) : [];
  if (!filled) return declared;
  const given = Object.entries(properties)
    .filter(
      ([, value]) =>
        isRecord(value) && (value.default !== undefined || value["x-deserialize-default-on-null"]),
    )
    .map(([name]) => name);
  return [...new Set([...declared, ...given])];
}

/**
 * A member for kinds yet to come. Validators let them through; in a type they would stop every comparison of
 * the kind from telling the known members apart.
 */
function isCatchAll(member: unknown): boolean {
  return isRecord(member) && (member.not !== undefined || Object.keys(member).length === 0);
}
