import type { LocationRef, MessageWithParts, Session, SessionDurableEvent } from "@opencode/sdk/types";
import { NotFound } from "../../../core/base/errors.js";
import type { SessionsRead } from "../../../core/session/reads.js";
import type { SessionRecord } from "../../../core/session/record/records.js";
import type { MessageView } from "./map/messages.js";
import { durableEvent } from "./map/records.js";

type Needed = Pick<SessionsRead, "sessions" | "messages" | "records" | "instances">;

/** Tells what records are in this view; what they are told from is read once for all of them. */
type Teller = (record: SessionRecord) => Promise<SessionDurableEvent | undefined>;

/** `located`: with the place of their session. */
export function createTeller(core: Needed, { located = false } = {}): Teller {
  const sessions = kept((id: string) => found(core.sessions.get(id)));
  const messages = kept((key: string) => {
    const [sessionID = "", messageID = ""] = key.split(" ");
    return found(core.messages.get(sessionID, messageID));
  });
  return async (record) => {
    const session = await sessions(record.sessionID);
    if (!session) return undefined;
    const message =
      record.messageID === "" ? undefined : await messages(`${record.sessionID} ${record.messageID}`);
    const view = await viewOf(core, session, message ? [message] : []);
    const said =
      record.kind === "read" ? await core.records.find(session.id, "said", record.messageID) : undefined;
    const deliveryOf = () => (said?.data?.delivery === "queue" ? ("queue" as const) : ("steer" as const));
    const event = durableEvent(record, { ...view, session, message, deliveryOf });
    return event && located ? { ...event, location: locationOf(session) } : event;
  };
}

/** Without those that are none in this view. */
export async function eventsOf(core: Needed, records: SessionRecord[]): Promise<SessionDurableEvent[]> {
  const tell = createTeller(core);
  const events: SessionDurableEvent[] = [];
  for (const record of records) {
    const event = await tell(record);
    if (event) events.push(event);
  }
  return events;
}

function locationOf({ directory, workspaceID }: Session): LocationRef {
  return { directory, ...(workspaceID !== undefined && { workspaceID }) };
}

/** What messages of a session are shown with. */
export async function viewOf(
  core: Pick<SessionsRead, "messages" | "instances">,
  session: Session,
  messages: MessageWithParts[],
): Promise<MessageView> {
  const { worktree, directory } = await core.instances.get(session.directory);
  const known = new Map(messages.map((message) => [message.info.id, message]));
  for (const { info } of messages) {
    if (info.role === "user" || !info.summary || known.has(info.parentID)) continue;
    const prompt = await found(core.messages.get(session.id, info.parentID));
    if (prompt) known.set(info.parentID, prompt);
  }
  return {
    // Outside a repository the root is that of the machine.
    worktree: worktree === "/" ? directory : worktree,
    isAuto: (promptID) =>
      known.get(promptID)?.parts.some((part) => part.type === "compaction" && part.auto) ?? false,
  };
}

/** Undefined where there is no such thing any more. */
export async function found<T>(getting: Promise<T>): Promise<T | undefined> {
  try {
    return await getting;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

function kept<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}
