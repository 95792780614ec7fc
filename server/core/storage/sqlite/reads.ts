import type { Reads } from "../database.js";
import type { Row } from "../statement.js";
import { loadEngine, type PreparedStatement } from "./load-engine.js";
import { createPatience } from "./patience.js";

/** A file that another process writes, to be read only. */
export interface FileReads extends Reads {
  /** Changes when anybody has written. */
  version(): number;
  close(): void;
}

/** Opens it as it is: whoever writes it has made it, and brought it up to date. */
export async function openReads(file: string): Promise<FileReads> {
  const Engine = await loadEngine();
  const connection = new Engine(file);
  connection.exec("PRAGMA busy_timeout = 0");
  connection.exec("PRAGMA query_only = ON");
  const patience = createPatience();
  const prepared = new Map<string, PreparedStatement>();
  const prepare = (sql: string) => {
    const statement = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    read: (sql, params = []) => patience.once(() => prepare(sql).all(...params) as Row[]),
    version: () => Number((prepare("PRAGMA data_version").all()[0] as Row).data_version),
    close: () => connection.close(),
  };
}
