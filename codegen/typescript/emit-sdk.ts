import { BANNER } from "../banner.js";
import type { Contract, Operation, OperationResponse, Schema } from "../contract/contract.js";
import { schemaName } from "../contract/pointer.js";
import { doc, indent, key, list } from "../layout.js";

interface Group {
  /** Segments of the operation ids below it, in camel case. */
  path: string[];
  operations: Operation[];
  groups: Map<string, Group>;
}

/** The SDK's class tree, `sdk/gen/sdk.gen.ts`: one method an operation, one class a segment of its id. */
export function emitSdk(contract: Contract): string {
  const root = newGroup([]);
  const shown = contract.operations.filter(({ sdkHidden }) => !sdkHidden);
  for (const operation of shown) place(root, operation);
  const routes = shown.map(
    (operation) => `${key(operation.id)}: ${literal(routeOf(operation, contract.schemas))}`,
  );
  return `${header}${list("const routes = {", routes, "} satisfies Record<string, Route>;")}

class Group {
  constructor(protected readonly sender: Sender) {}
}

${emitGroup(root, contract.schemas).join("\n")}`;
}

const header = `${BANNER}import type { Answer, EventStream, Failure, Options, Params, Result, Schema } from "../operation.js";
import type { Route } from "../parameters.js";
import type { Sender } from "../request.js";

`;

function newGroup(path: string[]): Group {
  return { path, operations: [], groups: new Map() };
}

function place(root: Group, operation: Operation): void {
  let group = root;
  for (const segment of operation.id.split(".").slice(0, -1)) {
    const name = camelCase(segment);
    const next = group.groups.get(name) ?? newGroup([...group.path, name]);
    group.groups.set(name, next);
    group = next;
  }
  group.operations.push(operation);
}

/** Classes below a group first: each is named in the one above it. */
function emitGroup(group: Group, schemas: Contract["schemas"]): string[] {
  const methods = new Set(group.operations.map(methodName));
  const below = [...group.groups.values()].flatMap((child) => emitGroup(child, schemas));
  const fields = [...group.groups].map(([name, child]) => {
    const free = methods.has(name) ? `${name}2` : name;
    return `  readonly ${free} = new ${className(child)}(this.sender);\n`;
  });
  const bodies = group.operations.map((operation) => emitMethod(operation, schemas));
  const visible = group.path.length === 0 ? "export " : "";
  const members = [...(fields.length > 0 ? [fields.join("")] : []), ...bodies].join("\n");
  return [...below, `${visible}class ${className(group)} extends Group {\n${members}}\n`];
}

function emitMethod(operation: Operation, schemas: Contract["schemas"]): string {
  const id = JSON.stringify(operation.id);
  const route = routeOf(operation, schemas);
  const success = successOf(operation);
  const data =
    route.answer === "blob"
      ? "Blob"
      : operation.sdkResult
        ? `Schema<${JSON.stringify(operation.sdkResult)}>`
        : `Answer<${id}, ${success.status}>`;
  const generic = "<ThrowOnError extends boolean = false>";
  const result = operation.stream ? `EventStream<${data}>` : `Result<${data}, Failure<${id}>, ThrowOnError>`;
  const own = typeof route.body === "string" ? `, ${JSON.stringify(route.body)}` : "";
  const given = takesParameters(route);
  const parameters = `parameters${needsParameters(operation) ? "" : "?"}: Params<${id}${own}>`;
  const send = operation.stream ? "stream" : "call";
  const signature = list(
    `${methodName(operation)}${generic}(`,
    [...(given ? [parameters] : []), "options?: Options<ThrowOnError>"],
    `): ${result}`,
  );
  return indent(`${described(operation)}${signature} {
  return this.sender.${send}(routes${member(operation.id)}, ${given ? "parameters" : "undefined"}, options);
}
`);
}

function successOf(operation: Operation): OperationResponse {
  const success = operation.responses.find(({ status }) => status >= 200 && status < 300);
  if (!success) throw new Error(`${operation.id} declares no 2xx response`);
  return success;
}

interface RouteLiteral {
  method: string;
  path: string;
  query: string[];
  header: string[];
  body: string[] | string;
  /** What is read of an answer that is no JSON; empty for JSON. */
  answer: "text" | "blob" | "";
}

function routeOf(operation: Operation, schemas: Contract["schemas"]): RouteLiteral {
  const route = {
    method: operation.method.toUpperCase(),
    path: operation.path,
    query: namesIn(operation, "query"),
    header: namesIn(operation, "header"),
    body: operation.sdkBody ?? (operation.body ? bodyKeys(operation.body.schema, schemas) : []),
    answer: answerOf(operation),
  };
  const all = [...namesIn(operation, "path"), ...route.query, ...route.header, ...[route.body].flat()];
  const twice = all.find((name, index) => all.indexOf(name) !== index);
  if (twice) throw new Error(`${operation.id} has two parameters named "${twice}"`);
  return route;
}

function answerOf(operation: Operation): RouteLiteral["answer"] {
  const { contentType = "application/json" } = successOf(operation);
  if (operation.stream || contentType === "application/json") return "";
  return contentType.startsWith("text/") ? "text" : "blob";
}

function namesIn(operation: Operation, place: "path" | "query" | "header"): string[] {
  const names = operation.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  // The stream sends it by itself, on each reconnect.
  return operation.stream ? names.filter((name) => name.toLowerCase() !== "last-event-id") : names;
}

/**
 * A body made for one operation (inline, or a schema named `...Input`) is spread into its keys; any other schema
 * is a thing of its own and goes under its own name.
 */
function bodyKeys(schema: Schema, schemas: Contract["schemas"]): string[] | string {
  const name = schema.$ref && schemaName(schema.$ref);
  const keys = name === undefined || name.endsWith("Input") ? propertiesOf(schema, schemas) : [];
  if (keys.length > 0) return keys;
  return name === undefined ? "body" : camelCase(name);
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

function takesParameters(route: RouteLiteral): boolean {
  return route.path.includes("{") || route.query.length + route.header.length + route.body.length > 0;
}

function needsParameters(operation: Operation): boolean {
  return operation.parameters.some(({ required }) => required);
}

function literal(route: RouteLiteral): string {
  const entries = Object.entries(route).filter(([, value]) => value.length > 0);
  return list(
    "{",
    entries.map(([name, value]) => `${key(name)}: ${written(value)}`),
    "}",
  );
}

function member(name: string): string {
  return key(name) === name ? `.${name}` : `[${key(name)}]`;
}

function written(value: string | string[]): string {
  return typeof value === "string"
    ? JSON.stringify(value)
    : list(
        "[",
        value.map((item) => JSON.stringify(item)),
        "]",
      );
}

function described(operation: Operation): string {
  const [paragraph = ""] = operation.description.split(/\n\s*\n/);
  const texts = [operation.summary, paragraph.replaceAll(/\s+/g, " ").trim()];
  if (operation.deprecated) texts.push("@deprecated");
  return doc([...new Set(texts)].filter((text) => text !== "").join("\n\n"));
}

function methodName(operation: Operation): string {
  return camelCase(operation.id.split(".").at(-1) ?? operation.id);
}

function className(group: Group): string {
  return group.path.length === 0 ? "OpencodeClient" : `${group.path.map(capital).join("")}Group`;
}

function camelCase(name: string): string {
  const joined = name.replace(/[-_]+(\w)/g, (_, letter: string) => letter.toUpperCase());
  return (joined[0] ?? "").toLowerCase() + joined.slice(1);
}

function capital(name: string): string {
  return (name[0] ?? "").toUpperCase() + name.slice(1);
}
