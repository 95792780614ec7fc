// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import { later, route } from "./route.gen.js";

export const routes = {
  "event.subscribe": route({
    operationId: "event.subscribe",
    method: "get",
    path: "/event",
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      headers: z.object({ "last-event-id": z.string().optional() }),
    },
    responses: {},
  }),
};
