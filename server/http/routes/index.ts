import type { Operations } from "../../gen/operations.gen.js";
import type { RequestContext } from "../request/exchange.js";
import { acpRoutes } from "./acp.js";
import { configRoutes } from "./config.js";
import { controlRoutes } from "./control.js";
import type { RouteDeps } from "./deps.js";
import { eventRoutes } from "./event.js";
import { experimentalRoutes } from "./experimental.js";
import { globalRoutes } from "./global.js";
import { instanceRoutes } from "./instance.js";
import { mcpRoutes } from "./mcp.js";
import { permissionRoutes } from "./permission.js";
import { projectRoutes } from "./project.js";
import { providerRoutes } from "./provider.js";
import { questionRoutes } from "./question.js";
import { sessionRoutes } from "./session.js";

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
    ...questionRoutes(deps),
    ...mcpRoutes(deps),
    ...experimentalRoutes(deps),
    ...acpRoutes(deps),
  };
}
