import type { OpenAPIHono } from "@hono/zod-openapi";
import { badRequest } from "../../core/base/errors.js";
import type { Log } from "../../core/base/log.js";
import type { AcpDoor } from "../acp-door.js";
import type { Gate } from "../gate/gate.js";
import { Exchange, type HttpEnv } from "../request/exchange.js";
import { respondError } from "../response/respond.js";
import { webSocketPath } from "./upgrade.js";

/** Mounts the WebSocket before the operation of the same path, which answers whoever does not ask for one. */
export function mountWebSocket(
  app: OpenAPIHono<HttpEnv>,
  { acp, gate, log }: { acp(): Promise<AcpDoor>; gate: Gate; log: Log },
): void {
  app.get(webSocketPath, async (c, next) => {
    const { upgrade, incoming } = c.env ?? {};
    if (!upgrade || !incoming) return next();
    const exchange = new Exchange(c);
    try {
      gate(exchange);
      checkHandshake(exchange);
      const door = await acp();
      upgrade.taken = true;
      door.accept({ incoming, socket: upgrade.socket, head: upgrade.head }, exchange.directory);
      return new Response();
    } catch (error) {
      upgrade.taken = false;
      return respondError(exchange, error, log);
    }
  });
}

function checkHandshake({ requestHeader, setHeader }: Exchange): void {
  if (requestHeader("sec-websocket-version") !== "13") {
    setHeader("sec-websocket-version", "13");
    throw badRequest("Sec-WebSocket-Version: must be 13", "Headers");
  }
  if (!/^[+/0-9A-Za-z]{22}==$/.test(requestHeader("sec-websocket-key") ?? ""))
    throw badRequest("Sec-WebSocket-Key: must be 16 bytes in base64", "Headers");
}
