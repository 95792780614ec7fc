import type { Log } from "../base/log.js";
import type { Database } from "./database.js";
import { checkKeys, countKeys, sealKeys, unsealKeys } from "./key-files.js";
import { isAddress, openDatabase } from "./open-database.js";
import { createSecrets } from "./secrets.js";
import type { Row, Statement } from "./statement.js";
import { countSecrets } from "./tables/secret.js";
import {
  type CarriedTable,
  carried,
  countRows,
  deleteMark,
  deleteRows,
  hasMark,
  insertMark,
  insertRow,
  readRowsAfter,
  setParent,
} from "./tables/whole.js";
import { keyOn, plainName } from "./volume.js";

export interface CarryOptions {
  /** A file or an address each. */
  from: string;
  to: string;
  /** The files that the sessions work on from then on; "" in a file. */
  volume: string;
  /** Where stored keys of providers and logins are in files. */
  data: string;
  /** What they are sealed with in a shared database; without it they stay where they are. */
  secretKey?: string | undefined;
  log: Log;
  /** Told how many rows of a table have been copied, each time there are more. */
  onRows?: ((table: string, count: number) => void) | undefined;
}

export interface Carried {
  /** How many rows of each table. */
  counts: Map<string, number>;
  /** How many keys and logins there are, and whether they were carried too. */
  keys: { count: number; carried: boolean };
}

/** Rows written in one transaction. */
const page = 200;

/**
 * Copies all that is kept into another database, which has to be empty or left half done by an earlier try, and stored
 * keys with it. What ran when it was read is closed as interrupted by whoever opens it.
 */
export async function carryDatabase(options: CarryOptions): Promise<Carried> {
  const { from, to, volume, log, onRows, ...keys } = options;
  const source = await openDatabase(from, { log });
  try {
    const target = await openDatabase(to, { log });
    try {
      const shared = isAddress(from) ? source : target;
      if (keys.secretKey) await checkKeys(createSecrets({ db: shared, key: keys.secretKey }));
      // A path of a file's own may hold what stands between a volume and a path.
      const plain = isAddress(from) ? plainName : (key: string) => key;
      const keyOf = (key: string) => keyOn(volume, plain(key));
      const counts = await carry(source, target, { volume, keyOf, onRows });
      return { counts, keys: await carryKeys({ source, target, intoFile: isAddress(from), log, ...keys }) };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function carryKeys(given: {
  source: Database;
  target: Database;
  /** From the database of many machines. */
  intoFile: boolean;
  data: string;
  secretKey?: string | undefined;
  log: Log;
}): Promise<Carried["keys"]> {
  const { source, target, intoFile, data, secretKey: key, log } = given;
  if (!key) {
    const count = intoFile ? await countSecrets(source) : await countKeys(data, log);
    return { count, carried: false };
  }
  const count = intoFile
    ? await unsealKeys(createSecrets({ db: source, key }), data, log)
    : await sealKeys(createSecrets({ db: target, key }), data, log);
  return { count, carried: true };
}

async function carry(
  source: Database,
  target: Database,
  { volume, keyOf, onRows }: Pick<CarryOptions, "volume" | "onRows"> & { keyOf(key: string): string },
): Promise<Map<string, number>> {
  await makeRoom(target);
  const counts = new Map<string, number>();
  for (const table of carried) {
    const parents: Statement[] = [];
    let last: Row | undefined;
    let count = 0;
    for (;;) {
      const rows = await readRowsAfter(source, table, last, page);
      if (rows.length === 0) break;
      await target.write(
        rows.map((row) => {
          if (table.name === "session" && row.parent_id !== null)
            parents.push(setParent(String(row.id), String(row.parent_id)));
          return insertRow(table, changed(table, row, keyOf, volume));
        }),
      );
      count += rows.length;
      last = rows.at(-1);
      onRows?.(table.name, count);
    }
    for (let at = 0; at < parents.length; at += page) await target.write(parents.slice(at, at + page));
    counts.set(table.name, count);
  }
  await target.write([deleteMark()]);
  return counts;
}

async function makeRoom(target: Database): Promise<void> {
  if (await hasMark(target)) await target.write([...carried].reverse().map(deleteRows));
  for (const table of carried) {
    if ((await countRows(target, table)) === 0) continue;
    throw new Error("There is something in the database already: name an empty one");
  }
  await target.write([insertMark()]);
}

function changed(
  { name, numbered, keyed = [] }: CarriedTable,
  given: Row,
  keyOf: (key: string) => string,
  volume: string,
): Row {
  const row = { ...given };
  if (numbered !== undefined) delete row[numbered];
  for (const column of keyed) row[column] = keyOf(String(row[column]));
  if (name === "session") Object.assign(row, { volume, parent_id: null });
  // Nobody renews it from now on.
  if (name === "run") row.expires = 0;
  return row;
}
