// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import { later, route } from "./route.gen.js";

export const routes = {
  "path.get": route({
    operationId: "path.get",
    method: "get",
    path: "/path",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "command.list": route({
    operationId: "command.list",
    method: "get",
    path: "/command",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "app.agents": route({
    operationId: "app.agents",
    method: "get",
    path: "/agent",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "app.skills": route({
    operationId: "app.skills",
    method: "get",
    path: "/skill",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "instance.dispose": route({
    operationId: "instance.dispose",
    method: "post",
    path: "/instance/dispose",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),
};
