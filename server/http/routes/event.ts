import type { Operations } from "../../gen/operations.gen.js";
import type { RequestContext } from "../context.js";
import type { RouteDeps } from "./index.js";

export function eventRoutes({ events }: RouteDeps): Pick<Operations<RequestContext>, "event.subscribe"> {
  return {
    "event.subscribe": ({ headers }, { directory }) => {
      const lastEventID = headers["last-event-id"];
      return events.open({ directory, ...(lastEventID !== undefined && { lastEventID }) });
    },
  };
}
