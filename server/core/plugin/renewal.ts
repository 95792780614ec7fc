import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeFolder } from "../base/make-folder.js";
import type { AuthStore } from "../provider/credentials/auth-store.js";
import { alone } from "../provider/package/lock.js";

/** Milliseconds before its end at which plugins begin to renew a token, at the most. */
const ahead = 60_000;
/** Milliseconds for which what another process has stored may not be seen yet. */
const unseen = 300;

/**
 * Calls by which a plugin may renew what is stored for a provider: where that is due, they are made one after the other,
 * in whatever process, so that a token that is good once is used once. All others go at once.
 */
export function createRenewal(deps: { folder: string; auth: Pick<AuthStore, "read"> }) {
  const isDue = async (providerID: string): Promise<boolean> => {
    const stored = (await deps.auth.read()).get(providerID);
    return stored?.type === "oauth" && stored.expires > 0 && stored.expires < Date.now() + ahead;
  };
  return async (providerID: string, call: () => Promise<Response>): Promise<Response> => {
    if (!(await isDue(providerID))) return call();
    await makeFolder(deps.folder);
    const lock = path.join(deps.folder, `${providerID.replaceAll(/[^\w-]/g, "_")}.renewing`);
    const since = performance.now();
    // Whoever waited finds it renewed; the others make their calls beside each other again.
    const made = await alone(lock, async () => {
      if (performance.now() - since > 50) await sleep(unseen);
      return (await isDue(providerID)) ? call() : undefined;
    });
    return made ?? call();
  };
}
