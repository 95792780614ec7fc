import type { Core } from "../../core/core.js";
import type { Log } from "../../core/log.js";
import type { Operations } from "../../gen/operations.gen.js";
import type { RequestContext } from "../context.js";
import type { EventStreams } from "../event-streams.js";
import { configRoutes } from "./config.js";
import { controlRoutes } from "./control.js";
import { eventRoutes } from "./event.js";
import { globalRoutes } from "./global.js";
import { instanceRoutes } from "./instance.js";
import { permissionRoutes } from "./permission.js";
import { projectRoutes } from "./project.js";
import { providerRoutes } from "./provider.js";
import { sessionRoutes } from "./session.js";

export interface RouteDeps {
  core: Core;
  events: EventStreams;
  /** The contract as JSON. */
  contractFile: string | URL;
  log: Log;
}

/** Every operation of the contract; one that is missing or mistyped does not compile. */
export function createHandlers(deps: RouteDeps): Operations<RequestContext> {
  return {
    ...globalRoutes(deps),
    ...eventRoutes(deps),
    ...configRoutes(deps),
    ...providerRoutes(deps),
    ...instanceRoutes(deps),
    ...projectRoutes(deps),
    ...controlRoutes(deps),
    ...sessionRoutes(deps),
    ...permissionRoutes(deps),
  };
}
