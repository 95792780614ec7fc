import { nameFor } from "../../../core/workspace/worktree/names.js";
import type { ProjectCopyOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function projectCopyRoutes({ core }: RouteDeps): ProjectCopyOperations<RequestContext> {
  const { instances, sandboxes } = core;
  return {
    "experimental.projectCopy.generateName": ({ body }) => ({ name: nameFor(body?.context) }),
    "v2.projectCopy.create": async ({ path, body }, { directory }) =>
      sandboxes.copies.create(await instances.get(directory), path.projectID, body),
    "v2.projectCopy.remove": async ({ path, body }, { directory }) =>
      sandboxes.copies.remove(await instances.get(directory), path.projectID, body),
    "v2.projectCopy.refresh": async ({ path }, { directory }) =>
      sandboxes.copies.refresh(await instances.get(directory), path.projectID),
  };
}
