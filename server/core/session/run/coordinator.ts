import type { MessageWithParts, Session, UserMessage } from "@opencode/sdk/types";
import { createAbort } from "../../base/abort.js";
import { createDeferred, type Deferred } from "../../base/deferred.js";
import { createListeners } from "../../base/listeners.js";
import type { Log } from "../../base/log.js";
import { scopeOf } from "../../base/scope.js";
import type { Also, Journal } from "../../storage/journal.js";
import { LeaseLost, type RunGuard } from "../../storage/run-guard.js";
import { WriteConflict } from "../../storage/statement.js";
import { MoreToDo, type Queue, type Queued, type QueuedWork } from "../prompt/queue.js";
import type { Statuses } from "../store/statuses.js";
import type { Outcome } from "./answers.js";
import type { Leases } from "./leases.js";

/** One prompt that is being answered. */
export interface Turn {
  session: Session;
  user: UserMessage;
  signal: AbortSignal;
  /** To be called with the prompts that join the turn and are answered with it. */
  join(messageIDs: string[]): void;
  /** Leaves something to be written with what is told next: that the session is idle, or that another turn begins. */
  leave(also: Also): void;
}

/** What a turn does. */
export type Work = (turn: Turn) => Promise<MessageWithParts>;

export interface Coordinator {
  /** Runs what waits in the session's queue, unless it is being run already, here or elsewhere. */
  wake(session: Session): void;
  /** Stops the running turn and cancels what waits; resolves when all of it has ended. */
  interrupt(sessionID: string): Promise<void>;
  /** Stops the running turn and nothing that waits. */
  stop(sessionID: string): void;
  /** Stops the answer to one prompt, or has it end as soon as it comes up; the others go on. Whether it ends now. */
  withdraw(sessionID: string, messageID: string): Promise<boolean>;
  isBusy(sessionID: string): boolean;
  /** Whether the prompt is being answered here, or has been and who waits for it is about to be told. */
  isAt(sessionID: string, messageID: string): boolean;
  /**
   * Interrupts what ran without its lease when that was `asked` for: this process was asleep for so long that another
   * took over. What began since says the next answer.
   */
  keepOnly(held: ReadonlySet<string>, asked: number): void;
  /** The same for one session of which that is known. */
  lost(sessionID: string): void;
  /** Begins nothing more, and leaves what waits to others; resolves when what runs has ended. */
  drain(): Promise<void>;
  /** The same, and interrupts what runs. */
  close(): Promise<void>;
  /** Has the listener told how the turn ended that answered a prompt. */
  onSettled(listener: (messageID: string, outcome: Outcome) => void): void;
  /** Has the listener told when a run has ended that another process has taken over. */
  onTaken(listener: (sessionID: string) => void): void;
  /** Has the listener told when a run could not be brought to its end: what it left open is to be put right. */
  onLeft(listener: (sessionID: string) => void): void;
}

/** The turn that runs. */
interface Current {
  controller: AbortController;
  /** The prompts it answers. */
  members: Set<string>;
  /** Those of them that somebody still wants answered. */
  wanted: Set<string>;
  ended: Deferred<void>;
}

interface Run {
  session: Session;
  current: Current | undefined;
  /** Prompts that have been answered and whose end is not told yet. */
  untold: Set<string>;
  /** What its last turn has left to be written. */
  left: Also | undefined;
  /** When its lease was taken, by `performance.now()`; false before that and when it has been given up. */
  leased: false | number;
  /** Whether something may have been added since the queue was last looked at. */
  again: boolean;
  /** Nothing more of the queue is to be run here. */
  stopped: boolean;
  /** What waits is being marked as cancelled. */
  cancelling: Promise<unknown>;
  /** Resolves when the queue has been drained and the session told idle. */
  idle: Promise<void>;
}

/** Why a turn was cut short: by `abort`, or because the process is on its way out. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/**
 * One run a session. While it lasts the session is busy and leased to this process, which drains the session's queue:
 *
 *     idle --wake--> busy --nothing waits--> idle
 *                    |  ^
 *                    +--+ next in the queue, whichever process put it there
 *
 * The lease is given up only by a write that finds the queue empty. What is added later finds the lease free; what was
 * added before is run. A prompt that arrives while idle is being told joins the run, so `busy` never comes before that.
 */
