import type { Schema } from "./contract.js";
import { isRecord, pointer } from "./pointer.js";

type Json = Record<string, unknown>;
type Steps = readonly (string | number)[];

const NOTES = ["title", "description", "deprecated", "example", "examples", "x-ephemeral"];
const COMPOSITIONS = ["$ref", "oneOf", "anyOf", "allOf"];
const BOUNDS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "format"];

const BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  string: ["minLength", "maxLength", "pattern", "format"],
  integer: BOUNDS,
  number: BOUNDS,
  boolean: [],
  null: [],
  array: ["items", "prefixItems", "minItems", "maxItems"],
  object: ["properties", "required", "additionalProperties"],
};

/** Media types whose answer is no JSON: a text, or bytes. */
const PLAIN = ["text/plain", "text/x-diff", "application/octet-stream"];

/** `date-time` and `uri` are checked; the others only inform. */
const FORMATS = ["date-time", "uri", "int32", "int64", "float", "double", "byte", "binary", "password"];

const OPERATION = [
  "operationId",
  "tags",
  "summary",
  "description",
  "deprecated",
  "parameters",
  "requestBody",
  "responses",
  "security",
  "x-sdk-result",
  "x-sdk-body",
  "x-sdk-hidden",
  "x-long-running",
  "x-websocket",
  "x-not-available",
];

/** Throws, with the JSON pointer and the keyword, on anything in the contract that no emitter handles. */
export function guardDocument(document: Json): void {
  only(
    document,
    [],
    ["openapi", "info", "servers", "security", "tags", "externalDocs", "paths", "components"],
  );
  const components = only(
    document.components ?? {},
    ["components"],
    ["schemas", "parameters", "responses", "requestBodies", "securitySchemes"],
  );
  for (const [name, schema] of entries(components.schemas)) {
    const steps = ["components", "schemas", name];
    if (!/^[A-Z][A-Za-z0-9]+$/.test(name)) fail(steps, "name", "is not a capitalised identifier");
    guardSchema(schema, steps);
  }
  for (const kind of ["parameters", "responses", "requestBodies"] as const) {
    for (const [name, value] of entries(components[kind])) BY_KIND[kind](value, ["components", kind, name]);
  }
  for (const [path, item] of entries(document.paths)) guardPath(item, ["paths", path]);
}

function guardPath(item: unknown, steps: Steps): void {
  const methods = ["get", "post", "put", "patch", "delete"];
  const value = only(item, steps, ["summary", "description", "parameters", ...methods]);
  guardAll(value.parameters, [...steps, "parameters"], guardParameter);
  for (const method of methods) {
    if (value[method] === undefined) continue;
    const at = [...steps, method];
    const operation = only(value[method], at, OPERATION);
    if (operation["x-websocket"] !== undefined && method !== "get")
      fail(at, "x-websocket", "is for get, which is how a WebSocket is asked for");
    guardAll(operation.parameters, [...at, "parameters"], guardParameter);
    if (operation.requestBody !== undefined) guardBody(operation.requestBody, [...at, "requestBody"]);
    for (const [status, response] of entries(operation.responses)) {
      if (!/^[1-5]\d\d$/.test(status)) fail([...at, "responses"], status, "is not a status code");
      guardResponse(response, [...at, "responses", status]);
    }
  }
}

function guardParameter(parameter: unknown, steps: Steps): void {
  if (isReference(parameter)) return;
  const known = ["name", "in", "required", "description", "deprecated", "schema", "example", "examples"];
  const value = only(parameter, steps, [...known, "style", "explode"]);
  if (!["path", "query", "header"].includes(String(value.in)))
    fail(steps, "in", `"${value.in}" is not handled`);
  guardStyle(value, steps);
  guardSchema(value.schema, [...steps, "schema"]);
}

/** Of the ways to write an object into a query only one is handled, and that one must be said in full. */
function guardStyle({ style, explode, in: place }: Json, steps: Steps): void {
  if (style === undefined && explode === undefined) return;
  if (style !== "deepObject") fail(steps, "style", `"${style}" is not handled, only deepObject`);
  if (place !== "query") fail(steps, "style", "deepObject is for the query");
  if (explode !== true) fail(steps, "explode", "must be true where the style is deepObject");
}

function guardBody(body: unknown, steps: Steps): void {
  if (isReference(body)) return;
  const value = only(body, steps, ["description", "required", "content"]);
  guardContent(value.content, [...steps, "content"], ["application/json"]);
}

