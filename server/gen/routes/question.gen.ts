// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "question.list": route({
    operationId: "question.list",
    method: "get",
    path: "/question",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "question.reply": route({
    operationId: "question.reply",
    method: "post",
    path: "/question/{requestID}/reply",
    request: {
      params: later(() => z.object({ requestID: z.string().regex(/^que/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.QuestionReplyInput()) } },
      },
    },
    responses: {},
  }),

  "question.reject": route({
    operationId: "question.reject",
    method: "post",
    path: "/question/{requestID}/reject",
    request: {
      params: later(() => z.object({ requestID: z.string().regex(/^que/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),
};
