import type { Hono } from "hono";
import { badRequest } from "../../core/base/errors.js";
import type { Log } from "../../core/base/log.js";
import type { SocketLoaders } from "../../gen/operations.gen.js";
import type { SocketRequest } from "../acp-door.js";
import type { Gate } from "../gate/gate.js";
import { Exchange, type HttpEnv, type RequestContext } from "../request/exchange.js";
import type { Input } from "../request/input.js";
import { respondError } from "../response/respond.js";
import { honoPath, wordingOf } from "../router.js";
import { createTags, type Mounted } from "../tags.js";

type Handler = (input: Input, context: RequestContext, socket: SocketRequest) => unknown;

/** Mounts the WebSockets before the operations of the same paths, which answer whoever does not ask for one. */
export function mountWebSockets(
  app: Hono<HttpEnv>,
  contract: Mounted,
  sockets: SocketLoaders<RequestContext, SocketRequest>,
  { gate, log }: { gate: Gate; log: Log },
): void {
  // Asked for with GET, so without a body.
  const served = createTags<Handler>(contract, sockets, 0);
  for (const operation of contract.operations) {
    if (!operation.webSocket) continue;
    const load = served(operation);
    app.get(honoPath(operation.path), async (c, next) => {
      const { upgrade, incoming } = c.env ?? {};
      if (!upgrade || !incoming) return next();
      const exchange = new Exchange(c);
      try {
        gate(exchange, { ticket: operation.ticket === true });
        checkHandshake(exchange);
        const { read, handler } = await load();
        const input = await read(exchange);
        upgrade.taken = true;
        await handler(input, exchange, { incoming, socket: upgrade.socket, head: upgrade.head });
        return new Response();
      } catch (error) {
        upgrade.taken = false;
        return respondError(exchange, error, log, wordingOf(operation));
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
