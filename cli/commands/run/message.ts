import { fstatSync } from "node:fs";
import type { Readable } from "node:stream";
import { UsageError } from "../../command-line/usage-error.js";

/** Milliseconds after which it is said what is waited for. */
const patience = 2_000;

/** What is asked: the words of the command line, and what is piped in below them. Throws UsageError. */
export async function readMessage(words: readonly string[], stdin: NodeJS.ReadStream): Promise<string> {
  const said = words.join(" ");
  const piped = isPiped(stdin) ? await readAll(stdin) : "";
  const message = [said, piped].filter((text) => text.trim() !== "").join("\n");
  if (message === "")
    throw new UsageError('There is no message. Give one: opencode run "What does this project do?"');
  return message;
}

function isPiped(stdin: NodeJS.ReadStream): boolean {
  if (stdin.isTTY) return false;
  try {
    return !fstatSync(0).isCharacterDevice();
  } catch {
    // There is none.
    return false;
  }
}

async function readAll(input: Readable): Promise<string> {
  const timer = setTimeout(
    () =>
      process.stderr.write(
        "Reading standard input to its end; where nothing comes, start it with < /dev/null\n",
      ),
    patience,
  );
  try {
    const pieces: Buffer[] = [];
    for await (const piece of input) pieces.push(Buffer.from(piece));
    return Buffer.concat(pieces).toString("utf8").trimEnd();
  } finally {
    clearTimeout(timer);
  }
}
