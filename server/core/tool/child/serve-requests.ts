import { Socket } from "node:net";
import { cutText } from "../../base/cut-text.js";
import { ToolFailure } from "../../base/errors.js";
import type { PermissionAsk } from "../../interaction/permission/permissions.js";
import type { FromChild, Progress, ToChild } from "./messages.js";
import { openWire } from "./wire.js";

/** What a request may do while it is answered. */
export interface Answering {
  signal: AbortSignal;
  progress(update: unknown): void;
  /** Resolves once it is allowed. */
  ask(wanted: unknown): Promise<void>;
}

/** A permission that was refused; code that does not catch it fails with it. */
class Refused extends Error {
  constructor(
    message: string,
    readonly ask: number,
  ) {
    super(message);
  }
}

/** A failure of somebody's code among that of others. */
export class FailureBy extends Error {
  constructor(
    readonly by: string,
    override readonly cause: unknown,
  ) {
    super(messageOf(cause));
  }
}

/**
 * Makes this process one in which code that is not ours runs: it can hang, throw or end it, and the server goes on. It
 * does what it is asked over the channel to its parent, and ends with it.
 */
export function serveRequests<Request>(handle: (request: Request, answering: Answering) => Promise<unknown>) {
  // What is said to the server is said in it: code that puts something in its place would say it for others.
  Object.freeze(JSON);
  Object.defineProperty(globalThis, "JSON", { writable: false, configurable: false });
  const running = new Map<number, AbortController>();
  const asks = new Map<number, (refused: string | undefined) => void>();
  const wants = new Map<number, (value: unknown) => void>();
  let lastAsk = 0;

  const wire = openWire(new Socket({ fd: 3, readable: true, writable: true }), {
    message: (message) => take(message as ToChild<Request>),
    ...{ broken: endGroup, closed: endGroup },
  });
  const send = (message: FromChild) => wire.send(message);

  const ask = (id: number, request: PermissionAsk, signal: AbortSignal): Promise<void> => {
    const number = ++lastAsk;
    return new Promise<void>((resolve, reject) => {
      asks.set(number, (refused) =>
        refused === undefined ? resolve() : reject(new Refused(refused, number)),
      );
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      send({ type: "ask", id, ask: number, request });
    }).finally(() => asks.delete(number));
  };

  const answer = async (id: number, request: Request): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(id, controller);
    try {
      const value = await handle(request, {
        signal,
        progress: (update) => send({ type: "progress", id, update: toUpdate(update) }),
        ask: async (wanted) => ask(id, toAsk(wanted), signal),
      });
      send({ type: "done", id, value });
    } catch (error) {
      const own = error instanceof FailureBy ? error.cause : error;
      send({
        type: "failed",
        id,
        message: messageOf(error),
        ...(own instanceof Refused && { ask: own.ask }),
        ...(error instanceof FailureBy && { by: error.by }),
      });
    } finally {
      running.delete(id);
    }
  };

  const take = (message: ToChild<Request>) => {
    switch (message.type) {
      case "request":
        return void answer(message.id, message.request);
      case "abort":
        return running.get(message.id)?.abort(new Error("Aborted"));
      case "asked":
        return asks.get(message.ask)?.(message.refused);
      case "given":
        wants.get(message.id)?.(message.value);
        return void wants.delete(message.id);
    }
  };
  for (const event of ["uncaughtException", "unhandledRejection"] as const)
    process.on(event, (cause: unknown) => send({ type: "stray", message: messageOf(cause) }));

  return {
    /** Asks the parent, beside all requests. */
    want: (what: unknown) =>
      new Promise<unknown>((resolve) => {
        const id = ++lastAsk;
        wants.set(id, resolve);
        send({ type: "want", id, what });
      }),
    /** Tells the parent, beside all requests. */
    note: (note: unknown) => send({ type: "note", note }),
    stray: (cause: unknown) => send({ type: "stray", message: messageOf(cause) }),
  };
}

/** What the code has started ends too. */
function endGroup(): void {
  try {
    process.kill(-process.pid, "SIGKILL");
  } catch {
    process.kill(process.pid, "SIGKILL");
  }
}

function toUpdate(update: unknown): Progress {
  const { title, metadata } = asObject(update);
  return {
    ...(typeof title === "string" && { title }),
    ...(metadata !== undefined && { metadata: asObject(metadata) }),
  };
}

function toAsk(wanted: unknown): PermissionAsk {
  const { permission, patterns, always = [], metadata } = asObject(wanted);
  if (typeof permission !== "string" || !isTexts(patterns) || !isTexts(always))
    throw new ToolFailure("ask takes { permission: text, patterns: texts, always: texts, metadata }.");
  return { permission, patterns, always, metadata: asObject(metadata) };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

export function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** Characters of what code has failed with. */
const mostWords = 20_000;

/** What code has failed with, which may be anything. */
export function messageOf(error: unknown): string {
  try {
    const text = error instanceof Error ? error.message : error;
    return cutText(String(text), mostWords);
  } catch {
    return "it failed with what cannot be read";
  }
}
