import type { Reads } from "../database.js";
import { loadEngine } from "./load-engine.js";
import { createPatience } from "./patience.js";
import { createPrepared } from "./prepared.js";

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
  const prepare = createPrepared(connection);
  return {
    read: (sql, params = []) => patience.once(() => prepare(sql).all(params)),
    version: () => Number(prepare("PRAGMA data_version").all([])[0]?.data_version),
    close: () => connection.close(),
  };
}
