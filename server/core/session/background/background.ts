import type { MessageWithParts, PromptInput, Session } from "@opencode/sdk/types";
import { createDeferred, type Deferred } from "../../base/deferred.js";
import { newID } from "../../base/ids.js";
import type { Log } from "../../base/log.js";
import type { Database } from "../../storage/database.js";
import {
  type BackgroundTask,
  claimBackgroundTask,
  deleteBackgroundTask,
  insertBackgroundTask,
  readBackgroundTasks,
} from "../../storage/tables/background-task.js";
import type { Prompts, Sender } from "../prompt/prompts.js";
import type { RoutesNow } from "../routed.js";
import type { Sessions } from "../sessions.js";
import { endOf } from "./end-of.js";

/** Subagents whose callers go on without waiting for them. */
export interface Background {
  /** Resolves as `answer` does, or with undefined as soon as the session is to go on without it. */
  unlessLeft<T>(sessionID: string, answer: Promise<T>): Promise<T | undefined>;
  /** Has the caller told of the end of what it no longer waits for, however long that takes. Resolves once that is sure. */
  keep(task: Omit<BackgroundTask, "messageID">, answer: Promise<MessageWithParts>): Promise<void>;
  /** Has the session go on without the subagents that it waits for, whichever process runs it; whether there were any. */
  leave(sessionID: string): Promise<boolean>;
  /** The same for a session of this process only. */
  leaveHere(sessionID: string): boolean;
  /** Takes up what an earlier process could not tell. */
  resume(): Promise<void>;
}

export function createBackground(deps: {
  db: Database;
  sessions: Pick<Sessions, "get">;
  prompts: Pick<Prompts, "prompt" | "answered">;
  leases: { leaveElsewhere(sessionID: string): Promise<boolean> };
  routes(sessionID: string): RoutesNow | undefined;
  /** Fires when the process is about to close the database. */
  shutdown: AbortSignal;
  log: Log;
}): Background {
  const { db, sessions, prompts, log } = deps;
  const waiting = new Map<string, Set<Deferred<undefined>>>();

  const leaveHere = (sessionID: string) => {
    const calls = waiting.get(sessionID);
    for (const call of calls ?? []) call.resolve(undefined);
    return calls !== undefined;
  };

  /** Tells the caller, which then works on with what it is told; nothing is begun for what was interrupted. */
  const tell = async (task: BackgroundTask, ended: Promise<MessageWithParts>, sender: Sender) => {
    const { text, interrupted } = await endOf(task.childID, ended);
    const messageID = task.messageID ?? (await claim(task.promptID));
    if (messageID === undefined) return;
    const input = toldBy(await sessions.get(task.parentID), messageID, text);
    const { answer } = await prompts.prompt(
      task.parentID,
      { ...input, ...(interrupted && { noReply: true }) },
      sender,
    );
    answer.catch(() => undefined);
    await db.write([deleteBackgroundTask(task.promptID)]);
  };

  const claim = async (promptID: string) => {
    const messageID = newID("msg");
    const [claimed = []] = await db.write([claimBackgroundTask(promptID, messageID)]);
    return claimed.length > 0 ? messageID : undefined;
  };

  /** What a process that ends could not tell, the next one does. */
  const follow = (task: BackgroundTask, ended: Promise<MessageWithParts>) => {
    const sender = { routes: deps.routes(task.parentID) };
    tell(task, ended, sender).catch((cause: unknown) => {
      if (!deps.shutdown.aborted)
        log("warn", "could not tell a session of the end of its subagent", {
          sessionID: task.parentID,
          cause,
        });
    });
  };

  return {
    async unlessLeft(sessionID, answer) {
      const call = createDeferred<undefined>();
      const calls = waiting.get(sessionID) ?? new Set();
      waiting.set(sessionID, calls.add(call));
      try {
        return await Promise.race([answer, call.promise]);
      } finally {
        calls.delete(call);
        if (calls.size === 0) waiting.delete(sessionID);
      }
    },
    async keep(given, answer) {
      const task = { ...given, messageID: undefined };
      await db.write([insertBackgroundTask(task)]);
      follow(task, answer);
    },
    leave: async (sessionID) => leaveHere(sessionID) || deps.leases.leaveElsewhere(sessionID),
    leaveHere,
    async resume() {
      for (const task of await readBackgroundTasks(db)) {
        const found = await prompts.answered(task.childID, task.promptID);
        follow(task, found?.answer ?? Promise.reject(new Error("it ended without an answer")));
      }
    },
  };
}

/** As the agent and the model that the session is at. */
function toldBy({ agent, model }: Session, messageID: string, text: string): PromptInput {
  return {
    messageID,
    ...(agent !== undefined && { agent }),
    ...(model && { model: { providerID: model.providerID, modelID: model.id } }),
    ...(model?.variant !== undefined && { variant: model.variant }),
    parts: [{ type: "text", text, synthetic: true }],
  };
}
