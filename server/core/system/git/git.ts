import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { devNull } from "node:os";
import { StartFailure, startProcess } from "../process/start-process.js";

export interface GitOptions {
  /** Sent to its standard input. */
  stdin?: string | Buffer;
  /** Ends the process; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Told of the output in place of the caller, who then gets none. */
  onOutput?: (bytes: Buffer) => void;
  /** Bytes of output after which it is ended with a `GitError`. */
  limit?: number;
  cwd?: string;
}

/** Runs git once and resolves with what it wrote. Throws `GitMissing` or `GitError`. */
export type Git = (args: string[], options?: GitOptions) => Promise<Buffer>;

/** git ended with something other than success. */
export class GitError extends Error {
  override readonly name: string = "GitError";
}

/** What a state consists of is not kept any more; nothing mends that. */
export class StateGone extends GitError {
  override readonly name = "StateGone";
}

/** There is no git to run. */
export class GitMissing extends Error {
  override readonly name = "GitMissing";
}

const defaultLimit = 256 * 1024 * 1024;

/**
 * git without the user's configuration, so that no hook, filter, pager, signing or file system monitor of theirs runs
 * in our name. Ignore files, which are no configuration, still count.
 */
export function createGit(
  env: Readonly<Record<string, string | undefined>>,
  base: string[] = [],
  config: "own" | "theirs" = "own",
  more: Readonly<Record<string, string>> = {},
): Git {
  const start = (args: string[], cwd: string | undefined): Promise<ChildProcessWithoutNullStreams> => {
    const options = {
      // Made each time: what is found to be a key later on is taken out of it later on.
      env: { ...gitEnvironment(env, config), ...more },
      windowsHide: true,
      stdio: "pipe",
      ...(cwd !== undefined && { cwd }),
    } as const;
    return startProcess(() => spawn("git", [...base, ...args], options)).catch((cause: unknown) => {
      const missing = cause instanceof StartFailure && cause.code === "ENOENT";
      throw missing ? new GitMissing("git is not installed", { cause }) : cause;
    });
  };
  return async (args, { stdin, signal, onOutput, limit = defaultLimit, cwd } = {}) => {
    signal?.throwIfAborted();
    if (args.some((one) => one.includes("\0"))) throw new GitError(`git ${args[0]}: a name holds a NUL`);
    const child = await start(args, cwd);
    return new Promise((resolve, reject) => {
      const output: Buffer[] = [];
      let size = 0;
      let complaint = "";
      let failure: unknown;
      // Not SIGKILL: on this signal git takes its lock files with it.
      const end = (reason: unknown) => {
        failure ??= reason;
        child.kill("SIGTERM");
      };
      const abort = () => end(signal?.reason);
      signal?.addEventListener("abort", abort, { once: true });
      if (signal?.aborted) abort();
      child.stdout.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > limit) end(new GitError(`git ${args[0]}: more than ${limit} bytes of output`));
        else if (onOutput) onOutput(chunk);
        else output.push(chunk);
      });
      child.stderr.on("data", (chunk: Buffer) => {
        if (complaint.length < 4_000) complaint += chunk.toString();
      });
      child.on("error", (cause) => {
        failure ??= cause;
      });
      child.on("close", (code) => settle(code));
      // A git that ends early does not read the rest; its exit code says why.
      child.stdin.on("error", () => undefined);
      child.stdin.end(stdin);

      const settle = (code: number | null) => {
        signal?.removeEventListener("abort", abort);
        if (failure !== undefined) reject(failure);
        else if (code === 0) resolve(Buffer.concat(output));
        else reject(new GitError(`git ${args[0]}: ${complaint.trim() || `ended with ${code}`}`));
      };
    });
  };
}

/** An environment in which git finds nothing of what an outer git was told. */
export function gitEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  config: "own" | "theirs",
): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !/^GIT_/i.test(name) || (config === "theirs" && /^GIT_CONFIG_/.test(name)),
  );
  return {
    ...Object.fromEntries(kept),
    ...(config === "own" && { GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: devNull }),
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_LITERAL_PATHSPECS: "1",
    LC_ALL: "C",
  };
}

/** The pieces of NUL-separated output. */
export function splitNul(output: Buffer): string[] {
  const text = output.toString();
  return text === "" ? [] : text.replace(/\0$/, "").split("\0");
}
