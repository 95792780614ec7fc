import type { Server, ServerResponse } from "node:http";
import { isEventStream } from "./streams.js";

const sweepMs = 20;

/**
 * Stops accepting, ends event streams, lets other answers finish, and cuts whatever is left after `graceMs`.
 * Resolves when no connection is left.
 */
export function closeGracefully(
  server: Server,
  active: ReadonlySet<ServerResponse>,
  graceMs: number,
): Promise<void> {
  return new Promise((resolve) => {
    const endIdle = () => {
      for (const outgoing of active) {
        if (isEventStream(outgoing)) outgoing.end();
        if (!outgoing.headersSent) outgoing.shouldKeepAlive = false;
      }
      server.closeIdleConnections();
    };
    const sweep = setInterval(endIdle, sweepMs);
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
    endIdle();
  });
}
