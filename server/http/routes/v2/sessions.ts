import { resolve } from "node:path";
import type { Session, SessionV2CreateInput } from "@opencode/sdk/types";
import { badRequest } from "../../../core/base/errors.js";
import type { Core } from "../../../core/core.js";
import { own } from "../../../core/session/record/entries.js";
import type { V2Operations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import type { RouteDeps } from "../deps.js";
import { classicModel, sessionInfo } from "./map/session.js";
import { readRoutes } from "./read.js";
import { found } from "./story.js";

/** Sessions, and what is said in them. */
export function sessionRoutes({ core }: RouteDeps) {
  const { sessions } = core;
  return {
    ...readRoutes({ core }),
    "v2.session.create": async ({ body }, context) => {
      const { id } = body ?? {};
      const known = id === undefined ? undefined : await found(sessions.get(id));
      return { data: sessionInfo(known ?? (await create(core, body ?? {}, context))) };
    },
    "v2.session.active": async () => {
      const ids = await core.busySessions();
      return { data: Object.fromEntries(ids.map((id) => [id, { type: "running" as const }])) };
    },
    "v2.session.switchAgent": async ({ path, body: { agent } }) => {
      const session = await sessions.get(path.sessionID);
      const chosen = agent === "" ? undefined : await ownModel(core, session, agent);
      await sessions.update(
        session.id,
        ({ agent: _, ...now }) => ({
          ...now,
          ...(agent !== "" && { agent }),
          ...(chosen && { model: chosen }),
          time: { ...now.time, updated: Date.now() },
        }),
        { entries: [own("agent", { agent }), ...(chosen ? [own("model", { model: chosen })] : [])] },
      );
    },
    "v2.session.switchModel": async ({ path, body }) => {
      const session = await sessions.get(path.sessionID);
      const model = classicModel(body.model);
      const { id, providerID, variant } = session.model ?? {};
      if (id === model.id && providerID === model.providerID && variant === model.variant) return;
      await sessions.update(
        session.id,
        (now) => ({ ...now, model, time: { ...now.time, updated: Date.now() } }),
        { entries: [own("model", { model })] },
      );
    },
  } satisfies Partial<V2Operations<RequestContext>>;
}

async function create(
  core: Core,
  { id, agent, model, location }: SessionV2CreateInput,
  { directory }: RequestContext,
): Promise<Session> {
  const place = location ? resolve(directory, location.directory) : directory;
  if (place.includes("\0")) throw badRequest("location.directory: must not contain a NUL byte", "Payload");
  const instance = await core.instances.get(place);
  const now = Date.now();
  const input = {
    ...(id !== undefined && { id }),
    ...(agent !== undefined && { agent }),
    ...(model && { model: classicModel(model) }),
    ...(location?.workspaceID !== undefined && { workspaceID: location.workspaceID }),
  };
  try {
    const session = await core.projects.use(instance, now, (also) =>
      core.sessions.create(input, instance, now, also),
    );
    core.mcp.warm(instance, session.id);
    return session;
  } catch (error) {
    // Made by somebody else in this moment.
    const known = id === undefined ? undefined : await found(core.sessions.get(id));
    if (known) return known;
    throw error;
  }
}

/** The model that an agent is set to; none where it has none, or is not known here. */
async function ownModel(core: Core, session: Session, name: string): Promise<Session["model"]> {
  const instance = await core.instances.get(session.directory);
  const agent = (await instance.agents()).find((one) => one.name === name);
  if (!agent?.model) return undefined;
  const { model, variant } = agent;
  return { id: model.modelID, providerID: model.providerID, ...(variant !== undefined && { variant }) };
}
