// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as inputs from "../inputs.gen.js";
import { numeric } from "../validators.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "v2.health.get": route({ operationId: "v2.health.get", method: "get", path: "/api/health", responses: {} }),

  "v2.location.get": route({
    operationId: "v2.location.get",
    method: "get",
    path: "/api/location",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.agent.list": route({
    operationId: "v2.agent.list",
    method: "get",
    path: "/api/agent",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.model.list": route({
    operationId: "v2.model.list",
    method: "get",
    path: "/api/model",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.provider.list": route({
    operationId: "v2.provider.list",
    method: "get",
    path: "/api/provider",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.provider.get": route({
    operationId: "v2.provider.get",
    method: "get",
    path: "/api/provider/{providerID}",
    request: {
      params: later(() => z.object({ providerID: z.string().min(1) })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.command.list": route({
    operationId: "v2.command.list",
    method: "get",
    path: "/api/command",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.skill.list": route({
    operationId: "v2.skill.list",
    method: "get",
    path: "/api/skill",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.session.list": route({
    operationId: "v2.session.list",
    method: "get",
    path: "/api/session",
    request: {
      query: later(() => z.object({
        workspace: z.string().regex(/^wrk/u).optional(),
        limit: numeric(z.int().min(1)).optional(),
        order: z.enum(["asc", "desc"]).optional(),
        search: z.string().optional(),
        directory: z.string().optional(),
        project: z.string().optional(),
        subpath: z.string().optional(),
        cursor: z.string().optional(),
      })),
    },
    responses: {},
  }),

  "v2.session.create": route({
    operationId: "v2.session.create",
    method: "post",
    path: "/api/session",
    request: {
      body: {
        required: false,
        content: { "application/json": { schema: later(() => inputs.SessionV2CreateInput()) } },
      },
    },
    responses: {},
  }),

  "v2.session.active": route({
    operationId: "v2.session.active",
    method: "get",
    path: "/api/session/active",
    responses: {},
  }),

  "v2.session.get": route({
    operationId: "v2.session.get",
    method: "get",
    path: "/api/session/{sessionID}",
    request: { params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })) },
    responses: {},
  }),

  "v2.session.switchAgent": route({
    operationId: "v2.session.switchAgent",
    method: "post",
    path: "/api/session/{sessionID}/agent",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => z.looseObject({ agent: z.string() })) } },
      },
    },
    responses: {},
  }),

  "v2.session.switchModel": route({
    operationId: "v2.session.switchModel",
    method: "post",
    path: "/api/session/{sessionID}/model",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => z.looseObject({ model: inputs.ModelV2Ref() })) } },
      },
    },
    responses: {},
  }),

  "v2.session.prompt": route({
    operationId: "v2.session.prompt",
    method: "post",
    path: "/api/session/{sessionID}/prompt",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => z.looseObject({
          id: z.string().regex(/^msg_/u).optional(),
          prompt: inputs.PromptV2Input(),
          delivery: z.enum(["steer", "queue"]).optional(),
          resume: z.boolean().optional(),
        })) } },
      },
    },
    responses: {},
  }),

  "v2.session.compact": route({
    operationId: "v2.session.compact",
    method: "post",
    path: "/api/session/{sessionID}/compact",
    request: { params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })) },
    responses: {},
  }),

  "v2.session.wait": route({
    operationId: "v2.session.wait",
    method: "post",
    path: "/api/session/{sessionID}/wait",
    request: { params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })) },
    responses: {},
  }),

  "v2.session.revert.stage": route({
    operationId: "v2.session.revert.stage",
    method: "post",
    path: "/api/session/{sessionID}/revert/stage",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => z.looseObject({ messageID: z.string().regex(/^msg_/u), files: z.boolean().optional() })) } },
      },
    },
    responses: {},
  }),

  "v2.session.revert.clear": route({
    operationId: "v2.session.revert.clear",
    method: "post",
    path: "/api/session/{sessionID}/revert/clear",
    request: { params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })) },
    responses: {},
  }),

  "v2.session.revert.commit": route({
    operationId: "v2.session.revert.commit",
    method: "post",
    path: "/api/session/{sessionID}/revert/commit",
    request: { params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })) },
    responses: {},
  }),

  "v2.session.context": route({
    operationId: "v2.session.context",
    method: "get",
    path: "/api/session/{sessionID}/context",
    request: { params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })) },
    responses: {},
  }),

  "v2.session.history": route({
    operationId: "v2.session.history",
    method: "get",
    path: "/api/session/{sessionID}/history",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({
        limit: numeric(z.int().min(1).max(100)).optional(),
        after: numeric(z.int().min(0)).optional(),
      })),
    },
    responses: {},
  }),

  "v2.session.events": route({
    operationId: "v2.session.events",
    method: "get",
    path: "/api/session/{sessionID}/event",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({ after: z.string().regex(/^\d{0,15}$/u).optional() })),
    },
    responses: {},
  }),

  "v2.session.interrupt": route({
    operationId: "v2.session.interrupt",
    method: "post",
    path: "/api/session/{sessionID}/interrupt",
    request: { params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })) },
    responses: {},
  }),

  "v2.session.message": route({
    operationId: "v2.session.message",
    method: "get",
    path: "/api/session/{sessionID}/message/{messageID}",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u), messageID: z.string().regex(/^msg/u) })),
    },
    responses: {},
  }),

  "v2.session.messages": route({
    operationId: "v2.session.messages",
    method: "get",
    path: "/api/session/{sessionID}/message",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      query: later(() => z.object({
        limit: numeric(z.int().min(1).max(200)).optional(),
        order: z.enum(["asc", "desc"]).optional(),
        cursor: z.string().optional(),
      })),
    },
    responses: {},
  }),

  "v2.event.subscribe": route({ operationId: "v2.event.subscribe", method: "get", path: "/api/event", responses: {} }),

  "v2.permission.request.list": route({
    operationId: "v2.permission.request.list",
    method: "get",
    path: "/api/permission/request",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.permission.saved.list": route({
    operationId: "v2.permission.saved.list",
    method: "get",
    path: "/api/permission/saved",
    request: { query: later(() => z.object({ projectID: z.string().optional() })) },
    responses: {},
  }),

  "v2.permission.saved.remove": route({
    operationId: "v2.permission.saved.remove",
    method: "delete",
    path: "/api/permission/saved/{id}",
    request: { params: later(() => z.object({ id: z.string() })) },
    responses: {},
  }),

  "v2.session.permission.list": route({
    operationId: "v2.session.permission.list",
    method: "get",
    path: "/api/session/{sessionID}/permission",
    request: { params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })) },
    responses: {},
  }),

  "v2.session.permission.create": route({
    operationId: "v2.session.permission.create",
    method: "post",
    path: "/api/session/{sessionID}/permission",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.PermissionV2CreateInput()) } },
      },
    },
    responses: {},
  }),

  "v2.session.permission.get": route({
    operationId: "v2.session.permission.get",
    method: "get",
    path: "/api/session/{sessionID}/permission/{requestID}",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u), requestID: z.string().regex(/^per/u) })),
    },
    responses: {},
  }),

  "v2.session.permission.reply": route({
    operationId: "v2.session.permission.reply",
    method: "post",
    path: "/api/session/{sessionID}/permission/{requestID}/reply",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u), requestID: z.string().regex(/^per/u) })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => z.looseObject({ reply: inputs.PermissionV2Reply(), message: z.string().optional() })) } },
      },
    },
    responses: {},
  }),

  "v2.question.request.list": route({
    operationId: "v2.question.request.list",
    method: "get",
    path: "/api/question/request",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.session.question.list": route({
    operationId: "v2.session.question.list",
    method: "get",
    path: "/api/session/{sessionID}/question",
    request: { params: later(() => z.object({ sessionID: z.string().regex(/^ses/u) })) },
    responses: {},
  }),

  "v2.session.question.reply": route({
    operationId: "v2.session.question.reply",
    method: "post",
    path: "/api/session/{sessionID}/question/{requestID}/reply",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u), requestID: z.string().regex(/^que/u) })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.QuestionV2Reply()) } },
      },
    },
    responses: {},
  }),

  "v2.session.question.reject": route({
    operationId: "v2.session.question.reject",
    method: "post",
    path: "/api/session/{sessionID}/question/{requestID}/reject",
    request: {
      params: later(() => z.object({ sessionID: z.string().regex(/^ses/u), requestID: z.string().regex(/^que/u) })),
    },
    responses: {},
  }),

  "v2.integration.list": route({
    operationId: "v2.integration.list",
    method: "get",
    path: "/api/integration",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.integration.get": route({
    operationId: "v2.integration.get",
    method: "get",
    path: "/api/integration/{integrationID}",
    request: {
      params: later(() => z.object({ integrationID: z.string() })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.integration.connect.key": route({
    operationId: "v2.integration.connect.key",
    method: "post",
    path: "/api/integration/{integrationID}/connect/key",
    request: {
      params: later(() => z.object({ integrationID: z.string() })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => z.looseObject({ key: z.string(), label: z.string().optional() })) } },
      },
    },
    responses: {},
  }),

  "v2.integration.connect.oauth": route({
    operationId: "v2.integration.connect.oauth",
    method: "post",
    path: "/api/integration/{integrationID}/connect/oauth",
    request: {
      params: later(() => z.object({ integrationID: z.string() })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => z.looseObject({
          methodID: z.string(),
          inputs: z.record(z.string(), z.string()),
          label: z.string().optional(),
        })) } },
      },
    },
    responses: {},
  }),

  "v2.integration.attempt.status": route({
    operationId: "v2.integration.attempt.status",
    method: "get",
    path: "/api/integration/attempt/{attemptID}",
    request: {
      params: later(() => z.object({ attemptID: z.string() })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.integration.attempt.cancel": route({
    operationId: "v2.integration.attempt.cancel",
    method: "delete",
    path: "/api/integration/attempt/{attemptID}",
    request: {
      params: later(() => z.object({ attemptID: z.string() })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.integration.attempt.complete": route({
    operationId: "v2.integration.attempt.complete",
    method: "post",
    path: "/api/integration/attempt/{attemptID}/complete",
    request: {
      params: later(() => z.object({ attemptID: z.string() })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => z.looseObject({ code: z.string().optional() })) } },
      },
    },
    responses: {},
  }),

  "v2.credential.update": route({
    operationId: "v2.credential.update",
    method: "patch",
    path: "/api/credential/{credentialID}",
    request: {
      params: later(() => z.object({ credentialID: z.string() })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
      body: {
        required: true,
        content: { "application/json": { schema: later(() => z.looseObject({ label: z.string() })) } },
      },
    },
    responses: {},
  }),

  "v2.credential.remove": route({
    operationId: "v2.credential.remove",
    method: "delete",
    path: "/api/credential/{credentialID}",
    request: {
      params: later(() => z.object({ credentialID: z.string() })),
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.reference.list": route({
    operationId: "v2.reference.list",
    method: "get",
    path: "/api/reference",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.fs.read": route({
    operationId: "v2.fs.read",
    method: "get",
    path: "/api/fs/read/*",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
      })),
    },
    responses: {},
  }),

  "v2.fs.list": route({
    operationId: "v2.fs.list",
    method: "get",
    path: "/api/fs/list",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
        path: z.string().optional(),
      })),
    },
    responses: {},
  }),

  "v2.fs.find": route({
    operationId: "v2.fs.find",
    method: "get",
    path: "/api/fs/find",
    request: {
      query: later(() => z.object({
        location: z.object({ directory: z.string().optional(), workspace: z.string().regex(/^wrk/u).optional() }).optional(),
        query: z.string(),
        type: z.enum(["file", "directory"]).optional(),
        limit: z.string().regex(/^(?:[1-9]\d{0,3}|10000)$/u).optional(),
      })),
    },
    responses: {},
  }),
};
