// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as components from "../components.gen.js";
import * as responses from "./responses.gen.js";
import { answer, later, route } from "./route.gen.js";

export const routes = {
  "acp.stream": route({
    operationId: "acp.stream",
    method: "get",
    path: "/acp",
    tags: ["acp"],
    request: {
      query: later(() => z.object({ directory: z.string().optional() })),
      headers: z.object({
        "acp-connection-id": z.string().max(256).optional(),
        "acp-session-id": z.string().max(256).optional(),
      }),
    },
    responses: {
      101: { description: "The connection is a WebSocket from here on." },
      200: answer(
        "A stream that ends with the connection. The schema describes the `data:` of one frame.",
        "text/event-stream",
        () => components.AcpMessage(),
      ),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.AcpConnectionNotFound,
      405: responses.MethodNotAllowed,
      406: responses.NotAcceptable,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "acp.send": route({
    operationId: "acp.send",
    method: "post",
    path: "/acp",
    tags: ["acp"],
    request: {
      query: later(() => z.object({ directory: z.string().optional() })),
      headers: z.object({
        "acp-connection-id": z.string().max(256).optional(),
        "acp-session-id": z.string().max(256).optional(),
      }),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => z.union([components.AcpMessage(), z.array(z.unknown())])) } },
      },
    },
    responses: {
      200: answer(
        "The connection is open. This answers `initialize`, with its result or with an error.",
        "application/json",
        () => components.AcpMessage(),
      ),
      202: { description: "Taken. The answer, if there is to be one, comes on a stream." },
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.AcpConnectionNotFound,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      415: responses.UnsupportedMediaType,
      500: responses.InternalError,
      501: responses.NotImplemented,
      503: responses.ServiceUnavailable,
    },
  }),

  "acp.close": route({
    operationId: "acp.close",
    method: "delete",
    path: "/acp",
    tags: ["acp"],
    request: {
      query: later(() => z.object({ directory: z.string().optional() })),
      headers: z.object({ "acp-connection-id": z.string().max(256).optional() }),
    },
    responses: {
      202: { description: "It ends." },
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.AcpConnectionNotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),
};
