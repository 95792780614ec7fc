import type { Operations } from "../../gen/operations.gen.js";
import type { RequestContext } from "../request/exchange.js";
import type { RouteDeps } from "./deps.js";

type ProjectOperations = Pick<Operations<RequestContext>, "project.list" | "project.current">;

export function projectRoutes({ core }: RouteDeps): ProjectOperations {
  return {
    "project.list": () => core.projects.list(),
    "project.current": async (_, { directory }) =>
      core.projects.remember(await core.instances.get(directory)),
  };
}
