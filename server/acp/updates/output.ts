import { cutText } from "../../core/base/cut-text.js";

/** Milliseconds between two reports of one running call. */
const every = 200;
/** UTF-16 units of output that one report carries. */
const most = 16 * 1024;

export interface Outputs {
  /** Takes the output so far of a running call; it is passed on now, or soon, or never if the call ends first. */
  report(id: string, text: string): void;
  /** The call has ended: nothing more of it is passed on. Gives what `show` was last called with. */
  end(id: string): string;
  /** As `end`, for all. */
  endAll(): void;
}

interface Running {
  shown: string;
  latest: string;
  at: number;
  timer: NodeJS.Timeout | undefined;
}

/** Passes the growing output of calls on, each no more often than five times a second and never more than its end. */
export function createOutputs(show: (id: string, text: string, before: string) => void): Outputs {
  const running = new Map<string, Running>();

  const pass = (id: string, one: Running) => {
    one.timer = undefined;
    one.at = performance.now();
    const before = one.shown;
    one.shown = one.latest;
    show(id, one.shown, before);
  };

  const end = (id: string) => {
    const one = running.get(id);
    running.delete(id);
    clearTimeout(one?.timer);
    return one?.shown ?? "";
  };

  return {
    report(id, text) {
      const one = running.get(id) ?? {
        shown: "",
        latest: "",
        at: Number.NEGATIVE_INFINITY,
        timer: undefined,
      };
      running.set(id, one);
      const latest = cutText(text, most, "tail");
      if (latest === one.latest) return;
      one.latest = latest;
      if (one.timer) return;
      const wait = one.at + every - performance.now();
      if (wait <= 0) pass(id, one);
      else one.timer = setTimeout(() => pass(id, one), wait);
    },
    end,
    endAll() {
      for (const id of [...running.keys()]) end(id);
    },
  };
}

/** What came after `before` in the same stream, when both are its end at two moments. */
export function addedOutput(before: string, now: string): string {
  if (now.startsWith(before)) return now.slice(before.length);
  const tail = cutText(before, 256, "tail");
  const at = now.indexOf(tail);
  return at < 0 ? `\n…\n${now}` : now.slice(at + tail.length);
}
