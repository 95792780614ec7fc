import { lazyAsync } from "../../../core/base/lazy.js";
import type { V2Operations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { hubStreams } from "./event-hub.js";

/** What happens in all sessions. */
export function hubRoutes({ hub, tally }: Pick<RouteDeps, "hub" | "tally">) {
  const streams = lazyAsync(async () => {
    const found = hubStreams(await hub());
    tally.alsoStreams(found.count);
    return found;
  });
  return {
    "v2.event.subscribe": async () => (await streams()).open(),
  } satisfies Partial<V2Operations<RequestContext>>;
}
