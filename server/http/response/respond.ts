import { JsonText } from "../../core/base/json-text.js";
import type { Log } from "../../core/base/log.js";
import { wellFormedJson } from "../../core/base/well-formed.js";
import type { Exchange } from "../request/exchange.js";
import { lingeringBody } from "../socket/linger.js";
import { toWire, type Wording } from "./errors.js";
import { gzipped, isGzipWanted } from "./gzip.js";
import { markEventStream, sendStream } from "./send-stream.js";

/** Characters; what is longer is made bytes of here, into as much memory as it takes and not three times that. */
const longText = 64 * 1024;

/** Answers with one JSON value; a long one is compressed for a client that asks for that. */
export function respondJson(
  exchange: Exchange,
  status: number,
  value: unknown,
): Response | Promise<Response> {
  const json = value instanceof JsonText ? value.json : JSON.stringify(value);
  const text = wellFormedJson(json ?? "null");
  const headers = jsonHeaders(exchange, text);
  if (exchange.c.req.method === "HEAD" || !isGzipWanted(exchange, Number(headers["content-length"])))
    return new Response(text.length > longText ? Buffer.from(text) : text, { status, headers });
  return gzipped(text).then((body) => {
    headers["content-encoding"] = "gzip";
    headers["content-length"] = String(body.byteLength);
    headers.vary = headers.vary ? `${headers.vary}, Accept-Encoding` : "Accept-Encoding";
    return new Response(body, { status, headers });
  });
}

/** Answers with a text or bytes as they are. */
export function respondPlain(
  { headers, c }: Exchange,
  status: number,
  contentType: string,
  value: string | Uint8Array,
): Response {
  const isText = typeof value === "string";
  const bytes = Buffer.from(isText ? value.toWellFormed() : value);
  headers["content-type"] ??= isText ? `${contentType}; charset=utf-8` : contentType;
  headers["content-length"] = String(bytes.byteLength);
  return new Response(c.req.method === "HEAD" ? null : bytes, { status, headers });
}

export function respondEmpty({ headers }: Exchange, status: number): Response {
  return new Response(null, { status, headers });
}

/** Answers with an event stream, or with its headers only. */
export function respondEvents(
  { headers, outgoing }: Exchange,
  status: number,
  stream: ReadableStream<Uint8Array> | null,
): Response {
  headers["content-type"] = "text/event-stream";
  headers["cache-control"] = "no-cache, no-transform";
  headers["x-accel-buffering"] = "no";
  if (!stream) return new Response(null, { status, headers });
  if (outgoing) markEventStream(outgoing);
  return sendStream(outgoing, status, headers, stream);
}

/** Answers an error as the contract has it; the connection closes when the request was too large to read. */
export function respondError(
  exchange: Exchange,
  error: unknown,
  log: Log,
  wording: Wording = toWire,
): Response | Promise<Response> {
  const { status, body, headers } = wording(error, log, exchange.c.req.param());
  Object.assign(exchange.headers, headers);
  if (status !== 413) return respondJson(exchange, status, body);
  const text = wellFormedJson(JSON.stringify(body));
  exchange.headers.connection = "close";
  const stream = lingeringBody(text, exchange.c.req.raw);
  return sendStream(exchange.outgoing, status, jsonHeaders(exchange, text), stream);
}

function jsonHeaders({ headers }: Exchange, text: string): Record<string, string> {
  headers["content-type"] = "application/json";
  headers["content-length"] = String(Buffer.byteLength(text));
  return headers;
}
