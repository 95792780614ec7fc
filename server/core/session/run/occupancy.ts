import type { Session } from "@opencode/sdk/types";
import { type Queue, sessionBusy } from "../prompt/queue.js";
import type { Coordinator } from "./coordinator.js";
import type { Leases } from "./leases.js";
import type { Recovery } from "./recover.js";

/** Whether a session rests, whichever process might run it. */
export interface Occupancy {
  /** Throws SessionBusyError while the session runs, here or in another process, or anything waits in it. */
  refuseBusy(session: Session): Promise<void>;
  /** The same, and what a dead process left of the session is put right. */
  assertRests(session: Session): Promise<void>;
}

export function createOccupancy(deps: {
  coordinator: Pick<Coordinator, "isBusy">;
  leases: Pick<Leases, "isHeldElsewhere">;
  queue: Pick<Queue, "next">;
  recovery: Pick<Recovery, "session">;
}): Occupancy {
  const { coordinator, leases, queue, recovery } = deps;
  const refuseBusy = async ({ id }: Session) => {
    if (coordinator.isBusy(id) || (await leases.isHeldElsewhere(id)) || (await queue.next(id)))
      throw sessionBusy(id);
  };
  return {
    refuseBusy,
    async assertRests(session) {
      await refuseBusy(session);
      await recovery.session(session.id);
    },
  };
}
