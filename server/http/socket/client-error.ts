import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { badRequest } from "../../core/base/errors.js";
import { everyAnswer } from "../request/exchange.js";
import { toWire } from "../response/errors.js";

const lingerMs = 500;

const overflow = { status: 431, message: "The request headers are too large" };
const late = { status: 408, message: "The request did not arrive in time" };
const malformed = { status: 400, message: "The request is not HTTP" };

/** Answers bytes that never became a request, and closes. `answering`: a response has begun on this socket. */
export function refuseGarbage(error: Error & { code?: string }, socket: Duplex, answering: boolean): void {
  if (answering || !socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  socket.end(rawError(verdict(error.code)));
  // The client may still be writing: a socket destroyed now would take the answer with it.
  const timer = setTimeout(() => socket.destroy(), lingerMs);
  socket.once("close", () => clearTimeout(timer));
}

function verdict(code: string | undefined) {
  if (code === "HPE_HEADER_OVERFLOW") return overflow;
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? late : malformed;
}

function rawError({ status, message }: { status: number; message: string }): string {
  const text = JSON.stringify(toWire(badRequest(message, "Headers"), () => {}).body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(text)}`,
    ...Object.entries(everyAnswer).map(([name, value]) => `${name}: ${value}`),
    "connection: close",
  ];
  return `${head.join("\r\n")}\r\n\r\n${text}`;
}
