// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "config.get": route({
    operationId: "config.get",
    method: "get",
    path: "/config",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "config.update": route({
    operationId: "config.update",
    method: "patch",
    path: "/config",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.ConfigUpdateInput()) } },
      },
    },
    responses: {},
  }),

  "config.schema": route({ operationId: "config.schema", method: "get", path: "/config.schema.json", responses: {} }),

  "config.providers": route({
    operationId: "config.providers",
    method: "get",
    path: "/config/providers",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),
};
