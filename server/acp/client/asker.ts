import type { Event, PermissionRequest, QuestionRequest, Session } from "@opencode/sdk/types";
import { createAbort } from "../../core/base/abort.js";
import { CoreError } from "../../core/base/errors.js";
import type { Log } from "../../core/base/log.js";
import type { Core } from "../../core/core.js";
import type { ClientMethods } from "../../gen/acp/methods.gen.js";
import type { Features } from "../features.js";
import type { Live } from "../updates/live.js";
import { chunk } from "../updates/updates.js";
import { type Approval, approves } from "./approval.js";
import { type Asked, permissionParams, permissionUpdate, replyOf } from "./permission.js";
import { answersOf, elicitation, questionsText } from "./question.js";

export interface Asker {
  event(event: Event): void;
  /** Allows what need not be asked any more. */
  reconsider(): Promise<void>;
  close(): void;
}

/** Passes what the agent asks on to the client, and its answer back. Nothing that is asked stays unanswered. */
export function createAsker(deps: {
  core: Pick<Core, "permissions" | "questions" | "tools">;
  client: ClientMethods;
  features: Features;
  /** The root session: children ask under its id. */
  session: Session;
  live: Live;
  /** Whether the turn that asks is one this client began: only then its silence is an answer. */
  isOwnTurn(): boolean;
  approval(): Approval;
  log: Log;
}): Asker {
  const { core, client, features, session, live, isOwnTurn, log } = deps;
  /** The requests the client has not answered, by ours. */
  const open = new Map<string, { controller: AbortController; permission: string | undefined }>();
  /** What others began is theirs to decide. */
  const isApproved = (permission: string) => isOwnTurn() && approves(deps.approval(), permission);

  const asking = (
    id: string,
    permission: string | undefined,
    work: (signal: AbortSignal) => Promise<void>,
  ) => {
    if (open.has(id)) return;
    const controller = createAbort();
    open.set(id, { controller, permission });
    work(controller.signal)
      .catch((cause: unknown) => {
        // Somebody else was faster, or the turn was aborted: then it is answered already.
        if (controller.signal.aborted || cause instanceof CoreError) return;
        log("error", "an answer could not be passed on", { requestID: id, cause });
      })
      .finally(() => open.delete(id));
  };

  const permission = async (request: PermissionRequest, signal: AbortSignal) => {
    if (isApproved(request.permission)) return core.permissions.reply(request.id, "once");
    const part = live.call(request.tool);
    const planned = part ? live.plannedBy(part.id) : [];
    const asked: Asked = { request, part, planned, directory: session.directory, facts: core.tools.facts };
    if (features.permissionUpdates) {
      void client.sessionUpdate({ sessionId: session.id, update: permissionUpdate(asked) });
    }
    const response = await client
      .requestPermission(permissionParams(session.id, asked), { signal })
      .catch((cause: unknown) => {
        signal.throwIfAborted();
        log("warn", "the client could not be asked for permission", { cause });
        return undefined;
      });
    const unsaid = response === undefined || response.outcome.outcome === "cancelled";
    // What others wait for is theirs to decide when this client does not.
    if (unsaid && !isOwnTurn()) return;
    if (!response) return core.permissions.reply(request.id, "reject");
    const { reply, forGood, feedback } = replyOf(response);
    if (forGood) await core.permissions.rejectAlways(request.id, feedback);
    else await core.permissions.reply(request.id, reply, feedback);
  };

  const question = async (request: QuestionRequest, signal: AbortSignal) => {
    const part = live.call(request.tool);
    if (!features.forms) {
      const text = questionsText(request.questions);
      void client.sessionUpdate({
        sessionId: session.id,
        update: chunk("agent_message_chunk", request.id, text),
      });
      if (isOwnTurn()) await core.questions.reject(request.id);
      return;
    }
    const answers = await client
      .createElicitation(elicitation(session.id, part?.id, request), { signal })
      .then(
        (response) => answersOf(request.questions, response),
        (cause: unknown) => {
          signal.throwIfAborted();
          log("warn", "the client could not be asked", { cause });
          return undefined;
        },
      );
    if (!answers && !isOwnTurn()) return;
    await (answers ? core.questions.reply(request.id, answers) : core.questions.reject(request.id));
  };

  return {
    event(event) {
      switch (event.type) {
        case "permission.asked": {
          const request = event.properties;
          return asking(request.id, request.permission, (signal) => permission(request, signal));
        }
        case "question.asked": {
          const request = event.properties;
          return asking(request.id, undefined, (signal) => question(request, signal));
        }
        case "permission.replied":
        case "question.replied":
        case "question.rejected":
          open.get(event.properties.requestID)?.controller.abort();
      }
    },
    async reconsider() {
      for (const [id, { permission }] of [...open]) {
        if (permission === undefined || !isApproved(permission)) continue;
        await core.permissions.reply(id, "once").catch((cause: unknown) => {
          if (!(cause instanceof CoreError)) throw cause;
        });
      }
    },
    close() {
      for (const { controller } of open.values()) controller.abort();
    },
  };
}
