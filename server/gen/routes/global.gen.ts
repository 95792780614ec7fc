// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "global.health": route({ operationId: "global.health", method: "get", path: "/global/health", responses: {} }),

  "global.event": route({
    operationId: "global.event",
    method: "get",
    path: "/global/event",
    request: { headers: z.object({ "last-event-id": z.string().optional() }) },
    responses: {},
  }),

  "global.config.get": route({ operationId: "global.config.get", method: "get", path: "/global/config", responses: {} }),

  "global.config.update": route({
    operationId: "global.config.update",
    method: "patch",
    path: "/global/config",
    request: {
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.ConfigUpdateInput()) } },
      },
    },
    responses: {},
  }),

  "global.dispose": route({ operationId: "global.dispose", method: "post", path: "/global/dispose", responses: {} }),

  "global.upgrade": route({
    operationId: "global.upgrade",
    method: "post",
    path: "/global/upgrade",
    request: {
      body: { required: true, content: { "application/json": { schema: later(() => inputs.UpgradeInput()) } } },
    },
    responses: {},
  }),

  "health.get": route({ operationId: "health.get", method: "get", path: "/health", responses: {} }),

  "ready.get": route({ operationId: "ready.get", method: "get", path: "/ready", responses: {} }),

  "metrics.get": route({ operationId: "metrics.get", method: "get", path: "/metrics", responses: {} }),

  "doc.get": route({ operationId: "doc.get", method: "get", path: "/doc", responses: {} }),
};
