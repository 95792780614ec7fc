import type { Log } from "../base/log.js";

export interface ConfigLog {
  /** What the configuration of a directory says to no effect. */
  read(directory: string, remarks: readonly string[]): void;
  /** It cannot be read. */
  broken(directory: string, error: unknown): void;
}

/** Tells each thing once, whichever directories it holds for, and again once it has been mended in between. */
export function createConfigLog(log: Log): ConfigLog {
  const told = new Set<string>();
  /** By directory; there is none until it has been read. */
  const before = new Map<string, readonly string[]>();

  function tell(directory: string, said: readonly string[]): void {
    for (const sentence of before.get(directory) ?? []) if (!said.includes(sentence)) told.delete(sentence);
    before.set(directory, said);
    for (const sentence of said) {
      if (!told.has(sentence)) log("warn", sentence);
      told.add(sentence);
    }
  }

  return {
    read(directory, remarks) {
      if (before.has(directory)) log("info", "the configuration has changed", { directory });
      tell(directory, remarks);
    },
    broken: (directory, error) => tell(directory, [error instanceof Error ? error.message : String(error)]),
  };
}
