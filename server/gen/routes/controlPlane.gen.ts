// Generated from openapi.yaml by codegen. Do not edit.
import * as components from "../components.gen.js";
import { later, route } from "./route.gen.js";

export const routes = {
  "experimental.controlPlane.moveSession": route({
    operationId: "experimental.controlPlane.moveSession",
    method: "post",
    path: "/experimental/control-plane/move-session",
    request: {
      body: {
        required: true,
        content: { "application/json": { schema: later(() => components.MoveSessionInput()) } },
      },
    },
    responses: {},
  }),
};
