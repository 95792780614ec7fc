// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import { later, route } from "./route.gen.js";

export const routes = {
  "experimental.resource.list": route({
    operationId: "experimental.resource.list",
    method: "get",
    path: "/experimental/resource",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "tool.ids": route({
    operationId: "tool.ids",
    method: "get",
    path: "/experimental/tool/ids",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "tool.list": route({
    operationId: "tool.list",
    method: "get",
    path: "/experimental/tool",
    request: {
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        provider: z.string(),
        model: z.string(),
      })),
    },
    responses: {},
  }),
};
