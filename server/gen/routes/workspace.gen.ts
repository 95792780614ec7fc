// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "experimental.workspace.adapter.list": route({
    operationId: "experimental.workspace.adapter.list",
    method: "get",
    path: "/experimental/workspace/adapter",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "experimental.workspace.list": route({
    operationId: "experimental.workspace.list",
    method: "get",
    path: "/experimental/workspace",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "experimental.workspace.create": route({
    operationId: "experimental.workspace.create",
    method: "post",
    path: "/experimental/workspace",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.WorkspaceCreateInput()) } },
      },
    },
    responses: {},
  }),

  "experimental.workspace.status": route({
    operationId: "experimental.workspace.status",
    method: "get",
    path: "/experimental/workspace/status",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "experimental.workspace.syncList": route({
    operationId: "experimental.workspace.syncList",
    method: "post",
    path: "/experimental/workspace/sync-list",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "experimental.workspace.warp": route({
    operationId: "experimental.workspace.warp",
    method: "post",
    path: "/experimental/workspace/warp",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.WorkspaceWarpInput()) } },
      },
    },
    responses: {},
  }),

  "experimental.workspace.remove": route({
    operationId: "experimental.workspace.remove",
    method: "delete",
    path: "/experimental/workspace/{id}",
    request: {
      params: later(() => z.object({ id: z.string().regex(/^wrk/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),
};
