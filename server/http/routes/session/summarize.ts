import type { SessionOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

/** What changes how much of a session the model reads. */
export function summarizeRoutes({ core }: RouteDeps) {
  return {
    "session.summarize": async ({ path, body }) => {
      const { done } = await core.prompts.summarize(path.sessionID, body);
      return { result: done };
    },
  } satisfies Partial<SessionOperations<RequestContext>>;
}
