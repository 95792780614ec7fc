import { randomBytes } from "node:crypto";
import { CoreError, type CoreErrors } from "../../core/base/errors.js";
import type { Log } from "../../core/base/log.js";
import { systemFailure } from "../../core/base/system-failure.js";

/** Errors that only a transport can throw, by name, with the data that goes with each. */
export interface TransportErrors {
  UnauthorizedError: { message: string };
  ForbiddenError: { message: string };
  MethodNotAllowedError: { message: string; allow: string[] };
  NotAcceptableError: { message: string };
  PayloadTooLargeError: { message: string; limit: number };
  UnsupportedMediaTypeError: { message: string };
  NotImplementedError: { message: string };
}

export class TransportError<N extends keyof TransportErrors = keyof TransportErrors> extends Error {
  override readonly name: N;
  readonly data: TransportErrors[N];

  constructor(name: N, data: TransportErrors[N]) {
    super(data.message);
    this.name = name;
    this.data = data;
  }
}

export interface WireError<Body extends object = object> {
  status: number;
  body: Body;
  headers?: Record<string, string>;
}

interface NamedError {
  name: string;
  data: object;
  [field: string]: unknown;
}

/** How errors are answered; `path` holds the parameters of the path. */
export type Wording = (error: unknown, log: Log, path: Record<string, string>) => WireError;

type Known = CoreErrors & TransportErrors;

interface Row<Data> {
  status: number;
  /** Fields that this error's schema wants beside `name` and `data`. */
  extras?: (data: Data) => Record<string, unknown>;
  headers?: (data: Data) => Record<string, string>;
}

const tag =
  (value: string, ...fields: string[]) =>
  (data: object) => ({
    _tag: value,
    ...Object.fromEntries(fields.map((field) => [field, (data as Record<string, unknown>)[field]])),
  });

const rows: { [N in keyof Known]: Row<Known[N]> } = {
  BadRequest: { status: 400, extras: tag("BadRequest") },
  ConfigJsonError: { status: 400 },
  ConfigInvalidError: { status: 400 },
  ProviderModelNotFoundError: { status: 400 },
  ProviderAuthOauthMissing: { status: 400 },
  ProviderAuthOauthCallbackFailed: { status: 400 },
  ProviderAuthValidationFailed: { status: 400 },
  AgentNotFoundError: { status: 400 },
  UnauthorizedError: {
    status: 401,
    extras: tag("UnauthorizedError", "message"),
    headers: () => ({ "www-authenticate": 'Basic realm="Secure Area"' }),
  },
  ForbiddenError: { status: 403, extras: tag("Forbidden") },
  NotFoundError: { status: 404 },
  VcsApplyError: { status: 400 },
  ProjectNotFoundError: { status: 404, extras: tag("ProjectNotFoundError", "projectID", "message") },
  PermissionNotFoundError: {
    status: 404,
    extras: tag("PermissionNotFoundError", "requestID", "message"),
  },
  QuestionNotFoundError: {
    status: 404,
    extras: tag("QuestionNotFoundError", "requestID", "message"),
  },
  PtyNotFoundError: { status: 404, extras: tag("PtyNotFoundError", "ptyID", "message") },
  PtyForbiddenError: { status: 403, extras: tag("PtyForbiddenError", "message") },
  McpServerNotFoundError: { status: 404, extras: tag("McpServerNotFoundError", "message") },
  McpUnsupportedOAuthError: {
    status: 400,
    extras: ({ message }) => ({ _tag: "BadRequest", error: message }),
  },
  MethodNotAllowedError: { status: 405, headers: (data) => ({ allow: data.allow.join(", ") }) },
  NotAcceptableError: { status: 406 },
  SessionBusyError: { status: 409, extras: tag("SessionBusyError", "sessionID", "message") },
  PayloadTooLargeError: { status: 413 },
  UnsupportedMediaTypeError: { status: 415 },
  NotImplementedError: { status: 501 },
  WorktreeNotGitError: { status: 400 },
  WorktreeNameGenerationFailedError: { status: 400 },
  WorktreeCreateFailedError: { status: 400 },
  WorktreeRemoveFailedError: { status: 400 },
  WorktreeResetFailedError: { status: 400 },
  WorktreeListFailedError: { status: 400 },
  ProjectCopyError: { status: 400 },
  MoveSessionError: { status: 400 },
  WorkspaceCreateError: { status: 400 },
  WorkspaceWarpError: { status: 400 },
  SystemError: { status: 500 },
  ServiceUnavailableError: { status: 503, headers: () => ({ "retry-after": "1" }) },
};

/**
 * The status, body and headers that answer an error. An error nobody named is logged with its cause and
 * answered with a reference to that log line only.
 */
export function toWire(error: unknown, log: Log): WireError<NamedError> {
  if (!(error instanceof CoreError || error instanceof TransportError)) return unnamed(error, log);
  const { name, data }: { name: keyof Known; data: object } = error;
  const row = rows[name] as Row<object>;
  return {
    status: row.status,
    body: { name, data, ...row.extras?.(data) },
    ...(row.headers && { headers: row.headers(data) }),
  };
}

function unnamed(error: unknown, log: Log): WireError<NamedError> {
  const failure = failureOf(error, log);
  return failure instanceof CoreError
    ? toWire(failure, log)
    : { status: 500, body: { name: "UnknownError", data: failure } };
}

/** What to say of an error that nobody named: what of the machine caused it, or under which reference the log has it. */
export function failureOf(cause: unknown, log: Log): CoreError | { message: string; ref: string } {
  const failure = systemFailure(cause);
  if (failure) {
    log("warn", failure.message, { cause });
    return failure;
  }
  const ref = `err_${randomBytes(4).toString("hex")}`;
  log("error", "Unexpected error while answering a request", { ref, cause });
  const message = "The server failed to answer this request. Its log holds the cause under this reference.";
  return { message, ref };
}
