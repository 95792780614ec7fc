import type { ProjectOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function projectRoutes({ core }: RouteDeps): ProjectOperations<RequestContext> {
  return {
    "project.list": () => core.projects.list(),
    "project.current": async (_, { directory }) => core.projects.current(await core.instances.get(directory)),
    "project.initGit": (_, { directory }) => core.initGit(directory),
    "project.update": ({ path, body }) => core.projects.update(path.projectID, body),
    "project.directories": ({ path }) => core.projects.directories(path.projectID),
  };
}
