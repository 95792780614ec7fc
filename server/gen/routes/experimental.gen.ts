// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import { flag, numeric } from "../validators.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "experimental.session.list": route({
    operationId: "experimental.session.list",
    method: "get",
    path: "/experimental/session",
    request: {
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        roots: flag(z.boolean()).optional(),
        archived: flag(z.boolean()).optional(),
        start: numeric(z.number().min(0)).optional(),
        cursor: numeric(z.number().min(0)).optional(),
        search: z.string().optional(),
        limit: numeric(z.int().min(0)).optional(),
      })),
    },
    responses: {},
  }),

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
