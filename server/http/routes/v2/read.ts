import type { SessionMessage } from "@opencode/sdk/types";
import { badRequest } from "../../../core/base/errors.js";
import { conversationOrder } from "../../../core/session/context/conversation-order.js";
import type { V2Operations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { Reading } from "../deps.js";
import { conversationEntry, conversationPage } from "./conversation.js";
import { messageEntries } from "./map/messages.js";
import { sessionInfo } from "./map/session.js";
import { sessionPage } from "./session-page.js";
import { sinceSummary } from "./since-summary.js";
import { eventsOf, viewOf } from "./story.js";

/** What the database alone answers. */
export function readRoutes({ core }: Reading) {
  const { sessions, messages } = core;
  return {
    "v2.session.list": ({ query }, { directoryQuery }) => sessionPage(core, query, directoryQuery),
    "v2.session.get": async ({ path }) => ({ data: sessionInfo(await sessions.get(path.sessionID)) }),
    "v2.session.messages": async ({ path, query }) => {
      const session = await sessions.get(path.sessionID);
      if (query.cursor && query.order !== undefined)
        throw badRequest("order: cannot be combined with a cursor, which carries it", "Query");
      return conversationPage(core, session, query);
    },
    "v2.session.message": async ({ path }) => {
      const session = await sessions.get(path.sessionID);
      return { data: await conversationEntry(core, session, path.messageID) };
    },
    "v2.session.history": async ({ path, query: { after = 0, limit = 50 } }) => {
      const { id: sessionID } = await sessions.get(path.sessionID);
      let last = after;
      let more = true;
      const data: Awaited<ReturnType<typeof eventsOf>> = [];
      // What is gone, or is none in this view, fills no page.
      while (more && data.length <= limit) {
        const page = await core.records.after({ sessionID, after: last, limit: limit + 1 });
        data.push(...(await eventsOf(core, page)));
        last = page.at(-1)?.seq ?? last;
        more = page.length > limit;
      }
      return { data: data.slice(0, limit), hasMore: data.length > limit };
    },
    "v2.session.context": async ({ path }) => {
      const session = await sessions.get(path.sessionID);
      const ordered = conversationOrder(await sinceSummary(messages, session.id));
      const view = await viewOf(core, session, ordered);
      const entries = ordered.flatMap((message) => messageEntries(message, view));
      return { data: fromLastSummary(entries) };
    },
  } satisfies Partial<V2Operations<RequestContext>>;
}

function fromLastSummary(entries: SessionMessage[]): SessionMessage[] {
  const last = entries.findLastIndex(({ type }) => type === "compaction");
  return last < 0 ? entries : entries.slice(last);
}
