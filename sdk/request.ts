import createFetchClient from "openapi-fetch";
import { noServer, OpencodeClientError, toClientError } from "./error.js";
import type { Exchange } from "./exchange.js";
import { plainHeaders } from "./headers.js";
import type { Options } from "./operation.js";
import { type Placed, placeParameters, type Route } from "./parameters.js";
import { createEventStream } from "./sse.js";

export interface SenderConfig extends Options {
  /** Last say on each request before it goes out. */
  prepare: (request: Request) => Request;
}

/** The two things a generated method does; the answer's type is what the contract promises. */
export interface Sender {
  call<Answer>(route: Route, parameters: object | undefined, options: Options | undefined): Promise<Answer>;
  stream<Event>(
    route: Route,
    parameters: object | undefined,
    options: Options | undefined,
  ): Promise<{ stream: AsyncGenerator<Event, void, unknown> }>;
}

type Transport = (
  method: string,
  path: string,
  init: Record<string, unknown>,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/** Sends the requests of every generated method with the client's settings. */
export function createSender(config: SenderConfig): Sender {
  const {
    prepare,
    fetch: clientFetch,
    throwOnError,
    headers,
    baseUrl,
    parseAs,
    responseStyle,
    ...init
  } = config;
  const client = createFetchClient({ ...init, headers: plainHeaders(headers), baseUrl: baseUrl ?? "" });
  const transport = client.request as unknown as Transport;

  async function exchange(
    route: Route,
    placed: Placed,
    options: Options,
    stream: boolean,
  ): Promise<Exchange> {
    const {
      fetch: ownFetch,
      throwOnError: _,
      responseStyle: __,
      parseAs: ownParsing = parseAs,
      headers: ownHeaders,
      ...rest
    } = options;
    const asTold = ownParsing === undefined || ownParsing === "auto" ? (route.answer ?? "json") : ownParsing;
    const send = ownFetch ?? clientFetch ?? globalThis.fetch;
    const seen: { request?: Request; response?: Response } = {};
    const { body, ...params } = placed;
    try {
      const answer = await transport(route.method.toLowerCase(), route.path, {
        ...rest,
        params,
        ...(body === undefined ? {} : { body }),
        headers: plainHeaders(ownHeaders),
        parseAs: stream ? "stream" : asTold,
        fetch: async (request: Request) => {
          seen.request = prepare(request);
          seen.response = await send(seen.request);
          return refuseHtml(seen.response);
        },
      });
      const request = seen.request ?? unsent();
      if (answer.response.ok) return { data: answer.data, request, response: answer.response };
      // An error without a body must still look like an error to `if (result.error)`.
      return { error: answer.error || {}, request, response: answer.response };
    } catch (error) {
      if (seen.request === undefined) throw error;
      const { request, response } = seen;
      if (response === undefined) return { error: noServer(error, request), request };
      return { error, request, response };
    }
  }

  return {
    async call<Answer>(route: Route, parameters: object | undefined, options: Options = {}) {
      const placed = placeParameters(route, { ...parameters });
      const { data, error, request, response } = await exchange(route, placed, options, false);
      const alone = (options.responseStyle ?? responseStyle) === "data";
      if (error !== undefined) {
        if (options.throwOnError ?? throwOnError) throw asError(error, request, response);
        return (alone ? undefined : { data: undefined, error, request, response }) as Answer;
      }
      // Callers test `data` to see success, so an answer without a body is empty rather than absent.
      const given = data ?? nothing(route);
      return (alone ? given : { data: given, error: undefined, request, response }) as Answer;
    },

    async stream<Event>(route: Route, parameters: object | undefined, options: Options = {}) {
      const placed = placeParameters(route, { ...parameters });
      const connect = (headers: Record<string, string>, signal: AbortSignal) =>
        exchange(
          route,
          placed,
          {
            ...options,
            signal,
            headers: { ...plainHeaders(options.headers), accept: "text/event-stream", ...headers },
          },
          true,
        );
      const signal = options.signal ?? config.signal;
      return {
        stream: createEventStream<Event>(connect, { ...config, ...options, ...(signal ? { signal } : {}) }),
      };
    },
  };
}

function nothing({ answer }: Route): unknown {
  if (answer === "blob") return new Blob();
  return answer === "text" ? "" : {};
}

/** An `Error` for whatever an exchange failed with. */
function asError(error: unknown, request: Request, response: Response | undefined): Error {
  if (error instanceof Error) return error;
  if (response === undefined) return new Error(String(error), { cause: error });
  return toClientError(error, request, response);
}

function refuseHtml(response: Response): Response {
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  response.body?.cancel().catch(() => undefined);
  const message = "The server answered with a web page: this operation is not served at this address.";
  throw new OpencodeClientError(message, undefined, response.status);
}

function unsent(): never {
  throw new Error("the request was not sent");
}
