// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as components from "../components.gen.js";
import * as responses from "./responses.gen.js";
import { answer, later, route } from "./route.gen.js";

export const routes = {
  "config.get": route({
    operationId: "config.get",
    method: "get",
    path: "/config",
    tags: ["config"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("What is in force for the directory.", "application/json", () => components.Config()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "config.update": route({
    operationId: "config.update",
    method: "patch",
    path: "/config",
    tags: ["config"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.ConfigUpdateInput()) } },
      },
    },
    responses: {
      200: answer("What is in force for the directory now.", "application/json", () => components.Config()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "config.schema": route({
    operationId: "config.schema",
    method: "get",
    path: "/config.schema.json",
    tags: ["config"],
    responses: {
      200: answer("A JSON Schema, draft 2020-12.", "application/json", () => components.JSONSchema()),
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "config.providers": route({
    operationId: "config.providers",
    method: "get",
    path: "/config/providers",
    tags: ["config"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer(
        "Providers and their default models.",
        "application/json",
        () => components.ProviderCatalog(),
      ),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),
};
