import type { ControlOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function controlRoutes({ core, log }: RouteDeps): ControlOperations<RequestContext> {
  return {
    "app.log": ({ body: { service, level, message, extra } }) => {
      const { cause: _, ...fields } = extra ?? {};
      log(level, message, { ...fields, service });
      return true;
    },
    "auth.set": async ({ path, body }) => {
      await core.auth.set(path.providerID, body);
      return true;
    },
    "auth.remove": async ({ path }) => {
      await core.auth.remove(path.providerID);
      return true;
    },
  };
}
