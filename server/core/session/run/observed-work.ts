import type { Observers } from "../../base/observers.js";
import type { Work } from "./coordinator.js";

/** Work of which those are told who measure: which prompt it is for, and whether it was answered. */
export function observedWork(observers: Pick<Observers, "begins">, type: string, work: Work): Work {
  return async (turn) => {
    const { session, user } = turn;
    const observation = observers.begins({
      type: "prompt",
      sessionID: session.id,
      messageID: user.id,
      work: type,
    });
    try {
      const message = await observation.within(() => work(turn));
      const { info } = message;
      observation.ends({ error: info.role === "assistant" ? info.error?.name : undefined });
      return message;
    } catch (error) {
      observation.ends({ error: error instanceof Error ? error.name : "Error" });
      throw error;
    }
  };
}
