import { hostID } from "../base/host.js";
import { makeIDsBy, newID } from "../base/ids.js";
import type { Lifetime } from "../base/lifetime.js";
import type { Log } from "../base/log.js";
import type { CorePaths } from "../base/paths.js";
import { type Bus, createBus } from "./bus.js";
import type { Database } from "./database.js";
import { createJournal, type Journal } from "./journal.js";
import { seededSecrets } from "./key-files.js";
import { createNodes, createOneMachine, type Nodes } from "./nodes.js";
import { isAddress, openDatabase } from "./open-database.js";
import { createRunGuard, guardJournal, type RunGuard } from "./run-guard.js";
import { createSecrets, type Secrets } from "./secrets.js";

export interface StorageOptions {
  /**
   * A file, made when it is not there, or `:memory:`; the address of a PostgreSQL database; or a database that is open,
   * which is then closed at the end.
   */
  database: string | Database;
  /** The files that this process sees, where machines that see others share the database. */
  volume?: string | undefined;
  /** What keys of providers and logins are sealed with in a database that is shared; without it they stay in files. */
  secretKey?: string | undefined;
  /** Where they are in files. */
  paths: CorePaths;
  log: Log;
}

/** Where all that lasts is kept, and the one way in which it changes and is told. */
export interface StorageServices {
  db: Database;
  /** How this process is named as the owner of what it runs. */
  owner: string;
  guard: RunGuard;
  bus: Bus;
  journal: Journal;
  /** Who shares the database. */
  nodes: Nodes;
  /** Where keys of providers and logins are kept for all who share the database; undefined: in files. */
  secrets: Secrets | undefined;
}

export async function storageWing(
  { database, volume = "", secretKey, paths, log }: StorageOptions,
  lifetime: Lifetime,
): Promise<StorageServices> {
  const db = typeof database === "string" ? await openDatabase(database, { volume, log }) : database;
  lifetime.add(() => db.close());
  lifetime.add(makeIDsBy(db.now));
  const owner = newID("run");
  const guard = createRunGuard({ owner });
  const bus = createBus();
  const journal = guardJournal(await createJournal({ db, bus, log }), guard);
  lifetime.add(journal.close);
  const isShared = typeof database === "string" && isAddress(database);
  const nodes = isShared
    ? await createNodes({ db, id: owner, volume, host: hostID(), log })
    : createOneMachine();
  lifetime.add(nodes.close);
  const secrets =
    isShared && secretKey ? seededSecrets(createSecrets({ db, key: secretKey }), paths.data, log) : undefined;
  if (isShared && !secrets)
    log(
      "info",
      "OPENCODE_SECRET_KEY is not set: stored keys of providers and logins stay in a file of each node",
    );
  return { db, owner, guard, bus, journal, nodes, secrets };
}
