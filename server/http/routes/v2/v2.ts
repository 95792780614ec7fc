import type { V2Operations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { catalogRoutes } from "./catalog.js";
import { eventRoutes } from "./events.js";
import { fileRoutes } from "./files.js";
import { integrationRoutes } from "./integrations.js";
import { pastRoutes } from "./past.js";
import { promptRoutes } from "./prompts.js";
import { requestRoutes } from "./requests.js";
import { sessionRoutes } from "./sessions.js";

/** The paths below `/api`: the same core, in the words of the official `v2` group. */
export function v2Routes(deps: RouteDeps): V2Operations<RequestContext> {
  return {
    ...catalogRoutes(deps),
    ...sessionRoutes(deps),
    ...promptRoutes(deps),
    ...pastRoutes(deps),
    ...eventRoutes(deps),
    ...requestRoutes(deps),
    ...integrationRoutes(deps),
    ...fileRoutes(deps),
  };
}
