import { existsSync } from "node:fs";
import path from "node:path";
import { backupSqlite } from "@opencode/server/backup";
import type { Invocation } from "../../command-line/invocation.js";
import { readEnvironment } from "../../environment.js";
import { Failure } from "../../failure.js";

/** `opencode db backup [file]`: a copy of the database as it is at one moment. */
export async function backup({ words }: Invocation): Promise<void> {
  const { database } = readEnvironment(process.env, process.cwd());
  if (database.includes("://"))
    throw new Failure("The database is a PostgreSQL one: pg_dump makes a copy of it");
  if (database === ":memory:" || !existsSync(database))
    throw new Failure(`There is no database at ${database} yet`);
  const time = new Date().toISOString().replace(/[:.]/g, "-");
  const target = path.resolve(words[0] ?? path.join(path.dirname(database), `opencode.${time}.db`));
  if (existsSync(target)) throw new Failure(`${target} is there already: name another file, or move it away`);
  process.stderr.write(`Copying ${database}\n`);
  await backupSqlite(database, target);
  process.stdout.write(`${target}\n`);
}
