/**
 * `data` columns hold the contract's own JSON; the columns beside them are what queries filter and sort by.
 * `revision` guards read-modify-write across processes.
 */
export const initial = `
CREATE TABLE project (
  id TEXT PRIMARY KEY,
  time_updated INTEGER NOT NULL,
  data TEXT NOT NULL
);

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL,
  directory TEXT NOT NULL,
  path TEXT NOT NULL,
  parent_id TEXT REFERENCES session(id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  time_created INTEGER NOT NULL,
  time_updated INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX session_by_time ON session (time_updated DESC, id);
CREATE INDEX session_by_directory ON session (directory, time_updated DESC);
CREATE INDEX session_by_parent ON session (parent_id) WHERE parent_id IS NOT NULL;

-- MCP servers a session was created with; may hold secrets, so they are kept apart from what events tell.
CREATE TABLE session_mcp (
  session_id TEXT PRIMARY KEY REFERENCES session(id) ON DELETE CASCADE,
  data TEXT NOT NULL
);

CREATE TABLE message (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  time_created INTEGER NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX message_by_time ON message (session_id, time_created, id);
-- The few turns that changed files, found without reading all the others.
CREATE INDEX message_with_diffs ON message (session_id, time_created, id)
  WHERE json_extract(data, '$.summary.diffs[0]') IS NOT NULL;

CREATE TABLE part (
  id TEXT PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES message(id) ON DELETE CASCADE,
  session_id TEXT NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX part_by_message ON part (message_id, id);
CREATE INDEX part_patch ON part (session_id) WHERE json_extract(data, '$.type') = 'patch';

CREATE TABLE todo (
  session_id TEXT PRIMARY KEY REFERENCES session(id) ON DELETE CASCADE,
  data TEXT NOT NULL
);

CREATE TABLE permission (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  directory TEXT NOT NULL,
  scope TEXT NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX permission_by_session ON permission (session_id);

CREATE TABLE question (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  directory TEXT NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX question_by_session ON question (session_id);

CREATE TABLE permission_rule (
  scope TEXT NOT NULL,
  permission TEXT NOT NULL,
  pattern TEXT NOT NULL,
  time_created INTEGER NOT NULL,
  PRIMARY KEY (scope, permission, pattern)
);

-- One row for each session that is running: who runs it, until when that holds without renewal, and whether
-- another process wants it stopped.
CREATE TABLE run (
  session_id TEXT PRIMARY KEY REFERENCES session(id) ON DELETE CASCADE,
  owner TEXT NOT NULL,
  pid INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  abort INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  directory TEXT NOT NULL,
  project TEXT,
  size INTEGER NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX event_by_directory ON event (directory, seq);
-- Each database counts its events from a place of its own, so that an id a client kept from another one is
-- not taken for one of this log.
INSERT INTO sqlite_sequence (name, seq) VALUES ('event', abs(random() % 1000000000) * 1000);
`;
