import type { Config, Session } from "@opencode/sdk/types";
import { deadlineOf } from "../base/expiry.js";

/** What is known of sessions and directories only further up. */
export interface Known {
  session(sessionID: string): Promise<Session>;
  config(directory: string): Promise<Config>;
}

/** What those who wait for a person ask of the sessions that they wait in. */
export interface Surroundings {
  /** To be called once, before anything asks. */
  know(known: Known): void;
  session(sessionID: string): Promise<Session>;
  /** Until when what a session asks now may wait; undefined for as long as it takes. */
  deadline(session: Session): Promise<number | undefined>;
}

export function createSurroundings(): Surroundings {
  let known: Known | undefined;
  const told = () => {
    if (!known) throw new Error("nobody has said yet what sessions there are");
    return known;
  };
  return {
    know(all) {
      known = all;
    },
    session: async (sessionID) => told().session(sessionID),
    deadline: async (session) => deadlineOf(session, await told().config(session.directory)),
  };
}
