import type { WorkspaceOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function workspaceRoutes({ core }: RouteDeps): WorkspaceOperations<RequestContext> {
  const { instances, workspaces, warps } = core;
  const projectOf = async ({ directory }: RequestContext) => (await instances.get(directory)).projectID;
  return {
    "experimental.workspace.adapter.list": () => workspaces.adapters(),
    "experimental.workspace.list": async (_, context) => workspaces.list(await projectOf(context)),
    "experimental.workspace.status": async (_, context) => workspaces.status(await projectOf(context)),
    "experimental.workspace.create": async ({ body }, { directory }) =>
      workspaces.create(await instances.get(directory), body),
    "experimental.workspace.syncList": () => workspaces.load(),
    "experimental.workspace.remove": ({ path }) => warps.remove(path.id),
    "experimental.workspace.warp": async ({ body }) => {
      await warps.warp(body.sessionID, body.id, body.copyChanges ?? false);
    },
  };
}
