import { CoreError } from "../../../core/base/errors.js";
import type { Core } from "../../../core/core.js";
import type { V2Operations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { permissionRequest, questionRequest } from "./map/requests.js";
import { placeOf } from "./place.js";

/** What waits for a person, and what was allowed for good. */
export function requestRoutes({ core }: RouteDeps) {
  const { permissions, questions, sessions } = core;
  return {
    "v2.permission.request.list": async (request, context) => {
      const { location } = await placeOf(core, request, context);
      return { location, data: (await permissions.list(location.directory)).map(permissionRequest) };
    },
    "v2.permission.saved.list": async ({ query: { projectID } }) => {
      const rules = await permissions.saved();
      const data = [];
      for (const { id, scope, permission, pattern } of rules) {
        const project = (await core.instances.get(scope)).projectID;
        if (projectID && project !== projectID) continue;
        data.push({ id, projectID: project, action: permission, resource: pattern });
      }
      return { data };
    },
    "v2.permission.saved.remove": ({ path }) => permissions.forget(path.id),
    "v2.session.permission.create": async ({ path, body }) => {
      const session = await sessions.get(path.sessionID);
      const instance = await core.instances.get(session.directory);
      const agent = await instance.agent(body.agent ?? session.agent);
      const { action, resources, save = [], metadata = {}, source, id } = body;
      const outcome = await permissions.open({
        session,
        scope: instance.scope,
        rules: [...agent.permission, ...(session.permission ?? [])],
        request: { permission: action, patterns: resources, always: save, metadata },
        ...(source && { tool: { messageID: source.messageID, callID: source.callID } }),
        ...(id !== undefined && { id }),
      });
      return { data: outcome };
    },
    "v2.session.permission.list": async ({ path }) => ({
      data: (await permissionsOf(core, path.sessionID)).map(permissionRequest),
    }),
    "v2.session.permission.get": async ({ path: { sessionID, requestID } }) => {
      const request = (await permissionsOf(core, sessionID)).find(({ id }) => id === requestID);
      if (!request)
        throw new CoreError("PermissionNotFoundError", {
          message: `Permission request not found, or already answered: ${requestID}`,
          requestID,
        });
      return { data: permissionRequest(request) };
    },
    "v2.session.permission.reply": async ({ path: { sessionID, requestID }, body }) => {
      await sessions.get(sessionID);
      await permissions.reply(requestID, body.reply, body.message, sessionID);
    },
    "v2.question.request.list": async (request, context) => {
      const { location } = await placeOf(core, request, context);
      return { location, data: (await questions.list(location.directory)).map(questionRequest) };
    },
    "v2.session.question.list": async ({ path }) => ({
      data: (await questionsOf(core, path.sessionID)).map(questionRequest),
    }),
    "v2.session.question.reply": async ({ path: { sessionID, requestID }, body }) => {
      await requireQuestion(core, sessionID, requestID);
      await questions.reply(requestID, body.answers);
    },
    "v2.session.question.reject": async ({ path: { sessionID, requestID } }) => {
      await requireQuestion(core, sessionID, requestID);
      await questions.reject(requestID);
    },
  } satisfies Partial<V2Operations<RequestContext>>;
}

async function permissionsOf({ sessions, permissions }: Core, sessionID: string) {
  const { directory } = await sessions.get(sessionID);
  return (await permissions.list(directory)).filter((one) => one.sessionID === sessionID);
}

async function questionsOf({ sessions, questions }: Core, sessionID: string) {
  const { directory } = await sessions.get(sessionID);
  return (await questions.list(directory)).filter((one) => one.sessionID === sessionID);
}

async function requireQuestion(core: Core, sessionID: string, requestID: string): Promise<void> {
  if ((await questionsOf(core, sessionID)).some(({ id }) => id === requestID)) return;
  const message = `Question not found, or already answered: ${requestID}`;
  throw new CoreError("QuestionNotFoundError", { message, requestID });
}
