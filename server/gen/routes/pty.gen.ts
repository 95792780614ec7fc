// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "pty.shells": route({
    operationId: "pty.shells",
    method: "get",
    path: "/pty/shells",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "pty.list": route({
    operationId: "pty.list",
    method: "get",
    path: "/pty",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "pty.create": route({
    operationId: "pty.create",
    method: "post",
    path: "/pty",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: false,
        content: { "application/json": { schema: later(() => inputs.PtyCreateInput()) } },
      },
    },
    responses: {},
  }),

  "pty.get": route({
    operationId: "pty.get",
    method: "get",
    path: "/pty/{ptyID}",
    request: {
      params: later(() => z.object({ ptyID: z.string().regex(/^pty/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "pty.update": route({
    operationId: "pty.update",
    method: "put",
    path: "/pty/{ptyID}",
    request: {
      params: later(() => z.object({ ptyID: z.string().regex(/^pty/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: false,
        content: { "application/json": { schema: later(() => inputs.PtyUpdateInput()) } },
      },
    },
    responses: {},
  }),

  "pty.remove": route({
    operationId: "pty.remove",
    method: "delete",
    path: "/pty/{ptyID}",
    request: {
      params: later(() => z.object({ ptyID: z.string().regex(/^pty/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "pty.connectToken": route({
    operationId: "pty.connectToken",
    method: "post",
    path: "/pty/{ptyID}/connect-token",
    request: {
      params: later(() => z.object({ ptyID: z.string().regex(/^pty/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      headers: z.object({ "x-opencode-ticket": z.string().optional() }),
    },
    responses: {},
  }),

  "pty.connect": route({
    operationId: "pty.connect",
    method: "get",
    path: "/pty/{ptyID}/connect",
    request: {
      params: later(() => z.object({ ptyID: z.string().regex(/^pty/u) })),
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        cursor: z.string().optional(),
        ticket: z.string().optional(),
      })),
    },
    responses: {},
  }),

  "v2.pty.list": route({
    operationId: "v2.pty.list",
    method: "get",
    path: "/api/pty",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.pty.create": route({
    operationId: "v2.pty.create",
    method: "post",
    path: "/api/pty",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
      body: {
        required: false,
        content: { "application/json": { schema: later(() => inputs.PtyCreateInput()) } },
      },
    },
    responses: {},
  }),

  "v2.pty.get": route({
    operationId: "v2.pty.get",
    method: "get",
    path: "/api/pty/{ptyID}",
    request: {
      params: later(() => z.object({ ptyID: z.string().regex(/^pty/u) })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.pty.update": route({
    operationId: "v2.pty.update",
    method: "put",
    path: "/api/pty/{ptyID}",
    request: {
      params: later(() => z.object({ ptyID: z.string().regex(/^pty/u) })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
      body: {
        required: false,
        content: { "application/json": { schema: later(() => inputs.PtyUpdateInput()) } },
      },
    },
    responses: {},
  }),

  "v2.pty.remove": route({
    operationId: "v2.pty.remove",
    method: "delete",
    path: "/api/pty/{ptyID}",
    request: {
      params: later(() => z.object({ ptyID: z.string().regex(/^pty/u) })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.pty.connectToken": route({
    operationId: "v2.pty.connectToken",
    method: "post",
    path: "/api/pty/{ptyID}/connect-token",
    request: {
      params: later(() => z.object({ ptyID: z.string().regex(/^pty/u) })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
      headers: z.object({ "x-opencode-ticket": z.string().optional() }),
    },
    responses: {},
  }),

  "v2.pty.connect": route({
    operationId: "v2.pty.connect",
    method: "get",
    path: "/api/pty/{ptyID}/connect",
    request: {
      params: later(() => z.object({ ptyID: z.string().regex(/^pty/u) })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
        cursor: z.string().optional(),
        ticket: z.string().optional(),
      })),
    },
    responses: {},
  }),
};
