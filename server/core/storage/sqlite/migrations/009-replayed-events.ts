/** What was taken over of sessions that began on another server, by the numbers that one gave it. */
export const replayedEvents = `
CREATE TABLE replayed_event (
  session_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  event_id TEXT NOT NULL,
  PRIMARY KEY (session_id, seq)
);
`;
