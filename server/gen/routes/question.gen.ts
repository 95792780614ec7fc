// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as components from "../components.gen.js";
import * as responses from "./responses.gen.js";
import { answer, later, route } from "./route.gen.js";

export const routes = {
  "question.list": route({
    operationId: "question.list",
    method: "get",
    path: "/question",
    tags: ["question"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("Open questions.", "application/json", () => z.array(components.QuestionRequest())),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "question.reply": route({
    operationId: "question.reply",
    method: "post",
    path: "/question/{requestID}/reply",
    tags: ["question"],
    request: {
      params: later(() => z.object({ requestID: z.string().regex(/^que/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.QuestionReplyInput()) } },
      },
    },
    responses: {
      200: answer("True: the answers were taken.", "application/json", () => z.boolean()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.QuestionNotFound,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "question.reject": route({
    operationId: "question.reject",
    method: "post",
    path: "/question/{requestID}/reject",
    tags: ["question"],
    request: {
      params: later(() => z.object({ requestID: z.string().regex(/^que/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("True: they were dismissed.", "application/json", () => z.boolean()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.QuestionNotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),
};