export function createCoordinator(deps: {
  journal: Journal;
  statuses: Statuses;
  leases: Leases;
  guard: RunGuard;
  queue: Queue;
  message(sessionID: string, messageID: string): Promise<MessageWithParts>;
  log: Log;
  /** Whether the session may be run by this process. */
  isOurs(sessionID: string): Promise<boolean>;
  /** Must settle soon after its signal fires, and must not throw for what the message can say. */
  workOf(work: QueuedWork): Work;
}): Coordinator {
  const { journal, statuses, leases, guard, queue, log } = deps;
  const runs = new Map<string, Run>();
  const settled = createListeners<[messageID: string, outcome: Outcome]>();
  const takenOver = createListeners<[sessionID: string]>();
  const leftOpen = createListeners<[sessionID: string]>();
  let closing: Interrupted | undefined;
  /** What runs is let to its end, and nothing more is begun. */
  let draining = false;

  /** Runs one turn; what is returned tells its outcome to who waits for it. */
  const runTurn = async (run: Run, { messageID, work, cancelled }: Queued) => {
    const { session } = run;
    const members = new Set([messageID]);
    const wanted = new Set(members);
    const current: Current = { controller: createAbort(), members, wanted, ended: createDeferred() };
    run.current = current;
    if (cancelled) current.controller.abort(new Interrupted("Aborted"));
    if (closing) current.controller.abort(closing);
    const join = (ids: string[]) => {
      for (const id of ids) for (const set of [members, wanted]) set.add(id);
    };
    const leave = (also: Also) => {
      run.left = also;
    };
    let outcome: Outcome;
    try {
      // Another process may have put it there: what it wrote is to be known here before anything is read.
      await journal.catchUp();
      const { info } = await deps.message(session.id, messageID);
      const turn = { session, user: info as UserMessage, signal: current.controller.signal, join, leave };
      outcome = { message: await deps.workOf(work)(turn) };
    } catch (error) {
      outcome = { error };
    }
    run.current = undefined;
    for (const id of members) run.untold.add(id);
    current.ended.resolve();
    const tell = () => {
      for (const id of members) {
        run.untold.delete(id);
        settled.tell(id, outcome);
      }
    };
    return { tell, error: "error" in outcome ? outcome.error : undefined };
  };

  const writeLeft = async (run: Run) => {
    const { left } = run;
    if (left) await journal.commit(scopeOf(run.session), left.events, left.statements);
    run.left = undefined;
  };

  /** Runs what is queued and answers all but the last: that is left to the caller, who first tells that it is over. */
  const drain = async (run: Run, last: Last): Promise<void> => {
    for (;;) {
      await run.cancelling;
      const next = run.stopped ? undefined : await queue.next(run.session.id);
      if (!next) return;
      await writeLeft(run);
      last.tell();
      const { tell, error } = await runTurn(run, next);
      // Another process has it now: who waits is answered with what that one makes of it.
      if (error instanceof LeaseLost) throw error;
      last.keep(tell);
      // Work that began nothing is over even so.
      if (await queue.has(next.messageID))
        await journal.commit(scopeOf(run.session), [], queue.begin(run.session.id, [next.messageID]));
      if (error === undefined) continue;
      await writeLeft(run);
      throw new TurnFailed(error);
    }
  };

  const driveOnce = async (run: Run): Promise<void> => {
    const { session } = run;
    const last = createLast();
    if (draining || !(await queue.next(session.id)) || !(await deps.isOurs(session.id))) return;
    try {
      await journal.commit(scopeOf(session), statuses.set(session, { type: "busy" }), [
        leases.take(session.id),
      ]);
      for (;;) {
        guard.set(session.id, true);
        run.leased = performance.now();
        await drain(run, last);
        run.leased = false;
        const nothingLeft = run.stopped ? [] : queue.drained(session.id);
        const { events, statements } = run.left ?? { events: [], statements: [] };
        const told = journal.commit(
          scopeOf(session),
          [...events, ...statuses.set(session, { type: "idle" })],
          [...statements, ...nothingLeft, leases.giveUp(session.id)],
        );
        // With that write the lease is gone: who hears of it may write about the session at once.
        guard.set(session.id, false);
        if (await isDone(told)) {
          run.left = undefined;
          return;
        }
        statuses.set(session, { type: "busy" });
      }
    } finally {
      // Whoever waits for the answer has then been told all of the turn, its end included.
      last.tell();
    }
  };

  const drive = async (run: Run) => {
    const { session } = run;
    const release = leases.hold(session.id);
    let left = false;
    try {
      do {
        run.again = false;
        await driveOnce(run);
      } while (run.again && !run.stopped);
    } catch (error) {
      const cause = error instanceof TurnFailed ? error.cause : error;
      // Another process took the session, or was faster: what waits here is its to run.
      const taken = run.stopped || cause instanceof WriteConflict || cause instanceof LeaseLost;
      guard.set(session.id, false);
      statuses.set(session, { type: "idle" });
      if (taken) takenOver.tell(session.id);
      else {
        log("error", "a run did not come to its end", { sessionID: session.id, cause });
        left = true;
      }
    }
    // A prompt that comes now begins a run of its own.
    runs.delete(session.id);
    release();
    if (left) leftOpen.tell(session.id);
  };

  const interruptRun = async (run: Run, reason: Interrupted) => {
    const { id } = run.session;
    const before = new Set(run.current?.members);
    run.cancelling = queue.cancel(id);
    run.current?.controller.abort(reason);
    await run.cancelling;
    for (const { messageID, cancelled } of await queue.list(id)) if (cancelled) before.add(messageID);
    const isLeft = async () =>
      [...before].some((one) => run.current?.members.has(one)) ||
      (await queue.list(id)).some(({ messageID }) => before.has(messageID));
    while (runs.get(id) === run && (await isLeft())) {
      await (run.current?.ended.promise ?? new Promise(setImmediate));
    }
    // Nothing came after: then "stopped" includes that the session has been told idle.
    if (!(await queue.next(id)) && !run.current) await run.idle;
  };

  const lose = (run: Run) => {
    run.stopped = true;
    run.current?.controller.abort(new Interrupted("Another process took the session over"));
  };

  return {
    wake(session) {
      if (closing) return;
      const known = runs.get(session.id);
      if (known) {
        known.again = true;
        return;
      }
      const run: Run = {
        session,
        current: undefined,
        untold: new Set(),
        left: undefined,
        leased: false,
        again: false,
        stopped: false,
        cancelling: Promise.resolve(),
        idle: Promise.resolve(),
      };
      runs.set(session.id, run);
      run.idle = drive(run);
    },
    async interrupt(sessionID) {
      const run = runs.get(sessionID);
      if (run) await interruptRun(run, new Interrupted("Aborted"));
    },
    stop(sessionID) {
      runs.get(sessionID)?.current?.controller.abort(new Interrupted("Aborted"));
    },
    async withdraw(sessionID, messageID) {
      const current = runs.get(sessionID)?.current;
      if (!current?.members.has(messageID)) {
        await queue.cancel(sessionID, messageID);
        return false;
      }
      current.wanted.delete(messageID);
      // Others have joined it who want their answer.
      if (current.wanted.size > 0) return false;
      current.controller.abort(new Interrupted("Aborted"));
      return true;
    },
    isBusy: (sessionID) => runs.has(sessionID),
    isAt(sessionID, messageID) {
      const run = runs.get(sessionID);
      return run?.current?.members.has(messageID) || run?.untold.has(messageID) || false;
    },
    keepOnly(held, asked) {
      const lost = [...runs.values()].filter(
        ({ leased, session }) => leased !== false && leased < asked && !held.has(session.id),
      );
      for (const run of lost) lose(run);
    },
    lost(sessionID) {
      log("warn", "another process took over a session that was running here", { sessionID });
      const run = runs.get(sessionID);
      if (run) lose(run);
    },
    async drain() {
      draining = true;
      for (const run of runs.values()) run.stopped = true;
      await Promise.all([...runs.values()].map(({ idle }) => idle));
    },
    async close() {
      draining = true;
      closing ??= new Interrupted("The server is shutting down");
      for (const run of runs.values()) {
        run.stopped = true;
        run.current?.controller.abort(closing);
      }
      await Promise.all([...runs.values()].map(({ idle }) => idle));
    },
    onSettled: settled.add,
    onTaken: takenOver.add,
    onLeft: leftOpen.add,
  };
}

/** The answer that is to be told as soon as all of its turn is: with the session's rest, or as another turn begins. */
interface Last {
  keep(tell: () => void): void;
  tell(): void;
}

function createLast(): Last {
  let kept: (() => void) | undefined;
  return {
    keep(tell) {
      kept = tell;
    },
    tell() {
      kept?.();
      kept = undefined;
    },
  };
}

/** A turn that ended without its message saying why. */
class TurnFailed extends Error {
  override readonly name = "TurnFailed";
  constructor(override readonly cause: unknown) {
    super("a turn failed");
  }
}

/** Whether the session was told idle, and not kept busy by what was added in the meantime. */
async function isDone(told: Promise<void>): Promise<boolean> {
  try {
    await told;
    return true;
  } catch (error) {
    if (error instanceof MoreToDo) return false;
    throw error;
  }
}
