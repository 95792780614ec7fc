// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as components from "../components.gen.js";
import * as responses from "./responses.gen.js";
import { answer, route } from "./route.gen.js";

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
