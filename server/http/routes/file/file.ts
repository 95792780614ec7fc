import type { FileOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { findRoutes } from "./find.js";

export function fileRoutes(deps: RouteDeps): FileOperations<RequestContext> {
  const { core } = deps;
  return {
    ...findRoutes(deps),
    "file.list": async ({ query }, { directory, signal }) =>
      core.files.list(await core.filePlace(directory), query.path, signal),
    "file.read": async ({ query }, { directory }) =>
      core.files.content(await core.filePlace(directory), query.path),
    "file.status": (_, { directory, signal }) => core.vcs.files(directory, signal),
  };
}
