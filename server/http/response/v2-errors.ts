import { CoreError, NotFound } from "../../core/base/errors.js";
import { failureOf, TransportError, type WireError, type Wording } from "./errors.js";

/** Errors that only the operations below `/api` have, by `_tag`, with the fields beside `message`. */
export interface V2Errors {
  InvalidCursorError: object;
  ProviderNotFoundError: { providerID: string };
  ConflictError: { resource: string };
}

const statusOf: { [Tag in keyof V2Errors]: number } = {
  InvalidCursorError: 400,
  ProviderNotFoundError: 404,
  ConflictError: 409,
};

export class V2Error<Tag extends keyof V2Errors = keyof V2Errors> extends Error {
  readonly status: number;
  readonly body: { _tag: Tag; message: string } & V2Errors[Tag];

  constructor(tag: Tag, message: string, fields: V2Errors[Tag]) {
    super(message);
    this.status = statusOf[tag];
    this.body = { ...fields, _tag: tag, message };
  }
}

/** The answers that are worded for these operations; everything else is an invalid request. */
const tags: Partial<Record<string, { status: number; tag: string; fields?: readonly string[] }>> = {
  UnauthorizedError: { status: 401, tag: "UnauthorizedError" },
  ForbiddenError: { status: 403, tag: "ForbiddenError" },
  PtyForbiddenError: { status: 403, tag: "ForbiddenError" },
  PtyNotFoundError: { status: 404, tag: "PtyNotFoundError", fields: ["ptyID"] },
  PermissionNotFoundError: { status: 404, tag: "PermissionNotFoundError", fields: ["requestID"] },
  QuestionNotFoundError: { status: 404, tag: "QuestionNotFoundError", fields: ["requestID"] },
  SystemError: { status: 500, tag: "UnknownError" },
  ServiceUnavailableError: { status: 503, tag: "ServiceUnavailableError", fields: ["service"] },
};

const headersOf: Partial<Record<number, Record<string, string>>> = {
  401: { "www-authenticate": 'Basic realm="Secure Area"' },
  503: { "retry-after": "1" },
};

/** As `toWire`, in the form of the operations below `/api`: `_tag` and `message` at the top. */
export const toV2Wire: Wording = (error, log, path) => {
  if (error instanceof V2Error) return { status: error.status, body: error.body };
  if (error instanceof NotFound) return missing(error, path);
  if (error instanceof CoreError || error instanceof TransportError) return worded(error);
  const failure = failureOf(error, log);
  if (failure instanceof CoreError) return worded(failure);
  return { status: 500, body: { _tag: "UnknownError", ...failure } };
};

function missing({ kind, id, message }: NotFound, path: Record<string, string>): WireError {
  if (kind === "Session")
    return { status: 404, body: { _tag: "SessionNotFoundError", sessionID: id, message } };
  if (kind === "Message") {
    const { sessionID = "" } = path;
    return { status: 404, body: { _tag: "MessageNotFoundError", sessionID, messageID: id, message } };
  }
  return { status: 400, body: { _tag: "InvalidRequestError", message } };
}

function worded({ name, message, data }: CoreError | TransportError): WireError {
  // Has the form of the other operations here too.
  if (name === "ProjectCopyError") return { status: 400, body: { name, data } };
  const known = tags[name];
  const given = data as unknown as Record<string, unknown>;
  if (!known) {
    const { kind } = given;
    const status = name === "PayloadTooLargeError" ? 413 : 400;
    const place = name === "PayloadTooLargeError" ? "Payload" : kind;
    const body = { _tag: "InvalidRequestError", message, ...(typeof place === "string" && { kind: place }) };
    return { status, body };
  }
  const fields = (known.fields ?? []).filter((field) => given[field] !== undefined);
  const headers = headersOf[known.status];
  return {
    status: known.status,
    body: {
      _tag: known.tag,
      ...Object.fromEntries(fields.map((field) => [field, given[field]])),
      message,
    },
    ...(headers && { headers }),
  };
}
