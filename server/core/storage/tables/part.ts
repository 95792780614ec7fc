import type { Message, MessageWithParts, Part } from "@opencode/sdk/types";
import type { Reads } from "../database.js";
import type { Row, SqlValue, Statement } from "../statement.js";
import { dataOf, listOf } from "./rows.js";

/**
 * Written or rewritten; fails with `WriteConflict` when the id is one of another message's. `revision` is how far its
 * writer is with it; each write raises what the row has.
 */
export function upsertPart(part: Part, revision = 0): Statement {
  return {
    sql: `INSERT INTO part (id, message_id, session_id, type, revision, data) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET type = excluded.type, data = excluded.data,
        revision = CASE WHEN part.revision < excluded.revision THEN excluded.revision ELSE part.revision + 1 END
      WHERE part.message_id = excluded.message_id`,
    params: [part.id, part.messageID, part.sessionID, part.type, revision, JSON.stringify(part)],
    expect: 1,
  };
}

/** What a part is in between. Nothing where the row is gone or has come further, by whatever connection. */
export function growPart(part: Part, revision: number): Statement {
  return {
    sql: "UPDATE part SET data = ?, revision = ? WHERE id = ? AND revision < ?",
    params: [JSON.stringify(part), revision, part.id, revision],
  };
}

export function deletePart(id: string): Statement {
  return { sql: "DELETE FROM part WHERE id = ?", params: [id] };
}

export function deletePartsOf(messageID: string): Statement {
  return { sql: "DELETE FROM part WHERE message_id = ?", params: [messageID] };
}

/** The message that a part belongs to. */
export async function readMessageOfPart(db: Reads, id: string): Promise<string | undefined> {
  const [row] = await db.read("SELECT message_id FROM part WHERE id = ?", [id]);
  return row && String(row.message_id);
}

const inOrder = "ORDER BY message_id, id";

/** Of some messages; those of each in their order. */
export async function readPartsOf(db: Reads, messageIDs: readonly string[]): Promise<Part[]> {
  const { sql, params } = listOf(messageIDs);
  return parts(await db.read(`SELECT data FROM part WHERE message_id IN ${sql} ${inOrder}`, params));
}

/** Of all messages of a session; those of each in their order. */
export async function readPartsOfSession(db: Reads, sessionID: string): Promise<Part[]> {
  const ofSession = "message_id IN (SELECT id FROM message WHERE session_id = ?)";
  return parts(await db.read(`SELECT data FROM part WHERE ${ofSession} ${inOrder}`, [sessionID]));
}

/** A part as the JSON it is kept as. */
export interface PartText {
  id: string;
  messageID: string;
  json: string;
}

/** Of some messages, or of all of a session; those of each in their order. */
export async function readPartTexts(db: Reads, of: readonly string[] | string): Promise<PartText[]> {
  const { sql, params } =
    typeof of === "string"
      ? { sql: "(SELECT id FROM message WHERE session_id = ?)", params: [of] }
      : listOf(of);
  const rows = await db.read(
    `SELECT id, message_id, data FROM part WHERE message_id IN ${sql} ${inOrder}`,
    params,
  );
  return rows.map(({ id, message_id, data }) => ({
    ...{ id: String(id), messageID: String(message_id), json: String(data) },
  }));
}

/** Answers in which states of changed files are recorded, oldest first, with the parts that tell of these. */
export async function readPatchedAnswers(db: Reads, sessionID: string): Promise<MessageWithParts[]> {
  const rows = await db.read(
    `SELECT part.message_id, part.data, message.data AS info FROM part JOIN message ON message.id = part.message_id
      WHERE part.message_id IN (SELECT message_id FROM part WHERE session_id = ? AND type = 'patch')
        AND part.type IN ('patch', 'step-finish', 'snapshot')
      ORDER BY message.time_created, message.id, part.id`,
    [sessionID],
  );
  const answers = new Map<string, MessageWithParts>();
  for (const row of rows) {
    const id = String(row.message_id);
    const answer = answers.get(id) ?? { info: JSON.parse(String(row.info)) as Message, parts: [] };
    answers.set(id, answer);
    answer.parts.push(dataOf<Part>(row));
  }
  return [...answers.values()];
}

/** A part and how far its writer had come with it. */
export interface StoredPart {
  revision: number;
  part: Part;
}

/** The parts of the newest answer of each session that somebody but `owner` runs. */
export async function readPartsElsewhere(
  db: Reads,
  owner: string,
): Promise<(StoredPart & { directory: string; volume: string; projectID: string })[]> {
  // From the few that run, each by its own keys.
  const rows = await db.read(
    `SELECT part.revision, part.data, session.directory, session.volume, session.project_id
      FROM (SELECT session_id, (SELECT id FROM message WHERE session_id = run.session_id AND role = 'assistant'
          ORDER BY time_created DESC, id DESC LIMIT 1) AS message_id FROM run WHERE owner <> ?) AS newest
      JOIN session ON session.id = newest.session_id
      JOIN part ON part.message_id = newest.message_id`,
    [owner],
  );
  return rows.map((row) => ({
    ...stored(row),
    directory: String(row.directory),
    volume: String(row.volume),
    projectID: String(row.project_id),
  }));
}

/** Those of some parts that have come further than is known. */
export async function readGrownParts(db: Reads, known: ReadonlyMap<string, number>): Promise<StoredPart[]> {
  const { sql, params } = listOf([...known.keys()]);
  const now = await db.read(`SELECT id, revision FROM part WHERE id IN ${sql}`, params);
  const grown: SqlValue[] = now.flatMap(({ id = null, revision }) =>
    Number(revision) === known.get(String(id)) ? [] : [id],
  );
  if (grown.length === 0) return [];
  const list = listOf(grown);
  const rows = await db.read(`SELECT revision, data FROM part WHERE id IN ${list.sql}`, list.params);
  return rows.map(stored);
}

function stored(row: Row): StoredPart {
  return { revision: Number(row.revision), part: dataOf<Part>(row) };
}

function parts(rows: Row[]): Part[] {
  return rows.map((row) => dataOf<Part>(row));
}
