import type { Hono } from "hono";
import type { HandlerLoaders, LongRunning, OperationInfo } from "../gen/operations.gen.js";
import type { Gate } from "./gate/gate.js";
import { Exchange, type HttpContext, type HttpEnv, type RequestContext } from "./request/exchange.js";
import type { Input } from "./request/input.js";
import { TransportError, toWire, type Wording } from "./response/errors.js";
import { type LongRunningOptions, respondLongRunning } from "./response/long-running.js";
import { respondEmpty, respondError, respondEvents, respondJson, respondPlain } from "./response/respond.js";
import { toV2Wire } from "./response/v2-errors.js";
import { createTags, type Mounted, type Served } from "./tags.js";

export interface RouterOptions extends LongRunningOptions {
  gate: Gate;
  /** Bytes. */
  bodyLimit: number;
  /** Resolves when what was done so far would survive a power cut. */
  durable(): Promise<void>;
}

type Handler = (input: Input, context: RequestContext) => unknown;
/** Never seen: what proxies log for a request that its client gave up. */
const clientClosed = 499;

type Answer = Response | Promise<Response>;

/**
 * Mounts every operation of the contract: its input is validated, handled, and answered with its status. What the gate
 * refuses loads nothing.
 */
export function mountOperations(
  app: Hono<HttpEnv>,
  contract: Mounted,
  handlers: Partial<Record<keyof HandlerLoaders<RequestContext>, () => Promise<object>>>,
  options: RouterOptions,
): void {
  const served = createTags<Handler>(contract, handlers, options.bodyLimit);
  for (const operation of contract.operations) {
    const answer = createAnswer(operation, served(operation), options);
    app.on(operation.method.toUpperCase(), honoPath(operation.path), answer);
  }
}

/** In what form the errors of an operation are told. */
export function wordingOf({ id }: Pick<OperationInfo, "id">): Wording {
  return id.startsWith("v2.") ? toV2Wire : toWire;
}

/** A path of the contract as Hono writes it. */
export function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}

/** Stays synchronous where the handler does: an answer without a promise is written in the same tick. */
function createAnswer(
  operation: OperationInfo,
  served: () => Served<Handler> | Promise<Served<Handler>>,
  options: RouterOptions,
): (c: HttpContext) => Answer {
  const { gate, log } = options;
  const wording = wordingOf(operation);
  return (c) => {
    const exchange = new Exchange(c);
    const fail = (error: unknown) => {
      const { signal } = exchange;
      // Nobody reads the answer to a client that left while it waited; that is no fault to log.
      if (signal.aborted && error === signal.reason) return respondEmpty(exchange, clientClosed);
      return respondError(exchange, error, log, wording);
    };
    try {
      const preflight = gate(exchange);
      if (preflight) return preflight;
      if (operation.jsonOnly) requireJson(exchange);
      const ready = served();
      const answered =
        ready instanceof Promise
          ? ready.then((loaded) => answer(exchange, operation, loaded, options))
          : answer(exchange, operation, ready, options);
      return answered instanceof Promise ? answered.catch(fail) : answered;
    } catch (error) {
      return fail(error);
    }
  };
}

function answer(
  exchange: Exchange,
  operation: OperationInfo,
  { read, handler }: Served<Handler>,
  options: RouterOptions,
): Answer {
  const input = read(exchange);
  // A HEAD only wants to know what a GET would say: no stream is opened for it.
  if (operation.stream && exchange.c.req.method === "HEAD")
    return respondEvents(exchange, operation.status, null);
  const handled =
    input instanceof Promise
      ? input.then((complete) => handler(complete, exchange))
      : handler(input, exchange);
  const output = operation.method === "get" ? handled : acknowledged(operation, handled, options.durable);
  if (!(output instanceof Promise)) return send(exchange, operation, output, options);
  return output.then((value) => send(exchange, operation, value, options));
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
