import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { isEventStream } from "../response/send-stream.js";

const sweepMs = 20;
/** Milliseconds a client has to send the rest of a request that it had begun. */
const restMs = 300;

/** What is going on at a server. */
export interface Traffic {
  active: ReadonlySet<ServerResponse>;
  sockets: ReadonlySet<Socket>;
  /** Those of them that speak HTTP no more. */
  upgraded: Pick<WeakSet<Duplex>, "has">;
}

export interface CloseOptions {
  graceMs: number;
  /** Event streams tell how everything ends, so they end last: when this has settled. */
  streamsAfter: Promise<void>;
}

/**
 * Stops accepting, ends event streams when they may, lets other answers finish, drops requests that do not arrive, and
 * cuts whatever is left after `graceMs`.
 * Resolves when no connection is left.
 */
export function closeGracefully(
  server: Server,
  { active, sockets, upgraded }: Traffic,
  { graceMs, streamsAfter }: CloseOptions,
): Promise<void> {
  let streamsMayEnd = false;
  const end = () => {
    streamsMayEnd = true;
  };
  streamsAfter.then(end, end);
  return new Promise((resolve) => {
    const endIdle = () => {
      for (const outgoing of active) {
        if (streamsMayEnd && isEventStream(outgoing)) outgoing.end();
        if (!outgoing.headersSent) outgoing.shouldKeepAlive = false;
      }
      server.closeIdleConnections();
    };
    // Node takes a connection that never said a word for a request about to come; clients open such in advance.
    const endSilent = () => {
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    };
    // Who has not sent all of a request by now is owed no answer; there may be hundreds, and they need not be honest.
    const endHalf = () => {
      const answered = new Set<Socket | null>();
      for (const outgoing of active)
        if (outgoing.headersSent || outgoing.req.complete) answered.add(outgoing.socket);
      for (const socket of sockets) if (!answered.has(socket) && !upgraded.has(socket)) socket.destroy();
    };
    const half = setTimeout(endHalf, Math.min(restMs, graceMs));
    const sweep = setInterval(() => {
      endIdle();
      endSilent();
    }, sweepMs);
    const cut = setTimeout(() => {
      server.closeAllConnections();
      // The server no longer knows those that became something else.
      for (const socket of sockets) socket.destroy();
    }, graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      clearTimeout(half);
      resolve();
    });
    endIdle();
  });
}
