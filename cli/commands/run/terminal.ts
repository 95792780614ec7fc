import { createInterface } from "node:readline/promises";

/** A person at a terminal. What is said to them goes to stderr: stdout holds the answer alone. */
export interface Terminal {
  say(line: string): void;
  /** What they typed; undefined where they left, or nothing need be asked any more. */
  ask(question: string, signal: AbortSignal): Promise<string | undefined>;
}

export function createTerminal(before: () => void): Terminal {
  return {
    say(line) {
      before();
      process.stderr.write(`${line}\n`);
    },
    async ask(question, signal) {
      const reading = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
      // Typed at the question, it means the whole command.
      reading.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
      const left = new Promise<undefined>((resolve) => reading.once("close", () => resolve(undefined)));
      try {
        return await Promise.race([reading.question(question, { signal }).catch(() => undefined), left]);
      } finally {
        reading.close();
      }
    },
  };
}
