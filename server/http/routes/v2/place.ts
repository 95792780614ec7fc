import type { LocationInfo } from "@opencode/sdk/types";
import type { Core } from "../../../core/core.js";
import type { Instance } from "../../../core/instance/instance.js";
import type { RequestContext } from "../../request/exchange.js";

/** What operations that work in a directory are asked with. */
export interface Located {
  query: { location?: { workspace?: string } | undefined };
}

/** The directory of a request, and how it is told. */
export async function placeOf(
  core: Core,
  { query }: Located,
  { directory }: Pick<RequestContext, "directory">,
): Promise<{ instance: Instance; location: LocationInfo }> {
  const instance = await core.instances.get(directory);
  const workspaceID = query.location?.workspace;
  const project = { id: instance.projectID, directory: instance.worktree };
  return {
    instance,
    location: { directory, ...(workspaceID !== undefined && { workspaceID }), project },
  };
}
