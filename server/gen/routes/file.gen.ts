// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import { numeric } from "../validators.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "find.text": route({
    operationId: "find.text",
    method: "get",
    path: "/find",
    request: {
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        pattern: z.string(),
      })),
    },
    responses: {},
  }),

  "find.files": route({
    operationId: "find.files",
    method: "get",
    path: "/find/file",
    request: {
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        query: z.string(),
        dirs: z.enum(["true", "false"]).optional(),
        type: z.enum(["file", "directory"]).optional(),
        limit: numeric(z.int().min(1).max(200)).optional(),
      })),
    },
    responses: {},
  }),

  "find.symbols": route({
    operationId: "find.symbols",
    method: "get",
    path: "/find/symbol",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional(), query: z.string() })),
    },
    responses: {},
  }),

  "file.list": route({
    operationId: "file.list",
    method: "get",
    path: "/file",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional(), path: z.string() })),
    },
    responses: {},
  }),

  "file.read": route({
    operationId: "file.read",
    method: "get",
    path: "/file/content",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional(), path: z.string() })),
    },
    responses: {},
  }),

  "file.status": route({
    operationId: "file.status",
    method: "get",
    path: "/file/status",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),
};
