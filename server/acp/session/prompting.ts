import type { MessageWithParts, PromptInput } from "@opencode/sdk/types";
import { createDeferred } from "../../core/base/deferred.js";
import { newID } from "../../core/base/ids.js";
import type { Log } from "../../core/base/log.js";
import type { Core } from "../../core/core.js";
import { mostSteps } from "../../core/session/turn/loop.js";
import type { PromptRequest, PromptResponse, SteeringResponse } from "../../gen/acp/types.gen.js";
import type { AgentContext } from "../rpc/serve-agent.js";
import { toParts, typedCommand } from "../updates/content.js";
import type { OpenSession, PendingPrompt } from "./open-session.js";
import { findCommand, runCommand } from "./slash-commands.js";
import { stopReason } from "./stop-reason.js";
import { withUnsaved } from "./unsaved.js";

/**
 * Answers one prompt when its own turn has ended and all of its updates are on their way. A prompt that is cancelled,
 * however and whenever, is answered so and never with an error.
 */
export async function answerPrompt(
  core: Core,
  session: OpenSession,
  { prompt, _meta }: PromptRequest,
  { signal, log, accepted }: { signal: AbortSignal; log: Log; accepted?: AgentContext["accepted"] },
): Promise<PromptResponse> {
  const answered = createDeferred<void>();
  const pending: PendingPrompt = {
    cancelled: false,
    ...(!typedCommand(prompt) && { messageID: newID("msg") }),
    leave() {
      cancel();
      return answered.promise;
    },
  };
  const unanswered = createDeferred<undefined>();
  const cancel = () => {
    cancelPrompt(core, session, pending)
      .then((ends) => ends || unanswered.resolve(undefined))
      .catch((cause: unknown) => log("warn", "a prompt could not be cancelled", { cause }));
  };
  session.prompts.add(pending);
  signal.addEventListener("abort", cancel, { once: true });
  try {
    const admitted = await session.inOrder(async () => {
      if (pending.cancelled || prompt.length === 0) return undefined;
      session.lead();
      await session.refresh();
      // Some clients drop what comes before they have set the session up: once it works, they listen.
      await session.tellCommands(!session.prompted);
      session.prompted = true;
      return admit(core, session, prompt, { pending, queue: _meta?.delivery === "queue" });
    });
    accepted?.(pending.messageID);
    const answer = await Promise.race([admitted?.answer, unanswered.promise]);
    if (session.prompts.size === 1) session.live.pause();
    if (pending.cancelled) return { stopReason: "cancelled" };
    return answer ? await responseTo(session, answer) : { stopReason: "end_turn" };
  } catch (error) {
    if (pending.cancelled) return { stopReason: "cancelled" };
    throw error;
  } finally {
    signal.removeEventListener("abort", cancel);
    session.prompts.delete(pending);
    if (session.prompts.size === 0 && !session.running) session.live.rest();
    answered.resolve();
  }
}

/**
 * Says something to the turn that runs, whoever began it: what comes of that is told by updates. Where none runs, the
 * client is to send a prompt, whose answer tells when it is done.
 */
export async function steer(
  core: Core,
  session: OpenSession,
  params: PromptRequest,
  { log }: { log: Log },
): Promise<SteeringResponse> {
  if (session.prompts.size === 0 && !session.running)
    return { outcome: "promptRequired", reason: "noRunningTurn" };
  const accepted = createDeferred<void>();
  const { signal } = new AbortController();
  const answer = answerPrompt(core, session, params, { signal, log, accepted: () => accepted.resolve() });
  await Promise.race([accepted.promise, answer]);
  answer.catch((cause: unknown) => log("warn", "what was said in mid-turn was not answered", { cause }));
  return { outcome: "injected" };
}

/**
 * Cancels the one prompt and leaves those beside it alone, but for the condensing of the conversation: with that,
 * everything ends. Resolves with whether its answer comes soon; one that waits for others would come after them.
 */
async function cancelPrompt(core: Core, session: OpenSession, pending: PendingPrompt): Promise<boolean> {
  pending.cancelled = true;
  // What a command prepares may take as long as it likes.
  if (pending.isCommand) core.commands.cancel(session.id);
  // So may what plugins make of a prompt.
  else if (pending.messageID !== undefined) core.prompts.cancel(session.id, pending.messageID);
  if (pending.condenses) {
    await cancelPrompts(core, session);
    return true;
  }
  return session.inOrder(async () => {
    const { messageID } = pending;
    return messageID === undefined || core.prompts.withdraw(session.id, messageID);
  });
}

/**
 * Cancels what runs in the session and what waits, whoever sent it: who sees a turn and stops it means that turn.
 * Resolves when nothing of it runs.
 */
export function cancelPrompts(core: Core, session: OpenSession): Promise<void> {
  for (const pending of session.prompts) pending.cancelled = true;
  // What a command prepares is before the abort in the order, and may take as long as it likes.
  core.commands.cancel(session.id);
  return session.inOrder(() => core.prompts.abort(session.id));
}

/** Ends the prompts of this client and no turn of another's; resolves when all of them are answered. */
export async function leavePrompts(session: OpenSession): Promise<void> {
  await Promise.all([...session.prompts].map((pending) => pending.leave()));
}

/** Undefined when there is nothing to run, and what there was to say has been said. */
async function admit(
  core: Core,
  session: OpenSession,
  blocks: PromptRequest["prompt"],
  { pending, queue }: { pending: PendingPrompt; queue: boolean },
): Promise<{ answer: Promise<MessageWithParts> } | undefined> {
  const typed = typedCommand(blocks);
  const called = typed && (await findCommand(core, session, typed));
  if (pending.cancelled) return undefined;
  if (typed && called) {
    pending.isCommand = true;
    return runCommand(core, session, called, typed, pending);
  }
  pending.messageID ??= newID("msg");
  const { mode, model, variant } = session.choice;
  const parts = await withUnsaved(core, session, toParts(blocks));
  const input: PromptInput = {
    messageID: pending.messageID,
    agent: mode,
    ...(variant !== undefined && { variant }),
    model,
    parts,
    ...(queue && { delivery: "queue" as const }),
    // What only the user is to see is nothing to answer.
    ...(parts.every((part) => part.type === "text" && part.ignored) && { noReply: true }),
  };
  return core.prompts.prompt(session.id, input, session);
}

async function responseTo(session: OpenSession, { info }: MessageWithParts): Promise<PromptResponse> {
  if (info.role !== "assistant") return { stopReason: "end_turn" };
  const { calls, usage } = session.live.turn(info.parentID);
  const { steps = mostSteps } = await session.instance.agent(info.agent);
  return { stopReason: stopReason(info, { calls, limit: steps }), usage };
}
