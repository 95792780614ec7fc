import type { MessageWithParts, Session, SessionMessage, SessionMessagesResponse } from "@opencode/sdk/types";
import { notFound } from "../../../core/base/errors.js";
import type { SessionsRead } from "../../../core/session/reads.js";
import {
  type Anchor,
  anchorOf,
  cursorsOf,
  decode,
  encode,
  invalidCursor,
  isForward,
  type Order,
} from "./cursor.js";
import { messageEntries, switchEntry } from "./map/messages.js";
import { found, viewOf } from "./story.js";

/** An entry of the conversation with the row that it comes from. */
interface Placed {
  entry: SessionMessage;
  row: { id: string; time: number };
}

const defaultLimit = 50;

/** A page of the conversation: messages, with changes of agent and model between them. */
export async function conversationPage(
  core: SessionsRead,
  session: Session,
  query: { limit?: number; order?: Order; cursor?: string },
): Promise<SessionMessagesResponse> {
  const { limit = defaultLimit, cursor } = query;
  const start = cursor ? startOf(cursor) : undefined;
  const order = start?.order ?? query.order ?? "desc";
  const forward = isForward(order, start?.anchor.direction);
  const entries = await placedFrom(core, session, { anchor: start?.anchor, row: start?.row, forward, limit });
  const at = start ? entries.findIndex(({ entry }) => entry.id === start.anchor.id) : -1;
  const page = entries.slice(at + 1, at + 1 + limit);
  if (start?.anchor.direction === "previous") page.reverse();
  return {
    data: page.map(({ entry }) => entry),
    cursor: cursorsOf(page, ({ entry, row }, direction) =>
      encode({ id: entry.id, time: row.time, row: row.id, order, direction }),
    ),
  };
}

function startOf(cursor: string): { anchor: Anchor; row: string; order: Order } {
  const value = decode(cursor);
  const { row, order } = value;
  if (typeof row !== "string" || (order !== "asc" && order !== "desc")) throw invalidCursor();
  return { anchor: anchorOf(value), row, order };
}

/** Entries from a place on, nearest first, at least one more than asked for where there are as many. */
async function placedFrom(
  core: SessionsRead,
  session: Session,
  options: { anchor: Anchor | undefined; row: string | undefined; forward: boolean; limit: number },
): Promise<Placed[]> {
  const { anchor, row, forward, limit } = options;
  const entries: Placed[] = [];
  let from =
    anchor && row !== undefined
      ? { id: isSwitchRow(row) ? rowBound(forward) : row, time: anchor.time }
      : undefined;
  const begin = anchor?.time ?? (forward ? 0 : Number.MAX_SAFE_INTEGER);
  const switches = await core.records.switches(session.id, { time: begin, forward, limit: limit + 2 });
  for (let last: string | undefined; ; ) {
    const size = limit + 2;
    const messages = await core.messages.near(session.id, { from, forward, limit: size });
    const fresh = last === undefined ? messages : messages.filter(({ info }) => info.id !== last);
    entries.push(...(await placed(core, session, fresh, forward)));
    const end = messages.at(-1)?.info;
    if (messages.length < size || end === undefined || entries.length > limit + 1) break;
    last = end.id;
    from = { id: end.id, time: end.time.created };
  }
  for (const one of switches)
    entries.push({ entry: switchEntry(one), row: { id: `record ${one.subject}`, time: one.time } });
  const sign = forward ? 1 : -1;
  // Stable: what one message is made into keeps its order.
  return entries.sort((one, other) => sign * (one.row.time - other.row.time));
}

/** A change of the session stands before a prompt of the same moment. */
const isSwitchRow = (row: string) => row.startsWith("record ");
const rowBound = (forward: boolean) => (forward ? "" : "\uffff");

async function placed(
  core: SessionsRead,
  session: Session,
  messages: MessageWithParts[],
  forward: boolean,
): Promise<Placed[]> {
  const view = await viewOf(core, session, messages);
  return messages.flatMap((message) => {
    const row = { id: message.info.id, time: message.info.time.created };
    const entries = messageEntries(message, view).map((entry) => ({ entry, row }));
    return forward ? entries : entries.reverse();
  });
}

/** One entry by its id. Throws NotFoundError. */
export async function conversationEntry(
  core: SessionsRead,
  session: Session,
  id: string,
): Promise<SessionMessage> {
  // What was put beside a prompt has the id of its part.
  const message =
    (await found(core.messages.get(session.id, id))) ??
    (await core.messages.holding(session.id, id.replace(/^msg_/, "prt_")));
  if (message) {
    const [entry] = messageEntries(message, await viewOf(core, session, [message])).filter(
      (one) => one.id === id,
    );
    if (entry) return entry;
  }
  for (const kind of ["agent", "model"] as const) {
    const record = await core.records.find(session.id, kind, id);
    if (record) return switchEntry(record);
  }
  throw notFound("Message", id);
}
