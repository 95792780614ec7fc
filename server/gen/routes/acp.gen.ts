// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "acp.stream": route({
    operationId: "acp.stream",
    method: "get",
    path: "/acp",
    request: {
      query: later(() => z.object({ directory: z.string().optional() })),
      headers: z.object({
        "acp-connection-id": z.string().max(256).optional(),
        "acp-session-id": z.string().max(256).optional(),
      }),
    },
    responses: {},
  }),

  "acp.send": route({
    operationId: "acp.send",
    method: "post",
    path: "/acp",
    request: {
      query: later(() => z.object({ directory: z.string().optional() })),
      headers: z.object({
        "acp-connection-id": z.string().max(256).optional(),
        "acp-session-id": z.string().max(256).optional(),
      }),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => z.union([inputs.AcpMessage(), z.array(z.unknown())])) } },
      },
    },
    responses: {},
  }),

  "acp.close": route({
    operationId: "acp.close",
    method: "delete",
    path: "/acp",
    request: {
      query: later(() => z.object({ directory: z.string().optional() })),
      headers: z.object({ "acp-connection-id": z.string().max(256).optional() }),
    },
    responses: {},
  }),
};
