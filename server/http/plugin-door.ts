import { randomBytes } from "node:crypto";
import type { Log } from "../core/base/log.js";
import type { Core } from "../core/core.js";
import type { PluginDoor } from "../core/plugin/plugins.js";
import { createApp } from "./app.js";
import type { RouteDeps } from "./routes/deps.js";
import { handlerLoaders } from "./routes/loaders.js";
import type { Fetch } from "./socket/fetch.js";
import { listen } from "./socket/listen.js";

/**
 * A door for plugins alone, on a port of its own that only its token opens: so they reach the server without its
 * password, and also where it has no other door.
 */
export async function openPluginDoor(options: {
  core: Core;
  deps: RouteDeps;
  /** Absolute; the directory of requests that name none. */
  cwd: string;
  /** Where others reach the server, where they do. */
  serverUrl?: string | undefined;
  log: Log;
}): Promise<PluginDoor> {
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
