// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "sync.start": route({
    operationId: "sync.start",
    method: "post",
    path: "/sync/start",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "sync.history.list": route({
    operationId: "sync.history.list",
    method: "post",
    path: "/sync/history",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: false, content: { "application/json": { schema: later(() => inputs.SyncKnown()) } } },
    },
    responses: {},
  }),

  "sync.steal": route({
    operationId: "sync.steal",
    method: "post",
    path: "/sync/steal",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.SyncStealInput()) } },
      },
    },
    responses: {},
  }),

  "sync.replay": route({
    operationId: "sync.replay",
    method: "post",
    path: "/sync/replay",
    request: {
      query: later(() => z.object({ workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.SyncReplayInput()) } },
      },
    },
    responses: {},
  }),
};
