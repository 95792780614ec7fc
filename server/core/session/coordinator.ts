import type { MessageWithParts, Session, UserMessage } from "@opencode/sdk/types";
import { createDeferred, type Deferred } from "../deferred.js";
import { CoreError } from "../errors.js";
import type { Log } from "../log.js";
import { WriteConflict } from "../storage/database.js";
import type { Journal } from "../storage/journal.js";
import type { Leases } from "./leases.js";
import { LeaseLost, type RunGuard } from "./run-guard.js";
import { scopeOf } from "./sessions.js";
import type { Statuses } from "./statuses.js";

/** One prompt and the answer it waits for. */
export interface Turn {
  session: Session;
  user: UserMessage;
  signal: AbortSignal;
}

export interface Coordinator {
  /** Runs the prompt now, or after those before it; resolves with the last message of its own answer. */
  run(session: Session, user: UserMessage, work?: Work): Promise<MessageWithParts>;
  /** Stops the running turn and cancels the queued ones; resolves when all of them have ended. */
  interrupt(sessionID: string): Promise<void>;
  /** Stops one turn, or has it end as soon as it comes up; the others go on. Whether it was the running one. */
  withdraw(sessionID: string, userID: string): boolean;
  isBusy(sessionID: string): boolean;
  /** The answer that a prompt runs or waits for, if it does. */
  answerTo(sessionID: string, userID: string): Promise<MessageWithParts> | undefined;
  /** Interrupts what runs without its lease: this process was asleep for so long that another took over. */
  keepOnly(held: ReadonlySet<string>): void;
  /** The same for one session of which that is known. */
  lost(sessionID: string): void;
  /** Interrupts everything; nothing can be run afterwards. */
  close(): Promise<void>;
}

/** What a turn does, where it is not the model that answers. */
export type Work = (turn: Turn) => Promise<MessageWithParts>;

interface Queued {
  user: UserMessage;
  work: Work;
  controller: AbortController;
  answer: Deferred<MessageWithParts>;
}

interface Run {
  session: Session;
  /** The running turn first. */
  queue: Queued[];
  /** Whether its lease has been taken and not been given up. */
  leased: boolean;
  /** Resolves when the queue has been drained and the session told idle. */
  idle: Promise<void>;
}

/** Runs one turn; what is returned tells its outcome to who waits for it. */
async function outcomeOf(session: Session, { user, work, controller, answer }: Queued): Promise<() => void> {
  try {
    const message = await work({ session, user, signal: controller.signal });
    return () => answer.resolve(message);
  } catch (error) {
    return () => answer.reject(error);
  }
}

function busyElsewhere(sessionID: string): CoreError {
  return new CoreError("SessionBusyError", {
    message: `Session is busy in another process: ${sessionID}`,
    sessionID,
  });
}

/** Why a turn was cut short: by `abort`, or because the process is on its way out. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/**
 * One run a session. While it lasts the session is busy and leased to this process:
 *
 *     idle --run--> busy --last turn ended--> idle
 *                   |  ^
 *                   +--+ run (queued, answered in order)
 *
 * A prompt that arrives while idle is being told joins the run, so `busy` never comes before that `idle`.
 */
