// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as components from "../components.gen.js";
import { flag, numeric } from "../validators.gen.js";
import * as responses from "./responses.gen.js";
import { answer, later, route } from "./route.gen.js";

export const routes = {
  "session.list": route({
    operationId: "session.list",
    method: "get",
    path: "/session",
    tags: ["session"],
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
    responses: {
      200: answer("Sessions that match all filters.", "application/json", () => z.array(components.Session())),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.create": route({
    operationId: "session.create",
    method: "post",
    path: "/session",
    tags: ["session"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: false,
        content: { "application/json": { schema: later(() => components.SessionCreateInput()) } },
      },
    },
    responses: {
      200: answer("The new session.", "application/json", () => components.Session()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.status": route({
    operationId: "session.status",
    method: "get",
    path: "/session/status",
    tags: ["session"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer(
        "Status of the busy sessions of the directory.",
        "application/json",
        () => z.record(z.string(), components.SessionStatus()),
      ),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.get": route({
    operationId: "session.get",
    method: "get",
    path: "/session/{sessionID}",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("The session.", "application/json", () => components.Session()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.update": route({
    operationId: "session.update",
    method: "patch",
    path: "/session/{sessionID}",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.SessionUpdateInput()) } },
      },
    },
    responses: {
      200: answer("The session after the change.", "application/json", () => components.Session()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.delete": route({
    operationId: "session.delete",
    method: "delete",
    path: "/session/{sessionID}",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("True: it is gone.", "application/json", () => z.boolean()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.children": route({
    operationId: "session.children",
    method: "get",
    path: "/session/{sessionID}/children",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("Direct children.", "application/json", () => z.array(components.Session())),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.todo": route({
    operationId: "session.todo",
    method: "get",
    path: "/session/{sessionID}/todo",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("The list; empty if there is none.", "application/json", () => z.array(components.Todo())),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.diff": route({
    operationId: "session.diff",
    method: "get",
    path: "/session/{sessionID}/diff",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        messageID: z.string().regex(/^msg/u).optional(),
      })),
    },
    responses: {
      200: answer(
        "One entry for each file that is not what it was.",
        "application/json",
        () => z.array(components.SnapshotFileDiff()),
      ),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.command": route({
    operationId: "session.command",
    method: "post",
    path: "/session/{sessionID}/command",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.CommandInput()) } },
      },
    },
    responses: {
      200: answer(
        "The last message of the answer.",
        "application/json",
        () => components.AssistantMessageWithParts(),
      ),
      400: responses.PromptRejected,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      409: responses.SessionBusy,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.init": route({
    operationId: "session.init",
    method: "post",
    path: "/session/{sessionID}/init",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: true, content: { "application/json": { schema: later(() => components.InitInput()) } } },
    },
    responses: {
      200: answer(
        "True: the turn has ended; the session's last message tells how.",
        "application/json",
        () => z.boolean(),
      ),
      400: responses.PromptRejected,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      409: responses.SessionBusy,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.shell": route({
    operationId: "session.shell",
    method: "post",
    path: "/session/{sessionID}/shell",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.ShellInput()) } },
      },
    },
    responses: {
      200: answer(
        "The message that holds the command as a finished tool part.",
        "application/json",
        () => components.MessageWithParts(),
      ),
      400: responses.PromptRejected,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      409: responses.SessionBusy,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.messages": route({
    operationId: "session.messages",
    method: "get",
    path: "/session/{sessionID}/message",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({
        directory: z.string().optional(),
        workspace: z.string().optional(),
        limit: numeric(z.int().min(0)).optional(),
        before: z.string().optional(),
      })),
    },
    responses: {
      200: answer(
        "Messages with their parts.",
        "application/json",
        () => z.array(components.MessageWithParts()),
      ),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.prompt": route({
    operationId: "session.prompt",
    method: "post",
    path: "/session/{sessionID}/message",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.PromptInput()) } },
      },
    },
    responses: {
      200: answer(
        "The last message of the answer, or the user message if `noReply` is set.",
        "application/json",
        () => z.union([components.AssistantMessageWithParts(), components.UserMessageWithParts()]),
      ),
      400: responses.PromptRejected,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      409: responses.SessionBusy,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.message": route({
    operationId: "session.message",
    method: "get",
    path: "/session/{sessionID}/message/{messageID}",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u), messageID: z.string().regex(/^msg/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("The message with its parts.", "application/json", () => components.MessageWithParts()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.deleteMessage": route({
    operationId: "session.deleteMessage",
    method: "delete",
    path: "/session/{sessionID}/message/{messageID}",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u), messageID: z.string().regex(/^msg/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("True: it is gone.", "application/json", () => z.boolean()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      409: responses.SessionBusy,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "part.update": route({
    operationId: "part.update",
    method: "patch",
    path: "/session/{sessionID}/message/{messageID}/part/{partID}",
    tags: ["session"],
    request: {
      params: later(() => z.object({
        sessionID: z.string().regex(/^ses/u),
        messageID: z.string().regex(/^msg/u),
        partID: z.string().regex(/^prt/u),
      })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: { required: true, content: { "application/json": { schema: later(() => components.Part()) } } },
    },
    responses: {
      200: answer("The part as it is stored.", "application/json", () => components.Part()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      409: responses.SessionBusy,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "part.delete": route({
    operationId: "part.delete",
    method: "delete",
    path: "/session/{sessionID}/message/{messageID}/part/{partID}",
    tags: ["session"],
    request: {
      params: later(() => z.object({
        sessionID: z.string().regex(/^ses/u),
        messageID: z.string().regex(/^msg/u),
        partID: z.string().regex(/^prt/u),
      })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("True: it is gone.", "application/json", () => z.boolean()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      409: responses.SessionBusy,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.abort": route({
    operationId: "session.abort",
    method: "post",
    path: "/session/{sessionID}/abort",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("True: nothing runs, or nothing ran.", "application/json", () => z.boolean()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.revert": route({
    operationId: "session.revert",
    method: "post",
    path: "/session/{sessionID}/revert",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.SessionRevertInput()) } },
      },
    },
    responses: {
      200: answer("The session, with `revert` in it.", "application/json", () => components.Session()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      409: responses.SessionBusy,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.unrevert": route({
    operationId: "session.unrevert",
    method: "post",
    path: "/session/{sessionID}/unrevert",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("The session, without `revert`.", "application/json", () => components.Session()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      409: responses.SessionBusy,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.fork": route({
    operationId: "session.fork",
    method: "post",
    path: "/session/{sessionID}/fork",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: false,
        content: { "application/json": { schema: later(() => components.SessionForkInput()) } },
      },
    },
    responses: {
      200: answer("The new session.", "application/json", () => components.Session()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.summarize": route({
    operationId: "session.summarize",
    method: "post",
    path: "/session/{sessionID}/summarize",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.SessionSummarizeInput()) } },
      },
    },
    responses: {
      200: answer(
        "True once the history is condensed, false if that failed or was aborted.",
        "application/json",
        () => z.boolean(),
      ),
      400: responses.PromptRejected,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      409: responses.SessionBusy,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "session.prompt_async": route({
    operationId: "session.prompt_async",
    method: "post",
    path: "/session/{sessionID}/prompt_async",
    tags: ["session"],
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.PromptInput()) } },
      },
    },
    responses: {
      204: { description: "The prompt is on disk and will be answered." },
      400: responses.PromptRejected,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      404: responses.NotFound,
      405: responses.MethodNotAllowed,
      409: responses.SessionBusy,
      413: responses.PayloadTooLarge,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),
};
