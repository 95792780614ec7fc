// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import { later, route } from "./route.gen.js";

export const routes = {
  "project.list": route({
    operationId: "project.list",
    method: "get",
    path: "/project",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),

  "project.current": route({
    operationId: "project.current",
    method: "get",
    path: "/project/current",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
    },
    responses: {},
  }),
};
