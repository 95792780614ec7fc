// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as components from "../components.gen.js";
import * as responses from "./responses.gen.js";
import { answer, later, route } from "./route.gen.js";

export const routes = {
  "global.health": route({
    operationId: "global.health",
    method: "get",
    path: "/global/health",
    tags: ["global"],
    responses: {
      200: answer("It is.", "application/json", () => components.HealthStatus()),
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "global.event": route({
    operationId: "global.event",
    method: "get",
    path: "/global/event",
    tags: ["global"],
    request: { headers: z.object({ "last-event-id": z.string().optional() }) },
    responses: {
      200: answer(
        "A stream that ends only when one side closes it. The schema describes the `data:` of one frame.",
        "text/event-stream",
        () => components.GlobalEvent(),
      ),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "global.config.get": route({
    operationId: "global.config.get",
    method: "get",
    path: "/global/config",
    tags: ["global"],
    responses: {
      200: answer(
        "What holds in every directory unless something says otherwise.",
        "application/json",
        () => components.Config(),
      ),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "global.config.update": route({
    operationId: "global.config.update",
    method: "patch",
    path: "/global/config",
    tags: ["global"],
    request: {
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.ConfigUpdateInput()) } },
      },
    },
    responses: {
      200: answer("The global files merged, as they are now.", "application/json", () => components.Config()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "health.get": route({
    operationId: "health.get",
    method: "get",
    path: "/health",
    tags: ["global"],
    responses: {
      200: answer("It is.", "application/json", () => components.HealthStatus()),
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "doc.get": route({
    operationId: "doc.get",
    method: "get",
    path: "/doc",
    tags: ["global"],
    responses: {
      200: answer("An OpenAPI 3.1 document.", "application/json", () => z.record(z.string(), z.unknown())),
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),
};
