import type { ServerSet } from "./server-set.js";

type Servers = Pick<ServerSet, "list" | "close">;

/** Milliseconds without use after which servers are ended. */
const IDLE = 30 * 60_000;
const EVERY = 60_000;

/** Ends servers that nobody has used for long; their next use starts them again. */
export interface IdleSweep {
  used(servers: Servers): void;
  stop(): void;
}

export function createIdleSweep(): IdleSweep {
  const last = new Map<Servers, number>();
  let timer: NodeJS.Timeout | undefined;

  const sweep = () => {
    const limit = Date.now() - IDLE;
    for (const [servers, time] of last) {
      if (time > limit || servers.list().some((server) => server.busy())) continue;
      last.delete(servers);
      void servers.close();
    }
    if (last.size === 0) stop();
  };

  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };

  return {
    used(servers) {
      if (servers.list().length === 0) return;
      last.set(servers, Date.now());
      timer ??= setInterval(sweep, EVERY).unref();
    },
    stop,
  };
}
