// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as components from "../components.gen.js";
import * as responses from "./responses.gen.js";
import { answer, later, route } from "./route.gen.js";

export const routes = {
  "mcp.status": route({
    operationId: "mcp.status",
    method: "get",
    path: "/mcp",
    tags: ["mcp"],
    request: {
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        sessionID: components.SessionID().optional(),
      })),
    },
    responses: {
      200: answer("Statuses by name.", "application/json", () => z.record(z.string(), components.MCPStatus())),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "mcp.add": route({
    operationId: "mcp.add",
    method: "post",
    path: "/mcp",
    tags: ["mcp"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.McpAddInput()) } },
      },
    },
    responses: {
      200: answer(
        "Statuses of all servers of the directory, by name.",
        "application/json",
        () => z.record(z.string(), components.MCPStatus()),
      ),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "mcp.connect": route({
    operationId: "mcp.connect",
    method: "post",
    path: "/mcp/{name}/connect",
    tags: ["mcp"],
    request: {
      params: later(() => z.object({ name: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("Whether it is connected now.", "application/json", () => z.boolean()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.McpServerNotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "mcp.disconnect": route({
    operationId: "mcp.disconnect",
    method: "post",
    path: "/mcp/{name}/disconnect",
    tags: ["mcp"],
    request: {
      params: later(() => z.object({ name: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("True: it is gone.", "application/json", () => z.boolean()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.McpServerNotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "mcp.auth.start": route({
    operationId: "mcp.auth.start",
    method: "post",
    path: "/mcp/{name}/auth",
    tags: ["mcp"],
    request: {
      params: later(() => z.object({ name: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("Where to send the user.", "application/json", () => components.McpAuthStart()),
      400: responses.McpLoginRefused,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.McpServerNotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "mcp.auth.remove": route({
    operationId: "mcp.auth.remove",
    method: "delete",
    path: "/mcp/{name}/auth",
    tags: ["mcp"],
    request: {
      params: later(() => z.object({ name: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("Nothing is stored any more.", "application/json", () => components.McpAuthRemoved()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.McpServerNotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "mcp.auth.callback": route({
    operationId: "mcp.auth.callback",
    method: "post",
    path: "/mcp/{name}/auth/callback",
    tags: ["mcp"],
    request: {
      params: later(() => z.object({ name: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.McpAuthCallbackInput()) } },
      },
    },
    responses: {
      200: answer("The server's status with the new tokens.", "application/json", () => components.MCPStatus()),
      400: responses.McpLoginRefused,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.McpServerNotFound,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "mcp.auth.authenticate": route({
    operationId: "mcp.auth.authenticate",
    method: "post",
    path: "/mcp/{name}/auth/authenticate",
    tags: ["mcp"],
    request: {
      params: later(() => z.object({ name: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("The server's status after that.", "application/json", () => components.MCPStatus()),
      400: responses.McpLoginRefused,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.McpServerNotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),
};
