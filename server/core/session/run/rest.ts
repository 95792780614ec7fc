import type { Session } from "@opencode/sdk/types";
import { CoreError } from "../../base/errors.js";
import type { Bus } from "../../storage/bus.js";
import type { Occupancy } from "./occupancy.js";

/** Milliseconds after which it is looked at again though nothing was heard: a run may end without a word. */
const lookAgain = 2_000;

/** Resolves when nothing of the session runs or waits to run. Throws the signal's reason. */
export type Rest = (session: Session, signal: AbortSignal) => Promise<void>;

export function createRest({ bus, occupancy }: { bus: Bus; occupancy: Pick<Occupancy, "refuseBusy"> }): Rest {
  const rests = async (session: Session) => {
    try {
      await occupancy.refuseBusy(session);
      return true;
    } catch (error) {
      if (error instanceof CoreError && error.name === "SessionBusyError") return false;
      throw error;
    }
  };
  return async (session, signal) => {
    let heard: () => void = () => undefined;
    const unsubscribe = bus.subscribe((envelope) => {
      if (envelope.type !== "session.idle" && envelope.type !== "session.deleted") return;
      if (envelope.json.includes(session.id)) heard();
    });
    try {
      for (;;) {
        const next = new Promise<void>((resolve) => {
          heard = resolve;
        });
        signal.throwIfAborted();
        if (await rests(session)) return;
        await within(next, signal);
      }
    } finally {
      unsubscribe();
    }
  };
}

/** Resolves with what is waited for, or after a while, or when the signal fires. */
async function within(next: Promise<void>, signal: AbortSignal): Promise<void> {
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const timer = setTimeout(leave, lookAgain).unref();
  signal.addEventListener("abort", leave, { once: true });
  await Promise.race([next, left]);
  clearTimeout(timer);
  signal.removeEventListener("abort", leave);
}
