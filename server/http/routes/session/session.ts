import type { AssistantMessageWithParts, Session, SessionUpdateInput } from "@opencode/sdk/types";
import { CoreError } from "../../../core/base/errors.js";
import type { Core } from "../../../core/core.js";
import type { SessionOperations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { commandRoutes } from "./command.js";
import { historyRoutes } from "./history.js";
import { readRoutes } from "./read.js";
import { shareRoutes } from "./share.js";
import { summarizeRoutes } from "./summarize.js";

export function sessionRoutes(deps: RouteDeps): SessionOperations<RequestContext> {
  const { core, log } = deps;
  const { sessions, prompts, instances } = core;
  return {
    ...commandRoutes(deps),
    ...summarizeRoutes(deps),
    ...historyRoutes(deps),
    ...shareRoutes(deps),
    ...readRoutes(deps),
    "session.create": async ({ body }, { directory }) => {
      const instance = await instances.get(directory);
      const now = Date.now();
      const workspaceID = core.workspaces.at(instance.worktree)?.id;
      const input = { ...(workspaceID !== undefined && { workspaceID }), ...body };
      const session = await core.projects.use(instance, now, (also) =>
        sessions.create(input, instance, now, also),
      );
      core.mcp.warm(instance, session.id);
      return session;
    },
    "session.status": (_, { directory }) => core.statusesOf(directory),
    "session.update": ({ path, body }) =>
      sessions.update(path.sessionID, (session) => patched(session, body)),
    "session.delete": async ({ path }) => {
      await core.removeSession(path.sessionID);
      return true;
    },
    "session.abort": async ({ path }) => {
      await prompts.abort(path.sessionID);
      return true;
    },
    "session.prompt": async ({ path, body }) => {
      const { answer } = await prompts.prompt(path.sessionID, body);
      // Which of the two it is follows from `noReply`; the contract says so.
      return { result: answer as Promise<AssistantMessageWithParts> };
    },
    "session.prompt_async": async ({ path, body }) => {
      const { answer } = await prompts
        .prompt(path.sessionID, body)
        .catch((error: unknown) => tellRefusal(core, path.sessionID, error));
      answer.catch((cause: unknown) => log("error", "a turn failed", { sessionID: path.sessionID, cause }));
    },
  };
}

/** Who sends a prompt and only listens to events hears there why nothing comes of it. Throws what it is given. */
async function tellRefusal({ sessions }: Core, sessionID: string, refused: unknown): Promise<never> {
  if (refused instanceof CoreError)
    await sessions.tellError(sessionID, { name: "UnknownError", data: { message: refused.data.message } });
  throw refused;
}

/** Titles and archiving leave `time.updated` alone; permission rules are appended, metadata is replaced. */
function patched(
  session: Session,
  { title, metadata, permission, time }: SessionUpdateInput,
): Session | undefined {
  const archived = time?.archived;
  if (title === undefined && metadata === undefined && permission === undefined && archived === undefined) {
    return undefined;
  }
  const touched = metadata !== undefined || permission !== undefined;
  return {
    ...session,
    ...(title !== undefined && { title }),
    ...(metadata !== undefined && { metadata }),
    ...(permission !== undefined && { permission: [...(session.permission ?? []), ...permission] }),
    time: {
      ...session.time,
      ...(archived !== undefined && { archived }),
      ...(touched && { updated: Date.now() }),
    },
  };
}
