import { CoreError } from "../base/errors.js";
import { createListeners } from "../base/listeners.js";
import type { Journal } from "./journal.js";
import type { Statement } from "./statement.js";
import { isRunBy } from "./tables/run.js";

/**
 * Keeps a process that slept past its lease from writing over what another one has made of the session since: as long
 * as this process runs a session, each write about it is made only if the lease is still this process's.
 */
export interface RunGuard {
  /** From now on, or no longer, this process counts as the one that runs the session. */
  set(sessionID: string, isRun: boolean): void;
  /** Writes with what must hold for these sessions in front. Throws `LeaseLost`. */
  write<T>(sessionIDs: Iterable<string>, write: (guards: Statement[]) => Promise<T>): Promise<T>;
  /** Has the listener told the first time that a write about a running session finds the lease gone. */
  onLost(listener: (sessionID: string) => void): void;
}

/** Another process has taken the session over; nothing was written. */
export class LeaseLost extends CoreError<"SessionBusyError"> {
  constructor(sessionID: string) {
    super("SessionBusyError", {
      message: `Another process has taken the session over: ${sessionID}`,
      sessionID,
    });
  }
}

export function createRunGuard({ owner }: { owner: string }): RunGuard {
  const running = new Map<string, { isLost: boolean }>();
  const lost = createListeners<[sessionID: string]>();

  return {
    set(sessionID, isRun) {
      if (isRun) running.set(sessionID, { isLost: false });
      else running.delete(sessionID);
    },
    async write(sessionIDs, write) {
      const guarded = [...new Set(sessionIDs)].filter((id) => running.has(id));
      const guards = guarded.map((id) => isRunBy(id, owner, () => new LeaseLost(id)));
      try {
        return await write(guards);
      } catch (error) {
        if (!(error instanceof LeaseLost)) throw error;
        for (const id of guarded) {
          const run = running.get(id);
          if (!run || run.isLost) continue;
          run.isLost = true;
          lost.tell(id);
        }
        throw error;
      }
    },
    onLost: lost.add,
  };
}

/** The same journal, in which what tells of a running session is written under its guard. */
export function guardJournal(journal: Journal, guard: RunGuard): Journal {
  return {
    ...journal,
    commit: (scope, events, statements = []) => {
      const told = events.flatMap(({ properties }) =>
        "sessionID" in properties && typeof properties.sessionID === "string" ? [properties.sessionID] : [],
      );
      return guard.write(told, (guards) => journal.commit(scope, events, [...guards, ...statements]));
    },
  };
}
