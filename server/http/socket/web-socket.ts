import type { OpenAPIHono } from "@hono/zod-openapi";
import { badRequest } from "../../core/base/errors.js";
import type { Log } from "../../core/base/log.js";
import type { Sockets } from "../../gen/operations.gen.js";
import type { SocketRequest } from "../acp-door.js";
import type { Gate } from "../gate/gate.js";
import { Exchange, type HttpEnv, type RequestContext } from "../request/exchange.js";
import { createReader, type Input } from "../request/input.js";
import { respondError } from "../response/respond.js";
import type { Mounted } from "../router.js";

type Handler = (input: Input, context: RequestContext, socket: SocketRequest) => unknown;

/** Mounts the WebSockets before the operations of the same paths, which answer whoever does not ask for one. */
export function mountWebSockets(
  app: OpenAPIHono<HttpEnv>,
  { operations, routes }: Mounted,
  sockets: Sockets<RequestContext, SocketRequest>,
  { gate, log }: { gate: Gate; log: Log },
): void {
  // The interface pairs each id with the handler of its own types; the loop cannot say so.
  const table = sockets as unknown as Record<string, Handler>;
  for (const { id, path, webSocket, deepObjects } of operations) {
    if (!webSocket) continue;
    const handler = table[id];
    if (!handler) throw new Error(`No handler for the WebSocket of ${id}`);
    // Asked for with GET, so without a body.
    const read = createReader(routes[id], { bodyLimit: 0, deepObjects });
    app.get(path.replaceAll(/\{(\w+)\}/g, ":$1"), async (c, next) => {
      const { upgrade, incoming } = c.env ?? {};
      if (!upgrade || !incoming) return next();
      const exchange = new Exchange(c);
      try {
        gate(exchange);
        checkHandshake(exchange);
        const input = await read(exchange);
        upgrade.taken = true;
        await handler(input, exchange, { incoming, socket: upgrade.socket, head: upgrade.head });
        return new Response();
      } catch (error) {
        upgrade.taken = false;
        return respondError(exchange, error, log);
      }
    });
  }
}

function checkHandshake({ requestHeader, setHeader }: Exchange): void {
  if (requestHeader("sec-websocket-version") !== "13") {
    setHeader("sec-websocket-version", "13");
    throw badRequest("Sec-WebSocket-Version: must be 13", "Headers");
  }
  if (!/^[+/0-9A-Za-z]{22}==$/.test(requestHeader("sec-websocket-key") ?? ""))
    throw badRequest("Sec-WebSocket-Key: must be 16 bytes in base64", "Headers");
}
