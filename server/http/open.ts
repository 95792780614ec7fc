import { lazyAsync } from "../core/base/lazy.js";
import { createObservers } from "../core/base/observers.js";
import { createCore } from "../core/core.js";
import type { CoreOptions } from "../core/core-options.js";
import type { AcpDoor, OpenAcpDoor } from "./acp-door.js";
import { type AppOptions, createApp } from "./app.js";
import { createEventStreams } from "./events/event-streams.js";
import type { Password } from "./gate/auth.js";
import { isLoopback } from "./gate/loopback.js";
import { createTally } from "./metrics/tally.js";
import { logged } from "./request/logged.js";
import type { RouteDeps } from "./routes/deps.js";
import { handlerLoaders, socketLoaders } from "./routes/loaders.js";
import type { Fetch } from "./socket/fetch.js";
import type { Lead } from "./workers/lead.js";

export interface OpenOptions extends Pick<AppOptions, "cwd" | "cors" | "pages"> {
  core: CoreOptions;
  /** Called at the first request for `/acp`. */
  acp: OpenAcpDoor;
  hostname: string;
  password?: Password;
  username?: string;
  /** The contract as JSON, for `GET /doc`. */
  contractFile: string | URL;
  /** Milliseconds between two `server.heartbeat`. */
  heartbeat?: number;
  /** Bytes an event subscriber may be behind. */
  queueLimit?: number;
  /** Where others reach the server, where they do. */
  serverUrl?: string;
  /** The workers that listen for this process, where it has some. */
  lead?: Pick<Lead, "told" | "guessed">;
}

export interface Opened extends Pick<RouteDeps, "core" | "events" | "hub" | "tally"> {
  fetch: Fetch;
  endAcp(): Promise<void>;
}

/** A core of its own and the app over it, without a socket. */
export async function open(options: OpenOptions): Promise<Opened> {
  const { cwd, cors, pages, hostname, password, username, contractFile, heartbeat, queueLimit, lead } =
    options;
  const { log, observers = createObservers() } = options.core;
  const { tally, observer } = createTally();
  observers.add(observer);
  const loopback = isLoopback(hostname);
  const core = await createCore({
    exposed: !loopback,
    ...options.core,
    observers,
    trusted: [cwd, ...(options.core.trusted ?? [])],
  });
  const events = createEventStreams({
    events: core.events,
    workspaceOf: (directory) => core.workspaces.at(directory)?.id,
    ...(heartbeat !== undefined && { heartbeat }),
    ...(queueLimit !== undefined && { queueLimit }),
  });
  let door: Promise<AcpDoor> | undefined;
  const openDoor = lazyAsync(() => options.acp(core));
  const acp = () => {
    door = openDoor();
    return door;
  };
  // A door that never opened has nothing to end.
  const endAcp = async () => (await door?.catch(() => undefined))?.end();
  tally.alsoStreams(events.count);
  const hub = lazyAsync(async () => {
    const { createEventHub } = await import("./routes/v2/event-hub.js");
    return createEventHub({ core, log });
  });
  const told = lead ? () => events.told().then(lead.told) : events.told;
  const deps = { core, events, hub, acp, contractFile, tally, log };
  core.plugins.answerAt(async () => {
    const { openPluginDoor } = await import("./plugin-door.js");
    return openPluginDoor({ core, deps, cwd, log, serverUrl: options.serverUrl });
  });
  const app = createApp({
    handlers: handlerLoaders(deps),
    sockets: socketLoaders(deps),
    workspaceDirectory: (id) => core.workspaces.list().find((one) => one.id === id)?.directory ?? undefined,
    // What is told waits for processes, as what is kept does for the disk.
    durable: lead ? async () => void (await Promise.all([core.durable(), told()])) : core.durable,
    tickets: core.ptys.tickets,
    cwd,
    cors,
    loopback,
    told,
    log,
    ...(lead && { onWrong: lead.guessed }),
    ...(pages && { pages }),
    ...(password !== undefined && { password }),
    ...(username !== undefined && { username }),
  });
  return { core, events, hub, tally, fetch: logged(app.fetch as Fetch, log, observers), endAcp };
}
