// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as components from "../components.gen.js";
import * as responses from "./responses.gen.js";
import { answer, later, route } from "./route.gen.js";

export const routes = {
  "app.log": route({
    operationId: "app.log",
    method: "post",
    path: "/log",
    tags: ["control"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: true, content: { "application/json": { schema: later(() => components.LogInput()) } } },
    },
    responses: {
      200: answer(
        "True: it was written, or its level is below the one that is logged.",
        "application/json",
        () => z.boolean(),
      ),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "auth.set": route({
    operationId: "auth.set",
    method: "put",
    path: "/auth/{providerID}",
    tags: ["control"],
    request: {
      params: later(() => z.object({ providerID: z.string().min(1) })),
      body: { required: true, content: { "application/json": { schema: later(() => components.Auth()) } } },
    },
    responses: {
      200: answer("True: it is stored.", "application/json", () => z.boolean()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "auth.remove": route({
    operationId: "auth.remove",
    method: "delete",
    path: "/auth/{providerID}",
    tags: ["control"],
    request: { params: later(() => z.object({ providerID: z.string().min(1) })) },
    responses: {
      200: answer("True: nothing is stored for the provider any more.", "application/json", () => z.boolean()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),
};
