import type { ControlPlaneOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function controlPlaneRoutes({ core }: RouteDeps): ControlPlaneOperations<RequestContext> {
  return {
    "experimental.controlPlane.moveSession": async ({ body }) => {
      const { sessionID, destination, moveChanges } = body;
      await core.moves.move(sessionID, {
        directory: destination.directory,
        changes: moveChanges ? "move" : undefined,
      });
    },
  };
}
