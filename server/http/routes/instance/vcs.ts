import type { InstanceOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

/** The repository that a directory lies in. */
export function vcsRoutes({ core }: RouteDeps) {
  const { vcs, watches } = core;
  return {
    "vcs.get": (_, { directory }) => {
      watches.touch(directory);
      return vcs.info(directory);
    },
    "vcs.status": (_, { directory, signal }) => vcs.status(directory, signal),
    "vcs.diff": async ({ query }, { directory, signal }) =>
      vcs.diff(await core.filePlace(directory), query, signal),
    "vcs.diff.raw": async (_, { directory, signal, setHeader }) => {
      const patch = await vcs.rawDiff(await core.filePlace(directory), signal);
      setHeader("content-type", "text/x-diff; charset=utf-8");
      return patch;
    },
    "vcs.apply": async ({ body }, { directory }) => {
      await vcs.apply(directory, body.patch);
      return { applied: true };
    },
  } satisfies Partial<InstanceOperations<RequestContext>>;
}
