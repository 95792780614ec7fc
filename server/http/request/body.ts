import { badRequest } from "../../core/base/errors.js";
import { wellFormedJson } from "../../core/base/well-formed.js";
import { TransportError } from "../response/errors.js";
import { findJsonError } from "./json-error.js";
import { jsonExcess } from "./json-excess.js";

/**
 * Deeper than any honest request, shallower than the stack of whatever walks the value later. And a request of nothing
 * but tiny values would cost a validator far more memory than its bytes.
 */
const most = { depth: 256, values: 250_000 };

export const defaultBodyLimit = 32 * 1024 * 1024;

/**
 * The JSON body of a request whatever its content-type says, or undefined when it has none (no bytes, only
 * white space, or `null`). `limit` is in bytes. Throws PayloadTooLargeError or BadRequest.
 */
export async function readBody(request: Request, limit: number): Promise<unknown> {
  const text = await readText(request, limit);
  if (text.trim() === "") return undefined;
  refuseForms(request.headers.get("content-type"));
  if (text.length > most.depth) refuseExcess(text);
  return parse(text) ?? undefined;
}

async function readText(request: Request, limit: number): Promise<string> {
  const declared = request.headers.get("content-length");
  if (declared === "0") return "";
  if (declared !== null && Number(declared) > limit) throw tooLarge(limit);
  if (declared === null) return readCounted(request, limit);
  // The server hands over as many bytes as were declared, so they need no counting.
  return request.text().catch((cause: unknown) => {
    throw endedEarly(cause);
  });
}

async function readCounted(request: Request, limit: number): Promise<string> {
  if (!request.body) return "";
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.byteLength;
      if (size > limit) throw tooLarge(limit);
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    throw error instanceof TransportError ? error : endedEarly(error);
  } finally {
    reader.releaseLock();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(wellFormedJson(text));
  } catch {
    const { line, column, offset } = findJsonError(text);
    const what = offset >= text.length ? "ends too early" : "is malformed";
    throw badRequest(`The JSON body ${what} at line ${line}, column ${column} (offset ${offset})`, "Payload");
  }
}

function refuseForms(contentType: string | null): void {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (type === "application/x-www-form-urlencoded" || type.startsWith("multipart/"))
    throw badRequest(`A body of type ${type} is not understood: send JSON as application/json`, "Payload");
}

function refuseExcess(text: string): void {
  const excess = jsonExcess(text, most);
  if (excess === "depth")
    throw badRequest(`The JSON body is nested deeper than ${most.depth} levels`, "Payload");
  if (excess === "values") throw badRequest(`The JSON body holds more than ${most.values} values`, "Payload");
}

function tooLarge(limit: number): TransportError {
  return new TransportError("PayloadTooLargeError", {
    message: `The request body is larger than ${limit} bytes`,
    limit,
  });
}

function endedEarly(cause: unknown): Error {
  return Object.assign(badRequest("The request body ended before it was complete", "Payload"), { cause });
}
