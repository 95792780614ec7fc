import type { Log } from "./log.js";

/** What must be ended of what has been begun. */
export interface Lifetime {
  /** To be called as soon as something runs; what is added last is ended first. */
  add(end: () => unknown): void;
  /** Ends everything, once, one after the other. An ending that fails is told to the log and keeps no other from it. */
  close(): Promise<void>;
}

/** Endings in reverse order of their beginnings, also where a beginning fails half-way. */
export function createLifetime(log: Log): Lifetime {
  const ends: (() => unknown)[] = [];
  let closing: Promise<void> | undefined;
  const close = async () => {
    for (let end = ends.pop(); end; end = ends.pop()) {
      try {
        await end();
      } catch (cause) {
        log("error", "something could not be ended in good order", { cause });
      }
    }
  };
  return {
    add: (end) => void ends.push(end),
    close() {
      closing ??= close();
      return closing;
    },
  };
}
