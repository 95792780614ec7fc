// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "project.list": route({
    operationId: "project.list",
    method: "get",
    path: "/project",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "project.current": route({
    operationId: "project.current",
    method: "get",
    path: "/project/current",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "project.initGit": route({
    operationId: "project.initGit",
    method: "post",
    path: "/project/git/init",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "project.update": route({
    operationId: "project.update",
    method: "patch",
    path: "/project/{projectID}",
    request: {
      params: later(() => z.object({ projectID: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.ProjectUpdateInput()) } },
      },
    },
    responses: {},
  }),

  "project.directories": route({
    operationId: "project.directories",
    method: "get",
    path: "/project/{projectID}/directories",
    request: {
      params: later(() => z.object({ projectID: z.string() })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),
};
