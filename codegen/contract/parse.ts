import { parse } from "yaml";
import type {
  Contract,
  ContractEvent,
  Method,
  Operation,
  OperationResponse,
  Parameter,
  Schema,
} from "./contract.js";
import { guardDocument } from "./guard.js";
import { isRecord, lookup, pointer, schemaName } from "./pointer.js";

export const METHODS: readonly Method[] = ["get", "post", "put", "patch", "delete"];

type Json = Record<string, unknown>;

/** The contract as the emitters read it; throws, naming the place, on what they cannot handle. */
export function parseContract(yamlText: string): Contract {
  const document: unknown = parse(yamlText, { maxAliasCount: -1 });
  if (!isRecord(document)) throw new Error("#: the contract is not a mapping");
  guardDocument(document);
  const info = record(document.info, "#/info");
  const schemas = record(
    record(document.components ?? {}, "#/components").schemas ?? {},
    "#/components/schemas",
  );
  const operations = Object.entries(record(document.paths, "#/paths")).flatMap(([path, item]) =>
    operationsOf(document, path, record(item, pointer(["paths", path]))),
  );
  requireUniqueIds(operations);
  return {
    info: { title: text(info.title, "#/info/title"), version: text(info.version, "#/info/version") },
    operations,
    // The guard has walked every schema, so their shape is known here.
    schemas: schemas as Record<string, Schema>,
    events: eventsOf(schemas),
    document,
  };
}

function operationsOf(document: Json, path: string, item: Json): Operation[] {
  const shared = Array.isArray(item.parameters) ? item.parameters : [];
  return METHODS.filter((method) => item[method] !== undefined).map((method) => {
    const at = pointer(["paths", path, method]);
    return operation(document, { path, method, at, shared, source: record(item[method], at) });
  });
}

interface Place {
  path: string;
  method: Method;
  at: string;
  shared: unknown[];
  source: Json;
}

function operation(document: Json, { path, method, at, shared, source }: Place): Operation {
  const own = Array.isArray(source.parameters) ? source.parameters : [];
  const responses = responsesOf(document, record(source.responses, `${at}/responses`), at);
  const body = source.requestBody === undefined ? undefined : bodyOf(document, source.requestBody, at);
  const result = source["x-sdk-result"];
  const sdkBody = source["x-sdk-body"];
  return {
    id: text(source.operationId, `${at}/operationId`),
    method,
    path,
    tag: text(Array.isArray(source.tags) ? source.tags[0] : undefined, `${at}/tags/0`),
    summary: text(source.summary, `${at}/summary`),
    description: typeof source.description === "string" ? source.description : "",
    deprecated: source.deprecated === true,
    parameters: parametersOf(document, [...shared, ...own], at),
    ...(body === undefined ? {} : { body }),
    responses,
    stream: responses.some((response) => response.contentType === "text/event-stream"),
    webSocket: source["x-websocket"] === true,
    longRunning: source["x-long-running"] === true,
    ...(typeof result === "string" ? { sdkResult: schemaName(result) } : {}),
    ...(typeof sdkBody === "string" ? { sdkBody } : {}),
    sdkHidden: source["x-sdk-hidden"] === true,
  };
}

function parametersOf(document: Json, sources: readonly unknown[], at: string): Parameter[] {
  const byPlace = new Map<string, Parameter>();
  for (const source of sources) {
    const value = record(deref(document, source), `${at}/parameters`);
    const parameter: Parameter = {
      name: text(value.name, `${at}/parameters: name`),
      in: value.in as Parameter["in"],
      required: value.required === true,
      description: typeof value.description === "string" ? value.description : "",
      schema: value.schema as Schema,
      ...(value.style === "deepObject" ? { deepObject: true } : {}),
    };
    // An operation's own parameter replaces the path's of the same name and place.
    byPlace.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...byPlace.values()];
}

function bodyOf(document: Json, source: unknown, at: string): { required: boolean; schema: Schema } {
  const body = record(deref(document, source), `${at}/requestBody`);
  const media = record(
    record(body.content, `${at}/requestBody/content`)["application/json"],
    `${at}/requestBody/content`,
  );
  return { required: body.required === true, schema: media.schema as Schema };
}

function responsesOf(document: Json, sources: Json, at: string): OperationResponse[] {
  const responses = Object.entries(sources).map(([status, source]) => {
    const place = `${at}/responses/${status}`;
    const value = record(deref(document, source), place);
    const [media] = Object.entries(record(value.content ?? {}, `${place}/content`));
    const name =
      isRecord(source) && typeof source.$ref === "string" ? source.$ref.split("/").at(-1) : undefined;
    return {
      status: Number(status),
      ...(name === undefined ? {} : { name }),
      description: text(value.description, `${place}/description`),
      ...(media === undefined
        ? {}
        : { contentType: media[0], schema: record(media[1], place).schema as Schema }),
    };
  });
  return responses.sort((left, right) => left.status - right.status);
}

function eventsOf(schemas: Json): ContractEvent[] {
  if (schemas.Event === undefined) return [];
  const at = "#/components/schemas/Event";
  const union = record(schemas.Event, at);
  const mapping = record(
    record(union.discriminator, `${at}/discriminator`).mapping,
    `${at}/discriminator/mapping`,
  );
  const events = Object.entries(mapping).map(([type, ref]) => {
    const schema = schemaName(text(ref, `${at}/discriminator/mapping/${type}`));
    return { type, schema, ephemeral: record(schemas[schema], `${at}: ${schema}`)["x-ephemeral"] === true };
  });
  const members = Array.isArray(union.oneOf) ? union.oneOf : [];
  const missing = members
    .map((member) => schemaName(text(record(member, `${at}/oneOf`).$ref, `${at}/oneOf`)))
    .filter((name) => !events.some((event) => event.schema === name));
  if (missing.length > 0) throw new Error(`${at}/discriminator/mapping: lacks ${missing.join(", ")}`);
  return events;
}

function requireUniqueIds(operations: readonly Operation[]): void {
  const seen = new Set<string>();
  for (const { id, method, path } of operations) {
    if (seen.has(id)) throw new Error(`${pointer(["paths", path, method])}/operationId: "${id}" is taken`);
    seen.add(id);
  }
}

function deref(document: Json, value: unknown): unknown {
  return isRecord(value) && typeof value.$ref === "string" ? lookup(document, value.$ref) : value;
}

function record(value: unknown, at: string): Json {
  if (!isRecord(value)) throw new Error(`${at}: expected a mapping`);
  return value;
}

function text(value: unknown, at: string): string {
  if (typeof value !== "string" || value === "") throw new Error(`${at}: expected a text`);
  return value;
}
