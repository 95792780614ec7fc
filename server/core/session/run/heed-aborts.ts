import type { Log } from "../../base/log.js";
import type { Database } from "../../storage/database.js";
import type { Leases } from "./leases.js";

/** Stops the turns of this process that another one wants stopped, from now on; returns the way out. */
export function heedAborts(deps: {
  db: Database;
  leases: Leases;
  /** Stops what runs; what waits was marked by who asked. */
  stop(sessionID: string): void;
  log: Log;
}): () => void {
  const heed = async () => {
    for (const sessionID of await deps.leases.takeAborts()) deps.stop(sessionID);
  };
  return deps.db.onForeignWrite(() => {
    heed().catch((cause: unknown) => deps.log("error", "could not heed another process", { cause }));
  });
}
