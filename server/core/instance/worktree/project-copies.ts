import { draft, type Journal } from "../../storage/journal.js";
import { type Copies, type CopyInput, copyError } from "../../workspace/worktree/copies.js";
import type { Disposal } from "../disposal.js";
import type { Instance } from "../instance.js";

/** Copies of a project, told of where they are made from. All throws ProjectCopyError. */
export interface ProjectCopies {
  create(source: Instance, projectID: string, input: CopyInput): Promise<{ directory: string }>;
  /** With what runs in it. */
  remove(source: Instance, projectID: string, input: { directory: string; force: boolean }): Promise<void>;
  /** Has clients ask again where the project is. */
  refresh(source: Instance, projectID: string): Promise<void>;
}

export function createProjectCopies(deps: {
  copies: Copies;
  disposal: Disposal;
  journal: Journal;
}): ProjectCopies {
  const { copies, disposal, journal } = deps;
  const tell = ({ directory, projectID: project }: Instance, projectID: string) =>
    journal.commit({ directory, project }, [draft("project.directories.updated", { projectID })]);
  const check = ({ projectID, directory }: Instance, wanted: string) => {
    if (projectID !== wanted) throw copyError(`Project copy source not found: ${directory}`);
  };
  return {
    async create(source, projectID, input) {
      check(source, projectID);
      const directory = await copies.create(source, input);
      await tell(source, projectID);
      return { directory };
    },
    async remove(source, projectID, input) {
      check(source, projectID);
      await copies.remove(source, input, disposal.tree);
      await tell(source, projectID);
    },
    refresh: tell,
  };
}
