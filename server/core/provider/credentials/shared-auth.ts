import type { Auth } from "@opencode/sdk/types";
import type { Secrets } from "../../storage/secrets.js";
import type { AuthStore, StoredAuth } from "./auth-store.js";
import { entriesOf, parse } from "./stored.js";

/** Milliseconds for which what was read is taken for what is stored. */
const belief = 250;
const name = "auth";

/** Keys in the database, sealed, for all who share it. `given` counts over them and is never written down. */
export function createSharedAuthStore({
  secrets,
  given,
}: {
  secrets: Secrets;
  given: [string, Auth][];
}): AuthStore {
  let known: { revision: number; at: number; auth: StoredAuth } | undefined;
  let reading: Promise<StoredAuth> | undefined;
  const watching = new Set<(providerID: string) => void>();

  const load = async (): Promise<StoredAuth> => {
    const { revision, text } = await secrets.read(name);
    const isSame = known?.revision === revision;
    const auth = isSame && known ? known.auth : new Map([...entriesOf(parse(text ?? "{}")), ...given]);
    known = { revision, at: performance.now(), auth };
    return auth;
  };

  const change = async (providerID: string, apply: (entries: Map<string, Auth>) => boolean) => {
    let changed = false;
    await secrets.change(name, (text) => {
      const entries = new Map(entriesOf(parse(text ?? "{}")));
      changed = apply(entries);
      return changed ? JSON.stringify(Object.fromEntries(entries)) : undefined;
    });
    if (!changed) return;
    known = undefined;
    for (const listener of watching) listener(providerID);
  };

  return {
    async read() {
      if (known && performance.now() - known.at < belief) return known.auth;
      reading ??= load().finally(() => {
        reading = undefined;
      });
      return reading;
    },
    set: (providerID, auth) => change(providerID, (entries) => Boolean(entries.set(providerID, auth))),
    remove: (providerID) => change(providerID, (entries) => entries.delete(providerID)),
    watch(changed) {
      watching.add(changed);
      return () => void watching.delete(changed);
    },
  };
}
