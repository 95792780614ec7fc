// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "permission.list": route({
    operationId: "permission.list",
    method: "get",
    path: "/permission",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "permission.reply": route({
    operationId: "permission.reply",
    method: "post",
    path: "/permission/{requestID}/reply",
    request: {
      params: later(() => z.object({ requestID: z.string().regex(/^per/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.PermissionReplyInput()) } },
      },
    },
    responses: {},
  }),

  "permission.respond": route({
    operationId: "permission.respond",
    method: "post",
    path: "/session/{sessionID}/permissions/{permissionID}",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u), permissionID: z.string().regex(/^per/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.PermissionResponseInput()) } },
      },
    },
    responses: {},
  }),
};
