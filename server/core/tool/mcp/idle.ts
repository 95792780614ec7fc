import type { McpServer } from "./server.js";
import type { ServerSet } from "./server-set.js";

type Servers = Pick<ServerSet, "list" | "close">;

/** Milliseconds without use after which servers are ended. */
const IDLE = 30 * 60_000;
const EVERY = 60_000;
/** Local servers, each a process with three pipes, that run at once in all directories and sessions. */
const MOST = 64;

/** Ends servers that nobody has used for long, or longest when there are too many; their next use starts them again. */
export interface IdleSweep {
  used(servers: Servers): void;
  /** They are ended, or about to be, by somebody else. */
  forget(servers: Servers): void;
  stop(): void;
}

/** `ended` is told of each set that was ended, so that nobody need remember it. */
export function createIdleSweep(ended: (servers: Servers) => void, most = MOST): IdleSweep {
  /** The one used last comes last. */
  const last = new Map<Servers, number>();
  let timer: NodeJS.Timeout | undefined;

  const end = (servers: Servers) => {
    last.delete(servers);
    void servers.close();
    ended(servers);
  };

  const sweep = () => {
    const limit = Date.now() - IDLE;
    for (const [servers, time] of last) if (time <= limit && !isBusy(servers)) end(servers);
    if (last.size === 0) stop();
  };

  const enforce = (spared: Servers) => {
    let running = 0;
    for (const one of last.keys()) running += processes(one);
    for (const one of last.keys()) {
      if (running <= most) return;
      if (one === spared || processes(one) === 0 || isBusy(one)) continue;
      running -= processes(one);
      end(one);
    }
  };

  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };

  return {
    used(servers) {
      last.delete(servers);
      if (servers.list().length === 0) return;
      last.set(servers, Date.now());
      timer ??= setInterval(sweep, EVERY).unref();
      enforce(servers);
      // Those that are being started are left alone until they are there.
      for (const server of servers.list()) void server.connecting()?.settled.then(() => enforce(servers));
    },
    forget: (servers) => void last.delete(servers),
    stop,
  };
}

function isBusy(servers: Servers): boolean {
  return servers.list().some((server) => server.busy() || server.connecting() !== undefined);
}

function processes(servers: Servers): number {
  const runs = (server: McpServer) =>
    server.connecting() !== undefined || server.status().status === "connected";
  return servers.list().filter((server) => server.config.type === "local" && runs(server)).length;
}
