import { wellFormedJson } from "../../core/base/well-formed.js";
import { CODES, invalidRequest, RpcError, type RpcErrorBody } from "./rpc-errors.js";

export type Id = string | number | null;

export type Incoming =
  | { kind: "request"; id: Id; method: string; params: unknown }
  | { kind: "notification"; method: string; params: unknown }
  | { kind: "response"; id: unknown; result: unknown; error?: RpcErrorBody }
  | { kind: "invalid"; id: Id; error: RpcErrorBody };

const REMOTE: RpcErrorBody = {
  code: CODES.internal,
  message: "the peer answered with an error of no known form",
};

/** What one line of text says. A response that breaks the rules is still one, for nobody may answer an answer. */
export function readMessage(text: string): Incoming {
  let value: unknown;
  try {
    value = JSON.parse(wellFormedJson(text));
  } catch {
    return invalid(null, new RpcError(CODES.parse, "Parse error: the line is not JSON"));
  }
  if (Array.isArray(value)) return invalid(null, invalidRequest("batches are not supported"));
  if (!isRecord(value)) return invalid(null, invalidRequest("expected an object"));
  if (!Object.hasOwn(value, "method") && (Object.hasOwn(value, "result") || Object.hasOwn(value, "error"))) {
    return response(value);
  }
  return call(value);
}

function call(value: Record<string, unknown>): Incoming {
  const { id, method, params } = value;
  const hasId = Object.hasOwn(value, "id");
  if (hasId && !isId(id)) return invalid(null, invalidRequest("id must be a string, a number or null"));
  const known = isId(id) ? id : null;
  if (value.jsonrpc !== "2.0") return invalid(known, invalidRequest('jsonrpc must be "2.0"'));
  if (typeof method !== "string") return invalid(known, invalidRequest("method must be a string"));
  return hasId ? { kind: "request", id: known, method, params } : { kind: "notification", method, params };
}

function response({ id, result, error }: Record<string, unknown>): Incoming {
  if (error === undefined || error === null) return { kind: "response", id, result };
  return { kind: "response", id, result: undefined, error: isErrorBody(error) ? error : REMOTE };
}

function invalid(id: Id, error: RpcError): Incoming {
  return { kind: "invalid", id, error: error.body };
}

function isErrorBody(value: unknown): value is RpcErrorBody {
  return isRecord(value) && typeof value.code === "number" && typeof value.message === "string";
}

/** Numbers that JSON has no words for on the way back cannot be answered to. */
export function isId(value: unknown): value is Id {
  return value === null || typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
