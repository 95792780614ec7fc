import type { Project } from "@opencode/sdk/types";
import { draft, type Journal } from "../../storage/journal.js";
import type { Vcs } from "../../workspace/vcs/vcs.js";
import type { Watches } from "../../workspace/watch/watches.js";
import type { Disposal } from "../disposal.js";
import type { Instances } from "../instance.js";
import type { Projects } from "./projects.js";

/** Makes a directory a git repository, unless it is in one, and tells its project. Throws BadRequest. */
export type InitGit = (directory: string) => Promise<Project>;

export function createInitGit(deps: {
  vcs: Pick<Vcs, "init">;
  instances: Instances;
  projects: Projects;
  disposal: Disposal;
  watches: Pick<Watches, "renew">;
  journal: Journal;
}): InitGit {
  return async (directory) => {
    const made = await deps.vcs.init(directory);
    const project = await deps.projects.current(await deps.instances.get(directory));
    if (!made) return project;
    await deps.journal.commit({ directory: "global", project: project.id }, [
      draft("project.updated", project),
    ]);
    // What was known of the directory was known of one without git.
    await deps.disposal.directory(directory);
    deps.watches.renew(directory);
    return project;
  };
}
