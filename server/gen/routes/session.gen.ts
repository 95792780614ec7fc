// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { flag, numeric } from "../validators.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "session.list": route({
    operationId: "session.list",
    method: "get",
    path: "/session",
    request: {
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        scope: z.literal("project").optional(),
        path: z.string().optional(),
        roots: flag(z.boolean()).optional(),
        start: numeric(z.number().min(0)).optional(),
        search: z.string().optional(),
        limit: numeric(z.int().min(0)).optional(),
      })),
    },
    responses: {},
  }),

  "session.create": route({
    operationId: "session.create",
    method: "post",
    path: "/session",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: false,
        content: { "application/json": { schema: later(() => inputs.SessionCreateInput()) } },
      },
    },
    responses: {},
  }),

  "session.status": route({
    operationId: "session.status",
    method: "get",
    path: "/session/status",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "session.get": route({
    operationId: "session.get",
    method: "get",
    path: "/session/{sessionID}",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "session.update": route({
    operationId: "session.update",
    method: "patch",
    path: "/session/{sessionID}",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.SessionUpdateInput()) } },
      },
    },
    responses: {},
  }),

  "session.delete": route({
    operationId: "session.delete",
    method: "delete",
    path: "/session/{sessionID}",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "session.children": route({
    operationId: "session.children",
    method: "get",
    path: "/session/{sessionID}/children",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "session.todo": route({
    operationId: "session.todo",
    method: "get",
    path: "/session/{sessionID}/todo",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "session.diff": route({
    operationId: "session.diff",
    method: "get",
    path: "/session/{sessionID}/diff",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        messageID: z.string().regex(/^msg/u).optional(),
      })),
    },
    responses: {},
  }),

  "session.command": route({
    operationId: "session.command",
    method: "post",
    path: "/session/{sessionID}/command",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: true, content: { "application/json": { schema: later(() => inputs.CommandInput()) } } },
    },
    responses: {},
  }),

  "session.init": route({
    operationId: "session.init",
    method: "post",
    path: "/session/{sessionID}/init",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: true, content: { "application/json": { schema: later(() => inputs.InitInput()) } } },
    },
    responses: {},
  }),

  "session.shell": route({
    operationId: "session.shell",
    method: "post",
    path: "/session/{sessionID}/shell",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: true, content: { "application/json": { schema: later(() => inputs.ShellInput()) } } },
    },
    responses: {},
  }),

  "session.messages": route({
    operationId: "session.messages",
    method: "get",
    path: "/session/{sessionID}/message",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        limit: numeric(z.int().min(0)).optional(),
        before: z.string().optional(),
      })),
    },
    responses: {},
  }),

  "session.prompt": route({
    operationId: "session.prompt",
    method: "post",
    path: "/session/{sessionID}/message",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: true, content: { "application/json": { schema: later(() => inputs.PromptInput()) } } },
    },
    responses: {},
  }),

  "session.message": route({
    operationId: "session.message",
    method: "get",
    path: "/session/{sessionID}/message/{messageID}",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u), messageID: z.string().regex(/^msg/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "session.deleteMessage": route({
    operationId: "session.deleteMessage",
    method: "delete",
    path: "/session/{sessionID}/message/{messageID}",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u), messageID: z.string().regex(/^msg/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "part.update": route({
    operationId: "part.update",
    method: "patch",
    path: "/session/{sessionID}/message/{messageID}/part/{partID}",
    request: {
      params: later(() => z.object({
        sessionID: z.string().regex(/^ses/u),
        messageID: z.string().regex(/^msg/u),
        partID: z.string().regex(/^prt/u),
      })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: true, content: { "application/json": { schema: later(() => inputs.Part()) } } },
    },
    responses: {},
  }),

  "part.delete": route({
    operationId: "part.delete",
    method: "delete",
    path: "/session/{sessionID}/message/{messageID}/part/{partID}",
    request: {
      params: later(() => z.object({
        sessionID: z.string().regex(/^ses/u),
        messageID: z.string().regex(/^msg/u),
        partID: z.string().regex(/^prt/u),
      })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "session.abort": route({
    operationId: "session.abort",
    method: "post",
    path: "/session/{sessionID}/abort",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "session.revert": route({
    operationId: "session.revert",
    method: "post",
    path: "/session/{sessionID}/revert",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.SessionRevertInput()) } },
      },
    },
    responses: {},
  }),

  "session.unrevert": route({
    operationId: "session.unrevert",
    method: "post",
    path: "/session/{sessionID}/unrevert",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "session.fork": route({
    operationId: "session.fork",
    method: "post",
    path: "/session/{sessionID}/fork",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: false,
        content: { "application/json": { schema: later(() => inputs.SessionForkInput()) } },
      },
    },
    responses: {},
  }),

  "session.share": route({
    operationId: "session.share",
    method: "post",
    path: "/session/{sessionID}/share",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "session.unshare": route({
    operationId: "session.unshare",
    method: "delete",
    path: "/session/{sessionID}/share",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "session.summarize": route({
    operationId: "session.summarize",
    method: "post",
    path: "/session/{sessionID}/summarize",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.SessionSummarizeInput()) } },
      },
    },
    responses: {},
  }),

  "session.prompt_async": route({
    operationId: "session.prompt_async",
    method: "post",
    path: "/session/{sessionID}/prompt_async",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: true, content: { "application/json": { schema: later(() => inputs.PromptInput()) } } },
    },
    responses: {},
  }),
};
