// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "tui.appendPrompt": route({
    operationId: "tui.appendPrompt",
    method: "post",
    path: "/tui/append-prompt",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.TuiPromptInput()) } },
      },
    },
    responses: {},
  }),

  "tui.openHelp": route({
    operationId: "tui.openHelp",
    method: "post",
    path: "/tui/open-help",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "tui.openSessions": route({
    operationId: "tui.openSessions",
    method: "post",
    path: "/tui/open-sessions",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "tui.openThemes": route({
    operationId: "tui.openThemes",
    method: "post",
    path: "/tui/open-themes",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "tui.openModels": route({
    operationId: "tui.openModels",
    method: "post",
    path: "/tui/open-models",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "tui.submitPrompt": route({
    operationId: "tui.submitPrompt",
    method: "post",
    path: "/tui/submit-prompt",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "tui.clearPrompt": route({
    operationId: "tui.clearPrompt",
    method: "post",
    path: "/tui/clear-prompt",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "tui.executeCommand": route({
    operationId: "tui.executeCommand",
    method: "post",
    path: "/tui/execute-command",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.TuiCommandInput()) } },
      },
    },
    responses: {},
  }),

  "tui.showToast": route({
    operationId: "tui.showToast",
    method: "post",
    path: "/tui/show-toast",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: true, content: { "application/json": { schema: later(() => inputs.TuiToastInput()) } } },
    },
    responses: {},
  }),

  "tui.publish": route({
    operationId: "tui.publish",
    method: "post",
    path: "/tui/publish",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.TuiPublishInput()) } },
      },
    },
    responses: {},
  }),

  "tui.selectSession": route({
    operationId: "tui.selectSession",
    method: "post",
    path: "/tui/select-session",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.TuiSessionInput()) } },
      },
    },
    responses: {},
  }),

  "tui.control.next": route({
    operationId: "tui.control.next",
    method: "get",
    path: "/tui/control/next",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "tui.control.response": route({
    operationId: "tui.control.response",
    method: "post",
    path: "/tui/control/response",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: false, content: { "application/json": { schema: later(() => inputs.TuiResponse()) } } },
    },
    responses: {},
  }),
};
