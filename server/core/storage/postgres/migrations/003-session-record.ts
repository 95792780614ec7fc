/** What became of each session, in its order, kept for good; and its lists by when sessions were made. */
export const sessionRecord = `
CREATE TABLE session_record (
  seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  session_id TEXT COLLATE "C" NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  -- The message or part it is about: of one kind, each is recorded once.
  subject TEXT COLLATE "C" NOT NULL,
  message_id TEXT COLLATE "C" NOT NULL,
  time BIGINT NOT NULL,
  data TEXT
);
CREATE UNIQUE INDEX session_record_once ON session_record (session_id, kind, subject);
CREATE INDEX session_record_by_session ON session_record (session_id, seq);
CREATE INDEX session_by_created ON session (time_created, id);
`;
