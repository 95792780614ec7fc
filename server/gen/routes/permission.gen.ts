// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as components from "../components.gen.js";
import * as responses from "./responses.gen.js";
import { answer, later, route } from "./route.gen.js";

export const routes = {
  "permission.list": route({
    operationId: "permission.list",
    method: "get",
    path: "/permission",
    tags: ["permission"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("Open requests.", "application/json", () => z.array(components.PermissionRequest())),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "permission.reply": route({
    operationId: "permission.reply",
    method: "post",
    path: "/permission/{requestID}/reply",
    tags: ["permission"],
    request: {
      params: later(() => z.object({ requestID: z.string().regex(/^per/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.PermissionReplyInput()) } },
      },
    },
    responses: {
      200: answer("True: the reply was taken.", "application/json", () => z.boolean()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.PermissionNotFound,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "permission.respond": route({
    operationId: "permission.respond",
    method: "post",
    path: "/session/{sessionID}/permissions/{permissionID}",
    tags: ["permission"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u), permissionID: z.string().regex(/^per/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.PermissionResponseInput()) } },
      },
    },
    responses: {
      200: answer("True: the reply was taken.", "application/json", () => z.boolean()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.PermissionNotFound,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),
};
