import type { Message, Part, Session } from "@opencode/sdk/types";
import { badRequest } from "../../base/errors.js";
import { describeIssues } from "../../base/issues.js";

/** An event as another server's history has it. */
export interface ForeignEvent {
  id: string;
  aggregateID: string;
  seq: number;
  type: string;
  data: Record<string, unknown>;
}

/** What an event makes of its session. */
export type Change =
  | { type: "created" | "updated"; session: Session }
  | { type: "message"; info: Message }
  | { type: "message-removed"; messageID: string }
  | { type: "part"; part: Part }
  | { type: "part-removed"; messageID: string; partID: string };

/** Reads what it says. Throws BadRequest where that is nothing this server keeps, or not of this session. */
export async function changeOf(event: ForeignEvent, at: string): Promise<Change> {
  const { sessionID, change } = await read(event, at);
  const owners = [sessionID, ...ownersIn(change)];
  const other = owners.find((one) => one !== event.aggregateID);
  if (other !== undefined)
    throw badRequest(`${at}.data: tells of ${other}, and aggregateID is ${event.aggregateID}`, "Payload");
  return change;
}

async function read(event: ForeignEvent, at: string): Promise<{ sessionID: string; change: Change }> {
  const schemas = await import("../../../gen/components.gen.js");
  const known = {
    "session.created.1": schemas.EventSessionCreated,
    "session.updated.1": schemas.EventSessionUpdated,
    "message.updated.1": schemas.EventMessageUpdated,
    "message.removed.1": schemas.EventMessageRemoved,
    "message.part.updated.1": schemas.EventMessagePartUpdated,
    "message.part.removed.1": schemas.EventMessagePartRemoved,
  };
  const schema = Object.hasOwn(known, event.type) ? known[event.type as keyof typeof known] : undefined;
  if (!schema) throw badRequest(`${at}.type: ${event.type} is nothing that lasts of a session`, "Payload");
  const told = { id: event.id, type: event.type.slice(0, -2), properties: withDefaults(event) };
  const { data, error } = schema().safeParse(told);
  if (!data) {
    const [issue] = describeIssues(error.issues, told);
    const path = [at, "data", ...(issue?.path ?? []).slice(1)].join(".");
    throw badRequest(`${path}: ${issue?.message}`, "Payload");
  }
  const { sessionID } = data.properties;
  switch (data.type) {
    case "session.created":
      return { sessionID, change: { type: "created", session: data.properties.info } };
    case "session.updated":
      return { sessionID, change: { type: "updated", session: data.properties.info } };
    case "message.updated":
      return { sessionID, change: { type: "message", info: data.properties.info } };
    case "message.removed":
      return { sessionID, change: { type: "message-removed", messageID: data.properties.messageID } };
    case "message.part.updated":
      return { sessionID, change: { type: "part", part: data.properties.part } };
    case "message.part.removed": {
      const { messageID, partID } = data.properties;
      return { sessionID, change: { type: "part-removed", messageID, partID } };
    }
  }
}

/** Servers that send parts by themselves leave them out of their messages. */
function withDefaults({ type, data }: ForeignEvent): Record<string, unknown> {
  return type === "message.updated.1" ? { parts: [], ...data } : data;
}

function ownersIn(change: Change): string[] {
  switch (change.type) {
    case "created":
    case "updated":
      return [change.session.id];
    case "message":
      return [change.info.sessionID];
    case "part":
      return [change.part.sessionID];
    default:
      return [];
  }
}
