import type { MessageWithParts } from "@opencode/sdk/types";
import type { Log } from "../../base/log.js";
import type { Permissions } from "../../interaction/permission/permissions.js";
import type { Questions } from "../../interaction/question/questions.js";
import type { Bus } from "../../storage/bus.js";
import type { Database } from "../../storage/database.js";
import type { Journal } from "../../storage/journal.js";
import type { RunGuard } from "../../storage/run-guard.js";
import type { Queue, QueuedWork } from "../prompt/queue.js";
import type { Sessions } from "../sessions.js";
import type { Messages } from "../store/messages.js";
import type { Statuses } from "../store/statuses.js";
import { type Answers, createAnswers } from "./answers.js";
import { type Coordinator, createCoordinator, type Work } from "./coordinator.js";
import { createEndProcesses } from "./end-processes.js";
import { heedAborts } from "./heed-aborts.js";
import type { Leases } from "./leases.js";
import { createOccupancy, type Occupancy } from "./occupancy.js";
import { createRecheck } from "./recheck.js";
import { createRecovery, type Recovery } from "./recover.js";

/** Who runs sessions: what drains their queues, who waits for it, and what puts right what others left of it. */
export interface Runs {
  answers: Answers;
  coordinator: Coordinator;
  recovery: Recovery;
  occupancy: Occupancy;
  /** Takes up what dead processes left, from now on too. */
  begin(): Promise<void>;
  /** Interrupts every run; nothing can be run afterwards. */
  /** Begins nothing more; resolves when what runs has ended. */
  drain(): Promise<void>;
  stop(): Promise<void>;
  close(): void;
}

export function createRuns(deps: {
  storage: { db: Database; bus: Bus; journal: Journal; guard: RunGuard };
  interaction: { permissions: Permissions; questions: Questions };
  sessions: Sessions;
  messages: Messages;
  statuses: Statuses;
  leases: Leases;
  queue: Queue;
  /** What is done for what waits in a queue. */
  workOf(work: QueuedWork): Work;
  /** Has a session of this process go on without its subagents. */
  leave(sessionID: string): void;
  /** Whether the session may be run here: its files are, and no other process has its editor. */
  isOurs(sessionID: string): Promise<boolean>;
  log: Log;
}): Runs {
  const { sessions, messages, statuses, leases, queue, workOf, log } = deps;
  const { db, bus, journal, guard } = deps.storage;
  const message = (sessionID: string, messageID: string): Promise<MessageWithParts> =>
    messages.get(sessionID, messageID);

  const coordinator = createCoordinator({
    ...{ journal, statuses, leases, guard, queue, log, workOf, message, isOurs: deps.isOurs },
  });
  const answers = createAnswers({ db, bus, message, runsHere: coordinator.isAt, log });
  const recovery = createRecovery({
    ...{ sessions, messages, ...deps.interaction, leases, journal, log },
    isOurs: deps.isOurs,
    endProcesses: createEndProcesses({ log }),
    recovered: coordinator.wake,
  });
  coordinator.onSettled(answers.settle);
  coordinator.onLeft((sessionID) => {
    recovery
      .session(sessionID)
      .catch((cause: unknown) => log("error", "could not put right what a run left", { sessionID, cause }));
  });
  leases.onRenewed(coordinator.keepOnly);
  guard.onLost(coordinator.lost);

  const wakeOrphan = async ({ sessionID, isFresh }: { sessionID: string; isFresh: boolean }) => {
    if (!isFresh) coordinator.wake(await sessions.get(sessionID));
  };
  /** Puts right what dead processes left, and runs what waits with nobody to run it. */
  const look = async (): Promise<boolean> => {
    await recovery.all();
    const orphans = await queue.orphans();
    for (const orphan of orphans) await wakeOrphan(orphan);
    const isWaited = await answers.look();
    return isWaited || orphans.length > 0 || leases.isAnyElsewhere();
  };
  let ends: (() => void)[] = [answers.close];

  return {
    answers,
    coordinator,
    recovery,
    occupancy: createOccupancy({ coordinator, leases, queue, recovery }),
    async begin() {
      await look();
      const recheck = createRecheck({ db, look, log });
      const stopHeeding = heedAborts({ db, leases, stop: coordinator.stop, leave: deps.leave, log });
      ends = [recheck.close, stopHeeding, ...ends];
    },
    drain: coordinator.drain,
    async stop() {
      await coordinator.close();
      answers.close();
    },
    close() {
      for (const end of ends) end();
    },
  };
}
