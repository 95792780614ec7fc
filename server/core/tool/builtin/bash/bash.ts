import { stat } from "node:fs/promises";
import { z } from "zod";
import { ToolFailure } from "../../../base/errors.js";
import { type CommandOptions, type CommandOutcome, runCommand } from "../../../system/process/run-command.js";
import type { Shell } from "../../../system/process/shell.js";
import {
  directoryPattern,
  directoryRule,
  externalDirectories,
  resolvePath,
  rulePaths,
} from "../../external-directory.js";
import { defineTool, type Tool, type ToolContext } from "../../tool.js";
import description from "./bash.md";
import { mayChangeConfig } from "./config.js";
import { reportedOutput, shownOutput } from "./output.js";
import type { ParseBash } from "./parser.js";
import type { WrittenFile } from "./paths.js";

const DEFAULT_TIMEOUT = 120_000;
const MAX_TIMEOUT = 600_000;

export interface BashOptions {
  parse: ParseBash;
  shell: () => Promise<Shell>;
  /** What commands inherit, already without secrets. */
  env: Record<string, string>;
  home: string;
  /** Longest time a command may ask for, in milliseconds. Default ten minutes. */
  maxTimeout?: number;
}

/** Runs shell commands; every command in the line is checked against the rules before any of it runs. */
export function createBashTool(options: BashOptions): Tool {
  const maxTimeout = options.maxTimeout ?? MAX_TIMEOUT;
  return defineTool({
    id: "bash",
    description,
    kind: "execute",
    changes: "allowed",
    namedByInput: true,
    verbatim: true,
    runsIn: ({ workdir }) => (typeof workdir === "string" ? workdir : "."),
    parameters: z.object({
      command: z.string().min(1).describe("The command to run"),
      timeout: z
        .int()
        .positive()
        .optional()
        .describe(`Milliseconds (default ${DEFAULT_TIMEOUT}, most ${maxTimeout})`),
      workdir: z.string().min(1).optional().describe("Folder to run it in"),
    }),
    async execute(args, context) {
      const cwd = resolvePath(context, args.workdir ?? ".");
      await allow(args.command, cwd, options, context);
      if (!(await isFolder(cwd))) throw new ToolFailure(`workdir ${cwd} is not an existing folder.`);
      const timeout = Math.min(args.timeout ?? DEFAULT_TIMEOUT, maxTimeout);
      context.progress({ title: args.command, metadata: { output: "" } });
      const command: CommandOptions = {
        command: args.command,
        cwd,
        env: { ...options.env, ...(await context.commandEnv?.(cwd)) },
        shell: await options.shell(),
        timeout,
        signal: context.signal,
        outputDirectory: context.outputDirectory,
        sessionID: context.sessionID,
        callID: context.callID,
        onOutput: (text) => context.progress({ metadata: { output: reportedOutput(text) } }),
      };
      const outcome = (await context.host?.run?.(command)) ?? (await runCommand(command));
      if (outcome.ended === "abort") context.signal.throwIfAborted();
      const { output, truncated } = await shownOutput(outcome, context);
      const notes = notesOn(outcome, timeout);
      return {
        title: args.command,
        output:
          notes.length === 0
            ? output
            : `${output.trimEnd()}\n\n<shell_metadata>\n${notes.join("\n")}\n</shell_metadata>`,
        metadata: { output, exit: outcome.exit, truncated },
      };
    },
  });
}

/** Asks for the folders outside that the command line names, for the files it writes, then for its commands. */
async function allow(
  command: string,
  cwd: string,
  options: BashOptions,
  context: ToolContext,
): Promise<void> {
  const { home, env } = options;
  // What reads command lines is much code, and no start needs it.
  const { shellCommands } = await import("./shell-commands.js");
  const found = await shellCommands(options.parse, command, {
    directory: cwd,
    worktree: context.worktree,
    ...{ home, env },
  });
  await askForFolders(
    command,
    await externalDirectories(context, [cwd, ...found.paths]),
    found.unclear,
    context,
  );
  for (const file of new Map(found.writes.map((one) => [one.path ?? one.source, one])).values())
    await askToWrite(command, file, context);
  const configs = (await context.configFiles?.([...found.paths])) ?? [];
  if (mayChangeConfig(found.patterns, configs)) {
    const named = await Promise.all(configs.map((file) => rulePaths(context, file)));
    const patterns = configs.length > 0 ? [...new Set(named.flat())] : [command];
    await context.ask({ permission: "config", patterns, always: patterns, metadata: { command } });
  }
  await context.ask({
    permission: "bash",
    patterns: found.patterns,
    always: found.always,
    metadata: { command },
  });
}

/** What is asked for where a command line may reach folders that cannot be told from its text. */
const ANYWHERE = "/*";

async function askForFolders(
  command: string,
  directories: string[],
  unclear: boolean,
  context: ToolContext,
): Promise<void> {
  if (directories.length === 0 && !unclear) return;
  const patterns = [...directories.map(directoryPattern), ...(unclear ? [ANYWHERE] : [])];
  await context.ask({
    permission: "external_directory",
    patterns,
    // A yes to what nobody could see is no yes to everything from then on.
    always: directories.map(directoryRule),
    metadata: { command, directories, patterns },
  });
}

/** A rule that allows the command does not speak of the file that its output replaces. */
async function askToWrite(
  command: string,
  { path, source }: WrittenFile,
  context: ToolContext,
): Promise<void> {
  await context.ask({
    permission: "edit",
    patterns: path === undefined ? [source] : await rulePaths(context, path),
    always: ["*"],
    metadata: { filepath: path ?? source, diff: "", command },
  });
}

async function isFolder(directory: string): Promise<boolean> {
  try {
    return (await stat(directory)).isDirectory();
  } catch {
    return false;
  }
}

function notesOn(outcome: CommandOutcome, timeout: number): string[] {
  const notes: string[] = [];
  if (outcome.ended === "timeout") {
    notes.push(
      `Ended after ${timeout} ms, its timeout. If it only needs longer, run it again with a larger timeout.`,
    );
  } else if (outcome.exit !== 0) {
    if (outcome.exit !== null || outcome.endedBy === undefined) notes.push(`Exit code: ${outcome.exit}`);
    if (outcome.endedBy !== undefined) notes.push(`It was ended by the signal ${outcome.endedBy}.`);
  }
  if (outcome.cut)
    notes.push("The beginning of its output is lost: the editor's terminal keeps only the end of it.");
  if (outcome.leftovers) notes.push("Processes it left in the background were ended.");
  if (outcome.stuck) notes.push("Some of its processes could not be ended and may still be running.");
  return notes;
}
