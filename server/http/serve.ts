import { createDeferred } from "../core/base/deferred.js";
import { keptOnce } from "../core/base/kept-once.js";
import type { CoreOptions } from "../core/core-options.js";
import type { AcpDoor, OpenAcpDoor } from "./acp-door.js";
import type { AppOptions } from "./app.js";
import type { Fetch } from "./socket/fetch.js";
import { listen } from "./socket/listen.js";

export { isPassword } from "./gate/password.js";

export interface ServeOptions extends Pick<AppOptions, "cwd" | "cors"> {
  core: CoreOptions;
  /** Called at the first request for `/acp`. */
  acp: OpenAcpDoor;
  hostname: string;
  /** Undefined: 4096, else the next free one. */
  port?: number;
  password?: string;
  username?: string;
  /** The contract as JSON, for `GET /doc`. */
  contractFile: string | URL;
  /** Milliseconds between two `server.heartbeat`. */
  heartbeat?: number;
  /** Bytes an event subscriber may be behind. */
  queueLimit?: number;
}

export interface Server {
  url: string;
  port: number;
  /** Takes no more requests, interrupts the runs, lets every answer and stream end, closes the database. */
  close(options: { graceMs: number }): Promise<void>;
}

/** Whether a bind address can be reached from this machine only. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname === "::1" ||
    hostname === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}

/**
 * The HTTP door over a core of its own. The socket is open before anything heavy is loaded and holds early
 * requests; when this resolves they are being answered. Rejects when the port is taken or the database fails.
 */
export async function serve(options: ServeOptions): Promise<Server> {
  const { hostname, port } = options;
  const { log } = options.core;
  const fetch = createDeferred<Fetch>();
  const listening = await listen({
    fetch: fetch.promise,
    hostname,
    log,
    ...(port !== undefined && { port }),
  });
  let opened: Awaited<ReturnType<typeof open>>;
  try {
    opened = await open(options);
  } catch (error) {
    fetch.promise.catch(() => undefined);
    fetch.reject(error);
    await listening.close({ graceMs: 0 });
    throw error;
  }
  const { core, events, endAcp } = opened;
  fetch.resolve(opened.fetch);
  return {
    url: listening.url,
    port: listening.port,
    async close({ graceMs }) {
      const told = core.interruptAll().finally(() => {
        events.close();
        return endAcp();
      });
      await listening.close({ graceMs, streamsAfter: told });
      await core[Symbol.asyncDispose]();
    },
  };
}

async function open(options: ServeOptions) {
  const [{ createCore }, { createApp }, { handlerLoaders, socketLoaders }, { createEventStreams }] =
    await Promise.all([
      import("../core/core.js"),
      import("./app.js"),
      import("./routes/loaders.js"),
      import("./events/event-streams.js"),
    ]);
  const { cwd, cors, hostname, password, username, contractFile, heartbeat, queueLimit } = options;
  const { log } = options.core;
  const loopback = isLoopback(hostname);
  const core = await createCore({
    exposed: !loopback,
    ...options.core,
    trusted: [cwd, ...(options.core.trusted ?? [])],
  });
  const events = createEventStreams({
    events: core.events,
    workspaceOf: (directory) => core.workspaces.at(directory)?.id,
    ...(heartbeat !== undefined && { heartbeat }),
    ...(queueLimit !== undefined && { queueLimit }),
  });
  let door: Promise<AcpDoor> | undefined;
  const openDoor = keptOnce(() => options.acp(core));
  const acp = () => {
    door = openDoor();
    return door;
  };
  // A door that never opened has nothing to end.
  const endAcp = async () => (await door?.catch(() => undefined))?.end();
  const deps = { core, events, acp, contractFile, log };
  const app = createApp({
    handlers: handlerLoaders(deps),
    sockets: socketLoaders(deps),
    workspaceDirectory: (id) => core.workspaces.list().find((one) => one.id === id)?.directory ?? undefined,
    durable: core.durable,
    tickets: core.ptys.tickets,
    cwd,
    cors,
    loopback,
    told: events.told,
    log,
    ...(password !== undefined && { password }),
    ...(username !== undefined && { username }),
  });
  return { core, events, fetch: app.fetch as Fetch, endAcp };
}
