import type { SessionMessage } from "@opencode/sdk/types";
import { conversationOrder } from "../../../core/session/context/conversation-order.js";
import type { V2Operations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { messageEntries } from "./map/messages.js";
import { revertState } from "./map/session.js";
import { sinceSummary } from "./since-summary.js";
import { viewOf } from "./story.js";

/** What looks at the past of a session, or takes it back. */
export function pastRoutes({ core }: RouteDeps) {
  const { sessions, messages, history } = core;
  return {
    "v2.session.context": async ({ path }) => {
      const session = await sessions.get(path.sessionID);
      const ordered = conversationOrder(await sinceSummary(messages, session.id));
      const view = await viewOf(core, session, ordered);
      const entries = ordered.flatMap((message) => messageEntries(message, view));
      return { data: fromLastSummary(entries) };
    },
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

function fromLastSummary(entries: SessionMessage[]): SessionMessage[] {
  const last = entries.findLastIndex(({ type }) => type === "compaction");
  return last < 0 ? entries : entries.slice(last);
}
