/** An answer that was not a success, thrown with `throwOnError: true`; also `cause: { body, status }`. */
export class OpencodeClientError<Body = unknown> extends Error {
  override readonly name = "OpencodeClientError";
  /** The error body as the contract declares it; text when it was not JSON. */
  readonly body: Body;
  /** HTTP status of the answer. */
  readonly status: number;

  constructor(message: string, body: Body, status: number) {
    super(message, { cause: { body, status } });
    this.body = body;
    this.status = status;
  }
}

/** An `Error` that carries this body, under the best message the body offers. */
export function toClientError(body: unknown, request: Request, response: Response): OpencodeClientError {
  const said = messageIn(body);
  const where = `${request.method} ${new URL(request.url).pathname} answered ${response.status}`;
  return new OpencodeClientError(said ?? `${where} ${response.statusText}`.trimEnd(), body, response.status);
}

function messageIn(body: unknown): string | undefined {
  if (typeof body === "string") return body === "" ? undefined : body;
  const named = body as { data?: { message?: unknown } | null; message?: unknown; name?: unknown } | null;
  const candidates = [named?.data?.message, named?.message, named?.name];
  return candidates.find((text): text is string => typeof text === "string" && text !== "");
}

/** Nothing answered at the address of a client. */
export class NoServerError extends TypeError {
  override readonly name = "NoServerError";
}

/** What sending a request failed with, in words that say what to do; as it is where somebody gave it up. */
export function noServer(error: unknown, request: Request): unknown {
  if (request.signal.aborted || !(error instanceof TypeError)) return error;
  const cause =
    error.cause instanceof Error
      ? error.cause.message || String((error.cause as { code?: unknown }).code)
      : error.message;
  const message = `no server at ${new URL(request.url).origin} (${cause}): is \`opencode serve\` running?`;
  return new NoServerError(message, { cause: error });
}
