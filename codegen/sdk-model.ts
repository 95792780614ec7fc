import type { Contract, Operation, OperationResponse, Schema } from "./contract/contract.js";
import { schemaName } from "./contract/pointer.js";

/** What a client SDK is made of, in no language yet: names are lists of words, which each language joins its own way. */
export interface SdkModel {
  /** Every operation that clients have a method for, in the order of the contract. */
  methods: SdkMethod[];
  /** The client itself: its groups are those it holds, by segments of the operation ids. */
  client: SdkGroup;
}

export interface SdkGroup {
  /** Names of the groups it lies in, then its own; none for the client. */
  path: Words[];
  /** What the group above holds it under: its own name, with a `2` where a method beside it has that name. */
  heldAs: Words;
  groups: SdkGroup[];
  methods: SdkMethod[];
}

export interface SdkMethod {
  name: Words;
  operation: Operation;
  places: Places;
  /** The first that means success. */
  success: OperationResponse;
  reads: "json" | "text" | "bytes" | "events";
  takesParameters: boolean;
  /** Some parameter has to be given; which keys of a body have to is for the server to say. */
  needsParameters: boolean;
  /** The first paragraph of what the contract says of it, and its summary. */
  says: string[];
}

/** Where each of the parameters that a method takes side by side goes. */
export interface Places {
  path: string[];
  query: string[];
  header: string[];
  /** Keys that make up the body, or the words for the one parameter that holds all of it. */
  body: { keys: string[] } | { whole: Words };
}

export type Words = readonly string[];

/** Throws, naming the operation, on one name in two places and on an operation that cannot succeed. */
export function sdkModel({ operations, schemas }: Contract): SdkModel {
  const methods = operations
    .filter(({ sdkHidden }) => !sdkHidden)
    .map((operation) => methodOf(operation, schemas));
  return { methods, client: groupOf([], 0, methods) };
}

function groupOf(path: Words[], depth: number, below: readonly SdkMethod[]): SdkGroup {
  const methods = below.filter(({ operation }) => segments(operation).length === depth + 1);
  const groups = new Map<string, SdkMethod[]>();
  for (const method of below) {
    if (methods.includes(method)) continue;
    const name = wordsOf(segments(method.operation)[depth] ?? "").join(" ");
    groups.set(name, [...(groups.get(name) ?? []), method]);
  }
  const own = new Set(methods.map(({ name }) => name.join(" ")));
  return {
    path,
    heldAs: path.at(-1) ?? [],
    methods,
    groups: [...groups].map(([name, members]) => {
      const group = groupOf([...path, name.split(" ")], depth + 1, members);
      return own.has(name) ? { ...group, heldAs: `${name}2`.split(" ") } : group;
    }),
  };
}

const segments = ({ id }: Operation): string[] => id.split(".");

function methodOf(operation: Operation, schemas: Contract["schemas"]): SdkMethod {
  const success = operation.responses.find(({ status }) => status >= 200 && status < 300);
  if (!success) throw new Error(`${operation.id} declares no 2xx response`);
  const places = placesOf(operation, schemas);
  const { path, query, header, body } = places;
  const inBody = "keys" in body ? body.keys : [body.whole.join(" ")];
  const all = [...path, ...query, ...header, ...inBody];
  const twice = all.find((name, index) => all.indexOf(name) !== index);
  if (twice) throw new Error(`${operation.id} has two parameters named "${twice}"`);
  const [paragraph = ""] = operation.description.split(/\n\s*\n/);
  return {
    name: wordsOf(segments(operation).at(-1) ?? ""),
    operation,
    places,
    success,
    reads: readsOf(operation, success),
    takesParameters: all.length > 0,
    needsParameters: operation.parameters.some(({ required }) => required),
    says: [...new Set([operation.summary, paragraph.replaceAll(/\s+/g, " ").trim()])].filter(Boolean),
  };
}

function readsOf({ stream }: Operation, { contentType }: OperationResponse): SdkMethod["reads"] {
  if (stream) return "events";
  if (contentType === undefined || contentType === "application/json") return "json";
  return contentType.startsWith("text/") ? "text" : "bytes";
}

function placesOf(operation: Operation, schemas: Contract["schemas"]): Places {
  const names = (place: string) =>
    operation.parameters.filter((one) => one.in === place).map((one) => one.name);
  return {
    path: names("path"),
    query: names("query"),
    // The stream sends it by itself, on each reconnect.
    header: names("header").filter((name) => !operation.stream || name.toLowerCase() !== "last-event-id"),
    body: bodyOf(operation, schemas),
  };
}

/**
 * A body made for one operation (inline, or a schema named `...Input`) is spread into its keys; any other schema
 * is a thing of its own and goes under its own name.
 */
function bodyOf({ sdkBody, body }: Operation, schemas: Contract["schemas"]): Places["body"] {
  if (sdkBody !== undefined) return { whole: wordsOf(sdkBody) };
  if (body === undefined) return { keys: [] };
  const name = body.schema.$ref && schemaName(body.schema.$ref);
  const keys = name === undefined || name.endsWith("Input") ? propertiesOf(body.schema, schemas) : [];
  return keys.length > 0 ? { keys } : { whole: wordsOf(name ?? "body") };
}

function propertiesOf(schema: Schema, schemas: Contract["schemas"]): string[] {
  const named = schema.$ref ? schemas[schemaName(schema.$ref)] : undefined;
  const parts = [
    ...(schema.oneOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.allOf ?? []),
    ...(named ? [named] : []),
  ];
  const nested = parts.flatMap((part) => propertiesOf(part, schemas));
  return [...new Set([...Object.keys(schema.properties ?? {}), ...nested])];
}

/** `prompt_async`, `prompt-async` and `promptAsync` are two words each; their letters stay as they are. */
function wordsOf(name: string): Words {
  return name.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").split(/[-_ ]+/);
}
