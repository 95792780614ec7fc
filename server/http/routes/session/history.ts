import type { SessionOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

/** What looks at the past of a session, or changes it. */
export function historyRoutes({ core }: RouteDeps) {
  const { sessions, messages, history, occupancy } = core;
  return {
    "session.diff": async ({ path, query }) => {
      const session = await sessions.get(path.sessionID);
      if (query.messageID === undefined) return history.diff.ofSession(session);
      return history.diff.ofTurn(session, query.messageID);
    },
    "session.revert": ({ path, body }) => history.reverts.revert(path.sessionID, body),
    "session.unrevert": ({ path }) => history.reverts.unrevert(path.sessionID),
    "session.fork": ({ path, body }) => history.forks.fork(path.sessionID, body ?? {}),
    "session.deleteMessage": async ({ path }) => {
      const session = await sessions.get(path.sessionID);
      await occupancy.refuseBusy(session);
      await messages.remove(session, path.messageID);
      return true;
    },
    "part.update": ({ path, body }) => history.edits.updatePart(path, body),
    "part.delete": async ({ path }) => {
      await history.edits.removePart(path);
      return true;
    },
  } satisfies Partial<SessionOperations<RequestContext>>;
}
