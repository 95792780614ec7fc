// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as components from "../components.gen.js";
import * as responses from "./responses.gen.js";
import { answer, later, route } from "./route.gen.js";

export const routes = {
  "provider.list": route({
    operationId: "provider.list",
    method: "get",
    path: "/provider",
    tags: ["provider"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("The catalogue.", "application/json", () => components.ProviderList()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "provider.auth": route({
    operationId: "provider.auth",
    method: "get",
    path: "/provider/auth",
    tags: ["provider"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("Ways to connect, best first.", "application/json", () => components.ProviderAuthMethods()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "provider.oauth.authorize": route({
    operationId: "provider.oauth.authorize",
    method: "post",
    path: "/provider/{providerID}/oauth/authorize",
    tags: ["provider"],
    request: {
      params: later(() => z.object({ providerID: z.string().min(1) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.ProviderOAuthAuthorizeInput()) } },
      },
    },
    responses: {
      200: answer("Where the user signs in.", "application/json", () => components.ProviderAuthAuthorization()),
      400: responses.ProviderOAuthRejected,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "provider.oauth.callback": route({
    operationId: "provider.oauth.callback",
    method: "post",
    path: "/provider/{providerID}/oauth/callback",
    tags: ["provider"],
    request: {
      params: later(() => z.object({ providerID: z.string().min(1) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.ProviderOAuthCallbackInput()) } },
      },
    },
    responses: {
      200: answer("True: the provider is connected.", "application/json", () => z.boolean()),
      400: responses.ProviderOAuthRejected,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),
};
