// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { numeric } from "../validators.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "path.get": route({
    operationId: "path.get",
    method: "get",
    path: "/path",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "command.list": route({
    operationId: "command.list",
    method: "get",
    path: "/command",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "app.agents": route({
    operationId: "app.agents",
    method: "get",
    path: "/agent",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "app.skills": route({
    operationId: "app.skills",
    method: "get",
    path: "/skill",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "instance.dispose": route({
    operationId: "instance.dispose",
    method: "post",
    path: "/instance/dispose",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "lsp.status": route({
    operationId: "lsp.status",
    method: "get",
    path: "/lsp",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "formatter.status": route({
    operationId: "formatter.status",
    method: "get",
    path: "/formatter",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "vcs.get": route({
    operationId: "vcs.get",
    method: "get",
    path: "/vcs",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "vcs.status": route({
    operationId: "vcs.status",
    method: "get",
    path: "/vcs/status",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "vcs.diff": route({
    operationId: "vcs.diff",
    method: "get",
    path: "/vcs/diff",
    request: {
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        mode: z.enum(["git", "branch"]),
        context: numeric(z.int().min(0).max(1000000000)).optional(),
      })),
    },
    responses: {},
  }),

  "vcs.diff.raw": route({
    operationId: "vcs.diff.raw",
    method: "get",
    path: "/vcs/diff/raw",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "vcs.apply": route({
    operationId: "vcs.apply",
    method: "post",
    path: "/vcs/apply",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: true, content: { "application/json": { schema: later(() => inputs.VcsApplyInput()) } } },
    },
    responses: {},
  }),
};
