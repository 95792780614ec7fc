import { notAvailable } from "../../../core/base/errors.js";
import type { SessionOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

/** Sharing needs a place that publishes, and there is none behind this server. */
export function shareRoutes({ core }: RouteDeps) {
  return {
    "session.share": async ({ path }) => {
      await core.sessions.get(path.sessionID);
      throw notAvailable(
        "Sharing is not available on this server: it has no place to publish sessions at. GET /session/{sessionID}/message holds all that would be published",
      );
    },
    "session.unshare": ({ path }) => core.sessions.get(path.sessionID),
  } satisfies Partial<SessionOperations<RequestContext>>;
}
