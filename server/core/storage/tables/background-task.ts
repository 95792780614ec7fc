import type { Reads } from "../database.js";
import type { Row, Statement } from "../statement.js";

/** What a subagent is at while the session that called it goes on. */
export interface BackgroundTask {
  /** The prompt that the subagent's session answers. */
  promptID: string;
  childID: string;
  parentID: string;
  description: string;
  /** The message that tells the session of its end, once one is being made. */
  messageID: string | undefined;
}

export function insertBackgroundTask(task: BackgroundTask): Statement {
  return {
    sql: `INSERT INTO background_task (prompt_id, child_id, parent_id, description) VALUES (?, ?, ?, ?)
      ON CONFLICT (prompt_id) DO NOTHING`,
    params: [task.promptID, task.childID, task.parentID, task.description],
  };
}

/** A row for the one who tells of the end; none where somebody else does. */
export function claimBackgroundTask(promptID: string, messageID: string): Statement {
  return {
    sql: `UPDATE background_task SET message_id = ? WHERE prompt_id = ? AND message_id IS NULL
      RETURNING prompt_id`,
    params: [messageID, promptID],
    returns: true,
  };
}

export function deleteBackgroundTask(promptID: string): Statement {
  return { sql: "DELETE FROM background_task WHERE prompt_id = ?", params: [promptID] };
}

export async function readBackgroundTasks(db: Reads): Promise<BackgroundTask[]> {
  const rows = await db.read("SELECT * FROM background_task ORDER BY prompt_id");
  return rows.map(toTask);
}

function toTask(row: Row): BackgroundTask {
  return {
    promptID: String(row.prompt_id),
    childID: String(row.child_id),
    parentID: String(row.parent_id),
    description: String(row.description),
    messageID: row.message_id === null ? undefined : String(row.message_id),
  };
}
