// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { flag, numeric } from "../validators.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "experimental.session.list": route({
    operationId: "experimental.session.list",
    method: "get",
    path: "/experimental/session",
    request: {
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        roots: flag(z.boolean()).optional(),
        archived: flag(z.boolean()).optional(),
        start: numeric(z.number().min(0)).optional(),
        cursor: numeric(z.number().min(0)).optional(),
        search: z.string().optional(),
        limit: numeric(z.int().min(0)).optional(),
      })),
    },
    responses: {},
  }),

  "experimental.session.background": route({
    operationId: "experimental.session.background",
    method: "post",
    path: "/experimental/session/{sessionID}/background",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "experimental.capabilities.get": route({
    operationId: "experimental.capabilities.get",
    method: "get",
    path: "/experimental/capabilities",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "experimental.console.get": route({
    operationId: "experimental.console.get",
    method: "get",
    path: "/experimental/console",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "experimental.console.listOrgs": route({
    operationId: "experimental.console.listOrgs",
    method: "get",
    path: "/experimental/console/orgs",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "experimental.console.switchOrg": route({
    operationId: "experimental.console.switchOrg",
    method: "post",
    path: "/experimental/console/switch",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.ConsoleSwitchInput()) } },
      },
    },
    responses: {},
  }),

  "worktree.list": route({
    operationId: "worktree.list",
    method: "get",
    path: "/experimental/worktree",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "worktree.create": route({
    operationId: "worktree.create",
    method: "post",
    path: "/experimental/worktree",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: false,
        content: { "application/json": { schema: later(() => inputs.WorktreeCreateInput()) } },
      },
    },
    responses: {},
  }),

  "worktree.remove": route({
    operationId: "worktree.remove",
    method: "delete",
    path: "/experimental/worktree",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.WorktreeRemoveInput()) } },
      },
    },
    responses: {},
  }),

  "worktree.reset": route({
    operationId: "worktree.reset",
    method: "post",
    path: "/experimental/worktree/reset",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.WorktreeResetInput()) } },
      },
    },
    responses: {},
  }),

  "experimental.resource.list": route({
    operationId: "experimental.resource.list",
    method: "get",
    path: "/experimental/resource",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "tool.ids": route({
    operationId: "tool.ids",
    method: "get",
    path: "/experimental/tool/ids",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "tool.list": route({
    operationId: "tool.list",
    method: "get",
    path: "/experimental/tool",
    request: {
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        provider: z.string(),
        model: z.string(),
      })),
    },
    responses: {},
  }),
};
