import { spawn } from "node:child_process";
import { constants } from "node:os";
import type { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { ToolFailure } from "../../base/errors.js";
import { endGroup, groupGone } from "./group.js";
import { markCall, ownerMark } from "./mark.js";
import { watchOrphans } from "./orphan-watcher.js";
import { createOutputCollector, type OutputCollector } from "./output-collector.js";
import type { Shell } from "./shell.js";
import { startProcess } from "./start-process.js";

/** How long, in milliseconds, what the shell started in passing (`tee` in `>(...)`) may take to end after it. */
const GROUP_GRACE = 250;
/** How long to read on, in milliseconds, from pipes that a process outside the group still holds. */
const DRAIN_GRACE = 250;

export interface CommandOptions {
  command: string;
  /** Absolute. */
  cwd: string;
  env: Record<string, string>;
  shell: Shell;
  /** In milliseconds. */
  timeout: number;
  signal: AbortSignal;
  outputDirectory: string;
  /** On whose behalf: when another process takes the session over, the command is ended. */
  sessionID?: string;
  callID: string;
  /** Called with the output so far at most every 100 ms. */
  onOutput?: (text: string) => void;
}

export interface CommandOutcome {
  /** The end of the output; whole unless `outputPath` is there. */
  output: string;
  /** File with the whole output, up to 512 MB. */
  outputPath?: string;
  /** Exit code, 128 + signal number when a signal ended it, null when we did. */
  exit: number | null;
  ended: "exit" | "timeout" | "abort";
  /** The name of the signal that ended it, where that is told. */
  endedBy?: string;
  /** The beginning of the output is kept nowhere. */
  cut?: boolean;
  /** True when processes in the background outlived the shell and were ended. */
  leftovers: boolean;
  /** True when some process could not be ended even by SIGKILL. */
  stuck: boolean;
}

/**
 * Runs a shell command in a process group of its own, without input, and resolves when the whole group is gone,
 * whether it ended by itself, by the timeout or by the signal. Throws a `ToolFailure` when it cannot start.
 */
export async function runCommand(options: CommandOptions): Promise<CommandOutcome> {
  options.signal.throwIfAborted();
  const windows = process.platform === "win32";
  const { env, mark } = markCall(options.env, options.sessionID);
  const child = await startProcess(() =>
    spawn(options.shell.file, options.shell.arguments(options.command), {
      cwd: options.cwd,
      env,
      stdio: ["ignore", "pipe", "ignore"],
      detached: !windows,
      windowsHide: true,
      windowsVerbatimArguments: windows,
    }),
  ).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ToolFailure(`The command could not be started in ${options.cwd}: ${reason}`);
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 128 + constants.signals[signal] : null)));
  });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  // A late `error` (a signal that could not be delivered) is no news: the exit is what counts.
  child.on("error", () => undefined);
  const group = child.pid;
  const release = watchOrphans(group, ownerMark(env));
  const collector = createOutputCollector(options);
  const collected = collect(child.stdout, collector, options.onOutput);
  const ended = await firstOf(exited, options.timeout, options.signal);
  const lingering = ended !== "exit" || !(await groupGone(group, GROUP_GRACE));
  // What a command that came to its end has set up in a session of its own may stay until we end.
  const stuck = lingering && !(await endGroup(group, ended === "exit" ? undefined : mark));
  release();
  await Promise.race([closed, delay(DRAIN_GRACE)]);
  child.stdout.destroy();
  await collected();
  const file = await collector.finish();
  return {
    output: collector.text(),
    ...(file.path !== undefined && { outputPath: file.path }),
    exit: ended === "exit" ? await exited : null,
    ended,
    leftovers: ended === "exit" && lingering,
    stuck,
  };
}

async function firstOf(
  exited: Promise<unknown>,
  timeout: number,
  signal: AbortSignal,
): Promise<CommandOutcome["ended"]> {
  const settled = new AbortController();
  try {
    return await Promise.race([
      exited.then(() => "exit" as const),
      new Promise<"timeout">((resolve) => {
        const timer = setTimeout(() => resolve("timeout"), timeout);
        settled.signal.addEventListener("abort", () => clearTimeout(timer));
      }),
      new Promise<"abort">((resolve) => {
        signal.addEventListener("abort", () => resolve("abort"), { once: true, signal: settled.signal });
        if (signal.aborted) resolve("abort");
      }),
    ]);
  } finally {
    settled.abort();
  }
}

const REPORT_EVERY = 100;

/** Reads with back-pressure; the returned function resolves when what was read is stored, and ends the reports. */
function collect(
  stream: Readable,
  collector: OutputCollector,
  report: ((text: string) => void) | undefined,
): () => Promise<void> {
  let stored = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  const announce = () => {
    timer = undefined;
    last = performance.now();
    report?.(collector.text());
  };
  stream.on("data", (chunk: Buffer) => {
    stream.pause();
    stored = stored
      .then(() => collector.add(chunk))
      .then(() => {
        if (report) timer ??= setTimeout(announce, Math.max(0, REPORT_EVERY - (performance.now() - last)));
        stream.resume();
      });
  });
  stream.on("error", () => stream.destroy());
  return async () => {
    await stored;
    clearTimeout(timer);
  };
}
