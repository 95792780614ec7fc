import { setTimeout as sleep } from "node:timers/promises";
import type { MessageWithParts, PromptInput, Session, SessionSummarizeInput } from "@opencode/sdk/types";
import type { FileLocks } from "../../base/keyed-locks.js";
import type { HooksOf, TurnHooks } from "../../base/plugin-hooks.js";
import { untilFired } from "../../base/run-hook.js";
import type { Instances } from "../../instance/instance.js";
import type { Database } from "../../storage/database.js";
import { type RoutedPrompts, type RoutesNow, routedInstance } from "../routed.js";
import type { Answers } from "../run/answers.js";
import type { Coordinator } from "../run/coordinator.js";
import type { Leases } from "../run/leases.js";
import type { Occupancy } from "../run/occupancy.js";
import type { Sessions } from "../sessions.js";
import type { Messages } from "../store/messages.js";
import { type AdmitDeps, type Admitted, admit, admitSummary, type ChangePrompt } from "./admit.js";
import type { Preparing } from "./preparing.js";
import { promptLeft } from "./prompt-hooks.js";
import type { Queue, QueuedWork } from "./queue.js";

/** What a front end says beside the prompt, and what stays with this process. */
export interface Sender {
  /** Where it has the models called that its prompt needs. */
  routes: RoutesNow | undefined;
}

export interface Prompts {
  /**
   * Resolves once the prompt is on disk; `answer` settles when its turn has ended, whichever process runs it, and at
   * once with the user's own message when no reply is wanted. Throws what admission finds wrong.
   */
  prompt(
    sessionID: string,
    input: PromptInput,
    sender?: Sender,
  ): Promise<{ answer: Promise<MessageWithParts> }>;
  /**
   * Has the history condensed, once nothing else runs. `done` settles with false when that failed or was aborted;
   * `answer`, where there was anything to condense, is the message that the summary is or that says what went wrong.
   * Throws what admission finds wrong.
   */
  summarize(
    sessionID: string,
    input: SessionSummarizeInput,
    sender?: Sender,
  ): Promise<{ done: Promise<boolean>; answer?: Promise<MessageWithParts> }>;
  /** Has a command of the user run and kept. Throws SessionBusyError while the session runs. */
  shell(
    sessionID: string,
    input: PromptInput,
    command: string,
  ): Promise<{ answer: Promise<MessageWithParts> }>;
  /** Resolves when nothing of the session runs any more. Throws NotFoundError. */
  abort(sessionID: string): Promise<void>;
  /** Stops the answer to one prompt; one that waits ends unanswered. Whether its answer comes at once. */
  withdraw(sessionID: string, messageID: string): Promise<boolean>;
  /** Refuses prompts of a session, or the one, that are still being prepared. */
  cancel(sessionID: string, messageID?: string): void;
  /** The answer to a prompt that is sent again: it runs already, or has been answered. */
  answered(
    sessionID: string,
    messageID: string | undefined,
  ): Promise<{ answer: Promise<MessageWithParts> } | undefined>;
}

