import type { EventOperations } from "../../../gen/operations.gen.js";
import { streamOptions } from "../../events/stream-options.js";
import type { RequestContext } from "../../request/exchange.js";
import type { Streaming } from "../deps.js";

export function eventRoutes({ events }: Streaming): EventOperations<RequestContext> {
  return {
    "event.subscribe": async ({ headers }, context) => {
      const options = streamOptions(headers["last-event-id"], context);
      return events.open({ directory: context.directory, ...options });
    },
  };
}
