import { type Command, readArguments, UsageError } from "./arguments.js";
import { keepCompiled } from "./compile-cache.js";
import { cacheFolder } from "./environment.js";
import manifest from "./package.json" with { type: "json" };

/** The `opencode` command. Everything heavy is loaded by the command that needs it. */
async function main(): Promise<void> {
  const command = readArguments(process.argv.slice(2));
  if (command.name === "version") process.stdout.write(`${manifest.version}\n`);
  else if (command.name === "help") process.stdout.write(`${command.text}\n`);
  else await run(command);
}

/** What it loads from here on is kept compiled for the next start. */
async function run(command: Exclude<Command, { name: "version" | "help" }>): Promise<void> {
  keepCompiled(cacheFolder(process.env));
  if (command.name === "acp")
    await (await import("./acp.js")).acp(manifest.version, command.arguments, command.ignored);
  else if (command.name === "login")
    await (await import("./auth.js")).login(manifest.version, command.provider);
  else if (command.name === "models") await (await import("./models.js")).models(manifest.version, command);
  else await (await import("./serve.js")).serve(manifest.version, command.arguments, command.ignored);
}

// A parent that stopped reading must not take us down with it.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

main().catch((error: unknown) => {
  const failure = error instanceof Error ? error : new Error(String(error));
  // What the user can mend needs no stack; anything else is ours to find.
  const plain = failure instanceof UsageError || "syscall" in failure || failure.name === "SystemError";
  process.stderr.write(`${plain ? failure.message : failure.stack}\n`);
  process.exit(failure instanceof UsageError ? 2 : 1);
});
