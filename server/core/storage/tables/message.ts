import type { Message, UserMessage } from "@opencode/sdk/types";
import type { Reads } from "../database.js";
import type { Row, SqlValue, Statement } from "../statement.js";
import { dataOf } from "./rows.js";

/** What is said of a message after it has been written. */
const changing = "continues = excluded.continues, has_diffs = excluded.has_diffs, data = excluded.data";
/** Where it stands in its conversation, which is what indexes are for. */
const lasting = "time_created = excluded.time_created, role = excluded.role, parent_id = excluded.parent_id";

/** Written or rewritten; fails with `WriteConflict` when the id is one of another session's. */
export function upsertMessage(info: Message): Statement {
  return upsert(info, `${lasting}, ${changing}`);
}

/** The same of one that has been written, and stays where it stands: no index is written for it. */
export function saveMessage(info: Message): Statement {
  return upsert(info, changing);
}

function upsert(info: Message, set: string): Statement {
  const isUser = info.role === "user";
  return {
    sql: `INSERT INTO message (id, session_id, time_created, role, parent_id, continues, has_diffs, data)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET ${set} WHERE message.session_id = excluded.session_id`,
    params: [
      ...[info.id, info.sessionID, info.time.created, info.role],
      isUser ? null : info.parentID,
      (isUser && info.continues) || null,
      isUser && info.summary?.diffs.length ? 1 : 0,
      JSON.stringify(info),
    ],
    expect: 1,
  };
}

/** With its parts. */
export function deleteMessage(id: string): Statement {
  return { sql: "DELETE FROM message WHERE id = ?", params: [id] };
}

/** Holds while no other message of the session was created at this time or later, else fails with `otherwise`. */
export function isNewest(info: Message, otherwise: () => Error): Statement {
  return {
    sql: "SELECT 1 FROM message WHERE session_id = ? AND time_created >= ? AND id <> ? LIMIT 1",
    params: [info.sessionID, info.time.created, info.id],
    returns: true,
    expect: 0,
    otherwise,
  };
}

/** When the newest message of a session but this one was created, 0 when there is none. */
export async function readNewestTime(db: Reads, { sessionID, id }: Message): Promise<number> {
  const [newest] = await db.read(
    "SELECT time_created FROM message WHERE session_id = ? AND id <> ? ORDER BY time_created DESC LIMIT 1",
    [sessionID, id],
  );
  return Number(newest?.time_created ?? 0);
}

/** Of whichever session. */
export async function readMessageInfo(db: Reads, id: string): Promise<Message | undefined> {
  const [row] = await db.read("SELECT data FROM message WHERE id = ?", [id]);
  return row && dataOf<Message>(row);
}

export interface MessageSpot {
  id: string;
  /** Milliseconds since the epoch. */
  time: number;
}

/** The newest `limit`, or of those before a spot, newest first. */
export async function readNewestMessages(
  db: Reads,
  sessionID: string,
  { limit, before }: { limit: number; before?: MessageSpot | undefined },
): Promise<Message[]> {
  const older = before ? "AND (time_created, id) < (?, ?)" : "";
  const params: SqlValue[] = before ? [sessionID, before.time, before.id] : [sessionID];
  const rows = await db.read(
    `SELECT data FROM message WHERE session_id = ? ${older} ORDER BY time_created DESC, id DESC LIMIT ?`,
    [...params, limit],
  );
  return infos(rows);
}

/** A message as the JSON it is kept as. */
export interface MessageText {
  id: string;
  json: string;
}

/** Oldest first: the newest `limit`, or of those before a spot, or all. */
export async function readMessageTexts(
  db: Reads,
  sessionID: string,
  { limit, before }: { limit?: number | undefined; before?: MessageSpot | undefined },
): Promise<MessageText[]> {
  const older = before ? "AND (time_created, id) < (?, ?)" : "";
  const [order, most] = limit === undefined ? ["ASC", ""] : ["DESC", "LIMIT ?"];
  const rows = await db.read(
    `SELECT id, data FROM message WHERE session_id = ? ${older}
      ORDER BY time_created ${order}, id ${order} ${most}`,
    [sessionID, ...(before ? [before.time, before.id] : []), ...(limit === undefined ? [] : [limit])],
  );
  const texts = rows.map(({ id, data }) => ({ id: String(id), json: String(data) }));
  return limit === undefined ? texts : texts.reverse();
}

/** From a spot on in either direction, the spot itself included; from either end without one. */
export async function readMessagesFrom(
  db: Reads,
  sessionID: string,
  options: { from?: MessageSpot | undefined; forward: boolean; limit: number },
): Promise<Message[]> {
  const { from, forward, limit } = options;
  const [compare, order] = forward ? [">=", "ASC"] : ["<=", "DESC"];
  const beyond = from ? `AND (time_created, id) ${compare} (?, ?)` : "";
  const rows = await db.read(
    `SELECT data FROM message WHERE session_id = ? ${beyond}
      ORDER BY time_created ${order}, id ${order} LIMIT ?`,
    [sessionID, ...(from ? [from.time, from.id] : []), limit],
  );
  return infos(rows);
}

/** Oldest first. */
export async function readMessages(db: Reads, sessionID: string): Promise<Message[]> {
  return infos(
    await db.read("SELECT data FROM message WHERE session_id = ? ORDER BY time_created, id", [sessionID]),
  );
}

/** The prompts whose turns changed files, oldest first. */
export async function readChangingPrompts(db: Reads, sessionID: string): Promise<UserMessage[]> {
  const rows = await db.read(
    "SELECT data FROM message WHERE session_id = ? AND has_diffs = 1 ORDER BY time_created, id",
    [sessionID],
  );
  return infos(rows) as UserMessage[];
}

/** The prompt that a prompt goes on with, or itself, and whether it waits in the queue. */
export async function readPromptState(
  db: Reads,
  sessionID: string,
  id: string,
): Promise<{ root: string; isQueued: boolean } | undefined> {
  const [row] = await db.read(
    `SELECT COALESCE(continues, id) AS root,
        CASE WHEN EXISTS (SELECT 1 FROM queue WHERE message_id = message.id) THEN 1 ELSE 0 END AS queued
      FROM message WHERE id = ? AND session_id = ?`,
    [id, sessionID],
  );
  return row && { root: String(row.root), isQueued: Number(row.queued) === 1 };
}

/** The last answer to a prompt and to those that go on with it. */
export async function readLastAnswerID(
  db: Reads,
  sessionID: string,
  root: string,
): Promise<string | undefined> {
  const [row] = await db.read(
    `SELECT id FROM message WHERE session_id = ? AND parent_id IN (
        SELECT ? UNION ALL SELECT id FROM message WHERE session_id = ? AND continues = ?)
      ORDER BY time_created DESC, id DESC LIMIT 1`,
    [sessionID, root, sessionID, root],
  );
  return row && String(row.id);
}

function infos(rows: Row[]): Message[] {
  return rows.map((row) => dataOf<Message>(row));
}
