import type { EventOperations } from "../../../gen/operations.gen.js";
import { streamOptions } from "../../events/stream-options.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function eventRoutes({ events }: RouteDeps): EventOperations<RequestContext> {
  return {
    "event.subscribe": ({ headers }, context) =>
      events.open({ directory: context.directory, ...streamOptions(headers["last-event-id"], context) }),
  };
}
