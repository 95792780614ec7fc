import type { Session } from "@opencode/sdk/types";
import type { Prompts } from "./prompt/prompts.js";
import type { Occupancy } from "./run/occupancy.js";
import type { Sessions } from "./sessions.js";

type Withdraw = (session: Session) => Promise<void>;

/** Stops what a session and its children run and ask, then deletes them. Throws NotFoundError, or that it is busy. */
export function createRemoval(deps: {
  sessions: Pick<Sessions, "get" | "children" | "remove">;
  prompts: Pick<Prompts, "abort">;
  occupancy: Pick<Occupancy, "refuseBusy">;
  /** What waits for a person's answer, or is kept, for a session. */
  withdraw: Withdraw[];
}): (sessionID: string) => Promise<void> {
  const { sessions, prompts, occupancy, withdraw } = deps;
  const interrupt = async (id: string): Promise<void> => {
    for (const child of await sessions.children(id)) await interrupt(child.id);
    await prompts.abort(id);
    const session = await sessions.get(id);
    await occupancy.refuseBusy(session);
    for (const one of withdraw) await one(session);
  };
  return async (sessionID) => {
    await interrupt(sessionID);
    await sessions.remove(sessionID);
  };
}
