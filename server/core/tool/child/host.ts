import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";
import { createDeferred } from "../../base/deferred.js";
import { ToolFailure } from "../../base/errors.js";
import type { PermissionAsk } from "../../interaction/permission/permissions.js";
import { endGroup } from "../../system/process/group.js";
import { markCall, ownerMark } from "../../system/process/mark.js";
import { watchOrphans } from "../../system/process/orphan-watcher.js";
import { StartFailure } from "../../system/process/start-process.js";
import type { FromChild, Progress, ToChild } from "./messages.js";
import { openWire, type Wire } from "./wire.js";
import { createWords } from "./words.js";

export interface RequestOptions {
  /** Once it fires the request ends: by itself within `grace` milliseconds, or with the whole process. */
  signal: AbortSignal;
  /** Undefined: the request alone is given up, at once, and the process goes on. */
  grace?: number;
  progress?(update: Progress): void;
  ask?(request: PermissionAsk): Promise<void>;
}

/** What the code in the process failed with; `by` says whose, where there are several. */
export class ChildFailure extends ToolFailure {
  constructor(
    message: string,
    readonly by: string | undefined,
  ) {
    super(message);
  }
}

/** A process for code that is not ours: started when asked something, ended when long idle. */
export interface Child<Request> {
  /** Rejects with a `ToolFailure`, with what `ask` rejected with, or with the signal's reason. */
  request(request: Request, options: RequestOptions): Promise<unknown>;
  /** Lets what runs come to its end, then ends the process. */
  retire(): void;
  /** Ends it now; the next request starts it again. */
  end(): Promise<void>;
  /** Ends it for good. Resolves when it and all it started are gone. */
  close(): Promise<void>;
}

export interface ChildOptions {
  /** The built file it runs. */
  runner: string;
  /** Absolute. */
  cwd: string;
  env: Record<string, string>;
  /** What it runs, as in "this project's tools". */
  runs: string;
  /** For Node. */
  flags?: readonly string[];
  /** Milliseconds without a request after which it is ended, to be started again by the next; undefined: never. */
  idle?: number;
  /** What the code printed, or failed with on the side. */
  said(text: string): void;
  noted?(note: unknown): void;
  /** Gives it what it wants to have; undefined where that fails. */
  wanted?(what: unknown): Promise<unknown>;
  /** It ended unasked. */
  ended?(how: string): void;
}

interface Pending extends RequestOptions {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  refusals: Map<number, unknown>;
}

/** Milliseconds for what a process has said to be heard behind its end, and for its end behind what it said. */
const patience = 1_000;

