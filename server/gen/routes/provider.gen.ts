// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "provider.list": route({
    operationId: "provider.list",
    method: "get",
    path: "/provider",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "provider.auth": route({
    operationId: "provider.auth",
    method: "get",
    path: "/provider/auth",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "provider.oauth.authorize": route({
    operationId: "provider.oauth.authorize",
    method: "post",
    path: "/provider/{providerID}/oauth/authorize",
    request: {
      params: later(() => z.object({ providerID: z.string().min(1) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.ProviderOAuthAuthorizeInput()) } },
      },
    },
    responses: {},
  }),

  "provider.oauth.callback": route({
    operationId: "provider.oauth.callback",
    method: "post",
    path: "/provider/{providerID}/oauth/callback",
    request: {
      params: later(() => z.object({ providerID: z.string().min(1) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.ProviderOAuthCallbackInput()) } },
      },
    },
    responses: {},
  }),
};
