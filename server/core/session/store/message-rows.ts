import type { Message, MessageWithParts, Part } from "@opencode/sdk/types";
import { badRequest } from "../../base/errors.js";
import type { Reads } from "../../storage/database.js";
import {
  type MessageSpot,
  readMessageInfo,
  readMessages,
  readMessagesFrom,
  readNewestMessages,
} from "../../storage/tables/message.js";
import { readPartsOf, readPartsOfSession } from "../../storage/tables/part.js";

export interface MessagePage {
  messages: MessageWithParts[];
  /** Names the page before this one; absent when this page begins with the session's first message. */
  next: string | undefined;
}

/** The newest `limit` messages, or those before a cursor, as they are on disk; oldest first. */
export async function readMessagePage(
  db: Reads,
  sessionID: string,
  { limit, before }: { limit: number; before?: string | undefined },
): Promise<MessagePage> {
  const spot = before === undefined ? undefined : decodeCursor(before);
  // One more than asked for tells whether a page comes before this one.
  const found = await readNewestMessages(db, sessionID, { limit: limit + 1, before: spot });
  const page = found.slice(0, limit).reverse();
  const messages = together(
    page,
    await readPartsOf(
      db,
      page.map(({ id }) => id),
    ),
  );
  const [first] = messages;
  return { messages, next: found.length > limit && first ? encodeCursor(first) : undefined };
}

/** Messages from a spot on, the spot included, as they are on disk; nearest first. */
export async function readMessagesNear(
  db: Reads,
  sessionID: string,
  options: { from?: MessageSpot | undefined; forward: boolean; limit: number },
): Promise<MessageWithParts[]> {
  const found = await readMessagesFrom(db, sessionID, options);
  const ids = found.map(({ id }) => id);
  return together(found, await readPartsOf(db, ids));
}

/** Every message of a session, oldest first. */
export async function readAllMessages(db: Reads, sessionID: string): Promise<MessageWithParts[]> {
  return together(await readMessages(db, sessionID), await readPartsOfSession(db, sessionID));
}

/** Undefined when the session has no such message. */
export async function readMessage(
  db: Reads,
  sessionID: string,
  messageID: string,
): Promise<MessageWithParts | undefined> {
  const info = await readMessageInfo(db, messageID);
  if (info?.sessionID !== sessionID) return undefined;
  return { info, parts: await readPartsOf(db, [messageID]) };
}

function together(infos: Message[], parts: Part[]): MessageWithParts[] {
  const messages = infos.map((info) => ({ info, parts: [] as Part[] }));
  const byID = new Map(messages.map((message) => [message.info.id, message]));
  for (const part of parts) byID.get(part.messageID)?.parts.push(part);
  return messages;
}

/** Names the page before this message. */
export function encodeCursor({ info }: MessageWithParts): string {
  return Buffer.from(JSON.stringify({ id: info.id, time: info.time.created })).toString("base64");
}

function decodeCursor(text: string): MessageSpot {
  try {
    const cursor = JSON.parse(Buffer.from(text, "base64").toString()) as MessageSpot;
    if (typeof cursor.id === "string" && typeof cursor.time === "number") return cursor;
  } catch {
    // Falls through to the one answer for anything that is not a cursor of ours.
  }
  throw badRequest("before: not a cursor; pass the X-Next-Cursor of an earlier answer", "Query");
}
