import type { Log } from "@opencode/server/log";

/** How far long work has come, on one line of a terminal; elsewhere nothing is said. */
export interface Progress {
  say(text: string): void;
  end(): void;
}

/** Milliseconds before anything is said, and between two times. */
const interval = 250;

export function createProgress(wait = interval): Progress {
  let next = Date.now() + wait;
  let isOpen = false;
  return {
    say(text) {
      if (!process.stderr.isTTY || Date.now() < next) return;
      next = Date.now() + interval;
      isOpen = true;
      process.stderr.write(`\r\u001b[K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`);
    },
    end() {
      if (isOpen) process.stderr.write("\r\u001b[K");
      isOpen = false;
    },
  };
}

/** A log that shows a person what long work is going on, by the entries that say where it begins and ends. */
export function showingWork(log: Log): Log {
  const going = new Map<string, { end(): void }>();
  return (level, message, extra = {}) => {
    const { task, state } = extra;
    if (typeof task === "string" && state === "begins" && !going.has(task)) going.set(task, show(message));
    if (typeof task === "string" && state === "ends") {
      going.get(task)?.end();
      going.delete(task);
    }
    log(level, message, extra);
  };
}

function show(message: string): { end(): void } {
  const began = Date.now();
  const progress = createProgress(0);
  const say = () => progress.say(`${message} (${Math.round((Date.now() - began) / 1000)} s)`);
  say();
  const timer = setInterval(say, 1_000).unref();
  return {
    end() {
      clearInterval(timer);
      progress.end();
    },
  };
}
