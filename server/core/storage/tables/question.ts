import type { QuestionRequest, Session } from "@opencode/sdk/types";
import type { Reads } from "../database.js";
import type { Statement } from "../statement.js";
import { dataOf } from "./rows.js";

export function insertQuestion(
  request: QuestionRequest,
  session: Pick<Session, "id" | "directory">,
): Statement {
  return {
    sql: "INSERT INTO question (id, session_id, directory, data) VALUES (?, ?, ?, ?)",
    params: [request.id, session.id, session.directory, JSON.stringify(request)],
  };
}

/** Fails with `WriteConflict` when somebody was faster. */
export function claimQuestion(id: string): Statement {
  return { sql: "DELETE FROM question WHERE id = ?", params: [id], expect: 1 };
}

export async function readQuestion(
  db: Reads,
  id: string,
): Promise<{ request: QuestionRequest; session: Session } | undefined> {
  const [row] = await db.read(
    `SELECT question.data AS data, session.data AS session
      FROM question JOIN session ON session.id = question.session_id WHERE question.id = ?`,
    [id],
  );
  return (
    row && { request: dataOf<QuestionRequest>(row), session: JSON.parse(String(row.session)) as Session }
  );
}

/** Oldest first. */
export async function readQuestions(db: Reads, directory: string): Promise<QuestionRequest[]> {
  const rows = await db.read("SELECT data FROM question WHERE directory = ? ORDER BY id", [directory]);
  return rows.map((row) => dataOf<QuestionRequest>(row));
}

/** Oldest first. */
export async function readQuestionIDs(db: Reads, sessionID: string): Promise<string[]> {
  const rows = await db.read("SELECT id FROM question WHERE session_id = ? ORDER BY id", [sessionID]);
  return rows.map(({ id }) => String(id));
}
