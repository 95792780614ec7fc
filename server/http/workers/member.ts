import type { Worker } from "node:cluster";
import { createDeferred, type Deferred } from "../../core/base/deferred.js";
import type { Log } from "../../core/base/log.js";
import type { Order, Report, Sums } from "./messages.js";

/** A worker as the lead knows it. */
export interface Member {
  tell(order: Order): void;
  /**
   * Resolves when it has taken in, and handed on, all that it was told, and with `tally` has told what it has answered;
   * when it is gone as well.
   */
  caughtUp(options?: { tally: boolean }): Promise<void>;
  /** Resolves with the next report of these types. Rejects when it ends before. */
  next(...types: Report["type"][]): Promise<Report>;
  gone: Promise<void>;
  isGone(): boolean;
  /** Whether it hears what it is told. */
  isReady(): boolean;
  /** How many streams are open there. */
  streams(): number;
  kill(): void;
}

/** Bytes that may be on their way to a worker; one that takes no more stands still. */
const mostOnItsWay = 64 * 1024 * 1024;
/** Milliseconds, twice: a machine that was asleep has not heard of anything either. */
const patience = 1_500;

interface Heard {
  report(report: Report): void;
  tally(requests: Sums): void;
}

export function createMember(worker: Worker, log: Log, heard: Heard): Member {
  const hangUp = watchHanded(worker);
  const marks = new Map<number, Deferred<void>>();
  const gone = createDeferred<void>();
  const waiting = new Set<{ types: readonly string[]; found: Deferred<Report> }>();
  let isGone = false;
  let isReady = false;
  let isEnding = false;
  let streams = 0;
  let lastMark = 0;
  let onItsWay = 0;

  const tell = (order: Order) => {
    if (isGone || !worker.isConnected()) return;
    const size = order.type === "frames" ? order.frames.byteLength : 0;
    onItsWay += size;
    worker.send(order, () => {
      onItsWay -= size;
    });
    if (onItsWay > mostOnItsWay) standsStill();
  };

  const standsStill = () => {
    if (isEnding) return;
    isEnding = true;
    log("warn", "a worker stands still and is ended", { pid: worker.process.pid });
    worker.process.kill("SIGKILL");
  };

  worker.on("message", (report: Report) => {
    for (const one of [...waiting]) {
      if (!one.types.includes(report.type)) continue;
      waiting.delete(one);
      one.found.resolve(report);
    }
    // Before that nobody there hears anything.
    if (report.type === "ready") isReady = true;
    if (report.type === "marked") marks.get(report.id)?.resolve();
    else if (report.type === "tally") {
      streams = report.streams;
      heard.tally(report.requests);
    } else heard.report(report);
  });
  let endedBy: Error | undefined;
  const end = (why: Error) => {
    isGone = true;
    endedBy = why;
    hangUp();
    streams = 0;
    for (const mark of marks.values()) mark.resolve();
    for (const { found } of waiting) found.reject(why);
    gone.resolve();
  };
  // One that could not be started; later, of a message to one that has just ended.
  worker.on("error", (cause) => {
    if (!isReady) end(cause);
  });
  worker.once("exit", (code, signal) =>
    end(new Error(`A worker ended before it listened (${signal ?? `exit code ${code}`})`)),
  );

  return {
    tell,
    async caughtUp({ tally } = { tally: false }) {
      if (isGone || !isReady) return;
      const id = ++lastMark;
      const mark = createDeferred<void>();
      marks.set(id, mark);
      let timer = setTimeout(() => {
        timer = setTimeout(standsStill, patience).unref();
      }, patience).unref();
      tell({ type: "mark", id, tally });
      await mark.promise;
      clearTimeout(timer);
      marks.delete(id);
    },
    next(...types) {
      const found = createDeferred<Report>();
      if (endedBy) found.reject(endedBy);
      else waiting.add({ types, found });
      return found.promise;
    },
    gone: gone.promise,
    isGone: () => isGone,
    isReady: () => isReady,
    streams: () => streams,
    kill: () => void worker.process.kill("SIGKILL"),
  };
}

/**
 * Closes the connection that was last handed to a worker. One that dies in that moment has not told whether it took it:
 * then it is nobody's, and would stay open, unanswered, for ever. Whoever has it already has a copy.
 */
function watchHanded({ process: child }: Worker): () => void {
  let last: { close?(): void } | undefined;
  const send = child.send.bind(child) as (...message: unknown[]) => boolean;
  child.send = (...message: unknown[]) => {
    const [, handle] = message;
    if (typeof handle === "object" && handle !== null) last = handle;
    return send(...message);
  };
  return () => last?.close?.();
}
