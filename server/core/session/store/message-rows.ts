import type { Message, MessageWithParts, Part } from "@opencode/sdk/types";
import { badRequest } from "../../base/errors.js";
import type { Database, Row, SqlValue } from "../../storage/database.js";

export interface MessagePage {
  messages: MessageWithParts[];
  /** Names the page before this one; absent when this page begins with the session's first message. */
  next: string | undefined;
}

interface Cursor {
  id: string;
  time: number;
}

const parse = <T>(row: Row): T => JSON.parse(String(row.data)) as T;

/** The newest `limit` messages, or those before a cursor, as they are on disk; oldest first. */
export async function readMessagePage(
  db: Database,
  sessionID: string,
  { limit, before }: { limit: number; before?: string | undefined },
): Promise<MessagePage> {
  const cursor = before === undefined ? undefined : decodeCursor(before);
  const older = cursor ? "AND (time_created, id) < (?, ?)" : "";
  const params: SqlValue[] = cursor ? [sessionID, cursor.time, cursor.id] : [sessionID];
  // One more than asked for tells whether a page comes before this one.
  const rows = await db.read(
    `SELECT id, data FROM message WHERE session_id = ? ${older} ORDER BY time_created DESC, id DESC LIMIT ?`,
    [...params, limit + 1],
  );
  const page = rows.slice(0, limit).reverse();
  const ids = JSON.stringify(page.map((row) => String(row.id)));
  const messages = await withParts(db, page, "message_id IN (SELECT value FROM json_each(?))", [ids]);
  const [first] = messages;
  return { messages, next: rows.length > limit && first ? encodeCursor(first) : undefined };
}

/** Every message of a session, oldest first. */
export async function readAllMessages(db: Database, sessionID: string): Promise<MessageWithParts[]> {
  const rows = await db.read("SELECT data FROM message WHERE session_id = ? ORDER BY time_created, id", [
    sessionID,
  ]);
  return withParts(db, rows, "message_id IN (SELECT id FROM message WHERE session_id = ?)", [sessionID]);
}

/** Undefined when the session has no such message. */
export async function readMessage(
  db: Database,
  sessionID: string,
  messageID: string,
): Promise<MessageWithParts | undefined> {
  const rows = await db.read("SELECT data FROM message WHERE id = ? AND session_id = ?", [
    messageID,
    sessionID,
  ]);
  const [message] = await withParts(db, rows, "message_id = ?", [messageID]);
  return message;
}

async function withParts(
  db: Database,
  rows: Row[],
  where: string,
  params: SqlValue[],
): Promise<MessageWithParts[]> {
  const messages = rows.map((row) => ({ info: parse<Message>(row), parts: [] as Part[] }));
  const byID = new Map(messages.map((message) => [message.info.id, message]));
  const parts = await db.read(
    `SELECT message_id, data FROM part WHERE ${where} ORDER BY message_id, id`,
    params,
  );
  for (const row of parts) byID.get(String(row.message_id))?.parts.push(parse<Part>(row));
  return messages;
}

/** Names the page before this message. */
export function encodeCursor({ info }: MessageWithParts): string {
  return Buffer.from(JSON.stringify({ id: info.id, time: info.time.created })).toString("base64");
}

function decodeCursor(text: string): Cursor {
  try {
    const cursor = JSON.parse(Buffer.from(text, "base64").toString()) as Cursor;
    if (typeof cursor.id === "string" && typeof cursor.time === "number") return cursor;
  } catch {
    // Falls through to the one answer for anything that is not a cursor of ours.
  }
  throw badRequest("before: not a cursor; pass the X-Next-Cursor of an earlier answer", "Query");
}
