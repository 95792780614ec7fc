import type { Message, MessageWithParts, Part } from "@opencode/sdk/types";
import { badRequest } from "../../base/errors.js";
import type { Reads } from "../../storage/database.js";
import {
  type MessageSpot,
  readMessageInfo,
  readMessages,
  readMessagesFrom,
  readMessageTexts,
  readNewestMessages,
} from "../../storage/tables/message.js";
import { readPartsOf, readPartsOfSession, readPartTexts } from "../../storage/tables/part.js";

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
  return { messages, next: found.length > limit && first ? encodeCursor(spotOf(first)) : undefined };
}

/** The same as JSON texts, of all messages where no limit is told; `latest` says what a part is by now. */
export async function readMessageTextPage(
  db: Reads,
  sessionID: string,
  { limit, before }: { limit?: number | undefined; before?: string | undefined },
  latest: (partID: string, json: string) => string,
): Promise<{ messages: string[]; next: string | undefined }> {
  const found = await readMessageTexts(db, sessionID, {
    limit: limit ? limit + 1 : undefined,
    before: before === undefined ? undefined : decodeCursor(before),
  });
  const page = limit ? found.slice(-limit) : found;
  const parts = new Map<string, string>();
  for (const { id, messageID, json } of await readPartTexts(
    db,
    limit ? page.map(({ id }) => id) : sessionID,
  )) {
    const before = parts.get(messageID);
    const text = latest(id, json);
    parts.set(messageID, before === undefined ? text : `${before},${text}`);
  }
  const [first] = page;
  return {
    messages: page.map(({ id, json }) => `{"info":${json},"parts":[${parts.get(id) ?? ""}]}`),
    next: page.length < found.length && first ? encodeCursor(spotOfInfo(JSON.parse(first.json))) : undefined,
  };
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
export function encodeCursor({ id, time }: MessageSpot): string {
  return Buffer.from(JSON.stringify({ id, time })).toString("base64");
}

export function spotOf({ info }: MessageWithParts): MessageSpot {
  return spotOfInfo(info);
}

function spotOfInfo({ id, time }: Message): MessageSpot {
  return { id, time: time.created };
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
