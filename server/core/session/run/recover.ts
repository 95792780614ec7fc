import type { MessageWithParts, Session } from "@opencode/sdk/types";
import type { Log } from "../../base/log.js";
import { scopeOf } from "../../base/scope.js";
import type { Permissions } from "../../interaction/permission/permissions.js";
import type { Questions } from "../../interaction/question/questions.js";
import { draft, type Journal } from "../../storage/journal.js";
import { turnsOf } from "../context/conversation-order.js";
import { completedNow } from "../prompt/created-time.js";
import type { Sessions } from "../sessions.js";
import type { Messages } from "../store/messages.js";
import { newAnswer } from "../turn/answer.js";
import { closeOpenParts } from "../turn/close-parts.js";
import type { FormerOwner, Leases } from "./leases.js";

export interface RecoverDeps {
  sessions: Sessions;
  messages: Messages;
  permissions: Permissions;
  questions: Questions;
  leases: Leases;
  /** Whether the session may be run here: what is told of one of other files is told by those who see them. */
  isOurs(sessionID: string): Promise<boolean>;
  /** Ends what a former owner has started for the session, or for anything if it is dead. */
  endProcesses(before: FormerOwner, sessionID: string): Promise<void>;
  /** Told when the session is put right: what waits in it may go on. */
  recovered(session: Session): void;
  journal: Journal;
  log: Log;
}

const interrupted = "Interrupted: the server stopped before this was finished";

/** Puts right what processes left behind that ended in the middle of a run. */
export interface Recovery {
  /** Every session that was left behind. One that cannot be put right is told, and tried again the next time. */
  all(): Promise<void>;
  /** One session, if it was left behind; resolves when nobody here is at it any more. */
  session(sessionID: string): Promise<void>;
}

/** Open parts and answers are closed as interrupted, their questions withdrawn, the session told idle. */
export function createRecovery(deps: RecoverDeps): Recovery {
  /** Once claimed, a session looks like one of ours that is free: nothing may begin in it before it is put right. */
  const going = new Map<string, Promise<void>>();

  const session = (sessionID: string) => {
    const known = going.get(sessionID);
    if (known) return known;
    const work = recoverSession(deps, sessionID).finally(() => going.delete(sessionID));
    going.set(sessionID, work);
    return work;
  };

  return {
    session,
    async all() {
      for (const sessionID of await deps.leases.abandoned()) {
        await session(sessionID).catch((cause: unknown) =>
          deps.log("error", "could not put right what an ended process left", { sessionID, cause }),
        );
      }
    },
  };
}

async function recoverSession(deps: RecoverDeps, sessionID: string): Promise<void> {
  if (!(await deps.isOurs(sessionID))) return;
  const before = await deps.leases.claim(sessionID);
  if (!before) return;
  const release = deps.leases.hold(sessionID);
  try {
    await closeSession(deps, await deps.sessions.get(sessionID), before);
  } catch (error) {
    await deps.leases.unclaim(sessionID, before);
    throw error;
  } finally {
    release();
  }
}

async function closeSession(deps: RecoverDeps, session: Session, before: FormerOwner): Promise<void> {
  const sessionID = session.id;
  deps.log("info", "closing what an ended process left open", { sessionID });
  await deps.endProcesses(before, sessionID);
  await deps.permissions.withdraw(session);
  await deps.questions.withdraw(session);
  const { messages } = await deps.messages.list(sessionID);
  for (const message of messages) await closeMessage(deps, session, message);
  await closeTurn(deps, session, messages, before.turn);
  await deps.journal.commit(
    scopeOf(session),
    [draft("session.status", { sessionID, status: { type: "idle" } }), draft("session.idle", { sessionID })],
    [deps.leases.giveUp(sessionID)],
  );
  deps.recovered(session);
}

/** A turn that stopped between two model calls has nothing open, and is told as interrupted in a message of its own. */
async function closeTurn(
  deps: RecoverDeps,
  session: Session,
  messages: MessageWithParts[],
  promptID: string | undefined,
): Promise<void> {
  const turn = turnsOf(messages).find((one) => one.some(({ info }) => info.id === promptID)) ?? [];
  const prompt = turn.findLast(({ info }) => info.role === "user")?.info;
  const last = turn.findLast(({ info }) => info.role === "assistant")?.info;
  if (prompt?.role !== "user" || last?.role !== "assistant" || last.error) return;
  const goesOn = last.finish === "tool-calls" || (last.summary === true && prompt.continues !== undefined);
  if (!goesOn) return;
  const info = newAnswer(session, prompt, session.directory);
  info.error = { name: "MessageAbortedError", data: { message: interrupted } };
  info.time.completed = info.time.created;
  await deps.messages.create(session, { info, parts: [] });
}

async function closeMessage(
  deps: RecoverDeps,
  session: Session,
  { info, parts }: MessageWithParts,
): Promise<void> {
  if (info.role !== "assistant" || info.time.completed !== undefined) return;
  const changed = closeOpenParts(parts, interrupted);
  info.time.completed = completedNow(info);
  info.error = { name: "MessageAbortedError", data: { message: interrupted } };
  await deps.messages.save(session, { info, parts }, { changed });
}
