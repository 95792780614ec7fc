import type { Project } from "@opencode/sdk/types";
import type { Database } from "../../storage/database.js";
import { draft, type Journal } from "../../storage/journal.js";
import type { Instance } from "../instance.js";

export interface Projects {
  /** Those that sessions were opened in or that were asked about, newest first. */
  list(): Promise<Project[]>;
  /** The instance's project, noted on first sight; `used` is when a session was started in it. */
  remember(instance: Instance, used?: number): Promise<Project>;
}

export function createProjects(deps: { db: Database; journal: Journal }): Projects {
  const { db, journal } = deps;
  const load = async (id: string): Promise<Project | undefined> => {
    const [row] = await db.read("SELECT data FROM project WHERE id = ?", [id]);
    return row && (JSON.parse(String(row.data)) as Project);
  };

  const save = (project: Project) =>
    journal.commit(
      { directory: "global", project: project.id },
      [draft("project.updated", project)],
      [
        {
          sql: `INSERT INTO project (id, time_updated, data) VALUES (?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET time_updated = excluded.time_updated, data = excluded.data`,
          params: [project.id, project.time.updated, JSON.stringify(project)],
        },
      ],
    );

  return {
    async list() {
      const rows = await db.read("SELECT data FROM project ORDER BY time_updated DESC, id");
      return rows.map((row) => JSON.parse(String(row.data)) as Project);
    },
    async remember({ projectID, worktree, isGit }, used = 0) {
      const before = await load(projectID);
      if (before?.worktree === worktree && before.time.updated >= used) return before;
      // The same repository, moved or cloned elsewhere, is the same project in its newest place.
      const now = Math.max(Date.now(), used);
      const project: Project = {
        ...(before ?? { id: projectID, sandboxes: [] }),
        worktree,
        ...(isGit && { vcs: "git" as const }),
        time: { ...before?.time, created: before?.time.created ?? now, updated: now },
      };
      await save(project);
      return project;
    },
  };
}
