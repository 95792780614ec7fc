import type { Operations } from "../../gen/operations.gen.js";
import type { RequestContext } from "../request/exchange.js";
import { acpRoutes } from "./acp/acp.js";
import { configRoutes } from "./config/config.js";
import { controlRoutes } from "./control/control.js";
import type { RouteDeps } from "./deps.js";
import { eventRoutes } from "./event/event.js";
import { experimentalRoutes } from "./experimental/experimental.js";
import { globalRoutes } from "./global/global.js";
import { instanceRoutes } from "./instance/instance.js";
import { mcpRoutes } from "./mcp/mcp.js";
import { permissionRoutes } from "./permission/permission.js";
import { projectRoutes } from "./project/project.js";
import { providerRoutes } from "./provider/provider.js";
import { questionRoutes } from "./question/question.js";
import { sessionRoutes } from "./session/session.js";

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
