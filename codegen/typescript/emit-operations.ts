import { BANNER } from "../banner.js";
import type { Contract, Operation, Schema } from "../contract/contract.js";
import { schemaName } from "../contract/pointer.js";
import { doc, indent, key, list } from "../layout.js";
import { tagsOf } from "./emit-routes.js";

/** `server/gen/operations.gen.ts`: what a server has to implement, and the table it mounts. */
export function emitOperations(contract: Contract): string {
  const tags = tagsOf(contract);
  const interfaces = tags.map((tag) => tagInterface(contract, tag)).join("\n");
  const all = tags.map((tag) => `${typeName(tag)}Operations<Context>`).join(",\n    ");
  const handlers = tags.map((tag) => `  ${key(tag)}: ${typeName(tag)}Operations<Context>;\n`).join("");
  const wired = tags.filter((tag) => socketsOf(contract, tag).length > 0);
  const sockets = wired.map((tag) => `  ${key(tag)}: ${typeName(tag)}Sockets<Context, Socket>;\n`).join("");
  const table = list(
    "export const operations: readonly OperationInfo[] = [",
    contract.operations.map(row),
    "];\n",
  );
  return [
    BANNER,
    HEADER,
    `${interfaces}\n/** One handler an operation. \`Context\` is whatever the server gives its handlers. */\n`,
    `export interface Operations<Context>\n  extends ${all} {}\n`,
    `\nexport type OperationID = keyof Operations<unknown>;\n`,
    `\n/** The handlers of each tag. */\nexport interface TagHandlers<Context> {\n${handlers}}\n`,
    TAG,
    wired.map((tag) => socketInterface(contract, tag)).join(""),
    `\n/** The WebSockets of each tag that has some. */\n`,
    `export interface TagSockets<Context, Socket> {\n${sockets}}\n`,
    SOCKET_LOADERS,
    INFO,
    `\n/** Every operation, in the order of the contract. */\n`,
    table,
  ].join("");
}

/** Named after the tag, so that the file with its handlers says which they are, and misses those it lacks. */
function tagInterface({ operations }: Contract, tag: string): string {
  const own = operations.filter((operation) => operation.tag === tag);
  const handlers = own.map((operation) => indent(handler(operation))).join("\n");
  return `/** The handlers of \`${tag}\`. */\nexport interface ${typeName(tag)}Operations<Context> {\n${handlers}}\n`;
}

/** The tag as the beginning of a type's name. */
function typeName(tag: string): string {
  const words = tag.split(/[^A-Za-z0-9]+/);
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}

function socketsOf({ operations }: Contract, tag: string): Operation[] {
  return operations.filter((operation) => operation.tag === tag && operation.webSocket);
}

function socketInterface(contract: Contract, tag: string): string {
  const own = socketsOf(contract, tag).map((operation) => indent(socketHandler(operation)));
  return `${SOCKETS}export interface ${typeName(tag)}Sockets<Context, Socket> {\n${own.join("\n")}}\n`;
}

function handler(operation: Operation): string {
  const id = JSON.stringify(operation.id);
  const note = `${operation.summary.trim()} \`${operation.method.toUpperCase()} ${operation.path}\``;
  const parameters = [`request: RequestOf<${id}>`, "context: Context"];
  const signature = list(`${id}: (`, parameters, `) => ${result(operation)};`);
  return `${doc(operation.deprecated ? `${note}\n@deprecated` : note)}${signature}\n`;
}

