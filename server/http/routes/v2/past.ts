import type { V2Operations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { revertState } from "./map/session.js";

/** What takes the past of a session back. */
export function pastRoutes({ core }: RouteDeps) {
  const { sessions, messages, history } = core;
  return {
    "v2.session.revert.stage": async ({ path, body }) => {
      // A message that is none has to be told apart from a session that is none.
      await messages.get((await sessions.get(path.sessionID)).id, body.messageID);
      const { revert } = await history.reverts.revert(path.sessionID, body);
      return { data: revert ? revertState(revert) : { messageID: body.messageID } };
    },
    "v2.session.revert.clear": async ({ path }) => {
      await history.reverts.unrevert(path.sessionID);
    },
    "v2.session.revert.commit": async ({ path }) => {
      await history.reverts.commit(path.sessionID);
    },
  } satisfies Partial<V2Operations<RequestContext>>;
}
