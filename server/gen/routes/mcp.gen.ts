// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "mcp.status": route({
    operationId: "mcp.status",
    method: "get",
    path: "/mcp",
    request: {
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        sessionID: inputs.SessionID().optional(),
      })),
    },
    responses: {},
  }),

  "mcp.add": route({
    operationId: "mcp.add",
    method: "post",
    path: "/mcp",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: true, content: { "application/json": { schema: later(() => inputs.McpAddInput()) } } },
    },
    responses: {},
  }),

  "mcp.connect": route({
    operationId: "mcp.connect",
    method: "post",
    path: "/mcp/{name}/connect",
    request: {
      params: later(() => z.object({ name: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "mcp.disconnect": route({
    operationId: "mcp.disconnect",
    method: "post",
    path: "/mcp/{name}/disconnect",
    request: {
      params: later(() => z.object({ name: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "mcp.auth.start": route({
    operationId: "mcp.auth.start",
    method: "post",
    path: "/mcp/{name}/auth",
    request: {
      params: later(() => z.object({ name: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "mcp.auth.remove": route({
    operationId: "mcp.auth.remove",
    method: "delete",
    path: "/mcp/{name}/auth",
    request: {
      params: later(() => z.object({ name: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "mcp.auth.callback": route({
    operationId: "mcp.auth.callback",
    method: "post",
    path: "/mcp/{name}/auth/callback",
    request: {
      params: later(() => z.object({ name: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.McpAuthCallbackInput()) } },
      },
    },
    responses: {},
  }),

  "mcp.auth.authenticate": route({
    operationId: "mcp.auth.authenticate",
    method: "post",
    path: "/mcp/{name}/auth/authenticate",
    request: {
      params: later(() => z.object({ name: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),
};
