// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "experimental.projectCopy.generateName": route({
    operationId: "experimental.projectCopy.generateName",
    method: "post",
    path: "/experimental/project/{projectID}/copy/generate-name",
    request: {
      params: later(() => z.object({ projectID: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: false,
        content: { "application/json": { schema: later(() => inputs.ProjectCopyNameInput()) } },
      },
    },
    responses: {},
  }),

  "v2.projectCopy.create": route({
    operationId: "v2.projectCopy.create",
    method: "post",
    path: "/experimental/project/{projectID}/copy",
    request: {
      params: later(() => z.object({ projectID: z.string() })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.ProjectCopyCreateInput()) } },
      },
    },
    responses: {},
  }),

  "v2.projectCopy.remove": route({
    operationId: "v2.projectCopy.remove",
    method: "delete",
    path: "/experimental/project/{projectID}/copy",
    request: {
      params: later(() => z.object({ projectID: z.string() })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.ProjectCopyRemoveInput()) } },
      },
    },
    responses: {},
  }),

  "v2.projectCopy.refresh": route({
    operationId: "v2.projectCopy.refresh",
    method: "post",
    path: "/experimental/project/{projectID}/copy/refresh",
    request: {
      params: later(() => z.object({ projectID: z.string() })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),
};
