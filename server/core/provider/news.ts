import { stat } from "node:fs/promises";
import type { Log } from "../base/log.js";
import { draft, type EventDraft, type Journal } from "../storage/journal.js";
import type { AuthStore, StoredAuth } from "./credentials/auth-store.js";

/** Tells of keys that come and go and of another catalogue, whichever program changed them. */
export interface ProviderNews {
  /** To be called while there is somebody to tell; returns the way out. */
  watch(): () => void;
}

/** Milliseconds between two looks at the files: other programs write them too, and seldom. */
const every = 1_000;

export function createProviderNews(deps: {
  auth: Pick<AuthStore, "read" | "watch">;
  catalogueFile: string;
  journal: Pick<Journal, "emit">;
  log: Log;
}): ProviderNews {
  const { auth, catalogueFile, journal, log } = deps;
  let watching = 0;
  let end = () => {};

  const begin = () => {
    let keys: StoredAuth | undefined;
    let catalogue: string | undefined;
    let last = Promise.resolve();

    const look = async (providerID?: string) => {
      const [nowKeys, nowCatalogue] = [await auth.read(), await stampOf(catalogueFile)];
      const changed = new Set(keys && keys !== nowKeys ? changedIn(keys, nowKeys) : []);
      // What is changed here may be what was found at first already.
      if (providerID !== undefined) changed.add(providerID);
      const isOther = catalogue !== undefined && catalogue !== nowCatalogue;
      keys = nowKeys;
      catalogue = nowCatalogue;
      for (const event of eventsOf([...changed], isOther))
        journal.emit({ directory: "global", project: undefined }, event);
    };
    const lookNext = (providerID?: string) => {
      last = last
        .then(() => look(providerID))
        .catch((cause: unknown) => log("debug", "keys could not be looked at", { cause }));
    };
    lookNext();
    const unwatch = auth.watch(lookNext);
    const timer = setInterval(() => lookNext(), every).unref();
    return () => {
      unwatch();
      clearInterval(timer);
    };
  };

  return {
    watch() {
      if (watching++ === 0) end = begin();
      let watches = true;
      return () => {
        if (watches && --watching === 0) end();
        watches = false;
      };
    },
  };
}

function eventsOf(changed: readonly string[], isOtherCatalogue: boolean): EventDraft[] {
  const connections = changed.map((integrationID) =>
    draft("integration.connection.updated", { integrationID }),
  );
  return [
    ...connections,
    ...(changed.length > 0 ? [draft("integration.updated", {})] : []),
    // With a key a provider's models are there, and without it they are not.
    ...(changed.length > 0 || isOtherCatalogue ? [draft("catalog.updated", {})] : []),
  ];
}

/** The providers of which something else is stored. */
function changedIn(before: StoredAuth, after: StoredAuth): string[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)));
}

async function stampOf(file: string): Promise<string> {
  return stat(file).then(
    ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
    () => "none",
  );
}
