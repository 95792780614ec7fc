import { existsSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { carryDatabase } from "@opencode/server/carry";
import { type Invocation, textOf } from "../../command-line/invocation.js";
import { UsageError } from "../../command-line/usage-error.js";
import { readEnvironment } from "../../environment.js";
import { Failure, messageOf } from "../../failure.js";
import { createProgress } from "../../progress.js";
import { logOf } from "../../settings.js";

/** `opencode db migrate --from <file>` or `--to <file>`: what is kept in a file into PostgreSQL, or back. */
export async function migrate({ options }: Invocation): Promise<void> {
  const { database, volume, secretKey, folders } = readEnvironment(process.env, process.cwd());
  if (!database.includes("://"))
    throw new UsageError("Set OPENCODE_DATABASE_URL to the PostgreSQL database first");
  const [source, target] = [textOf(options, "from"), textOf(options, "to")];
  if ((source === undefined) === (target === undefined))
    throw new UsageError(
      "Give --from=<file> to copy a file into the database, or --to=<file> to copy it back",
    );
  const file = path.resolve(source ?? target ?? "");
  if (source !== undefined && !existsSync(file)) throw new Failure(`There is no database at ${file}`);
  if (target !== undefined && existsSync(file))
    throw new Failure(`${file} is there already: name another file, or move it away`);
  const place =
    source === undefined
      ? { from: database, to: file, volume: "" }
      : { from: file, to: database, volume: volume ?? hostname() };
  const log = logOf(options, "warn");
  const kept = { data: folders.data, secretKey };
  const progress = createProgress(0);
  const onRows = (table: string, count: number) => progress.say(`Copying ${table}: ${count} rows`);
  const { counts, keys } = await carryDatabase({ ...place, ...kept, log, onRows })
    .catch((error: unknown) => {
      throw new Failure(messageOf(error));
    })
    .finally(progress.end);
  process.stdout.write(`${counts.get("session")} sessions, ${counts.get("message")} messages\n`);
  if (keys.count === 0) return;
  const where = source === undefined ? `in files of ${folders.data}` : "sealed in the database";
  process.stdout.write(
    keys.carried
      ? `${keys.count} stored keys and logins, ${where} from now on\n`
      : "Stored keys and logins stay where they are: set OPENCODE_SECRET_KEY to have them carried\n",
  );
}