function guardResponse(response: unknown, steps: Steps): void {
  if (isReference(response)) return;
  const value = only(response, steps, ["description", "headers", "content"]);
  const content = [...steps, "content"];
  guardContent(value.content ?? {}, content, ["application/json", "text/event-stream", ...PLAIN]);
  for (const [type, media] of entries(value.content))
    if (PLAIN.includes(type) && (media as { schema?: Schema }).schema?.type !== "string")
      fail([...content, type, "schema"], "type", "must be string: this media type is no JSON");
}

const BY_KIND = { parameters: guardParameter, responses: guardResponse, requestBodies: guardBody };

function guardContent(content: unknown, steps: Steps, types: readonly string[]): void {
  const value = only(content, steps, types);
  if (Object.keys(value).length > 1) fail(steps, "content", "has more than one media type");
  for (const [type, media] of entries(value)) {
    guardSchema(only(media, [...steps, type], ["schema", "example", "examples"]).schema, [
      ...steps,
      type,
      "schema",
    ]);
  }
}

function guardSchema(schema: unknown, steps: Steps): void {
  const value = only(schema, steps, allowed(schema, steps));
  if (value.format !== undefined && !FORMATS.includes(String(value.format))) {
    fail(steps, "format", `"${value.format}" is not handled`);
  }
  for (const literal of [value.const ?? [], value.enum ?? []].flat()) {
    if (typeof literal === "object" && literal !== null) fail(steps, "enum", "holds more than plain values");
  }
  guardTuple(value, steps);
  if (value.additionalProperties === false && entries(value.properties).length === 0) {
    fail(steps, "additionalProperties", "leaves nothing the object could hold");
  }
  for (const [name, property] of entries(value.properties))
    guardSchema(property, [...steps, "properties", name]);
  for (const word of ["items", "additionalProperties"]) {
    if (value[word] !== undefined && typeof value[word] !== "boolean")
      guardSchema(value[word], [...steps, word]);
  }
  for (const word of ["prefixItems", "oneOf", "anyOf", "allOf"])
    guardAll(value[word], [...steps, word], guardSchema);
}

/** Each schema is a reference, a composition, a literal or a typed schema, and never two of them. */
function allowed(schema: unknown, steps: Steps): string[] {
  if (!isRecord(schema)) return [];
  const composition = COMPOSITIONS.find((word) => schema[word] !== undefined);
  if (composition === "$ref") return [...NOTES, "$ref"];
  if (composition !== undefined) return [...NOTES, "default", "discriminator", composition];
  if (schema.const !== undefined) return [...NOTES, "default", "type", "const"];
  if (schema.enum !== undefined) return [...NOTES, "default", "type", "enum"];
  const types = [schema.type ?? []].flat().map(String);
  const unknown = types.find((type) => !Object.hasOwn(BY_TYPE, type));
  if (unknown !== undefined) fail(steps, "type", `"${unknown}" is not handled`);
  return [...NOTES, "default", "type", ...types.flatMap((type) => BY_TYPE[type] ?? [])];
}

function guardTuple(schema: Json, steps: Steps): void {
  if (!Array.isArray(schema.prefixItems)) return;
  const length = schema.prefixItems.length;
  if (schema.minItems === length && schema.maxItems === length && schema.items === undefined) return;
  fail(steps, "prefixItems", `is handled only with minItems and maxItems of ${length} and no items`);
}

function guardAll(values: unknown, steps: Steps, guard: (value: unknown, steps: Steps) => void): void {
  if (values === undefined) return;
  if (!Array.isArray(values)) throw new Error(`${pointer(steps)}: expected a list`);
  for (const [index, value] of values.entries()) guard(value, [...steps, index]);
}

function only(value: unknown, steps: Steps, known: readonly string[]): Json {
  if (!isRecord(value)) throw new Error(`${pointer(steps)}: expected a mapping`);
  for (const word of Object.keys(value)) if (!known.includes(word)) fail(steps, word, "is not handled here");
  return value;
}

function entries(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

function isReference(value: unknown): boolean {
  return isRecord(value) && typeof value.$ref === "string";
}

function fail(steps: Steps, word: string, why: string): never {
  throw new Error(`${pointer(steps)}: keyword "${word}" ${why}; teach codegen or change the contract`);
}
