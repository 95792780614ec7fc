import { CoreError } from "../../base/errors.js";
import type { EventScope } from "../../base/scope.js";
import type { EventDraft, Journal } from "../../storage/journal.js";

/** What a client asked of the terminals of a directory, as it came. */
export interface TuiRequest {
  path: string;
  body: unknown;
}

/** Steering terminals that show a directory: by events, and for those that do not follow them by waiting. */
export interface TuiControl {
  /** Tells the directory's terminals now; whoever is not there misses it. */
  tell(scope: EventScope, event: EventDraft, request: TuiRequest): void;
  /** The next request of a directory. Rejects with the signal's reason, or once the server stops. */
  next(directory: string, signal: AbortSignal): Promise<TuiRequest>;
  /** Lets go of all who wait, and of all who come. */
  close(): void;
}

/** Requests kept between two questions of one who asks again and again. */
const most = 100;
/** Milliseconds after the last answer for which they are kept. */
const patience = 60_000;

interface Waiting {
  resolve(request: TuiRequest): void;
  reject(error: unknown): void;
}

interface Line {
  waiting: Set<Waiting>;
  kept: TuiRequest[];
  /** When somebody waited last, by `performance.now()`. */
  asked: number;
}

export function createTuiControl({ journal }: { journal: Pick<Journal, "emit"> }): TuiControl {
  const lines = new Map<string, Line>();
  let closed = false;

  const lineOf = (directory: string): Line => {
    const line = lines.get(directory) ?? { waiting: new Set(), kept: [], asked: performance.now() };
    lines.set(directory, line);
    return line;
  };

  /** Forgets who has not come back. */
  const tidy = () => {
    for (const [directory, { waiting, asked }] of lines)
      if (waiting.size === 0 && performance.now() - asked > patience) lines.delete(directory);
  };

  const stopping = () => new CoreError("ServiceUnavailableError", { message: "The server is shutting down" });

  return {
    tell(scope, event, request) {
      journal.emit(scope, event);
      tidy();
      const line = lines.get(scope.directory);
      if (!line) return;
      const [first] = line.waiting;
      if (first) first.resolve(request);
      else if (line.kept.push(request) > most) line.kept.shift();
    },
    async next(directory, signal) {
      signal.throwIfAborted();
      if (closed) throw stopping();
      tidy();
      const line = lineOf(directory);
      line.asked = performance.now();
      const kept = line.kept.shift();
      if (kept) return kept;
      return new Promise<TuiRequest>((resolve, reject) => {
        const leave = () => {
          line.waiting.delete(waiting);
          line.asked = performance.now();
          signal.removeEventListener("abort", gone);
        };
        const waiting: Waiting = {
          resolve(request) {
            leave();
            resolve(request);
          },
          reject(error) {
            leave();
            reject(error);
          },
        };
        const gone = () => waiting.reject(signal.reason);
        line.waiting.add(waiting);
        signal.addEventListener("abort", gone, { once: true });
      });
    },
    close() {
      closed = true;
      for (const { waiting } of lines.values()) for (const one of [...waiting]) one.reject(stopping());
      lines.clear();
    },
  };
}
