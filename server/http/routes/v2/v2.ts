import type { V2Operations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { catalogRoutes } from "./catalog.js";

export function v2Routes(deps: RouteDeps): V2Operations<RequestContext> {
  return {
    ...catalogRoutes(deps),
  };
}
