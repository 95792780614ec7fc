import { readFile, rename } from "node:fs/promises";
import type { Auth } from "@opencode/sdk/types";
import type { Log } from "../../base/log.js";
import { writePrivateFile } from "../../base/private-file.js";
import type { Secrets } from "../../storage/secrets.js";
import { createFileCache } from "../../system/files/file-cache.js";
import type { AuthStore, StoredAuth } from "./auth-store.js";
import { createSharedAuthStore } from "./shared-auth.js";
import { entriesOf, parse } from "./stored.js";

/** Keys in a file (`auth.json`) that only its owner may read. */
export function createAuthStore({
  file,
  content,
  secrets,
  log,
}: {
  file: string;
  /** Where keys are kept in place of the file. */
  secrets?: Secrets | undefined;
  /** JSON of the same form, over what the file says; never written down. */
  content?: string | undefined;
  log: Log;
}): AuthStore {
  const given = entriesOf(content === undefined ? {} : parse(content));
  if (content !== undefined && !parse(content))
    log("warn", "OPENCODE_AUTH_CONTENT is not a JSON object: its keys do not count");
  if (secrets) return createSharedAuthStore({ secrets, given });
  let cached: (() => Promise<StoredAuth>) | undefined;
  let last: Promise<void> = Promise.resolve();
  const watching = new Set<(providerID: string) => void>();

  const open = () =>
    createFileCache([file], async (present) => ({
      value: new Map([...(present.length > 0 ? (await load()).entries : []), ...given]),
      references: [],
    }));

  async function load(): Promise<{ entries: Map<string, Auth>; broken: boolean }> {
    const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "{}";
      throw error;
    });
    const stored = parse(text);
    if (!stored) log("warn", `${file} is not a JSON object: its keys do not count`);
    return { entries: new Map(entriesOf(stored)), broken: !stored };
  }

  /** One change after the other, each from what is on disk then. */
  function change(providerID: string, apply: (entries: Map<string, Auth>) => boolean): Promise<void> {
    const done = last.then(async () => {
      const { entries, broken } = await load();
      if (!apply(entries)) return;
      if (broken) await rename(file, `${file}.broken`);
      await writePrivateFile(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
      cached = undefined;
      for (const changed of watching) changed(providerID);
    });
    last = done.catch(() => undefined);
    return done;
  }

  return {
    read() {
      cached ??= open();
      return cached();
    },
    set: (providerID, auth) => change(providerID, (entries) => Boolean(entries.set(providerID, auth))),
    remove: (providerID) => change(providerID, (entries) => entries.delete(providerID)),
    watch(changed) {
      watching.add(changed);
      return () => void watching.delete(changed);
    },
  };
}
