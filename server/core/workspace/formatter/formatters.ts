import { spawn } from "node:child_process";
import path from "node:path";
import type { FormatterStatus } from "@opencode/sdk/types";
import { cutText } from "../../base/cut-text.js";
import { endGroup } from "../../system/process/group.js";
import { markCall, ownerMark } from "../../system/process/mark.js";
import { watchOrphans } from "../../system/process/orphan-watcher.js";
import { startProcess } from "../../system/process/start-process.js";
import type { CodePlace } from "../code/code-place.js";
import { type CodeProgram, findCodeProgram } from "../code/program.js";

/** What a directory wants formatted by what, and what of it may be run. */
export interface FormatterPlace extends CodePlace {
  programs: readonly CodeProgram[];
  /** Whether nothing of it waits for somebody to trust the project. */
  mayRun(name: string): Promise<boolean>;
}

export interface Formatters {
  /** Those that are meant, and whether each is there and may be run. */
  status(place: FormatterPlace): Promise<FormatterStatus[]>;
  /** Has those that are for the file format it, one after the other. Gives what is to be told of failures. */
  run(place: FormatterPlace, file: string, signal: AbortSignal): Promise<string[]>;
}

/** Milliseconds that one may take. */
const patience = 10_000;
const wordsKept = 500;
/** Programs whose failure is remembered as told. */
const mostTold = 1_000;

export function createFormatters({ env }: { env: Readonly<Record<string, string>> }): Formatters {
  const told = new Set<string>();
  const find = async (program: CodeProgram, place: FormatterPlace) =>
    (await place.mayRun(program.name)) ? findCodeProgram(program, place, env) : undefined;

  return {
    status: (place) =>
      Promise.all(
        place.programs.map(async (program) => ({
          name: program.name,
          extensions: [...program.extensions],
          enabled: (await find(program, place)) !== undefined,
        })),
      ),
    async run(place, file, signal) {
      const failures: string[] = [];
      const fitting = place.programs.filter(({ extensions }) => extensions.includes(path.extname(file)));
      for (const program of fitting) {
        const found = await find(program, place);
        if (found === undefined) continue;
        const why = await format(found, program, { file, env, signal, cwd: place.directory });
        const key = `${place.directory}\0${program.name}`;
        if (why === undefined) told.delete(key);
        else if (!told.has(key) && told.size < mostTold) {
          told.add(key);
          failures.push(`The formatter ${program.name} failed: ${why}`);
        }
      }
      return failures;
    },
  };
}

/** Why it has failed, if it has. */
async function format(
  found: string,
  { command, env: more }: CodeProgram,
  { file, env, signal, cwd }: { file: string; env: Record<string, string>; signal: AbortSignal; cwd: string },
): Promise<string | undefined> {
  const marked = markCall({ ...env, ...more });
  const args = command.slice(1).map((word) => word.replaceAll("$FILE", file));
  try {
    const child = await startProcess(() =>
      spawn(found, args, {
        cwd,
        env: marked.env,
        stdio: ["ignore", "pipe", "pipe"],
        detached: process.platform !== "win32",
        windowsHide: true,
      }),
    );
    const release = watchOrphans(child.pid, ownerMark(marked.env));
    let words = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        words = cutText(words + text, wordsKept, "tail");
      });
    child.on("error", () => undefined);
    let stopped: string | undefined;
    const exited = new Promise<number | null>((resolve) => child.once("close", resolve));
    const stop = (why: string) => {
      stopped ??= why;
      void endGroup(child.pid, marked.mark);
    };
    const timer = setTimeout(() => stop(`it took more than ${patience / 1_000} seconds`), patience);
    const abort = () => stop("it was stopped");
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) abort();
    const code = await exited;
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
    await endGroup(child.pid, marked.mark);
    release();
    if (stopped !== undefined) return stopped;
    return code === 0 ? undefined : words.trim() || `it ended with ${code}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
