import { type IncomingMessage, type Server, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Log } from "../../core/base/log.js";
import { operations } from "../../gen/operations.gen.js";
import type { PassOn } from "../nodes/pass-on.js";
import type { Upgrade } from "../request/exchange.js";
import { createAllowedMethods } from "../response/methods.js";
import type { Fetch } from "./fetch.js";

const webSockets = createAllowedMethods(operations.filter(({ webSocket }) => webSocket));

/**
 * Lets requests for a WebSocket through to the app, and answers every other request that offers an upgrade as if it
 * had not: clients of HTTP/2 offer one with whatever they send first.
 */
export function handleUpgrades(
  server: Server,
  options: {
    answer: Fetch;
    /** Whether the request is one of those that are let in here. */
    admit(incoming: IncomingMessage): boolean;
    pass: PassOn["upgrade"];
    log: Log;
  },
): void {
  const { answer, admit, pass, log } = options;
  server.on("upgrade", async (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!admit(incoming)) return socket.destroy();
    if (!asksForWebSocket(incoming)) return giveBack(server, incoming, socket, head);
    socket.on("error", (cause) => log("debug", "A socket broke before it was a WebSocket", { cause }));
    if (await pass(incoming, socket, head).catch(() => false)) return;
    const upgrade: Upgrade = { socket, head, taken: false };
    const request = new Request(`http://localhost${incoming.url}`);
    Promise.resolve(answer(request, { incoming, upgrade } as unknown as Parameters<Fetch>[1])).then(
      (response) => (upgrade.taken ? undefined : refuse(socket, response)),
      (cause: unknown) => {
        log("error", "A request for a WebSocket could not be answered", { cause });
        socket.destroy();
      },
    );
  });
}

function asksForWebSocket({ method, url = "", headers }: IncomingMessage): boolean {
  const [path = ""] = url.split("?", 1);
  return method === "GET" && headers.upgrade?.toLowerCase() === "websocket" && webSockets(path).length > 0;
}

/** The parser has let go of the connection: it gets the same request once more, without the offer. */
function giveBack(server: Server, incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
  const lines = [`${incoming.method} ${incoming.url} HTTP/${incoming.httpVersion}`];
  const { rawHeaders } = incoming;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
    if (/^(upgrade|http2-settings)$/i.test(name)) continue;
    const kept = /^connection$/i.test(name) ? withoutOffer(value) : value;
    if (kept !== "") lines.push(`${name}: ${kept}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), head]));
  server.emit("connection", socket);
}

function withoutOffer(connection: string): string {
  const options = connection.split(",").map((option) => option.trim());
  return options.filter((option) => !/^(upgrade|http2-settings)$/i.test(option)).join(", ");
}

async function refuse(socket: Duplex, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const { status } = response;
  const headers = new Headers(response.headers);
  headers.set("content-length", String(body.length));
  headers.set("connection", "close");
  const head = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join("");
  socket.end(
    Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n`, "latin1"), body]),
  );
  // A client that does not close its side must not keep the connection.
  const timer = setTimeout(() => socket.destroy(), 500);
  socket.once("close", () => clearTimeout(timer));
}
