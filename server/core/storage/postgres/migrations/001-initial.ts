/**
 * The tables of the embedded database as they are by its fifth migration. Ids are put into the order of their bytes,
 * times are milliseconds, `data` is text: PostgreSQL's JSON refuses NUL and halves of characters.
 */
export const initial = `
CREATE TABLE project (
  id TEXT COLLATE "C" PRIMARY KEY,
  time_updated BIGINT NOT NULL,
  data TEXT NOT NULL
);

CREATE TABLE session (
  id TEXT COLLATE "C" PRIMARY KEY,
  project_id TEXT NOT NULL,
  directory TEXT COLLATE "C" NOT NULL,
  path TEXT NOT NULL,
  parent_id TEXT COLLATE "C" REFERENCES session(id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  time_created BIGINT NOT NULL,
  time_updated BIGINT NOT NULL,
  time_archived BIGINT NOT NULL DEFAULT 0,
  revision BIGINT NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX session_by_time ON session (time_updated DESC, id);
CREATE INDEX session_by_directory ON session (directory, time_updated DESC);
CREATE INDEX session_by_parent ON session (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE session_mcp (
  session_id TEXT COLLATE "C" PRIMARY KEY REFERENCES session(id) ON DELETE CASCADE,
  data TEXT NOT NULL
);

CREATE TABLE message (
  id TEXT COLLATE "C" PRIMARY KEY,
  session_id TEXT COLLATE "C" NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  time_created BIGINT NOT NULL,
  role TEXT NOT NULL,
  parent_id TEXT COLLATE "C",
  continues TEXT COLLATE "C",
  has_diffs INTEGER NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX message_by_time ON message (session_id, time_created, id);
CREATE INDEX message_by_parent ON message (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX message_by_continued ON message (continues) WHERE continues IS NOT NULL;
CREATE INDEX message_with_diffs ON message (session_id, time_created, id) WHERE has_diffs = 1;

CREATE TABLE part (
  id TEXT COLLATE "C" PRIMARY KEY,
  message_id TEXT COLLATE "C" NOT NULL REFERENCES message(id) ON DELETE CASCADE,
  session_id TEXT COLLATE "C" NOT NULL,
  type TEXT NOT NULL,
  revision BIGINT NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX part_by_message ON part (message_id, id);
CREATE INDEX part_patch ON part (session_id) WHERE type = 'patch';

CREATE TABLE todo (
  session_id TEXT COLLATE "C" PRIMARY KEY REFERENCES session(id) ON DELETE CASCADE,
  data TEXT NOT NULL
);

CREATE TABLE permission (
  id TEXT COLLATE "C" PRIMARY KEY,
  session_id TEXT COLLATE "C" NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  directory TEXT COLLATE "C" NOT NULL,
  scope TEXT NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX permission_by_session ON permission (session_id);

CREATE TABLE question (
  id TEXT COLLATE "C" PRIMARY KEY,
  session_id TEXT COLLATE "C" NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  directory TEXT COLLATE "C" NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX question_by_session ON question (session_id);

CREATE TABLE permission_rule (
  scope TEXT NOT NULL,
  permission TEXT NOT NULL,
  pattern TEXT NOT NULL,
  action TEXT NOT NULL,
  time_created BIGINT NOT NULL,
  PRIMARY KEY (scope, permission, pattern)
);

CREATE TABLE run (
  session_id TEXT COLLATE "C" PRIMARY KEY REFERENCES session(id) ON DELETE CASCADE,
  directory TEXT COLLATE "C" NOT NULL,
  owner TEXT COLLATE "C" NOT NULL,
  pid BIGINT NOT NULL,
  host TEXT NOT NULL,
  expires BIGINT NOT NULL,
  abort INTEGER NOT NULL DEFAULT 0,
  turn TEXT COLLATE "C"
);

CREATE TABLE queue (
  position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  session_id TEXT COLLATE "C" NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  message_id TEXT COLLATE "C" NOT NULL UNIQUE REFERENCES message(id) ON DELETE CASCADE,
  work TEXT NOT NULL,
  cancelled INTEGER NOT NULL DEFAULT 0,
  enqueued BIGINT NOT NULL
);
CREATE INDEX queue_by_session ON queue (session_id, position);

CREATE TABLE event (
  seq BIGINT PRIMARY KEY,
  directory TEXT COLLATE "C" NOT NULL,
  project TEXT,
  size INTEGER NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX event_by_directory ON event (directory, seq);
-- Each database counts its events from a place of its own, so that an id a client kept from another one is
-- not taken for one of this log.
CREATE TABLE event_head (seq BIGINT NOT NULL);
INSERT INTO event_head (seq) VALUES (floor(random() * 1000000000)::bigint * 1000);
`;
