/** Codes of JSON-RPC 2.0 and those the protocol adds. */
export const CODES = {
  parse: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internal: -32603,
  cancelled: -32800,
  authRequired: -32000,
  notFound: -32002,
} as const;

/** The `error` member of a response. */
export interface RpcErrorBody {
  code: number;
  message: string;
  data?: unknown;
}

/** An error a handler answers with as it stands. */
export class RpcError extends Error {
  override readonly name = "RpcError";
  readonly body: RpcErrorBody;

  constructor(code: number, message: string, data?: unknown) {
    super(message);
    this.body = { code, message, ...(data === undefined ? {} : { data }) };
  }
}

/** What the peer answered one of our requests with; it is never passed on as our own answer. */
export class RemoteError extends Error {
  override readonly name = "RemoteError";
  readonly code: number;
  readonly data: unknown;

  constructor({ code, message, data }: RpcErrorBody) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

/** Why a signal fired or a request of ours failed: the peer is gone, or the connection was closed. */
export class ConnectionClosedError extends Error {
  override readonly name = "ConnectionClosedError";

  constructor(options?: ErrorOptions) {
    super("the connection is closed", options);
  }
}

export function methodNotFound(method: string): RpcError {
  return new RpcError(CODES.methodNotFound, `Method not found: ${method}`, { method });
}

export function invalidRequest(why: string): RpcError {
  return new RpcError(CODES.invalidRequest, `Invalid request: ${why}`);
}

/** `why` names the field, as in "prompt[0].text: expected string, received number". */
export function invalidParams(why: string, data?: unknown): RpcError {
  return new RpcError(CODES.invalidParams, `Invalid params: ${why}`, data);
}

/** No such session, terminal or file; `data` says which, as in `{ sessionId }`. */
export function resourceNotFound(message: string, data?: unknown): RpcError {
  return new RpcError(CODES.notFound, message, data);
}

/** The user has to log in before this can be answered. */
export function authRequired(message: string, data?: unknown): RpcError {
  return new RpcError(CODES.authRequired, message, data);
}

/** What the agent needs to run at all could not be had; the next request tries again. */
export function startFailure(cause: unknown): RpcError {
  const [reason = ""] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
  return new RpcError(CODES.internal, `The agent could not start: ${reason}`, { reason });
}
