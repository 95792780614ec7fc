import { isatty } from "node:tty";
import { commands } from "./command-line/commands.js";
import { isOn } from "./command-line/invocation.js";
import { readArguments } from "./command-line/read.js";
import { UsageError } from "./command-line/usage-error.js";
import manifest from "./package.json" with { type: "json" };
import { deferWebClasses } from "./web-classes.js";

/** Runs the command that the command line names. Everything heavy is loaded by the command that needs it. */
export async function run(): Promise<void> {
  const read = readArguments(process.argv.slice(2), { commands, person: isatty(0) });
  if (read.kind === "version") process.stdout.write(`${manifest.version}\n`);
  else if (read.kind === "help") process.stdout.write(`${read.text}\n`);
  else {
    deferWebClasses();
    if (isOn(read.invocation.options, "pure")) process.env.OPENCODE_PURE = "1";
    const command = await read.invocation.command.load();
    await command({ version: manifest.version, ...read.invocation });
  }
}

/** Tells of what ended a command, and ends the process. */
export function fail(error: unknown): never {
  const failure = error instanceof Error ? error : new Error(String(error));
  // What the user can mend needs no stack; anything else is ours to find.
  const plain =
    /^(UsageError|Failure|SystemError)$/.test(failure.name) || "syscall" in failure || "data" in failure;
  process.stderr.write(`${plain ? failure.message : failure.stack}\n`);
  process.exit(failure instanceof UsageError ? 2 : 1);
}
