import type { Socket } from "node:net";
import type { IPty } from "@lydell/node-pty";
import type { PtySize } from "@opencode/sdk/types";
import { CoreError } from "../../base/errors.js";
import { endGroup, groupGone } from "../../system/process/group.js";
import { markCall, ownerMark } from "../../system/process/mark.js";
import { watchOrphans } from "../../system/process/orphan-watcher.js";
import { createTerminalInput, type TerminalInput } from "./input.js";
import { readToTheEnd } from "./last-words.js";

export interface TerminalOptions {
  /** Absolute path of the program. */
  file: string;
  args: string[];
  /** Absolute. */
  cwd: string;
  env: Record<string, string>;
  onText(text: string): void;
  /** With the exit code, 128 + signal number when a signal ended it; nothing comes after it. */
  onExit(code: number): void;
}

/** A program with a terminal of its own. */
export interface Terminal extends Pick<TerminalInput, "write"> {
  pid: number;
  resize(size: PtySize): void;
  /** Reads no more, so that the program waits; the end of it is noticed all the same. */
  pause(): void;
  resume(): void;
  /** Ends the program and all that it has begun. Resolves when it is gone. */
  end(): Promise<void>;
}

/** What the package does not tell of. */
type Insides = IPty & { fd?: number; _socket?: Socket };

/** What the marks of terminals have in the place of a session. */
export const terminalMark = "pty";

/** Milliseconds for ending by itself after SIGHUP, as when a terminal window is closed. */
const hangUpGrace = 250;
/** Milliseconds between looks whether a program that nobody reads has ended. */
const lookEvery = 50;
/** What the system keeps of a size is no more. */
const longest = 65_535;

/** Starts a program in a terminal. Throws ServiceUnavailableError where there are no terminals. */
export async function startTerminal(options: TerminalOptions): Promise<Terminal> {
  const { spawn } = await loadPackage();
  const { env, mark } = markCall(options.env, terminalMark);
  const pty = started(() =>
    spawn(options.file, options.args, {
      cwd: options.cwd,
      env,
      cols: 80,
      rows: 24,
      name: env.TERM ?? "xterm",
    }),
  );
  const { pid } = pty;
  const release = watchOrphans(pid, ownerMark(env));
  const { fd, _socket: socket } = pty as Insides;
  const hasDescriptor = process.platform !== "win32" && fd !== undefined;
  const input = hasDescriptor ? createTerminalInput(fd) : plainInput(pty);
  if (hasDescriptor && socket) readToTheEnd(socket, fd);
  let look: NodeJS.Timeout | undefined;
  let exited = false;

  const resume = () => {
    clearInterval(look);
    look = undefined;
    pty.resume();
  };
  pty.onData(options.onText);
  pty.onExit(({ exitCode, signal }) => {
    exited = true;
    input.close();
    clearInterval(look);
    release();
    options.onExit(signal ? 128 + signal : exitCode);
  });

  return {
    pid,
    write: input.write,
    resize({ cols, rows }) {
      if (!exited) pty.resize(Math.min(cols, longest), Math.min(rows, longest));
    },
    pause() {
      if (exited || look) return;
      pty.pause();
      // What it wrote last is lost unless it is read soon after its end.
      look = setInterval(() => {
        if (!isThere(pid)) resume();
      }, lookEvery);
    },
    resume,
    async end() {
      if (!exited) hangUp(pty);
      await groupGone(pid, hangUpGrace);
      await endGroup(pid, mark);
    },
  };
}

async function loadPackage() {
  try {
    return await import("@lydell/node-pty");
  } catch (cause) {
    throw unavailable(cause);
  }
}

function started(spawn: () => IPty): IPty {
  try {
    return spawn();
  } catch (cause) {
    throw unavailable(cause);
  }
}

function unavailable(cause: unknown): CoreError {
  const why = cause instanceof Error ? cause.message.split("\n", 1)[0] : String(cause);
  const message = `This machine gives no terminal: ${why}`;
  return new CoreError("ServiceUnavailableError", { message }, { cause });
}

/** Where there are no descriptors the package writes by itself. */
function plainInput(pty: IPty): TerminalInput {
  return {
    write(bytes) {
      pty.write(bytes.toString("utf8"));
      return undefined;
    },
    close: () => undefined,
  };
}

function hangUp(pty: IPty): void {
  try {
    if (process.platform === "win32") pty.kill();
    else process.kill(-pty.pid, "SIGHUP");
  } catch {
    // Gone already.
  }
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
