import type { Project, ProjectSummary } from "@opencode/sdk/types";
import { describeTools } from "../../../core/tool/describe.js";
import { withToolFiles } from "../../../core/tool/file/offer.js";
import type { ExperimentalOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { consoleRoutes } from "./console.js";
import { worktreeRoutes } from "./worktree.js";

export function experimentalRoutes(deps: RouteDeps): ExperimentalOperations<RequestContext> {
  const { core } = deps;
  return {
    ...consoleRoutes(),
    ...worktreeRoutes(deps),
    "experimental.capabilities.get": () => ({ backgroundSubagents: true }),
    "experimental.session.background": ({ path }) => core.background.leave(path.sessionID),
    "experimental.session.list": async ({ query }, context) => {
      const { directoryQuery } = context;
      const { roots, archived = false, start, cursor, search, limit } = query;
      const [{ sessions, next }, projects] = await Promise.all([
        core.sessionPages.everywhere({
          archived,
          ...(directoryQuery !== undefined && { directory: directoryQuery }),
          ...(roots !== undefined && { roots }),
          ...(start !== undefined && { start }),
          ...(cursor && { before: cursor }),
          ...(search !== undefined && { search }),
          ...(limit !== undefined && { limit }),
        }),
        core.projects.list(),
      ]);
      if (next !== undefined) context.setHeader("X-Next-Cursor", String(next));
      const known = new Map(projects.map((project) => [project.id, summaryOf(project)]));
      return sessions.map((session) => ({ ...session, project: known.get(session.projectID) ?? null }));
    },
    "experimental.resource.list": async (_, { directory }) =>
      core.mcp.resources(await core.instances.get(directory)),
    "tool.ids": async (_, { directory }) => {
      const own = await core.ownTools.list(await core.instances.get(directory));
      return withToolFiles(core.tools.list(), own).map((tool) => tool.id);
    },
    "tool.list": async ({ query }, { directory }) => {
      const instance = await core.instances.get(directory);
      const builtin = core.tools.list({ model: { id: query.model } });
      const tools = withToolFiles(builtin, await core.ownTools.list(instance));
      const described = await describeTools(tools, { instance, rules: [] }, await core.hooksOf(directory));
      return described.map(({ name, description, inputSchema }) => ({
        id: name,
        description,
        parameters: inputSchema,
      }));
    },
  };
}

function summaryOf({ id, name, worktree }: Project): ProjectSummary {
  return { id, ...(name !== undefined && { name }), worktree };
}
