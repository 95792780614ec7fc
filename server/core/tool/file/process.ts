import { type ChildProcess, spawn } from "node:child_process";
import { cutText } from "../../base/cut-text.js";
import { ToolFailure } from "../../base/errors.js";
import type { PermissionAsk } from "../../interaction/permission/permissions.js";
import { endGroup } from "../../system/process/group.js";
import { markCall, ownerMark } from "../../system/process/mark.js";
import { watchOrphans } from "../../system/process/orphan-watcher.js";
import { StartFailure } from "../../system/process/start-process.js";
import type { FromRunner, Request, ToRunner } from "./protocol.js";

export interface RequestOptions {
  /** Once it fires the request ends: by itself within `grace` milliseconds, or with the whole process. */
  signal: AbortSignal;
  grace: number;
  progress?(update: { title?: string; metadata?: Record<string, unknown> }): void;
  ask?(request: PermissionAsk): Promise<void>;
}

/** The process that runs a directory's tool files: started when asked something, ended when long idle. */
export interface ToolProcess {
  /** Rejects with a `ToolFailure`, with what `ask` rejected with, or with the signal's reason. */
  request(request: Request, options: RequestOptions): Promise<unknown>;
  /** Lets what runs come to its end, then ends the process. */
  retire(): void;
  /** Ends it now. Resolves when it and all it started are gone. */
  close(): Promise<void>;
}

/** Milliseconds without a request after which the process is ended; the next request starts it again. */
const IDLE = 5 * 60_000;
const WORDS_KEPT = 2_000;

interface Pending extends RequestOptions {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  refusals: Map<number, unknown>;
}

export function createToolProcess(options: {
  /** The built `runner.ts`. */
  runner: string;
  /** Absolute. */
  cwd: string;
  env: Record<string, string>;
  /** What the tools' code printed, or failed with on the side. */
  said(text: string): void;
}): ToolProcess {
  const { env, mark } = markCall(options.env);
  let child: ChildProcess | undefined;
  let ending: Promise<unknown> | undefined;
  let idle: NodeJS.Timeout | undefined;
  let retired = false;
  let closed = false;
  let last = 0;
  const pending = new Map<number, Pending>();

  const start = (): ChildProcess => {
    const started = spawn(process.execPath, [options.runner], {
      cwd: options.cwd,
      env,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    const release = started.pid === undefined ? undefined : watchOrphans(started.pid, ownerMark(env));
    let words = "";
    for (const stream of [started.stdout, started.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        words = cutText(words + text, WORDS_KEPT, "tail");
        options.said(cutText(text.trimEnd(), WORDS_KEPT));
      });
    started.on("message", (message: FromRunner) => receive(started, message));
    const ended = (how: string) => {
      release?.();
      if (child !== started) return;
      child = undefined;
      const lastWords = words.trim() ? `: ${words.trim()}` : "";
      for (const [id, one] of pending) {
        pending.delete(id);
        one.reject(new ToolFailure(`The process that runs this project's tools ${how}${lastWords}`));
      }
    };
    started.once("error", (error) => ended(`could not be started (${new StartFailure(error).message})`));
    started.once("exit", (code, signal) => ended(`ended (${signal ?? `exit code ${code}`})`));
    started.unref();
    started.channel?.unref();
    return started;
  };

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const group = child?.pid;
    child = undefined;
    if (group !== undefined) ending = endGroup(group, mark);
    await ending;
  };

  const rest = () => {
    if (pending.size > 0) return;
    clearTimeout(idle);
    if (retired) void end();
    else idle = setTimeout(() => void end(), IDLE).unref();
  };

  const send = (to: ChildProcess, message: ToRunner) => {
    // A channel that closes while something is on its way: the exit tells.
    if (to.connected) to.send(message, () => undefined);
  };

  const askFor = (from: ChildProcess, one: Pending, { id, ask, request }: FromRunner & { type: "ask" }) => {
    const asked = one.ask?.(request) ?? Promise.reject(new Error("This cannot be asked now."));
    asked.then(
      () => send(from, { type: "asked", id, ask }),
      (reason: unknown) => {
        one.refusals.set(ask, reason);
        send(from, { type: "asked", id, ask, refused: messageOf(reason) });
      },
    );
  };

  const receive = (from: ChildProcess, message: FromRunner) => {
    if (message.type === "stray") {
      options.said(message.message);
      return;
    }
    const one = pending.get(message.id);
    if (!one) return;
    if (message.type === "progress") one.progress?.(message.update);
    if (message.type === "ask") askFor(from, one, message);
    if (message.type !== "done" && message.type !== "failed") return;
    pending.delete(message.id);
    if (message.type === "done") one.resolve(message.value);
    else one.reject((message.ask && one.refusals.get(message.ask)) ?? new ToolFailure(message.message));
  };

  return {
    async request(request, given) {
      await ending;
      given.signal.throwIfAborted();
      if (closed) throw new ToolFailure("The server is shutting down.");
      clearTimeout(idle);
      child ??= start();
      const to = child;
      const id = ++last;
      let timer: NodeJS.Timeout | undefined;
      const answer = new Promise<unknown>((resolve, reject) => {
        pending.set(id, { ...given, resolve, reject, refusals: new Map() });
      });
      const abort = () => {
        send(to, { type: "abort", id });
        timer = setTimeout(async () => {
          if (!pending.has(id)) return;
          // Others that run there are lost with it: their code shares the process that does not let go.
          const others = [...pending].filter(([one]) => one !== id);
          const own = pending.get(id);
          pending.clear();
          await end();
          for (const [, other] of others)
            other.reject(
              new ToolFailure("Another tool of this project hung and was ended, this one with it."),
            );
          own?.reject(given.signal.reason);
        }, given.grace);
      };
      given.signal.addEventListener("abort", abort, { once: true });
      send(to, { type: "request", id, request });
      try {
        return await answer;
      } catch (error) {
        given.signal.throwIfAborted();
        throw error;
      } finally {
        clearTimeout(timer);
        given.signal.removeEventListener("abort", abort);
        rest();
      }
    },
    retire() {
      retired = true;
      rest();
    },
    async close() {
      closed = true;
      const left = [...pending.values()];
      pending.clear();
      await end();
      for (const one of left) one.reject(new ToolFailure("The server is shutting down."));
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
