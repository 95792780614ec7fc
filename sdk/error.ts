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
