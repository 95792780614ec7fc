import { Hono } from "hono";
import type { Log } from "../../core/base/log.js";
import type { SessionsRead } from "../../core/session/reads.js";
import { routes } from "../../gen/routes/index.gen.js";
import type { OpenStreams } from "../events/event-streams.js";
import { createGate } from "../gate/gate.js";
import { isLoopback } from "../gate/loopback.js";
import type { Tally } from "../metrics/tally.js";
import type { HttpEnv } from "../request/exchange.js";
import { mountOperations } from "../router.js";
import type { EventHub } from "../routes/v2/event-hub.js";
import type { Fetch } from "../socket/fetch.js";
import { localOperations } from "./local.js";
import type { Settings } from "./messages.js";

interface AppOptions extends Pick<Settings, "hostname" | "cwd" | "cors" | "guarded"> {
  core: SessionsRead;
  events: OpenStreams;
  hub: EventHub;
  tally: Tally;
  log: Log;
}

/** What a worker answers, by the same handlers behind the same gate. Whose password is right it has been told. */
export function createWorkerApp(options: AppOptions): Fetch {
  const { core, events, hub, tally, log, hostname, cwd, cors, guarded } = options;
  const app = new Hono<HttpEnv>();
  const gate = createGate({
    ...{ cwd, cors, loopback: isLoopback(hostname) },
    ...(guarded && { authenticate: () => undefined }),
  });
  const handlers = {
    session: async () => (await import("../routes/session/read.js")).readRoutes({ core }),
    event: async () => (await import("../routes/event/event.js")).eventRoutes({ events }),
    global: async () => (await import("../routes/global/global-event.js")).globalEventRoutes({ events }),
    v2: async () => ({
      ...(await import("../routes/v2/read.js")).readRoutes({ core }),
      ...(await import("../routes/v2/hub.js")).hubRoutes({ hub: async () => hub, tally }),
    }),
  };
  const nothing = async () => undefined;
  const reading = { durable: nothing, told: nothing, keepAliveInterval: 30_000, bodyLimit: 0 };
  mountOperations(app, { operations: localOperations, routes }, handlers, { gate, log, ...reading });
  return app.fetch as Fetch;
}
