/**
 * Who shares the database: a node is a process, a volume the files that some of them see. `bound` is what is to be had
 * at one node only.
 */
export const nodes = `
CREATE TABLE node (
  id TEXT COLLATE "C" PRIMARY KEY,
  volume TEXT NOT NULL,
  host TEXT NOT NULL,
  url TEXT,
  draining INTEGER NOT NULL DEFAULT 0,
  last_seen BIGINT NOT NULL
);

CREATE TABLE bound (
  kind TEXT NOT NULL,
  id TEXT COLLATE "C" NOT NULL,
  node_id TEXT COLLATE "C" NOT NULL REFERENCES node(id) ON DELETE CASCADE,
  PRIMARY KEY (kind, id)
);
CREATE INDEX bound_by_node ON bound (node_id);

CREATE TABLE secret (
  name TEXT PRIMARY KEY,
  revision BIGINT NOT NULL,
  data TEXT NOT NULL
);

ALTER TABLE session ADD COLUMN volume TEXT NOT NULL DEFAULT '';
`;
