import type { ClientRequest, IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { CoreError } from "../../core/base/errors.js";
import { everyAnswer } from "../request/exchange.js";
import { toWire } from "../response/errors.js";
import { toV2Wire } from "../response/v2-errors.js";

/** Told why a request was lost on its way; returns what its client is told. */
export type OnLost = (cause: Error) => string;

/** Milliseconds that a client has to send the rest of a request that is answered already. */
const restMs = 500;
/** The same before its connection is closed because there is too much of it: the answer would go with that. */
const lingerMs = 2_000;

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
    const isTooLarge = response.statusCode === 413 && !incoming.readableEnded;
    response.pipe(outgoing, { end: !isTooLarge });
    if (isTooLarge) response.once("end", () => rest(incoming, passed, lingerMs).then(() => outgoing.end()));
    response.on("error", () => outgoing.destroy());
  });
  passed.on("error", (cause) => {
    if (outgoing.destroyed) return;
    const said = onLost(cause);
    if (outgoing.headersSent) outgoing.destroy();
    else refuse(incoming, outgoing, said);
  });
  // Its client may have left while it was being found out who answers.
  if (outgoing.destroyed) return void passed.destroy();
  outgoing.on("close", () => passed.destroy());
  // As the server does for what it answers itself: the body of a GET may come whenever it likes.
  outgoing.once("finish", async () => {
    if (incoming.readableEnded) return;
    const isGet = incoming.method === "GET" || incoming.method === "HEAD";
    if (!(await rest(incoming, passed, isGet ? undefined : restMs))) incoming.socket.destroySoon();
  });
  incoming.pipe(passed);
  // Many requests are answered without their body, which may never come.
  setImmediate(() => {
    if (!incoming.readableDidRead && !passed.writableEnded && !passed.destroyed) passed.flushHeaders();
  });
}

/** Throws away what still comes of a request; resolves when that was all, or to false when it is not in this time. */
function rest(incoming: IncomingMessage, passed: ClientRequest, ms: number | undefined): Promise<boolean> {
  incoming.unpipe(passed);
  incoming.resume();
  return new Promise((resolve) => {
    const timer = ms === undefined ? undefined : setTimeout(resolve, ms, false).unref();
    const end = () => {
      clearTimeout(timer);
      resolve(true);
    };
    incoming.once("end", end).once("close", end);
  });
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
