import type { Event, Workspace, WorkspaceAdapter, WorkspaceConnection } from "@opencode/sdk/types";
import { CoreError, notFound } from "../../base/errors.js";
import { newID } from "../../base/ids.js";
import type { Log } from "../../base/log.js";
import type { Bus } from "../../storage/bus.js";
import type { Database } from "../../storage/database.js";
import { draft, type Journal } from "../../storage/journal.js";
import { WriteConflict } from "../../storage/statement.js";
import { deleteWorkspace, insertWorkspace, readWorkspaces } from "../../storage/tables/workspace.js";
import { isThere } from "../../workspace/worktree/list.js";
import type { Instance } from "../instance.js";
import type { Sandboxes } from "../worktree/sandboxes.js";

export interface WorkspaceInput {
  id?: string | undefined;
  type: string;
  branch?: string | null | undefined;
  extra?: unknown;
}

/** Places that sessions are put into by an id, each a work tree of its project. */
export interface Workspaces {
  adapters(): WorkspaceAdapter[];
  /** Of one project, or all. */
  list(projectID?: string): Workspace[];
  status(projectID: string): Promise<WorkspaceConnection[]>;
  /** Throws WorkspaceCreateError. */
  create(instance: Instance, input: WorkspaceInput): Promise<Workspace>;
  /** Throws NotFoundError. */
  get(id: string): Workspace;
  /** The workspace that a directory is. */
  at(directory: string): Workspace | undefined;
  /** With its work tree. */
  remove(instance: Instance, id: string): Promise<void>;
  /** Reads them anew: at the start, and when another process has changed them. */
  load(): Promise<void>;
}

const adapter: WorkspaceAdapter = {
  type: "worktree",
  name: "Worktree",
  description: "Create a git worktree",
};

/** What is done to them is known everywhere at once, for the next request may name one: all are held in memory. */
export function createWorkspaces(deps: {
  db: Database;
  bus: Bus;
  journal: Journal;
  sandboxes: Pick<Sandboxes, "createWorkspace" | "remove">;
  /** The files that this process sees. */
  volume: string;
  log: Log;
}): Workspaces {
  const { db, bus, journal, sandboxes, log, volume } = deps;
  let known = new Map<string, Workspace>();

  const load = async () => {
    known = new Map((await readWorkspaces(db, volume)).map((one) => [one.id, one]));
  };
  bus.subscribe((envelope) => {
    if (envelope.type !== "workspace.status") return;
    const event = envelope.event as Extract<Event, { type: "workspace.status" }>;
    const { workspaceID, status } = event.properties;
    if (known.has(workspaceID) === (status === "connected")) return;
    load().catch((cause: unknown) => log("warn", "could not read the workspaces", { cause }));
  });

  const get = (id: string): Workspace => {
    const found = known.get(id);
    if (!found) throw notFound("Workspace", id);
    return found;
  };
  const list = (projectID?: string) =>
    [...known.values()].filter((one) => projectID === undefined || one.projectID === projectID);
  const told = (workspaceID: string, status: WorkspaceConnection["status"]) =>
    draft("workspace.status", { workspaceID, status });
  const scopeOf = ({ projectID }: Workspace) => ({ directory: "global", project: projectID });

  return {
    adapters: () => [adapter],
    list,
    status: (projectID) =>
      Promise.all(
        list(projectID).map(async ({ id, directory }) => ({
          workspaceID: id,
          status: directory && (await isThere(directory)) ? ("connected" as const) : ("error" as const),
        })),
      ),
    async create(instance, { id = newID("wrk"), type, branch = null, extra = null }) {
      if (type !== adapter.type)
        throw createError(`Unknown workspace adapter: ${type.slice(0, 100)}. There is ${adapter.type}`);
      if (known.has(id)) throw createError(`There is a workspace of this id already: ${id}`);
      const made = await sandboxes.createWorkspace(instance, branch).catch((error: unknown) => {
        if (!(error instanceof CoreError)) throw error;
        throw createError(error.message);
      });
      const { name, directory } = made;
      const { projectID } = instance;
      const workspace = { id, type, name, branch, directory, extra, projectID, timeUsed: Date.now() };
      try {
        known.set(id, workspace);
        await journal.commit(
          scopeOf(workspace),
          [told(id, "connected")],
          [insertWorkspace(workspace, volume)],
        );
      } catch (error) {
        await load();
        await sandboxes.remove(instance, directory);
        throw error instanceof WriteConflict
          ? createError(`There is a workspace of this id already: ${id}`)
          : error;
      }
      return workspace;
    },
    get,
    at: (directory) => [...known.values()].find((one) => one.directory === directory),
    async remove(instance, id) {
      const workspace = get(id);
      // One whose folder somebody has taken away is nothing but a row.
      if (workspace.directory && (await isThere(workspace.directory)))
        await sandboxes.remove(instance, workspace.directory);
      known.delete(id);
      await journal.commit(scopeOf(workspace), [told(id, "disconnected")], [deleteWorkspace(id)]);
    },
    load,
  };
}

function createError(message: string): CoreError {
  return new CoreError("WorkspaceCreateError", { message });
}
