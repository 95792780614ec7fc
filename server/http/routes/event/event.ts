import type { EventOperations } from "../../../gen/operations.gen.js";
import { streamOptions } from "../../events/stream-options.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function eventRoutes({ core, events }: RouteDeps): EventOperations<RequestContext> {
  return {
    "event.subscribe": async ({ headers }, context) => {
      const options = streamOptions(headers["last-event-id"], context);
      await core.events.reach(options.lastEventID);
      return events.open({ directory: context.directory, ...options });
    },
  };
}
