import type { MessageWithParts, PromptInput, Session } from "@opencode/sdk/types";
import { CoreError } from "../errors.js";
import type { Instances } from "../instance.js";
import type { Database } from "../storage/database.js";
import { admit } from "./admit.js";
import type { Coordinator } from "./coordinator.js";
import type { Leases } from "./leases.js";
import type { Sessions } from "./sessions.js";

export interface Prompts {
  /**
   * Resolves once the prompt is on disk; `answer` settles when its turn has ended, at once with the user's own
   * message when no reply is wanted. Throws what admission finds wrong, and SessionBusyError while another
   * process runs the session.
   */
  prompt(sessionID: string, input: PromptInput): Promise<{ answer: Promise<MessageWithParts> }>;
  /** Resolves when nothing of the session runs any more. Throws NotFoundError. */
  abort(sessionID: string): Promise<void>;
  /** Throws SessionBusyError while the session runs, here or in another process. */
  refuseBusy(session: Session): Promise<void>;
}

export function createPrompts(deps: {
  db: Database;
  sessions: Sessions;
  instances: Instances;
  coordinator: Coordinator;
  leases: Leases;
}): Prompts {
  const { sessions, instances, coordinator, leases } = deps;

  const busy = (sessionID: string) =>
    new CoreError("SessionBusyError", { message: `Session is busy: ${sessionID}`, sessionID });

  return {
    async prompt(sessionID, input) {
      const session = await sessions.get(sessionID);
      if (!coordinator.isBusy(sessionID) && (await leases.isHeldElsewhere(sessionID))) throw busy(sessionID);
      const instance = await instances.get(session.directory);
      const admitted = await admit(deps, instance, session, input);
      if (input.noReply) return { answer: Promise.resolve(admitted.message) };
      return { answer: coordinator.run(admitted.session, admitted.user) };
    },
    async abort(sessionID) {
      await sessions.get(sessionID);
      await coordinator.interrupt(sessionID);
    },
    async refuseBusy(session) {
      if (coordinator.isBusy(session.id) || (await leases.isHeldElsewhere(session.id)))
        throw busy(session.id);
    },
  };
}
