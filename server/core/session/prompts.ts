import type { MessageWithParts, PromptInput, Session, SessionSummarizeInput } from "@opencode/sdk/types";
import { CoreError } from "../errors.js";
import type { Instances } from "../instance.js";
import type { Database } from "../storage/database.js";
import { admit, admitSummary } from "./admit.js";
import type { Coordinator, Work } from "./coordinator.js";
import type { FileLocks } from "./file-locks.js";
import type { Leases } from "./leases.js";
import type { Messages } from "./messages.js";
import type { Sessions } from "./sessions.js";

export interface Prompts {
  /**
   * Resolves once the prompt is on disk; `answer` settles when its turn has ended, at once with the user's own
   * message when no reply is wanted. Throws what admission finds wrong, and SessionBusyError while another
   * process runs the session.
   */
  prompt(sessionID: string, input: PromptInput): Promise<{ answer: Promise<MessageWithParts> }>;
  /**
   * Has the history condensed, once nothing else runs. `done` settles with false when that failed or was aborted;
   * `answer`, where there was anything to condense, is the message that the summary is or that says what went wrong.
   * Throws what admission finds wrong, and SessionBusyError while another process runs the session.
   */
  summarize(
    sessionID: string,
    input: SessionSummarizeInput,
  ): Promise<{ done: Promise<boolean>; answer?: Promise<MessageWithParts> }>;
  /** Resolves when nothing of the session runs any more. Throws NotFoundError. */
  abort(sessionID: string): Promise<void>;
  /** Stops the answer to one prompt of this process; one that waits ends unanswered. Whether it ran already. */
  withdraw(sessionID: string, messageID: string): boolean;
  /** Runs an admission after those before it, on a session that no dead process holds. Throws SessionBusyError. */
  admitting<T>(sessionID: string, work: (session: Session) => Promise<T>): Promise<T>;
  /** The answer to a prompt that is sent again: it runs already, or has been answered. */
  answered(
    sessionID: string,
    messageID: string | undefined,
  ): Promise<{ answer: Promise<MessageWithParts> } | undefined>;
  /** Throws SessionBusyError while the session runs, here or in another process. */
  refuseBusy(session: Session): Promise<void>;
}

export function createPrompts(deps: {
  db: Database;
  sessions: Sessions;
  messages: Messages;
  instances: Instances;
  coordinator: Coordinator;
  leases: Leases;
  /** Puts right what a dead process left of a session. */
  recover(sessionID: string): Promise<void>;
  /** By session: admissions come one after the other, and not while a revert is at work. */
  locks: FileLocks;
  /** Makes a pending revert final. */
  settle(session: Session): Promise<Session>;
  summarize(options: { auto: boolean }): Work;
}): Prompts {
  const { sessions, instances, coordinator, leases } = deps;

  const busy = (sessionID: string) =>
    new CoreError("SessionBusyError", { message: `Session is busy: ${sessionID}`, sessionID });

  const admitting = <T>(sessionID: string, work: (session: Session) => Promise<T>): Promise<T> =>
    deps.locks.exclusive(sessionID, async () => {
      const session = await sessions.get(sessionID);
      if (!coordinator.isBusy(sessionID)) {
        if (await leases.isHeldElsewhere(sessionID)) throw busy(sessionID);
        await deps.recover(sessionID);
      }
      return work(session);
    });

  /** A client that sends a prompt again, having lost the answer, gets that answer and starts nothing. */
  const answered = async (sessionID: string, messageID: string | undefined) => {
    if (messageID === undefined) return undefined;
    const running = coordinator.answerTo(sessionID, messageID);
    if (running) return { answer: running };
    // Nearly every prompt is new: then nothing has to be looked through.
    const [known] = await deps.db.read("SELECT 1 FROM message WHERE id = ?", [messageID]);
    if (!known) return undefined;
    const [row] = await deps.db.read(
      `SELECT id FROM message WHERE session_id = ? AND json_extract(data, '$.parentID') = ?
        ORDER BY time_created DESC, id DESC LIMIT 1`,
      [sessionID, messageID],
    );
    return row && { answer: deps.messages.get(sessionID, String(row.id)) };
  };

  return {
    admitting,
    answered,
    prompt: (sessionID, input) =>
      admitting(sessionID, async (session) => {
        const again = input.noReply ? undefined : await answered(sessionID, input.messageID);
        if (again) return again;
        const instance = await instances.get(session.directory);
        const admitted = await admit(deps, instance, session, input);
        if (input.noReply) return { answer: Promise.resolve(admitted.message) };
        return { answer: coordinator.run(admitted.session, admitted.user) };
      }),
    summarize: (sessionID, input) =>
      admitting(sessionID, async (session) => {
        const instance = await instances.get(session.directory);
        const { messages } = await deps.messages.list(sessionID, { limit: 1 });
        if (messages.length === 0) return { done: Promise.resolve(true) };
        const { user, ...admitted } = await admitSummary(deps, instance, session, input);
        const work = deps.summarize({ auto: input.auto ?? false });
        const answer = coordinator.run(admitted.session, user, work);
        const done = answer.then(
          ({ info }) => info.role === "assistant" && !(info.error && info.parentID === user.id),
        );
        // Whoever asks for the answer need not ask for this too.
        done.catch(() => undefined);
        return { answer, done };
      }),
    async abort(sessionID) {
      await sessions.get(sessionID);
      if (coordinator.isBusy(sessionID)) await coordinator.interrupt(sessionID);
      else if (await leases.isHeldElsewhere(sessionID)) await leases.abortElsewhere(sessionID);
    },
    withdraw: coordinator.withdraw,
    async refuseBusy(session) {
      if (coordinator.isBusy(session.id) || (await leases.isHeldElsewhere(session.id)))
        throw busy(session.id);
    },
  };
}
