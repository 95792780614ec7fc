import type { Log } from "../base/log.js";
import { draft, type Journal } from "./journal.js";

/** Tells the log, and whoever listens to a directory's events, what of it could not be used and is left out. */
export type Report = (place: { directory: string; projectID: string }, message: string) => void;

export function createReport({ journal, log }: { journal: Journal; log: Log }): Report {
  return ({ directory, projectID }, message) => {
    log("warn", message);
    const error = { name: "UnknownError" as const, data: { message } };
    journal
      .commit({ directory, project: projectID }, [draft("session.error", { error })])
      .catch((cause: unknown) => log("error", "could not tell of what is left out", { cause }));
  };
}
