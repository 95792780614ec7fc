// Generated from openapi.yaml by codegen. Do not edit.
import * as inputs from "../inputs.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "experimental.controlPlane.moveSession": route({
    operationId: "experimental.controlPlane.moveSession",
    method: "post",
    path: "/experimental/control-plane/move-session",
    request: {
      body: {
        required: true,
        content: { "application/json": { schema: later(() => inputs.MoveSessionInput()) } },
      },
    },
    responses: {},
  }),
};
