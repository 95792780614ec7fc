import { randomBytes } from "node:crypto";
import { lazyAsync } from "../core/base/lazy.js";
import type { Log } from "../core/base/log.js";
import type { Core } from "../core/core.js";
import type { PluginDoor } from "../core/plugin/plugins.js";
import { createApp } from "./app.js";
import { createEventStreams } from "./events/event-streams.js";
import { createTally } from "./metrics/tally.js";
import type { RouteDeps } from "./routes/deps.js";
import { handlerLoaders } from "./routes/loaders.js";
import type { Fetch } from "./socket/fetch.js";
import { listen } from "./socket/listen.js";

export interface PluginDoorOptions {
  core: Core;
  /** Absolute; the directory of requests that name none. */
  cwd: string;
  /** Where others reach the server, where they do. */
  serverUrl?: string | undefined;
  log: Log;
}

/**
 * A door for plugins alone, on a port of its own that only its token opens: so they reach the server without its
 * password, and also where it has no other door.
 */
export async function openPluginDoor(options: PluginDoorOptions & { deps: RouteDeps }): Promise<PluginDoor> {
  const { core, deps, cwd, serverUrl, log } = options;
  const token = randomBytes(32).toString("base64url");
  const app = createApp({
    handlers: handlerLoaders(deps),
    workspaceDirectory: (id) => core.workspaces.list().find((one) => one.id === id)?.directory ?? undefined,
    durable: core.durable,
    told: deps.events.told,
    ...{ cwd, cors: undefined, loopback: true, password: token, log },
  });
  const fetch = app.fetch as Fetch;
  const listening = await listen({
    fetch: (request, bindings) => core.plugins.within(() => fetch(request, bindings)),
    hostname: "127.0.0.1",
    port: 0,
    log,
  });
  return { url: listening.url, token, serverUrl, close: () => listening.close({ graceMs: 0 }) };
}

/** The same over a core that is served in another way than by HTTP. */
export async function openOnlyDoor(
  options: PluginDoorOptions & Pick<RouteDeps, "contractFile">,
): Promise<PluginDoor> {
  const { core, contractFile, log } = options;
  const events = createEventStreams({
    events: core.events,
    workspaceOf: (directory) => core.workspaces.at(directory)?.id,
  });
  const acp = () => Promise.reject(new Error("the editor has a door of its own"));
  const hub = lazyAsync(async () => {
    const { createEventHub } = await import("./routes/v2/event-hub.js");
    return createEventHub({ core, log });
  });
  const door = await openPluginDoor({
    ...options,
    deps: { core, events, hub, acp, contractFile, tally: createTally().tally, log },
  });
  return {
    ...door,
    async close() {
      events.close();
      await door.close();
    },
  };
}
