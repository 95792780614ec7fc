import { stat } from "node:fs/promises";
import path from "node:path";
import type { Session } from "@opencode/sdk/types";
import { CoreError } from "../../base/errors.js";
import type { FileLocks } from "../../base/keyed-locks.js";
import type { Instance, Instances } from "../../instance/instance.js";
import { draft, type EventDraft } from "../../storage/journal.js";
import { nameBelow } from "../../system/files/inside.js";
import { type Git, GitError } from "../../system/git/git.js";
import {
  applyChanges,
  type Changes,
  ChangesRefused,
  dropChanges,
  readChanges,
} from "../../workspace/worktree/changes.js";
import type { Occupancy } from "../run/occupancy.js";
import type { Sessions } from "../sessions.js";

export interface MoveInput {
  directory: string;
  /** With what is not committed where it comes from: away from there, or as a copy. */
  changes?: "move" | "copy" | undefined;
  /** Whether it is a workspace's from now on; null: of none; undefined: as before. */
  workspaceID?: string | null | undefined;
}

/** Sessions going on in another directory of their project. */
export interface Moves {
  /**
   * Moves a session that rests, with its children, or changes nothing. Throws NotFoundError, SessionBusyError,
   * `MoveSessionError`.
   */
  move(sessionID: string, input: MoveInput): Promise<Session>;
}

export function createMoves(deps: {
  sessions: Pick<Sessions, "get" | "children" | "update">;
  instances: Instances;
  occupancy: Pick<Occupancy, "assertRests">;
  /** By session, as admissions and reverts have them. */
  locks: FileLocks;
  git: Git;
}): Moves {
  const { sessions, instances, occupancy, locks, git } = deps;

  const family = async (session: Session): Promise<Session[]> => {
    const below = await Promise.all((await sessions.children(session.id)).map(family));
    return [session, ...below.flat()];
  };

  const relocate = (id: string, from: string, to: Instance, workspaceID: MoveInput["workspaceID"]) =>
    sessions.update(
      id,
      (session) => {
        // A child that was put elsewhere on purpose stays there.
        if (session.directory !== from) return undefined;
        const { workspaceID: before, ...rest } = session;
        const now = workspaceID === undefined ? before : workspaceID;
        return {
          ...rest,
          ...(now != null && { workspaceID: now }),
          projectID: to.projectID,
          directory: to.directory,
          path: nameBelow(to.worktree, to.directory),
          time: { ...session.time, updated: Date.now() },
        };
      },
      { after: [movedTo(id, to, workspaceID)] },
    );

  return {
    move: (sessionID, { directory, changes, workspaceID }) =>
      locks.exclusive(sessionID, async () => {
        const session = await sessions.get(sessionID);
        const target = await destination(instances, session, directory);
        const stays = target.directory === session.directory;
        if (stays && (workspaceID === undefined || (session.workspaceID ?? null) === workspaceID))
          return session;
        const all = await family(session);
        for (const one of all) await occupancy.assertRests(one);
        const source = await instances.get(session.directory);
        const carried =
          changes && source.isGit && target.isGit && source.worktree !== target.worktree
            ? await carry(git, session.directory, target.directory)
            : undefined;
        const [moved = session] = await Promise.all(
          all.map(({ id }) => relocate(id, session.directory, target, workspaceID)),
        );
        if (carried && changes === "move") await dropChanges(git, carried);
        return moved;
      }),
  };
}

/** For clients that know a move by this; `session.updated` carries all of it. */
function movedTo(sessionID: string, to: Instance, workspaceID: MoveInput["workspaceID"]): EventDraft {
  const subdirectory = nameBelow(to.worktree, to.directory);
  return draft("session.next.moved", {
    timestamp: Date.now(),
    sessionID,
    location: { directory: to.directory, ...(workspaceID != null && { workspaceID }) },
    ...(subdirectory !== "" && { subdirectory }),
  });
}

/** The place to go to, which must be there and of the same project. */
async function destination(instances: Instances, session: Session, directory: string): Promise<Instance> {
  const isPath = path.isAbsolute(directory) && !directory.includes("\0");
  const info = isPath ? await stat(directory).catch(() => undefined) : undefined;
  if (!info?.isDirectory())
    throw moveError(
      `${JSON.stringify(directory)} is no directory that is there. Name one by its absolute path`,
    );
  const target = await instances.get(path.resolve(directory));
  if (target.projectID !== session.projectID)
    throw moveError("Destination directory belongs to another project");
  return target;
}

async function carry(git: Git, from: string, to: string): Promise<Changes> {
  try {
    const changes = await readChanges(git, from);
    await applyChanges(git, changes, to);
    return changes;
  } catch (error) {
    if (!(error instanceof ChangesRefused || error instanceof GitError)) throw error;
    throw moveError(
      `Unable to apply your changes in the destination directory. Nothing was changed: ${error.message}`,
    );
  }
}

function moveError(message: string): CoreError {
  return new CoreError("MoveSessionError", { message });
}
