import type { Operations } from "../../gen/operations.gen.js";
import type { RequestContext } from "../request/exchange.js";
import type { RouteDeps } from "./deps.js";

type InstanceOperations = Pick<Operations<RequestContext>, "path.get" | "app.agents" | "app.skills">;

export function instanceRoutes({ core }: RouteDeps): InstanceOperations {
  return {
    "path.get": async (_, { directory }) => {
      const { worktree } = await core.instances.get(directory);
      const { home, state, config } = core.paths;
      return { home, state, config, worktree, directory };
    },
    "app.agents": async (_, { directory }) => {
      const instance = await core.instances.get(directory);
      return instance.agents();
    },
    "app.skills": async (_, { directory }) => {
      const instance = await core.instances.get(directory);
      return instance.skills();
    },
  };
}
