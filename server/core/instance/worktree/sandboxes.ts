import type { Worktree } from "@opencode/sdk/types";
import type { Log } from "../../base/log.js";
import { draft, type Journal } from "../../storage/journal.js";
import type { MadeWorktree, Worktrees } from "../../workspace/worktree/worktrees.js";
import type { Disposal } from "../disposal.js";
import type { Instance, Instances } from "../instance.js";
import type { Projects } from "../project/projects.js";
import type { ProjectCopies } from "./project-copies.js";
import type { StartCommands } from "./start-commands.js";

/** Work trees as projects have them: known to the project, told of, and made ready by its start command. */
export interface Sandboxes {
  /** Resolves once the work tree is there; its files follow, and `worktree.ready` or `worktree.failed` tells of them. */
  create(instance: Instance, input: { name?: string; startCommand?: string }): Promise<Worktree>;
  /** The same for a workspace: on a new branch or on none, and without start commands. */
  createWorkspace(instance: Instance, branch: string | null): Promise<Worktree>;
  list(instance: Instance): Promise<string[]>;
  /** With what runs in it. */
  remove(instance: Instance, directory: string): Promise<void>;
  reset(instance: Instance, directory: string): Promise<void>;
  /** Those without a branch, where somebody wants them. */
  copies: ProjectCopies;
}

export function createSandboxes(deps: {
  worktrees: Worktrees;
  startCommands: StartCommands;
  instances: Instances;
  projects: Projects;
  disposal: Disposal;
  journal: Journal;
  log: Log;
}): Omit<Sandboxes, "copies"> {
  const { worktrees, startCommands, instances, projects, disposal, journal, log } = deps;

  /** What follows the answer: nobody waits for it but by the events. */
  const makeReady = async (made: MadeWorktree, commands: (string | undefined)[], projectID: string) => {
    const { name, branch, directory } = made;
    const tell = (event: ReturnType<typeof draft>) =>
      journal.commit({ directory, project: projectID }, [event]);
    try {
      await made.checkOut();
      // What was known of the directory is from before its files were there.
      instances.forget(directory);
      await tell(draft("worktree.ready", { name, ...(branch !== undefined && { branch }) }));
      for (const command of commands) if (command?.trim()) await startCommands.run(command, directory);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await tell(draft("worktree.failed", { message }));
    }
  };

  const announce = async (instance: Instance, made: MadeWorktree, startCommand?: string | null) => {
    const { checkOut: _, ...worktree } = made;
    const { directory } = worktree;
    const project = await projects.changeSandboxes(instance, (known) => [...known, directory]);
    const commands = startCommand === null ? [] : [project.commands?.start, startCommand];
    makeReady(made, commands, instance.projectID).catch((cause: unknown) =>
      log("warn", "a work tree could not be made ready", { directory, cause }),
    );
    return worktree;
  };

  return {
    create: async (instance, { name, startCommand }) =>
      announce(instance, await worktrees.create(instance, name), startCommand),
    createWorkspace: async (instance, branch) =>
      announce(instance, await worktrees.createOn(instance, branch), null),
    list: (instance) => worktrees.list(instance),
    async remove(instance, directory) {
      const found = await worktrees.removable(instance, directory);
      await startCommands.end(found.directory);
      await disposal.tree(found.directory);
      await worktrees.remove(instance, found);
      instances.forget(found.directory);
      await projects.changeSandboxes(instance, (known) => known.filter((one) => one !== found.directory));
    },
    reset: (instance, directory) => worktrees.reset(instance, directory),
  };
}
