import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { isEventStream } from "./streams.js";

const sweepMs = 20;

/** What is going on at a server. */
export interface Traffic {
  active: ReadonlySet<ServerResponse>;
  sockets: ReadonlySet<Socket>;
}

export interface CloseOptions {
  graceMs: number;
  /** Event streams tell how everything ends, so they end last: when this has settled. */
  streamsAfter: Promise<void>;
}

/**
 * Stops accepting, ends event streams when they may, lets other answers finish, and cuts whatever is left after `graceMs`.
 * Resolves when no connection is left.
 */
export function closeGracefully(
  server: Server,
  { active, sockets }: Traffic,
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
      resolve();
    });
    endIdle();
  });
}
