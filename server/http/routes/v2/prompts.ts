import type { MessageWithParts, SessionInputAdmitted } from "@opencode/sdk/types";
import { CoreError } from "../../../core/base/errors.js";
import { newID } from "../../../core/base/ids.js";
import type { Core } from "../../../core/core.js";
import { nothingToSummarise } from "../../../core/session/turn/turn.js";
import type { RequestOf, V2Operations } from "../../../gen/operations.gen.js";
import type { RequestContext } from "../../request/exchange.js";
import { V2Error } from "../../response/v2-errors.js";
import type { RouteDeps } from "../deps.js";
import { isSamePrompt, promptOf, promptParts } from "./map/prompt.js";
import { found } from "./story.js";

/** What is asked of a session, and what ends it. */
export function promptRoutes({ core, log }: RouteDeps) {
  const { sessions, prompts } = core;
  return {
    "v2.session.prompt": async ({ path, body }) => {
      const session = await sessions.get(path.sessionID);
      const parts = promptParts(body.prompt, session.directory);
      const delivery = body.delivery ?? "steer";
      const messageID = body.id ?? newID("msg");
      const known = body.id === undefined ? undefined : await sameOrRefused(core, path, body, parts);
      if (!known || body.resume !== false) {
        const { answer } = await prompts.prompt(session.id, {
          messageID,
          parts,
          delivery,
          ...(session.agent !== undefined && { agent: session.agent }),
          ...(session.model && {
            model: { providerID: session.model.providerID, modelID: session.model.id },
          }),
          ...(session.model?.variant !== undefined && { variant: session.model.variant }),
          ...(body.resume === false && { noReply: true }),
        });
        answer.catch((cause: unknown) => log("error", "a turn failed", { sessionID: session.id, cause }));
      }
      return { data: await admitted(core, session.id, messageID) };
    },
    "v2.session.interrupt": async ({ path }) => prompts.abort(path.sessionID),
    "v2.session.wait": async ({ path }, { signal }) => core.rest(await sessions.get(path.sessionID), signal),
    "v2.session.compact": async ({ path }) => {
      const session = await sessions.get(path.sessionID);
      const model = session.model
        ? { providerID: session.model.providerID, modelID: session.model.id }
        : (await (await core.instances.get(session.directory)).providers()).defaultModel();
      const { done, answer } = await prompts.summarize(session.id, model);
      if (await done) return;
      const info = (await answer)?.info;
      const error = info?.role === "assistant" ? info.error : undefined;
      const { message } = (error?.data ?? {}) as { message?: unknown };
      if (message === nothingToSummarise) return;
      throw new CoreError("ServiceUnavailableError", {
        message: `The conversation was not condensed: ${String(message ?? error?.name ?? "it was stopped")}`,
        service: "session.compact",
      });
    },
  } satisfies Partial<V2Operations<RequestContext>>;
}

type Request = RequestOf<"v2.session.prompt">;

/** The prompt that has the id already, if it is this one; throws ConflictError if it is anything else. */
async function sameOrRefused(
  core: Core,
  { sessionID }: Request["path"],
  { id = "", prompt: _, delivery = "steer" }: Request["body"],
  parts: ReturnType<typeof promptParts>,
): Promise<MessageWithParts | undefined> {
  const message = await found(core.messages.get(sessionID, id));
  if (!message) {
    if (await core.messages.isKnown(id)) throw conflict(id);
    return undefined;
  }
  const [record, prompt] = [await core.records.find(sessionID, "said", id), promptOf(message.parts)];
  const wanted = promptOf(parts) ?? { text: "" };
  const isSame =
    message.info.role === "user" &&
    prompt !== undefined &&
    isSamePrompt(prompt, wanted) &&
    (record?.data?.delivery ?? "steer") === delivery;
  if (!isSame) throw conflict(id);
  return message;
}

function conflict(id: string): V2Error {
  return new V2Error("ConflictError", `The id is that of another message: ${id}`, { resource: id });
}

async function admitted(core: Core, sessionID: string, id: string): Promise<SessionInputAdmitted> {
  const [message, said, read] = await Promise.all([
    core.messages.get(sessionID, id),
    core.records.find(sessionID, "said", id),
    core.records.find(sessionID, "read", id),
  ]);
  return {
    admittedSeq: said?.seq ?? 0,
    id,
    sessionID,
    prompt: promptOf(message.parts) ?? { text: "" },
    delivery: said?.data?.delivery === "queue" ? "queue" : "steer",
    timeCreated: said?.time ?? message.info.time.created,
    ...(read && { promotedSeq: read.seq }),
  };
}
