import type { Project } from "@opencode/sdk/types";
import type { Database } from "../../storage/database.js";
import { draft, type Journal } from "../../storage/journal.js";
import { readProject, readProjects, upsertProject } from "../../storage/tables/project.js";
import type { Instance } from "../instance.js";

export interface Projects {
  /** Those that sessions were opened in or that were asked about, newest first. */
  list(): Promise<Project[]>;
  /** The instance's project, noted on first sight; `used` is when a session was started in it. */
  remember(instance: Instance, used?: number): Promise<Project>;
}

export function createProjects(deps: { db: Database; journal: Journal }): Projects {
  const { db, journal } = deps;
  const save = (project: Project) =>
    journal.commit(
      { directory: "global", project: project.id },
      [draft("project.updated", project)],
      [upsertProject(project)],
    );

  return {
    list: () => readProjects(db),
    async remember({ projectID, worktree, isGit }, used = 0) {
      const before = await readProject(db, projectID);
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
