/** Subagents that work while the session that called them goes on, until it has been told of their end. */
export const backgroundTasks = `
CREATE TABLE background_task (
  prompt_id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  parent_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  description TEXT NOT NULL,
  message_id TEXT
);
CREATE INDEX background_task_by_child ON background_task (child_id);
CREATE INDEX background_task_by_parent ON background_task (parent_id);
`;
