import { chmod, link, rm } from "node:fs/promises";
import { systemFailure } from "../../base/system-failure.js";
import { loadEngine } from "./load-engine.js";

/**
 * Copies the database of one file, as it is at one moment, into a file that is not there yet. Others may read and write
 * it meanwhile. Under its name the copy is whole or not there.
 */
export async function backupSqlite(file: string, target: string): Promise<void> {
  const unfinished = `${target}.${process.pid}.part`;
  try {
    const Engine = await loadEngine();
    const connection = new Engine(file);
    try {
      connection.exec("PRAGMA busy_timeout = 10000");
      connection.exec(`VACUUM INTO '${unfinished.replaceAll("'", "''")}'`);
    } finally {
      connection.close();
    }
    await chmod(unfinished, 0o600);
    // Unlike a rename it takes nobody's place.
    await link(unfinished, target);
  } catch (error) {
    throw systemFailure(error, `copy the database ${file} to ${target}`) ?? error;
  } finally {
    await rm(unfinished, { force: true });
  }
}
