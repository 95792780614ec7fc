import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeFolder } from "../../base/make-folder.js";
import { alone } from "../package/lock.js";
import type { AuthStore } from "./auth-store.js";

/** Milliseconds before its end at which a token is renewed, at the most. */
const ahead = 60_000;
/** Milliseconds for which what another process has stored may not be seen yet. */
const unseen = 300;

/**
 * Does what renews a provider's token where that is due, and otherwise nothing: one at a time, in whatever process, so
 * that a token that is good once is used once. Undefined where nothing was done; whoever waited finds it renewed.
 */
export type Renewal = <T>(providerID: string, work: () => Promise<T>) => Promise<T | undefined>;

/** `folder`: where it is noted, for other processes, that one is at it. */
export function createRenewal(deps: { folder: string; auth: Pick<AuthStore, "read"> }): Renewal {
  const isDue = async (providerID: string): Promise<boolean> => {
    const stored = (await deps.auth.read()).get(providerID);
    return stored?.type === "oauth" && stored.expires > 0 && stored.expires < Date.now() + ahead;
  };
  return async (providerID, work) => {
    if (!(await isDue(providerID))) return undefined;
    await makeFolder(deps.folder);
    const lock = path.join(deps.folder, `${providerID.replaceAll(/[^\w-]/g, "_")}.renewing`);
    return alone(lock, async () => {
      // Another process may have been done with it a moment ago, however short the wait was.
      await sleep(unseen);
      return (await isDue(providerID)) ? work() : undefined;
    });
  };
}
