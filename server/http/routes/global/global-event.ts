import type { GlobalOperations } from "../../../gen/operations.gen.js";
import { streamOptions } from "../../events/stream-options.js";
import type { RequestContext } from "../../request/exchange.js";
import type { Streaming } from "../deps.js";

/** What happens in all directories. */
export function globalEventRoutes({ events }: Streaming) {
  return {
    "global.event": ({ headers }, context) => events.open(streamOptions(headers["last-event-id"], context)),
  } satisfies Partial<GlobalOperations<RequestContext>>;
}
