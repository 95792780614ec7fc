import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { cutText } from "../../base/cut-text.js";
import { ToolFailure } from "../../base/errors.js";
import { lastNames } from "../../base/glob-pattern.js";
import { lazyAsync } from "../../base/lazy.js";
import { startProcess } from "../../system/process/start-process.js";

export interface RipgrepRun {
  args: string[];
  /** Absolute folder; paths come relative to it. */
  cwd: string;
  signal: AbortSignal;
  /** Called for each line of output; false ends the search. */
  onLine?(line: string): boolean;
  /** Called for each piece of output, in place of `onLine`. */
  onBytes?(bytes: Buffer): boolean;
}

/** Resolves when the process is gone; true when it was ended early. Throws what ripgrep complains of as a `ToolFailure`. */
export type Ripgrep = (run: RipgrepRun) => Promise<boolean>;

/** How much of what ripgrep complains of is kept, in characters. */
const MAX_COMPLAINT = 2000;

/** Respects `.gitignore`, `.ignore` and `.rgignore`, in git repositories or not; hidden files are searched. */
const ALWAYS = [
  // A file that shrinks while it is mapped would end the search.
  "--no-mmap",
  ...["--no-config", "--no-messages", "--no-ignore-messages"],
  ...["--no-require-git", "--hidden", "--glob=!.git"],
];

/** Runs the ripgrep of the installed package; it is looked for at the first run. */
export function createRipgrep({ env }: { env: Record<string, string> }): Ripgrep {
  const binary = lazyAsync(findBinary);
  return async ({ args, cwd, signal, onLine, onBytes }) => {
    const file = await binary();
    signal.throwIfAborted();
    const child = await startProcess(() =>
      spawn(file, [...ALWAYS, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"], windowsHide: true }),
    ).catch((error: Error) => {
      throw new ToolFailure(`The search could not be started: ${error.message}`);
    });
    const ended = once(child, "close") as Promise<[number | null]>;
    // Awaited below, but it may fail earlier.
    ended.catch(() => undefined);
    const kill = () => child.kill("SIGKILL");
    signal.addEventListener("abort", kill, { once: true });
    try {
      let complaint = "";
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        complaint = cutText(complaint + text, MAX_COMPLAINT);
      });
      const early = onBytes
        ? await readBytes(child.stdout, onBytes)
        : await readLines(child.stdout, onLine ?? (() => true));
      if (early) kill();
      const [code] = await ended;
      signal.throwIfAborted();
      if (!early && (code === null || (code > 1 && complaint !== ""))) {
        throw new ToolFailure(complaint.trim() || "The search was ended before it was complete.");
      }
      return early;
    } catch (error) {
      kill();
      await ended.catch(() => undefined);
      throw error;
    } finally {
      signal.removeEventListener("abort", kill);
    }
  };
}

/**
 * Arguments that choose files by the last name in `pattern`. `--glob` would do so too, but then ripgrep no longer
 * heeds ignore files.
 */
export function chooseByName(pattern: string): string[] {
  return [...lastNames(pattern).map((name) => `--type-add=wanted:${name}`), "--type=wanted"];
}

async function readLines(stream: NodeJS.ReadableStream, onLine: (line: string) => boolean): Promise<boolean> {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!onLine(line)) return true;
  }
  return false;
}

async function readBytes(
  stream: NodeJS.ReadableStream,
  onBytes: (bytes: Buffer) => boolean,
): Promise<boolean> {
  for await (const bytes of stream) if (!onBytes(bytes as Buffer)) return true;
  return false;
}

async function findBinary(): Promise<string> {
  try {
    return (await import("@vscode/ripgrep")).rgPath;
  } catch (cause) {
    throw new ToolFailure(
      `Searching is not possible here: no ripgrep is installed for ${process.platform}-${process.arch} (${cause instanceof Error ? cause.message : cause}). Use a command such as grep or find.`,
    );
  }
}
