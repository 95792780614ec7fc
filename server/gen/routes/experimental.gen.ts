// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as components from "../components.gen.js";
import * as responses from "./responses.gen.js";
import { answer, later, route } from "./route.gen.js";

export const routes = {
  "experimental.resource.list": route({
    operationId: "experimental.resource.list",
    method: "get",
    path: "/experimental/resource",
    tags: ["experimental"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer(
        "Resources by a key of server and name.",
        "application/json",
        () => z.record(z.string(), components.McpResource()),
      ),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "tool.ids": route({
    operationId: "tool.ids",
    method: "get",
    path: "/experimental/tool/ids",
    tags: ["experimental"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("Names, as permission rules use them.", "application/json", () => components.ToolIDs()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "tool.list": route({
    operationId: "tool.list",
    method: "get",
    path: "/experimental/tool",
    tags: ["experimental"],
    request: {
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        provider: z.string(),
        model: z.string(),
      })),
    },
    responses: {
      200: answer("The tools.", "application/json", () => components.ToolList()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),
};
