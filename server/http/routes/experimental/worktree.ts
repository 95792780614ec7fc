import type { ExperimentalOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function worktreeRoutes({ core }: RouteDeps) {
  const { instances, sandboxes } = core;
  return {
    "worktree.list": async (_, { directory }) => sandboxes.list(await instances.get(directory)),
    "worktree.create": async ({ body }, { directory }) =>
      sandboxes.create(await instances.get(directory), body ?? {}),
    "worktree.remove": async ({ body }, { directory }) => {
      await sandboxes.remove(await instances.get(directory), body.directory);
      return true;
    },
    "worktree.reset": async ({ body }, { directory }) => {
      await sandboxes.reset(await instances.get(directory), body.directory);
      return true;
    },
  } satisfies Partial<ExperimentalOperations<RequestContext>>;
}
