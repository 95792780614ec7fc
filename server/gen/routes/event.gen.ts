// Generated from openapi.yaml by codegen. Do not edit.
import { z } from "zod";
import * as components from "../components.gen.js";
import * as responses from "./responses.gen.js";
import { answer, later, route } from "./route.gen.js";

export const routes = {
  "event.subscribe": route({
    operationId: "event.subscribe",
    method: "get",
    path: "/event",
    tags: ["event"],
    request: {
      query: later(() => z.object({ directory: z.string().optional(), workspace: z.string().optional() })),
      headers: z.object({ "last-event-id": z.string().optional() }),
    },
    responses: {
      200: answer(
        "A stream that ends only when one side closes it. The schema describes the `data:` of one frame.",
        "text/event-stream",
        () => components.Event(),
      ),
      400: responses.BadRequest,
      401: responses.Unauthorized,
      403: responses.Forbidden,
      405: responses.MethodNotAllowed,
      500: responses.InternalError,
      503: responses.ServiceUnavailable,
    },
  }),
};
