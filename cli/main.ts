import { commands } from "./command-line/commands.js";
import { isOn } from "./command-line/invocation.js";
import { readArguments } from "./command-line/read.js";
import { UsageError } from "./command-line/usage-error.js";
import { keepCompiled } from "./compile-cache.js";
import { cacheFolder } from "./environment.js";
import manifest from "./package.json" with { type: "json" };
import { deferWebClasses } from "./web-classes.js";

/** The `opencode` command. Everything heavy is loaded by the command that needs it. */
async function main(): Promise<void> {
  const read = readArguments(process.argv.slice(2), { commands, person: process.stdin.isTTY === true });
  if (read.kind === "version") process.stdout.write(`${manifest.version}\n`);
  else if (read.kind === "help") process.stdout.write(`${read.text}\n`);
  else {
    // What it loads from here on is kept compiled for the next start.
    keepCompiled(cacheFolder(process.env));
    deferWebClasses();
    if (isOn(read.invocation.options, "pure")) process.env.OPENCODE_PURE = "1";
    const run = await read.invocation.command.load();
    await run({ version: manifest.version, ...read.invocation });
  }
}

// A parent that stopped reading must not take us down with it.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

main().catch((error: unknown) => {
  const failure = error instanceof Error ? error : new Error(String(error));
  // What the user can mend needs no stack; anything else is ours to find.
  const plain =
    /^(UsageError|Failure|SystemError)$/.test(failure.name) || "syscall" in failure || "data" in failure;
  process.stderr.write(`${plain ? failure.message : failure.stack}\n`);
  process.exit(failure instanceof UsageError ? 2 : 1);
});
