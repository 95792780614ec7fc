import type { components, operations } from "./gen/types.gen.js";

type Shown<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;
type At<T, K extends string> = T extends { [P in K]?: infer V } ? Exclude<V, undefined> : never;
type OrNothing<T> = [T] extends [never] ? unknown : T;
type Content<R> = R extends { content: infer C } ? C[keyof C] : never;
type Responses<Op extends keyof operations> = operations[Op]["responses"];

/** The keys of a JSON body, each optional: which of them are needed is for the server to say. */
type BodyKeys<Body> = Body extends unknown ? Partial<Body> : never;

/** What a method takes: path, query, header and (for an object) body keys side by side. */
export type Params<Op extends keyof operations, Own extends string = never> = Shown<
  OrNothing<At<operations[Op]["parameters"], "path">> &
    OrNothing<At<operations[Op]["parameters"], "query">> &
    OrNothing<At<operations[Op]["parameters"], "header">> &
    BodyParams<Content<At<operations[Op], "requestBody">>, Own>
>;

type BodyParams<Body, Own extends string> = [Body] extends [never]
  ? unknown
  : [Own] extends [never]
    ? BodyKeys<Body>
    : { [K in Own]?: Body };

/** Body of the response with this status; `void` where it has none. */
export type Answer<Op extends keyof operations, Status extends keyof Responses<Op>> = [
  Content<Responses<Op>[Status]>,
] extends [never]
  ? // biome-ignore lint/suspicious/noConfusingVoidType: it ends up as the type argument of a promise.
    void
  : Content<Responses<Op>[Status]>;

/** A schema of the contract by name. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** Bodies of every 4xx and 5xx response the contract declares. */
export type Failure<Op extends keyof operations> = {
  [S in keyof Responses<Op>]: `${S & number}` extends `${4 | 5}${string}` ? Content<Responses<Op>[S]> : never;
}[keyof Responses<Op>];

/** What a call resolves to; with `throwOnError: true` there is always `data`. */
export type Result<Data, Error, ThrowOnError extends boolean> = Promise<
  (ThrowOnError extends true
    ? { data: Data; error: undefined }
    : { data: Data; error: undefined } | { data: undefined; error: Error }) & {
    request: Request;
    response: Response;
  }
>;

/** What an event method resolves to. */
export type EventStream<Data> = Promise<{ stream: AsyncGenerator<Data, void, unknown> }>;

/** One frame of an event stream, as `onSseEvent` sees it. */
export interface StreamEvent<Data = unknown> {
  data: Data;
  event?: string;
  id?: string;
  /** Wait before the next reconnect, in milliseconds. */
  retry?: number;
}

export interface StreamOptions {
  /** Told of every failed connection and of every frame that is not JSON. */
  onSseError?: (error: unknown) => void;
  /** Told of every frame before the consumer gets it. */
  onSseEvent?: (event: StreamEvent) => void;
  /** First wait before a reconnect in milliseconds, until the server sends `retry:`. Default 3000. */
  sseDefaultRetryDelay?: number;
  /** Connections in a row that may end without an event before the stream ends. Default: no limit. */
  sseMaxRetryAttempts?: number;
  /** Longest wait between two connections in milliseconds. Default 30000. */
  sseMaxRetryDelay?: number;
}

export type RequestHeaders =
  | NonNullable<RequestInit["headers"]>
  | Record<string, string | number | boolean | (string | number | boolean)[] | null | undefined>;

/** The second argument of every method; what it sets wins over the client's own settings. */
export interface Options<ThrowOnError extends boolean = boolean>
  extends Omit<RequestInit, "body" | "headers" | "method">,
    StreamOptions {
  baseUrl?: string;
  /** Called with one `Request`. */
  fetch?: typeof fetch;
  headers?: RequestHeaders;
  /** What is read of the answer, where its kind does not say so: `auto` lets the contract say it. */
  parseAs?: "arrayBuffer" | "auto" | "blob" | "json" | "stream" | "text";
  /** With `data` a call resolves to the answer alone, `undefined` where it failed; its type stays that of `fields`. */
  responseStyle?: "data" | "fields";
  /** Reject with an `Error` instead of resolving to `{ error }`. */
  throwOnError?: ThrowOnError;
}