function socketHandler(operation: Operation): string {
  const id = JSON.stringify(operation.id);
  const parameters = [`request: RequestOf<${id}>`, "context: Context", "socket: Socket"];
  return `${list(`${id}: (`, parameters, ") => Awaitable<void>;")}\n`;
}

function result(operation: Operation): string {
  const { schema } = success(operation);
  if (operation.stream) return "Awaitable<ReadableStream<Uint8Array>>";
  const type = plainType(operation);
  if (type !== undefined && operation.longRunning)
    throw new Error(`${operation.id}: what takes long answers JSON`);
  if (type !== undefined)
    return type.startsWith("text/") ? "Awaitable<string | Uint8Array>" : "Awaitable<Uint8Array>";
  if (schema === undefined) return "Awaitable<void>";
  const own = answerType(schema, operation.id);
  const answer = emptySuccess(operation) === undefined ? own : `${own} | undefined`;
  if (operation.longRunning) return `Awaitable<LongRunning<${answer}>>`;
  const [, item] = /^Array<(T\.\w+)>$/.exec(answer) ?? [];
  if (item !== undefined) return `Awaitable<Listed<${item}>>`;
  return /^T\.\w+$/.test(answer) ? `Awaitable<Kept<${answer}>>` : `Awaitable<${answer}>`;
}

/** The type of an answer in the words of `T`; throws where the contract should name the schema. */
function answerType(schema: Schema, id: string): string {
  if (schema.$ref !== undefined) return `T.${schemaName(schema.$ref)}`;
  const members = schema.anyOf ?? schema.oneOf;
  if (members !== undefined) return members.map((member) => answerType(member, id)).join(" | ");
  if (schema.type === "boolean" || schema.type === "string" || schema.type === "number") return schema.type;
  if (schema.type === "array" && typeof schema.items === "object")
    return `Array<${answerType(schema.items, id)}>`;
  if (schema.type === "object" && schema.properties === undefined) {
    const rest = schema.additionalProperties;
    return `Record<string, ${typeof rest === "object" ? answerType(rest, id) : "unknown"}>`;
  }
  throw new Error(`${id}: give the schema of its answer a name in components.schemas`);
}

function success(operation: Operation) {
  const found = operation.responses.find((response) => response.status >= 200 && response.status < 300);
  if (found === undefined) throw new Error(`${operation.id}: declares no success response`);
  return found;
}

/** The media type of an answer that is neither JSON nor a stream of events. */
function plainType(operation: Operation): string | undefined {
  const { contentType } = success(operation);
  return operation.stream || contentType === "application/json" ? undefined : contentType;
}

/** The other success of an operation that sometimes has nothing to say. */
function emptySuccess({ responses }: Operation): number | undefined {
  const successes = responses.filter(({ status }) => status >= 200 && status < 300);
  return successes.slice(1).find(({ schema }) => schema === undefined)?.status;
}

/** A WebSocket that a page may open with a ticket in the place of credentials. */
function takesTicket({ webSocket, parameters }: Operation): boolean {
  return webSocket && parameters.some((one) => one.in === "query" && one.name === "ticket");
}

function row(operation: Operation): string {
  const { id, method, path, tag, stream, longRunning } = operation;
  const status = success(operation).status;
  const emptyStatus = emptySuccess(operation);
  const contentType = plainType(operation);
  const deepObjects = operation.parameters.filter((one) => one.deepObject).map(({ name }) => name);
  const fields = {
    id,
    method,
    path,
    tag,
    status,
    ...(emptyStatus !== undefined && { emptyStatus }),
    stream,
    longRunning,
    ...(operation.responses.some((response) => response.status === 415) && { jsonOnly: true }),
    ...(contentType !== undefined && { contentType }),
    ...(deepObjects.length > 0 && { deepObjects }),
    ...(operation.webSocket && { webSocket: true }),
    ...(takesTicket(operation) && { ticket: true }),
  };
  return list(
    "{",
    Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    "}",
  );
}

const HEADER = `import type * as T from "@opencode/sdk/types";

export type Awaitable<T> = T | Promise<T>;

/** The headers go out as soon as the handler returns this; the body follows when \`result\` settles. */
export interface LongRunning<T> {
  result: Promise<T>;
}

/** A value, or the JSON as which it is kept. */
export type Kept<Value> = Value | { readonly json: string; readonly value?: Value };

/** A list, or the JSON of one. */
export type Listed<Item> = Item[] | { readonly json: string; readonly item?: Item };

/** What a handler is given: validated, texts of the query turned into what they stand for. */
export interface RequestOf<ID extends keyof T.operations> {
  path: Given<T.operations[ID]["parameters"]["path"]>;
  query: Query<Given<T.operations[ID]["parameters"]["query"]>>;
  /** Names in lower case. */
  headers: Headers<Given<T.operations[ID]["parameters"]["header"]>>;
  body: Body<T.operations[ID]>;
}

type Given<Parameters> = [NonNullable<Parameters>] extends [never] ? {} : NonNullable<Parameters>;
type Query<Parameters> = { [Name in keyof Parameters]: WithoutWords<Parameters[Name]> };
/** \`boolean | "true" | "false"\` arrives as a boolean. */
type WithoutWords<Value> = true extends Value
  ? Exclude<Value, "true" | "false">
  : Value extends readonly unknown[]
    ? Value
    : Value extends object
      ? Query<Value>
      : Value;
type Headers<Parameters> = { [Name in keyof Parameters as Lowercase<Name & string>]: Parameters[Name] };
type Body<Operation> = Operation extends { requestBody: { content: { "application/json": infer Json } } }
  ? Json
  : Operation extends { requestBody?: { content: { "application/json": infer Json } } }
    ? Json | undefined
    : undefined;

`;

const INFO = `
export interface OperationInfo {
  id: OperationID;
  method: "get" | "post" | "put" | "patch" | "delete";
  /** With parameters as \`{sessionID}\`. */
  path: string;
  /** Whose file its route and its handler are in. */
  tag: Tag;
  /** Of a success. */
  status: number;
  /** Of a success without a body, where \`status\` is one with a body: its handler returned undefined. */
  emptyStatus?: number;
  /** Answers \`text/event-stream\`. */
  stream: boolean;
  /** Its handler returns a \`LongRunning\`. */
  longRunning: boolean;
  /** Declares 415: a body has to be sent as \`application/json\`. */
  jsonOnly?: boolean;
  /** Of a success that is neither JSON nor a stream: the handler returns its text, or its bytes. */
  contentType?: string;
  /** Objects that the query holds as \`name[property]\`. */
  deepObjects?: readonly string[];
  /** Whoever asks for a WebSocket at this path gets one. */
  webSocket?: boolean;
  /** Whoever asks for that with a good \`ticket\` in the query needs no other credentials. */
  ticket?: boolean;
}
`;

const TAG = `
export type Tag = keyof TagHandlers<unknown>;

/** How the handlers of a tag are come by when it is first asked for something. */
export type HandlerLoaders<Context> = { readonly [T in Tag]: () => Promise<TagHandlers<Context>[T]> };
`;

const SOCKET_LOADERS = `
/** How the WebSockets of a tag are come by when it is first asked for one. */
export type SocketLoaders<Context, Socket> = {
  readonly [T in keyof TagSockets<Context, Socket>]: () => Promise<TagSockets<Context, Socket>[T]>;
};
`;

const SOCKETS = `
/**
 * One handler an operation that is a WebSocket as well, for whoever asks for one: what it returns without an error, it
 * has shaken hands with. \`Socket\` is whatever the server gives its handlers.
 */
`;