export function createPrompts(
  deps: AdmitDeps & {
    db: Database;
    sessions: Sessions;
    messages: Messages;
    instances: Instances;
    coordinator: Coordinator;
    queue: Queue;
    answers: Answers;
    routed: RoutedPrompts;
    leases: Leases;
    occupancy: Pick<Occupancy, "refuseBusy">;
    hooksOf: HooksOf;
    preparing: Preparing;
    /** Puts right what a dead process left of a session. */
    recover(sessionID: string): Promise<void>;
    /** Told of what was accepted, while its client still asks. */
    accepted(messageID: string): void;
    /** By session: admissions come one after the other, and not while a revert is at work. */
    locks: FileLocks;
  },
): Prompts {
  const { sessions, instances, coordinator, leases, queue, answers, routed } = deps;

  /** Runs an admission after those before it, on a session that no dead process holds and no other one takes back. */
  const admitting = <T>(sessionID: string, work: (session: Session) => Promise<T>): Promise<T> =>
    deps.locks.exclusive(sessionID, async () => {
      await sessions.get(sessionID);
      if (!coordinator.isBusy(sessionID)) await deps.recover(sessionID);
      while (await leases.isClosed(sessionID)) {
        await sleep(50);
        await deps.recover(sessionID);
      }
      return work(await sessions.get(sessionID));
    });

  const entry = (sessionID: string, work: QueuedWork, sender?: Sender) => (messageID: string) => {
    // Before it is on disk: from then on its turn may begin.
    routed.keep(messageID, sender?.routes);
    return [leases.open(sessionID), queue.add(sessionID, messageID, work)];
  };

  const run = ({ session, user }: Admitted) => {
    const answer = answers.wait(session.id, user.id);
    deps.accepted(user.id);
    const forget = () => routed.forget(user.id);
    answer.then(forget, forget);
    coordinator.wake(session);
    return answer;
  };

  /** Plugins may take their time to be there, which nobody who leaves has to wait for. */
  const hooksFor = ({ id, directory }: Session, { messageID }: PromptInput) => {
    const coming = deps.hooksOf(directory);
    const about = { sessionID: id, messageID, what: "prompt" as const };
    return coming && deps.preparing.during(about, (signal) => untilFired(coming, signal));
  };

  const changedBy = (hooks: TurnHooks | undefined, input: PromptInput): ChangePrompt | undefined =>
    hooks?.has("chat.message")
      ? (prompt) =>
          deps.preparing.during(
            { sessionID: prompt.info.sessionID, messageID: input.messageID, what: "prompt" },
            (signal) => promptLeft(hooks, input, prompt, signal),
          )
      : undefined;

  /** A client that sends a prompt again, having lost the answer, gets that answer and starts nothing. */
  const answered = async (sessionID: string, messageID: string | undefined) => {
    if (messageID === undefined) return undefined;
    const found = await answers.find(sessionID, messageID);
    if (found?.open) return { answer: answers.wait(sessionID, messageID) };
    return found?.answerID === undefined
      ? undefined
      : { answer: deps.messages.get(sessionID, found.answerID) };
  };

  return {
    answered,
    prompt: (sessionID, input, sender) =>
      admitting(sessionID, async (session) => {
        const again = input.noReply ? undefined : await answered(sessionID, input.messageID);
        if (again) return again;
        const instance = routedInstance(await instances.get(session.directory), sender?.routes);
        const change = changedBy(await hooksFor(session, input), input);
        if (input.noReply) {
          const { message } = await admit(deps, instance, session, input, { change });
          return { answer: Promise.resolve(message) };
        }
        const work: QueuedWork = { type: "prompt", ...(input.delivery === "queue" && { later: true }) };
        const written = { entry: entry(sessionID, work, sender), change };
        return { answer: run(await admit(deps, instance, session, input, written)) };
      }),
    summarize: (sessionID, input, sender) =>
      admitting(sessionID, async (session) => {
        const instance = routedInstance(await instances.get(session.directory), sender?.routes);
        const { messages } = await deps.messages.list(sessionID, { limit: 1 });
        if (messages.length === 0) return { done: Promise.resolve(true) };
        const work: QueuedWork = { type: "summary", auto: input.auto ?? false };
        const admitted = await admitSummary(deps, instance, session, input, entry(sessionID, work, sender));
        const answer = run(admitted);
        const done = answer.then(
          ({ info }) => info.role === "assistant" && !(info.error && info.parentID === admitted.user.id),
        );
        // Whoever asks for the answer need not ask for this too.
        done.catch(() => undefined);
        return { answer, done };
      }),
    shell: (sessionID, input, command) =>
      admitting(sessionID, async (session) => {
        const again = await answered(sessionID, input.messageID);
        if (again) return again;
        await deps.occupancy.refuseBusy(session);
        const instance = await instances.get(session.directory);
        const queued = entry(sessionID, { type: "shell", command });
        const admitted = await admit(deps, instance, session, input, {
          entry: (messageID) => [...queue.idle(sessionID), ...queued(messageID)],
        });
        return { answer: run(admitted) };
      }),
    cancel: deps.preparing.cancel,
    async abort(sessionID) {
      deps.preparing.cancel(sessionID);
      const session = await sessions.get(sessionID);
      if (coordinator.isBusy(sessionID)) return coordinator.interrupt(sessionID);
      await deps.recover(sessionID);
      if (await leases.isHeldElsewhere(sessionID)) return leases.abortElsewhere(sessionID);
      if (!(await queue.next(sessionID))) return;
      await queue.cancel(sessionID);
      coordinator.wake(session);
      await coordinator.interrupt(sessionID);
    },
    withdraw: async (sessionID, messageID) =>
      (await coordinator.withdraw(sessionID, messageID)) || leases.abortTurnElsewhere(sessionID, messageID),
  };
}
