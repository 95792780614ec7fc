import { formatterPlace } from "../../../core/instance/code-places.js";
import type { InstanceOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { vcsRoutes } from "./vcs.js";

export function instanceRoutes(deps: RouteDeps): InstanceOperations<RequestContext> {
  const { core } = deps;
  return {
    ...vcsRoutes(deps),
    "instance.dispose": async (_, { directory }) => {
      await core.disposal.directory(directory);
      return true;
    },
    "path.get": async (_, { directory }) => {
      const { worktree } = await core.instances.get(directory);
      const { home, state, config } = core.paths;
      return { home, state, config, worktree, directory };
    },
    "command.list": async (_, { directory }) => {
      const instance = await core.instances.get(directory);
      return core.commands.list(instance);
    },
    "app.agents": async (_, { directory }) => {
      const instance = await core.instances.get(directory);
      return instance.publicAgents();
    },
    "app.skills": async (_, { directory }) => {
      const instance = await core.instances.get(directory);
      return instance.skills();
    },
    "lsp.status": (_, { directory }) => core.languageServers.status({ directory }),
    "formatter.status": async (_, { directory }) =>
      core.formatters.status(await formatterPlace(await core.instances.get(directory))),
  };
}
