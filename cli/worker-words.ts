import type { LogLevel } from "@opencode/server/log";

const word = "worker";

/** What follows the program where it is to be a worker of a server. */
export function workerWords(level: LogLevel, format: "text" | "json"): string[] {
  return [word, level, format];
}

/** Whether that is what this process is to be: whoever forks one has a channel to it. */
export function isWorker([, , first]: readonly string[]): boolean {
  return first === word && process.connected === true;
}
