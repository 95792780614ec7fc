/** Places that sessions can be put into, each with a work tree of its own. */
export const workspaces = `
CREATE TABLE workspace (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL,
  time_used INTEGER NOT NULL,
  data TEXT NOT NULL
);
`;
