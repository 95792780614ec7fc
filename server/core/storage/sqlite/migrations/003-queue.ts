/** What was accepted and has not begun, in its order; and which prompt a run is at. */
export const queue = `
CREATE TABLE queue (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  message_id TEXT NOT NULL UNIQUE REFERENCES message(id) ON DELETE CASCADE,
  work TEXT NOT NULL,
  cancelled INTEGER NOT NULL DEFAULT 0,
  enqueued INTEGER NOT NULL
);
CREATE INDEX queue_by_session ON queue (session_id, position);

ALTER TABLE run ADD COLUMN turn TEXT;
`;
