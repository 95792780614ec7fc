import type { ClientRequest, IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { CoreError } from "../../core/base/errors.js";
import { everyAnswer } from "../request/exchange.js";
import { toWire } from "../response/errors.js";
import { toV2Wire } from "../response/v2-errors.js";

/** Told why a request was lost on its way; returns what its client is told. */
export type OnLost = (cause: Error) => string;

/** Has a request answered by where it was passed on to: its body goes there as it comes, the answer comes back. */
export function relayAnswer(
  passed: ClientRequest,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  onLost: OnLost,
): void {
  passed.on("response", (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.statusMessage, endToEnd(response));
    // What has no length yet may take its time, and says so.
    if (response.headers["content-length"] === undefined) outgoing.flushHeaders();
    response.pipe(outgoing);
    response.on("error", () => outgoing.destroy());
  });
  passed.on("error", (cause) => {
    if (outgoing.destroyed) return;
    const said = onLost(cause);
    if (outgoing.headersSent) outgoing.destroy();
    else refuse(incoming, outgoing, said);
  });
  outgoing.on("close", () => passed.destroy());
  incoming.pipe(passed);
}

/** The same for a request for a WebSocket, which is then carried to and fro. */
export function relayUpgrade(
  passed: ClientRequest,
  { incoming, socket, head }: { incoming: IncomingMessage; socket: Duplex; head: Buffer },
  onLost: OnLost,
): void {
  socket.on("error", () => passed.destroy());
  socket.on("close", () => passed.destroy());
  passed.on("upgrade", (response, other, first) => {
    socket.write(`${headOf(response)}\r\n`);
    if (first.length > 0) socket.write(first);
    if (head.length > 0) other.write(head);
    other.on("error", () => socket.destroy());
    socket.on("close", () => other.destroy());
    other.on("close", () => socket.destroy());
    other.pipe(socket).pipe(other);
  });
  passed.on("response", (response) => {
    socket.write(`${headOf(response)}connection: close\r\n\r\n`);
    response.pipe(socket);
  });
  passed.on("error", (cause) => {
    if (!socket.destroyed) refuseUpgrade(incoming, socket, onLost(cause));
  });
  passed.end();
}

function answerOf({ url = "" }: IncomingMessage, message: string) {
  const error = new CoreError("ServiceUnavailableError", { message });
  const wording = url.startsWith("/api/") ? toV2Wire : toWire;
  const { status, body, headers } = wording(error, () => undefined, {});
  return {
    status,
    headers: { ...everyAnswer, ...headers, "content-type": "application/json" },
    text: JSON.stringify(body),
  };
}

export function refuse(incoming: IncomingMessage, outgoing: ServerResponse, message: string): void {
  const { status, headers, text } = answerOf(incoming, message);
  outgoing.writeHead(status, headers);
  outgoing.end(text);
}

export function refuseUpgrade(incoming: IncomingMessage, socket: Duplex, message: string): void {
  const { status, headers, text } = answerOf(incoming, message);
  const all = { ...headers, connection: "close", "content-length": Buffer.byteLength(text) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} Service Unavailable\r\n${lines.join("\r\n")}\r\n\r\n${text}`);
}

/** Without what is between two processes only. */
export function endToEnd({ rawHeaders }: IncomingMessage): string[] {
  const kept: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
    if (!/^(connection|keep-alive|transfer-encoding)$/i.test(name)) kept.push(name, value);
  }
  return kept;
}

function headOf(response: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${response.statusCode} ${response.statusMessage}`];
  const upgrades = response.statusCode === 101;
  const headers = upgrades ? response.rawHeaders : endToEnd(response);
  for (let at = 0; at < headers.length; at += 2) lines.push(`${headers[at]}: ${headers[at + 1]}`);
  return `${lines.join("\r\n")}\r\n`;
}
