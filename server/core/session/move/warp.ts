import { stat } from "node:fs/promises";
import path from "node:path";
import type { Session, Workspace } from "@opencode/sdk/types";
import { CoreError } from "../../base/errors.js";
import type { Instances } from "../../instance/instance.js";
import type { Projects } from "../../instance/project/projects.js";
import type { Workspaces } from "../../instance/workspaces/workspaces.js";
import type { Reads } from "../../storage/database.js";
import { readSessionsOfWorkspace } from "../../storage/tables/session.js";
import type { Sessions } from "../sessions.js";
import type { Moves } from "./move.js";

/** Sessions and the workspaces they are in. */
export interface Warps {
  /**
   * Has a session go on in a workspace; null: where its project is. With `copyChanges` what is not committed is there
   * too. Throws NotFoundError, SessionBusyError, `WorkspaceWarpError`.
   */
  warp(sessionID: string, workspaceID: string | null, copyChanges: boolean): Promise<Session>;
  /** Removes a workspace with its sessions. Throws NotFoundError, SessionBusyError. */
  remove(workspaceID: string): Promise<Workspace>;
}

export function createWarps(deps: {
  db: Reads;
  sessions: Pick<Sessions, "get">;
  instances: Instances;
  projects: Pick<Projects, "list">;
  workspaces: Workspaces;
  moves: Moves;
  removeSession(sessionID: string): Promise<void>;
}): Warps {
  const { sessions, workspaces, moves } = deps;

  const placeOf = async (session: Session, workspaceID: string | null): Promise<string> => {
    if (workspaceID !== null) return workspaces.get(workspaceID).directory ?? "";
    if (!workspaces.at(rootOf(session))) return session.directory;
    const project = (await deps.projects.list()).find(({ id }) => id === session.projectID);
    return project?.worktree ?? session.directory;
  };

  return {
    async warp(sessionID, workspaceID, copyChanges) {
      const session = await sessions.get(sessionID);
      const top = await placeOf(session, workspaceID);
      const below = top === session.directory ? top : path.join(top, session.path ?? "");
      try {
        return await moves.move(sessionID, {
          directory: (await isFolder(below)) ? below : top,
          changes: copyChanges ? "copy" : undefined,
          workspaceID,
        });
      } catch (error) {
        if (error instanceof CoreError && error.name === "MoveSessionError")
          throw new CoreError("WorkspaceWarpError", { message: error.message });
        throw error;
      }
    },

    async remove(workspaceID) {
      const workspace = workspaces.get(workspaceID);
      // A child goes with its parent.
      for (const { id } of await readSessionsOfWorkspace(deps.db, workspace.projectID, workspaceID))
        await deps.removeSession(id).catch((error: unknown) => {
          if (!(error instanceof CoreError && error.name === "NotFoundError")) throw error;
        });
      // Not from within it: that is about to go.
      const project = (await deps.projects.list()).find(({ id }) => id === workspace.projectID);
      const from = project?.worktree ?? workspace.directory ?? "/";
      await workspaces.remove(await deps.instances.get(from), workspaceID);
      return workspace;
    },
  };
}

/** The work tree that a session works in. */
function rootOf({ directory, path: below = "" }: Session): string {
  return below === "" ? directory : directory.slice(0, -below.length - 1);
}

async function isFolder(directory: string): Promise<boolean> {
  return stat(directory).then(
    (info) => info.isDirectory(),
    () => false,
  );
}