export function createChild<Request>(options: ChildOptions): Child<Request> {
  const { env, mark } = markCall(options.env);
  let child: ChildProcess | undefined;
  const wires = new WeakMap<ChildProcess, Wire>();
  let ending: Promise<unknown> | undefined;
  let idle: NodeJS.Timeout | undefined;
  let retired = false;
  let closed = false;
  let last = 0;
  const pending = new Map<number, Pending>();

  const start = (): ChildProcess => {
    const started = spawn(process.execPath, [...(options.flags ?? []), options.runner], {
      cwd: options.cwd,
      env,
      // A channel of our own: what is no message on Node's takes the server along.
      stdio: ["ignore", "pipe", "pipe", "overlapped"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    const release = started.pid === undefined ? undefined : watchOrphans(started.pid, ownerMark(env));
    const words = createWords(options.said);
    for (const stream of [started.stdout, started.stderr]) stream?.setEncoding("utf8").on("data", words.add);
    const ended = (how: string) => {
      release?.();
      if (child !== started) return;
      child = undefined;
      const whole = `The process that runs ${options.runs} ${how}${words.last()}`;
      options.ended?.(whole);
      for (const [id, one] of pending) {
        pending.delete(id);
        one.reject(new ToolFailure(whole));
      }
    };
    /** All that it has said. */
    const heard = createDeferred<void>();
    const broken = (why: string) => {
      if (child !== started) return;
      if (started.pid !== undefined) ending = endGroup(started.pid, mark);
      ended(`was ended: it ${why}`);
    };
    // One that could not be started for want of descriptors has none.
    const stream = (started.stdio as ChildProcess["stdio"] | undefined)?.[3] as Socket | null | undefined;
    const wire =
      stream &&
      openWire(stream, {
        message: (message) => receive(started, message as FromChild),
        broken,
        closed() {
          heard.resolve();
          // One that has ended says how by itself.
          setTimeout(broken, patience, "closed its channel").unref();
        },
      });
    if (wire) wires.set(started, wire);
    else heard.resolve();
    started.once("error", (error) => ended(`could not be started (${new StartFailure(error).message})`));
    started.once("exit", (code, signal) => {
      // What it said at last may still be on its way.
      setTimeout(heard.resolve, patience).unref();
      void heard.promise.then(() => ended(`ended (${signal ?? `exit code ${code}`})`));
    });
    started.unref();
    stream?.unref();
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
    else if (options.idle !== undefined) idle = setTimeout(() => void end(), options.idle).unref();
  };

  const send = (to: ChildProcess, message: ToChild<Request>) => wires.get(to)?.send(message);

  const askFor = (from: ChildProcess, one: Pending, { id, ask, request }: FromChild & { type: "ask" }) => {
    const asked = one.ask?.(request) ?? Promise.reject(new Error("This cannot be asked now."));
    asked.then(
      () => send(from, { type: "asked", id, ask }),
      (reason: unknown) => {
        one.refusals.set(ask, reason);
        send(from, { type: "asked", id, ask, refused: messageOf(reason) });
      },
    );
  };

  const give = async (to: ChildProcess, { id, what }: FromChild & { type: "want" }) => {
    const value = await options.wanted?.(what).catch(() => undefined);
    send(to, { type: "given", id, value });
  };

  const receive = (from: ChildProcess, message: FromChild) => {
    if (message.type === "stray") return options.said(message.message);
    if (message.type === "note") return from === child ? options.noted?.(message.note) : undefined;
    if (message.type === "want") return void give(from, message);
    const one = pending.get(message.id);
    if (!one) return;
    if (message.type === "progress") one.progress?.(message.update);
    if (message.type === "ask") askFor(from, one, message);
    if (message.type !== "done" && message.type !== "failed") return;
    pending.delete(message.id);
    if (message.type === "done") one.resolve(message.value);
    else
      one.reject(
        (message.ask && one.refusals.get(message.ask)) ?? new ChildFailure(message.message, message.by),
      );
  };

  /** Others that run there are lost with one: their code shares the process that does not let go. */
  const endWith = async (id: number, reason: unknown): Promise<void> => {
    const others = [...pending].filter(([one]) => one !== id);
    const own = pending.get(id);
    pending.clear();
    await end();
    for (const [, other] of others)
      other.reject(new ToolFailure(`Another of ${options.runs} hung and was ended, this one with it.`));
    own?.reject(reason);
  };

  return {
    async request(request, given) {
      // Also for one that begins to end meanwhile: a process started beside it bears its mark, and would be ended with it.
      for (let seen: typeof ending; seen !== ending; ) {
        seen = ending;
        await seen;
      }
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
        const { grace, signal } = given;
        send(to, { type: "abort", id });
        if (grace === undefined) {
          pending.get(id)?.reject(signal.reason);
          pending.delete(id);
          return;
        }
        timer = setTimeout(() => {
          if (pending.has(id)) void endWith(id, signal.reason);
        }, grace);
      };
      given.signal.addEventListener("abort", abort, { once: true });
      try {
        send(to, { type: "request", id, request });
        return await answer;
      } catch (error) {
        pending.delete(id);
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
    async end() {
      const left = [...pending.values()];
      pending.clear();
      await end();
      for (const one of left) one.reject(new ToolFailure(`The process that runs ${options.runs} was ended.`));
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
