import type { Log } from "../../base/log.js";
import type { Database } from "../../storage/database.js";
import type { Leases } from "./leases.js";

/** Does what another process wants of the turns of this one, from now on; returns the way out. */
export function heedAborts(deps: {
  db: Database;
  leases: Leases;
  /** Stops what runs; what waits was marked by who asked. */
  stop(sessionID: string): void;
  /** Has the session go on without its subagents. */
  leave(sessionID: string): void;
  log: Log;
}): () => void {
  const heed = async () => {
    const { stop, leave } = await deps.leases.takeMarks();
    for (const sessionID of stop) deps.stop(sessionID);
    for (const sessionID of leave) deps.leave(sessionID);
  };
  return deps.db.onForeignWrite(() => {
    heed().catch((cause: unknown) => deps.log("error", "could not heed another process", { cause }));
  });
}
