import type { V2Operations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { hubRoutes } from "./hub.js";
import { sessionStream } from "./session-stream.js";

/** What happens, as it happens. */
export function eventRoutes({ core, hub, tally }: RouteDeps) {
  return {
    ...hubRoutes({ hub, tally }),
    "v2.session.events": async ({ path, query }) => {
      const { id } = await core.sessions.get(path.sessionID);
      return sessionStream(core, id, Number(query.after ?? 0));
    },
  } satisfies Partial<V2Operations<RequestContext>>;
}
