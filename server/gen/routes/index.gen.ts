// Generated from openapi.yaml by codegen. Do not edit.
import type { RouteConfig } from "@hono/zod-openapi";
import type { OperationID } from "../operations.gen.js";
import { routes as global } from "./global.gen.js";
import { routes as event } from "./event.gen.js";
import { routes as config } from "./config.gen.js";
import { routes as provider } from "./provider.gen.js";
import { routes as instance } from "./instance.gen.js";
import { routes as project } from "./project.gen.js";
import { routes as control } from "./control.gen.js";
import { routes as session } from "./session.gen.js";
import { routes as permission } from "./permission.gen.js";
import { routes as question } from "./question.gen.js";
import { routes as mcp } from "./mcp.gen.js";
import { routes as experimental } from "./experimental.gen.js";
import { routes as acp } from "./acp.gen.js";

/** Every route of the contract: `app.openapi(routes[operation.id], handler)` mounts it. */
export const routes: Record<OperationID, RouteConfig> = {
  ...global,
  ...event,
  ...config,
  ...provider,
  ...instance,
  ...project,
  ...control,
  ...session,
  ...permission,
  ...question,
  ...mcp,
  ...experimental,
  ...acp,
};
