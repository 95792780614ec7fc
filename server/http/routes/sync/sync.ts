import { badRequest } from "../../../core/base/errors.js";
import { syncHistory } from "../../../core/session/sync-history.js";
import type { SyncOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function syncRoutes({ core }: RouteDeps): SyncOperations<RequestContext> {
  return {
    "sync.start": () => true,
    "sync.history.list": ({ body }) => syncHistory(core.events, body ?? {}),
    "sync.steal": async ({ body: { sessionID } }, { url }) => {
      const workspaceID = url.searchParams.get("workspace") ?? "";
      if (!workspaceID.startsWith("wrk"))
        throw badRequest("workspace: required, the id of the workspace that takes the session", "Query");
      await core.sessions.update(sessionID, (session) =>
        session.workspaceID === workspaceID ? undefined : { ...session, workspaceID },
      );
      return { sessionID };
    },
    "sync.replay": async ({ body: { events } }) => ({ sessionID: await core.replay(events) }),
  };
}
