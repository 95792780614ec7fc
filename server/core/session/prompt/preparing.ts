import { createAbort } from "../../base/abort.js";
import { badRequest } from "../../base/errors.js";

/** What is done for prompts before they are there. */
export interface Preparing {
  /** Runs `work` until it is cancelled, which is then a BadRequest in the name of `what`. */
  during<T>(
    about: { sessionID: string; messageID?: string | undefined; what: "command" | "prompt" },
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T>;
  /** Ends what is being prepared for a session, or for all, or for the one message of it. */
  cancel(sessionID?: string, messageID?: string): void;
}

export function createPreparing(): Preparing {
  const under = new Map<AbortController, { sessionID: string; messageID?: string | undefined }>();
  return {
    async during({ sessionID, messageID, what }, work) {
      const controller = createAbort();
      under.set(controller, { sessionID, messageID });
      try {
        const result = await work(controller.signal);
        controller.signal.throwIfAborted();
        return result;
      } catch (error) {
        if (controller.signal.aborted) throw badRequest(`${what}: aborted before it began`, "Payload");
        throw error;
      } finally {
        under.delete(controller);
      }
    },
    cancel(sessionID, messageID) {
      for (const [controller, of] of under) {
        if (sessionID !== undefined && of.sessionID !== sessionID) continue;
        if (messageID !== undefined && of.messageID !== messageID) continue;
        controller.abort(new Error("Aborted"));
      }
    },
  };
}
