import type { Session } from "@opencode/sdk/types";
import type { FileLocks } from "../../base/keyed-locks.js";
import type { Questions } from "../../interaction/question/questions.js";
import type { Bus } from "../../storage/bus.js";
import type { Database } from "../../storage/database.js";
import { createPrompts, type Prompts } from "../prompt/prompts.js";
import type { QueuedWork } from "../prompt/queue.js";
import { createShell, type Shell } from "../prompt/shell.js";
import { createSummaryRunner, createTurnRunner, type TurnDeps } from "../turn/turn.js";
import { createAnswers } from "./answers.js";
import { createCoordinator, type Work } from "./coordinator.js";
import { createEndProcesses } from "./end-processes.js";
import { heedAborts } from "./heed-aborts.js";
import type { Leases } from "./leases.js";
import { createRecheck } from "./recheck.js";
import { createRecovery, type Recovery } from "./recover.js";
import type { RunGuard } from "./run-guard.js";

/** All that runs sessions: what accepts work, what drains it, and what puts right what others left of it. */
export interface Runs {
  prompts: Prompts;
  shell: Shell;
  recovery: Recovery;
  /** Has what waits in the session run, unless it is. */
  wake(session: Session): void;
  /** What runs without its lease is interrupted. */
  keepOnly(held: ReadonlySet<string>): void;
  lost(sessionID: string): void;
  /** Takes up what dead processes left, from now on too. */
  begin(): Promise<void>;
  /** Interrupts every run; nothing can be run afterwards. */
  stop(): Promise<void>;
  close(): void;
}

export function createRuns(deps: {
  db: Database;
  bus: Bus;
  turn: TurnDeps;
  guard: RunGuard;
  leases: Leases;
  questions: Questions;
  /** By session: whoever holds it admits no prompt. */
  locks: FileLocks;
  settle(session: Session): Promise<Session>;
  taken(sessionID: string): void;
}): Runs {
  const { db, leases, turn } = deps;
  const { queue, journal, sessions, messages, instances, tools, log } = turn;

  const answer = createTurnRunner(turn);
  const summarize = createSummaryRunner(turn);
  const workOf = (work: QueuedWork): Work => {
    if (work.type === "prompt") return answer;
    return work.type === "summary" ? summarize(work) : shell.work(work.command);
  };

  const answers = createAnswers({
    ...{ db, bus: deps.bus, message: messages.get, log },
    runsHere: (sessionID, messageID) => coordinator.isAt(sessionID, messageID),
  });
  const coordinator = createCoordinator({
    ...{ journal, statuses: turn.statuses, leases, guard: deps.guard, queue, answers, log, workOf },
    message: messages.get,
    taken: deps.taken,
    left: ({ id }) => void putRight(id),
  });
  const recovery = createRecovery({
    ...{ sessions, messages, permissions: turn.permissions, questions: deps.questions, leases, journal, log },
    endProcesses: createEndProcesses({ log }),
    recovered: coordinator.wake,
  });
  const putRight = (sessionID: string) =>
    recovery
      .session(sessionID)
      .catch((cause: unknown) => log("error", "could not put right what a run left", { sessionID, cause }));
  const prompts = createPrompts({
    ...{ db, sessions, messages, instances, coordinator, queue, answers, leases, locks: deps.locks },
    routed: turn.routed,
    recover: recovery.session,
    settle: deps.settle,
  });
  const shell = createShell({
    ...{ messages, instances, queue, tools, outputDirectory: turn.outputDirectory, prompt: prompts.shell },
  });

  /** Puts right what dead processes left, and runs what waits with nobody to run it. */
  const look = async (): Promise<boolean> => {
    await recovery.all();
    const orphans = await queue.orphans();
    for (const { sessionID, isFresh } of orphans)
      if (!isFresh) coordinator.wake(await sessions.get(sessionID));
    const isWaited = await answers.look();
    return isWaited || orphans.length > 0 || leases.isAnyElsewhere();
  };
  let ends: (() => void)[] = [answers.close];

  return {
    prompts,
    shell,
    recovery,
    wake: coordinator.wake,
    keepOnly: coordinator.keepOnly,
    lost: coordinator.lost,
    async begin() {
      await look();
      const recheck = createRecheck({ db, look, log });
      const stopHeeding = heedAborts({ db, leases, stop: coordinator.stop, log });
      ends = [recheck.close, stopHeeding, ...ends];
    },
    async stop() {
      await coordinator.close();
      answers.close();
    },
    close() {
      for (const end of ends) end();
    },
  };
}
