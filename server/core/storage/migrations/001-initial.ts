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

CREATE TABLE message (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  time_created INTEGER NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX message_by_time ON message (session_id, time_created, id);

CREATE TABLE part (
  id TEXT PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES message(id) ON DELETE CASCADE,
  session_id TEXT NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX part_by_message ON part (message_id, id);

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

CREATE TABLE permission_rule (
  scope TEXT NOT NULL,
  permission TEXT NOT NULL,
  pattern TEXT NOT NULL,
  time_created INTEGER NOT NULL,
  PRIMARY KEY (scope, permission, pattern)
);

-- One row for each session that is running: who runs it, and until when that holds without renewal.
CREATE TABLE run (
  session_id TEXT PRIMARY KEY REFERENCES session(id) ON DELETE CASCADE,
  owner TEXT NOT NULL,
  pid INTEGER NOT NULL,
  expires INTEGER NOT NULL
);

CREATE TABLE event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  directory TEXT NOT NULL,
  project TEXT,
  data TEXT NOT NULL
);
CREATE INDEX event_by_directory ON event (directory, seq);
`;
