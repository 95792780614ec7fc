import { stat } from "node:fs/promises";
import type { Project, ProjectDirectories, ProjectUpdateInput } from "@opencode/sdk/types";
import { CoreError, notFound } from "../../base/errors.js";
import { createFileLocks } from "../../base/keyed-locks.js";
import type { EventScope } from "../../base/scope.js";
import type { Database } from "../../storage/database.js";
import { type Also, draft, type Journal } from "../../storage/journal.js";
import { readProject, readProjects, upsertProject } from "../../storage/tables/project.js";
import { findRepository, worktreesOf } from "../../workspace/vcs/repository.js";
import type { Instance } from "../instance.js";

export interface Projects {
  /** Those that sessions were opened in or that were asked about, newest first. */
  list(): Promise<Project[]>;
  /** The instance's project, noted on first sight. */
  remember(instance: Instance): Promise<Project>;
  /** Begins something in the instance's project, which is noted by the same write: `begin` is to write `also`. */
  use<T>(instance: Instance, now: number, begin: (also: Also) => Promise<T>): Promise<T>;
  /** The same, where a repository without commits shows as what it is although it is part of the project `global`. */
  current(instance: Instance): Promise<Project>;
  /** Changes what a person says of a project. Throws ProjectNotFoundError. */
  update(projectID: string, changes: ProjectUpdateInput): Promise<Project>;
  /** Where a project is: its linked work trees, newest first, other clones of it, and the main work tree last. */
  directories(projectID: string): Promise<ProjectDirectories>;
  /** Has the list of the project's other work trees changed. */
  changeSandboxes(instance: Instance, change: (known: string[]) => string[]): Promise<Project>;
}

export function createProjects(deps: {
  db: Database;
  journal: Journal;
  /** The files that this process sees. */
  volume: string;
}): Projects {
  const { db, journal, volume } = deps;
  const saving = (project: Project): Also => ({
    events: [{ ...draft("project.updated", project), scope: scopeOf(project) }],
    statements: [upsertProject(project, volume)],
  });
  const save = (project: Project) => {
    const { events, statements } = saving(project);
    return journal.commit(scopeOf(project), events, statements);
  };

  /** One after the other: each begins with what the one before it has left. */
  const locks = createFileLocks();

  /** What is known of the project, and what it is with this place and this moment; the same when it knows both. */
  const seen = async ({ projectID, worktree, isGit }: Instance, used: number) => {
    const before = await readProject(db, projectID, volume);
    // Another work tree of the repository, or another clone of it, is a further place of the same project.
    const isFurther =
      isGit && before !== undefined && before.worktree !== worktree && (await isFolder(before.worktree));
    const isKnown =
      before && (isFurther ? before.sandboxes.includes(worktree) : before.worktree === worktree);
    if (isKnown && before.time.updated >= used) return { before, project: before };
    // A repository that was moved is the same project in its new place.
    const now = Math.max(Date.now(), used);
    const project: Project = {
      ...(before ?? { id: projectID, sandboxes: [] }),
      ...(isFurther
        ? {
            worktree: before.worktree,
            sandboxes: isKnown ? before.sandboxes : [...before.sandboxes, worktree],
          }
        : { worktree }),
      ...(isGit && { vcs: "git" as const }),
      time: { ...before?.time, created: before?.time.created ?? now, updated: now },
    };
    return { before, project };
  };

  const remember: Projects["remember"] = (instance) =>
    locks.exclusive(instance.projectID, async () => {
      const { before, project } = await seen(instance, 0);
      if (project !== before) await save(project);
      return project;
    });

  return {
    list: () => readProjects(db, volume),
    remember,
    use: (instance, now, begin) =>
      locks.exclusive(instance.projectID, async () => {
        const { before, project } = await seen(instance, now);
        return begin(project === before ? { events: [], statements: [] } : saving(project));
      }),
    async current(instance) {
      const project = await remember(instance);
      const repository = instance.isGit ? undefined : await findRepository(instance.directory);
      return repository ? { ...project, worktree: repository.root, vcs: "git" } : project;
    },
    update: (projectID, { name, icon, commands }) =>
      locks.exclusive(projectID, async () => {
        const before = await readProject(db, projectID, volume);
        if (!before) {
          const message = `Project not found: ${projectID}`;
          throw new CoreError("ProjectNotFoundError", { message, projectID });
        }
        const project: Project = {
          ...before,
          ...(name !== undefined && { name }),
          ...(icon !== undefined && { icon: { ...before.icon, ...icon } }),
          ...(commands !== undefined && { commands }),
          time: { ...before.time, updated: Date.now() },
        };
        await save(project);
        return project;
      }),
    async directories(projectID) {
      const project = projectID === "global" ? undefined : await readProject(db, projectID, volume);
      if (!project) return [];
      const repository = await findRepository(project.worktree);
      const { main = project.worktree, linked } = await worktreesOf(repository);
      const clones = project.sandboxes.filter((one) => one !== main && !linked.includes(one));
      const there = await Promise.all(clones.map(isFolder));
      return [
        ...linked.map((directory) => ({ directory, strategy: "git_worktree" })),
        ...clones.filter((_, index) => there[index]).map((directory) => ({ directory })),
        { directory: main },
      ];
    },
    async changeSandboxes(instance, change) {
      await remember(instance);
      return locks.exclusive(instance.projectID, async () => {
        const before = await readProject(db, instance.projectID, volume);
        if (!before) throw notFound("Project", instance.projectID);
        const sandboxes = [...new Set(change(before.sandboxes))];
        if (sandboxes.join("\n") === before.sandboxes.join("\n")) return before;
        const project = { ...before, sandboxes, time: { ...before.time, updated: Date.now() } };
        await save(project);
        return project;
      });
    },
  };
}

function scopeOf({ id }: Project): EventScope {
  return { directory: "global", project: id };
}

async function isFolder(directory: string): Promise<boolean> {
  return stat(directory).then(
    (info) => info.isDirectory(),
    () => false,
  );
}
