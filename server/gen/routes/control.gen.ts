// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "app.log": route({
    operationId: "app.log",
    method: "post",
    path: "/log",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: true, content: { "application/json": { schema: later(() => inputs.LogInput()) } } },
    },
    responses: {},
  }),

  "auth.set": route({
    operationId: "auth.set",
    method: "put",
    path: "/auth/{providerID}",
    request: {
      params: later(() => z.object({ providerID: z.string().min(1) })),
      body: { required: true, content: { "application/json": { schema: later(() => inputs.Auth()) } } },
    },
    responses: {},
  }),

  "auth.remove": route({
    operationId: "auth.remove",
    method: "delete",
    path: "/auth/{providerID}",
    request: { params: later(() => z.object({ providerID: z.string().min(1) })) },
    responses: {},
  }),
};
