import type { Operations } from "../../gen/operations.gen.js";
import type { RequestContext } from "../request/exchange.js";
import type { RouteDeps } from "./deps.js";

export function authRoutes({
  core,
}: RouteDeps): Pick<Operations<RequestContext>, "auth.set" | "auth.remove"> {
  return {
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
