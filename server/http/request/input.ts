import type { RouteConfig } from "@hono/zod-openapi";
import { readBody } from "./body.js";
import type { Exchange } from "./exchange.js";
import { type Schema, validate, validateBody } from "./validation.js";

/** What a handler is given, validated. */
export interface Input {
  path: unknown;
  query: unknown;
  headers: unknown;
  body: unknown;
}

export interface ReaderOptions {
  /** Bytes. */
  bodyLimit: number;
  /** Names of the objects that a query holds as `name[property]`. */
  deepObjects?: readonly string[] | undefined;
}

/**
 * The reader of one operation's input, which throws BadRequest or PayloadTooLargeError. It answers with a
 * promise only when there is a body to wait for.
 */
export function createReader(
  route: RouteConfig,
  { bodyLimit, deepObjects }: ReaderOptions,
): (exchange: Exchange) => Input | Promise<Input> {
  const { params, query, headers, body } = route.request ?? {};
  const media = body?.content["application/json"] as { schema?: Schema } | undefined;
  const schema = media?.schema;
  const optional = body?.required !== true;
  const head = (exchange: Exchange, given: unknown): Input => ({
    path: params ? validate(params as Schema, exchange.c.req.param(), "Params") : {},
    query: query ? validate(query as Schema, folded(single(exchange.query), deepObjects), "Query") : {},
    headers: headers ? validate(headers as Schema, exchange.c.req.header(), "Headers") : {},
    body: given,
  });
  if (!schema) return (exchange) => head(exchange, undefined);
  return async (exchange) => {
    const input = head(exchange, undefined);
    const value = await readBody(exchange.c.req.raw, bodyLimit);
    if (value !== undefined || !optional) input.body = validateBody(schema, value);
    return input;
  };
}

/** A name given once is its value, given more often the list of them. */
function single(query: Record<string, string[]>): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, given] of Object.entries(query))
    values[name] = given.length === 1 ? (given[0] ?? "") : given;
  return values;
}

/** The query with `name[property]` of these names as an object under `name`; what else it says of the name stands. */
function folded(
  query: Record<string, string | string[]>,
  names: readonly string[] = [],
): Record<string, unknown> {
  const values: Record<string, unknown> = { ...query };
  for (const name of names) {
    const fields = Object.entries(query).flatMap(([key, value]) =>
      key.startsWith(`${name}[`) && key.endsWith("]")
        ? [[key.slice(name.length + 1, -1), value] as const]
        : [],
    );
    if (fields.length > 0) values[name] ??= Object.fromEntries(fields);
  }
  return values;
}
