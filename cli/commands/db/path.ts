import { readEnvironment } from "../../environment.js";

/** `opencode db path`: the file, or the address without its password. */
export async function databasePath(): Promise<void> {
  const { database } = readEnvironment(process.env, process.cwd());
  process.stdout.write(`${shown(database)}\n`);
}

function shown(database: string): string {
  if (!URL.canParse(database) || !database.includes("://")) return database;
  const address = new URL(database);
  if (address.password) address.password = "***";
  return address.href;
}