export function createCoordinator(deps: {
  journal: Journal;
  statuses: Statuses;
  leases: Leases;
  guard: RunGuard;
  /** Told when a run has ended that another process has taken over. */
  taken(sessionID: string): void;
  log: Log;
  /** Must settle soon after its signal fires, and must not throw for what the message can say. */
  runTurn: Work;
}): Coordinator {
  const { journal, statuses, leases, guard, log } = deps;
  const runs = new Map<string, Run>();
  let closing: Interrupted | undefined;

  /** Runs what is queued and answers all but the last: that is left to the caller, who first tells that it is over. */
  const drain = async (run: Run): Promise<() => void> => {
    let settle = () => {};
    for (let turn = run.queue[0]; turn; turn = run.queue[0]) {
      settle();
      settle = await outcomeOf(run.session, turn);
      run.queue.shift();
    }
    return settle;
  };

  const drive = async (run: Run) => {
    const { session } = run;
    const release = leases.hold(session.id);
    let settleLast = () => {};
    try {
      while (run.queue.length > 0) {
        await journal.commit(scopeOf(session), statuses.set(session, { type: "busy" }), [
          leases.take(session.id),
        ]);
        guard.set(session.id, true);
        run.leased = true;
        settleLast = await drain(run);
        run.leased = false;
        const told = journal.commit(scopeOf(session), statuses.set(session, { type: "idle" }), [
          leases.giveUp(session.id),
        ]);
        // With that write the lease is gone: who hears of it may write about the session at once.
        guard.set(session.id, false);
        await told;
        // Whoever waits for the answer has then been told all of the turn, its end included.
        settleLast();
      }
    } catch (cause) {
      // Another process took the session, or the database failed: who waits is told, and the session let go.
      const taken = cause instanceof WriteConflict || cause instanceof LeaseLost;
      guard.set(session.id, false);
      if (!taken) log("error", "a run could not be told to others", { sessionID: session.id, cause });
      const error = taken ? busyElsewhere(session.id) : cause;
      // Before anything is awaited: a prompt that comes now begins a run of its own.
      if (runs.get(session.id) === run) runs.delete(session.id);
      const idle = statuses.set(session, { type: "idle" });
      for (const turn of run.queue.splice(0)) turn.answer.reject(error);
      // A session that another process runs is not idle, whatever became of this attempt.
      if (taken) deps.taken(session.id);
      else {
        await journal.commit(scopeOf(session), idle, [leases.giveUp(session.id)]).catch(() => undefined);
      }
    } finally {
      settleLast();
      if (runs.get(session.id) === run) runs.delete(session.id);
      release();
    }
  };

  const interruptRun = async (run: Run, reason: Interrupted) => {
    const cut = [...run.queue];
    for (const turn of cut) turn.controller.abort(reason);
    await Promise.allSettled(cut.map((turn) => turn.answer.promise));
    // Nothing came after: then "stopped" includes that the session has been told idle.
    if (run.queue.length === 0) await run.idle;
  };

  const lose = (run: Run) => {
    const reason = new Interrupted("Another process took the session over");
    for (const turn of run.queue) turn.controller.abort(reason);
  };

  return {
    run(session, user, work = deps.runTurn) {
      const turn: Queued = { user, work, controller: new AbortController(), answer: createDeferred() };
      if (closing) turn.controller.abort(closing);
      const current = runs.get(session.id);
      if (current) {
        current.queue.push(turn);
      } else {
        const run: Run = { session, queue: [turn], leased: false, idle: Promise.resolve() };
        runs.set(session.id, run);
        run.idle = drive(run);
      }
      return turn.answer.promise;
    },
    async interrupt(sessionID) {
      const run = runs.get(sessionID);
      if (run) await interruptRun(run, new Interrupted("Aborted"));
    },
    withdraw(sessionID, userID) {
      const queue = runs.get(sessionID)?.queue ?? [];
      const at = queue.findIndex(({ user }) => user.id === userID);
      queue[at]?.controller.abort(new Interrupted("Aborted"));
      return at === 0;
    },
    isBusy: (sessionID) => runs.has(sessionID),
    answerTo: (sessionID, userID) =>
      runs.get(sessionID)?.queue.find(({ user }) => user.id === userID)?.answer.promise,
    keepOnly(held) {
      const lost = [...runs.values()].filter((run) => run.leased && !held.has(run.session.id));
      for (const run of lost) lose(run);
    },
    lost(sessionID) {
      log("warn", "another process took over a session that was running here", { sessionID });
      const run = runs.get(sessionID);
      if (run) lose(run);
    },
    async close() {
      closing ??= new Interrupted("The server is shutting down");
      const reason = closing;
      await Promise.all([...runs.values()].map((run) => interruptRun(run, reason)));
    },
  };
}
