import type { SessionOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { Reading } from "../deps.js";

/** What the database alone answers. */
export function readRoutes({ core }: Reading) {
  const { sessions, messages, instances } = core;
  return {
    "session.list": async ({ query }, { directory, directoryQuery }) => {
      const { projectID } = await instances.get(directory);
      const { scope, path, roots, start, search, limit } = query;
      return sessions.list({
        projectID,
        // A path, the empty one of the work tree too, says where in the project to look in place of the directory.
        ...(path !== undefined
          ? { path: path.replace(/^\.?\/+|\/+$/g, "") }
          : directoryQuery !== undefined && scope !== "project" && { directory: directoryQuery }),
        ...(roots !== undefined && { roots }),
        ...(start !== undefined && { start }),
        ...(search !== undefined && { search }),
        ...(limit !== undefined && { limit }),
      });
    },
    "session.get": ({ path }) => sessions.getJson(path.sessionID),
    "session.children": async ({ path }) => {
      await sessions.get(path.sessionID);
      return sessions.children(path.sessionID);
    },
    "session.todo": async ({ path }) => {
      await sessions.get(path.sessionID);
      return core.todos.list(path.sessionID);
    },
    "session.messages": async ({ path, query }, context) => {
      await sessions.get(path.sessionID);
      const { limit, before } = query;
      const page = await messages.listJson(path.sessionID, {
        ...(limit !== undefined && { limit }),
        ...(before !== undefined && { before }),
      });
      if (page.next !== undefined) {
        const next = new URL(context.url);
        next.searchParams.set("before", page.next);
        next.searchParams.delete("auth_token");
        context.setHeader("Link", `<${next}>; rel="next"`);
        context.setHeader("X-Next-Cursor", page.next);
      }
      return page.messages;
    },
    "session.message": ({ path }) => messages.get(path.sessionID, path.messageID),
  } satisfies Partial<SessionOperations<RequestContext>>;
}
