// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as components from "../components.gen.js";
import * as responses from "./responses.gen.js";
import { answer, later, route } from "./route.gen.js";

export const routes = {
  "path.get": route({
    operationId: "path.get",
    method: "get",
    path: "/path",
    tags: ["instance"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("Absolute paths.", "application/json", () => components.Path()),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "command.list": route({
    operationId: "command.list",
    method: "get",
    path: "/command",
    tags: ["instance"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("Every command.", "application/json", () => z.array(components.Command())),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "app.agents": route({
    operationId: "app.agents",
    method: "get",
    path: "/agent",
    tags: ["instance"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("The agents of the directory.", "application/json", () => z.array(components.Agent())),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),

  "app.skills": route({
    operationId: "app.skills",
    method: "get",
    path: "/skill",
    tags: ["instance"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {
      200: answer("The skills of the directory.", "application/json", () => z.array(components.Skill())),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),
};
