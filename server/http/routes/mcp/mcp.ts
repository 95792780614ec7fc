import type { McpOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";

export function mcpRoutes({ core }: RouteDeps): McpOperations<RequestContext> {
  const { mcp, instances, nodes } = core;
  return {
    "mcp.status": async ({ query }, { directory }) => {
      const { sessionID } = query;
      if (sessionID === undefined) return mcp.status(await instances.get(directory));
      const session = await core.sessions.get(sessionID);
      return mcp.status(await instances.get(session.directory), sessionID);
    },
    "mcp.add": async ({ body }, { directory }) => {
      const instance = await instances.get(directory);
      await mcp.add(instance, body.name, body.config);
      return mcp.status(instance);
    },
    "mcp.connect": async ({ path }, { directory }) => mcp.connect(await instances.get(directory), path.name),
    "mcp.disconnect": async ({ path }, { directory }) => {
      await mcp.disconnect(await instances.get(directory), path.name);
      return true;
    },
    "mcp.auth.start": async ({ path }, { directory }) => {
      const begun = await mcp.startLogin(await instances.get(directory), path.name);
      await nodes.bind("login", `mcp/${path.name}`).known;
      return begun;
    },
    "mcp.auth.remove": async ({ path }, { directory }) => {
      await mcp.logout(await instances.get(directory), path.name);
      return { success: true };
    },
    "mcp.auth.callback": async ({ path, body }, { directory }) =>
      mcp.finishLogin(await instances.get(directory), path.name, body.code),
    "mcp.auth.authenticate": async ({ path }, { directory, signal }) =>
      mcp.login(await instances.get(directory), path.name, signal),
  };
}
