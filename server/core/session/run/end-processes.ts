import type { Log } from "../../base/log.js";
import { endMarked } from "../../system/process/group.js";
import { markOf } from "../../system/process/mark.js";
import type { FormerOwner } from "./leases.js";

/**
 * Ends what a former owner of a session has left running: all it ever started if it is dead, else what it started for
 * this session. A watcher has usually done so; it may have been killed as well.
 */
export function createEndProcesses({ log }: { log: Log }) {
  /** The dead start nothing more. */
  const dead = new Map<string, Promise<boolean>>();

  return async ({ owner, alive }: FormerOwner, sessionID: string): Promise<void> => {
    let ending = dead.get(owner);
    if (!ending) {
      ending = endMarked(markOf(owner, alive ? sessionID : undefined));
      if (!alive) dead.set(owner, ending);
    }
    if (!(await ending)) log("warn", "some processes of an ended run could not be ended", { sessionID });
  };
}
