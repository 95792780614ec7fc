import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import type { LongRunning, OperationInfo, Operations, operations } from "../gen/operations.gen.js";
import type { routes } from "../gen/routes/index.gen.js";
import type { Gate } from "./gate/gate.js";
import { Exchange, type HttpContext, type HttpEnv, type RequestContext } from "./request/exchange.js";
import { createReader, type Input } from "./request/input.js";
import { TransportError } from "./response/errors.js";
import { type LongRunningOptions, respondLongRunning } from "./response/long-running.js";
import { respondEmpty, respondError, respondEvents, respondJson, respondPlain } from "./response/respond.js";

export interface RouterOptions extends LongRunningOptions {
  gate: Gate;
  /** Bytes. */
  bodyLimit: number;
  /** Resolves when what was done so far would survive a power cut. */
  durable(): Promise<void>;
}

/** What codegen gives of a contract. */
export interface Mounted {
  operations: typeof operations;
  routes: typeof routes;
}

type Handler = (input: Input, context: RequestContext) => unknown;
type Answer = Response | Promise<Response>;

/** Mounts every operation of the contract: its input is validated, handled, and answered with its status. */
export function mountOperations(
  app: OpenAPIHono<HttpEnv>,
  { operations, routes }: Mounted,
  handlers: Operations<RequestContext>,
  options: RouterOptions,
): void {
  // The table pairs each id with the handler of its own types; the loop cannot say so.
  const table = handlers as unknown as Record<string, Handler>;
  for (const operation of operations) {
    const handler = table[operation.id];
    if (!handler) throw new Error(`No handler for ${operation.id}`);
    const answer = createAnswer(operation, routes[operation.id], handler, options);
    // Input is read by our own reader: the library's insists on a content-type and answers in its own form.
    const { request: _request, ...mounted } = routes[operation.id];
    app.openapi(mounted, answer);
  }
}

/** Stays synchronous where the handler does: an answer without a promise is written in the same tick. */
function createAnswer(
  operation: OperationInfo,
  route: RouteConfig,
  handler: Handler,
  options: RouterOptions,
): (c: HttpContext) => Answer {
  const read = createReader(route, { bodyLimit: options.bodyLimit, deepObjects: operation.deepObjects });
  return (c) => {
    const exchange = new Exchange(c);
    const fail = (error: unknown) => respondError(exchange, error, options.log);
    try {
      const preflight = options.gate(exchange);
      if (preflight) return preflight;
      if (operation.jsonOnly) requireJson(exchange);
      const input = read(exchange);
      // A HEAD only wants to know what a GET would say: no stream is opened for it.
      if (operation.stream && c.req.method === "HEAD") return respondEvents(exchange, operation.status, null);
      const handled =
        input instanceof Promise
          ? input.then((complete) => handler(complete, exchange))
          : handler(input, exchange);
      const output = operation.method === "get" ? handled : acknowledged(operation, handled, options.durable);
      if (!(output instanceof Promise)) return send(exchange, operation, output, options);
      return output.then((value) => send(exchange, operation, value, options)).catch(fail);
    } catch (error) {
      return fail(error);
    }
  };
}

/** What is said to be done stays done: the answer waits until the disk has it. */
async function acknowledged(
  { longRunning }: OperationInfo,
  handled: unknown,
  durable: () => Promise<void>,
): Promise<unknown> {
  const value = await handled;
  await durable();
  if (!longRunning) return value;
  const { result } = value as LongRunning<unknown>;
  return { result: result.then((outcome) => durable().then(() => outcome)) };
}

function send(
  exchange: Exchange,
  { status, emptyStatus, stream, longRunning, contentType }: OperationInfo,
  output: unknown,
  options: RouterOptions,
): Answer {
  if (stream) return respondEvents(exchange, status, output as ReadableStream<Uint8Array>);
  if (longRunning)
    return respondLongRunning(exchange, status, (output as LongRunning<unknown>).result, options);
  if (output === undefined && emptyStatus !== undefined) return respondEmpty(exchange, emptyStatus);
  if (contentType !== undefined)
    return respondPlain(exchange, status, contentType, output as string | Uint8Array);
  const bare = status === 202 || status === 204;
  return bare ? respondEmpty(exchange, status) : respondJson(exchange, status, output);
}

function requireJson(exchange: Exchange): void {
  const type = exchange.requestHeader("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  if (type === "application/json") return;
  const message = "Send the body with content-type: application/json";
  throw new TransportError("UnsupportedMediaTypeError", { message });
}
