// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import { later, route } from "./route.gen.js";

export const routes = {
  "v2.health.get": route({ operationId: "v2.health.get", method: "get", path: "/api/health", responses: {} }),

  "v2.location.get": route({
    operationId: "v2.location.get",
    method: "get",
    path: "/api/location",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.agent.list": route({
    operationId: "v2.agent.list",
    method: "get",
    path: "/api/agent",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.model.list": route({
    operationId: "v2.model.list",
    method: "get",
    path: "/api/model",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.provider.list": route({
    operationId: "v2.provider.list",
    method: "get",
    path: "/api/provider",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.provider.get": route({
    operationId: "v2.provider.get",
    method: "get",
    path: "/api/provider/{providerID}",
    request: {
      params: later(() => z.object({ providerID: z.string().min(1) })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.command.list": route({
    operationId: "v2.command.list",
    method: "get",
    path: "/api/command",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.skill.list": route({
    operationId: "v2.skill.list",
    method: "get",
    path: "/api/skill",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),
};
