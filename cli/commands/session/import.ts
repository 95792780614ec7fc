import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Invocation } from "../../command-line/invocation.js";
import { UsageError } from "../../command-line/usage-error.js";
import { connected } from "../../connection.js";
import { Failure, messageOf } from "../../failure.js";

/** `opencode session import <file>`: the id of the session it is now goes to stdout. */
export async function importSession(invocation: Invocation): Promise<void> {
  const [name = ""] = invocation.words;
  const file = name === "-" ? undefined : path.resolve(name);
  const text = await (file === undefined ? readInput() : readFile(file, "utf8")).catch((error) => {
    throw new UsageError(`${name} cannot be read: ${messageOf(error)}`);
  });
  let exported: unknown;
  try {
    exported = JSON.parse(text);
  } catch (error) {
    throw new Failure(`${name} is not JSON: ${messageOf(error)}`);
  }
  await connected(invocation, {}, async ({ core, directory = "." }) => {
    if (!core) throw new UsageError("A session is imported on the machine of its server");
    const session = await core.imports.add(exported, directory);
    process.stderr.write(`Imported session: ${session.title}\n`);
    process.stdout.write(`${session.id}\n`);
  });
}

async function readInput(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString("utf8");
}
