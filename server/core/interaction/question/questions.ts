import type { QuestionAnswer, QuestionInfo, QuestionRequest, Session } from "@opencode/sdk/types";
import { CoreError } from "../../base/errors.js";
import { createExpiry, waitedInVain } from "../../base/expiry.js";
import { newID } from "../../base/ids.js";
import type { Log } from "../../base/log.js";
import { scopeOf } from "../../base/scope.js";
import type { Bus } from "../../storage/bus.js";
import type { Database } from "../../storage/database.js";
import { draft, type EventDraft, type Journal } from "../../storage/journal.js";
import { WriteConflict } from "../../storage/statement.js";
import {
  claimQuestion,
  insertQuestion,
  readQuestion,
  readQuestionIDs,
  readQuestions,
} from "../../storage/tables/question.js";

export interface QuestionInput {
  sessionID: string;
  questions: QuestionInfo[];
  tool: { messageID: string; callID: string };
  signal: AbortSignal;
}

export interface Questions {
  /** Resolves with one answer a question; throws QuestionRejected or QuestionExpired, or the signal's reason. */
  ask(input: QuestionInput): Promise<QuestionAnswer[]>;
  /** Those waiting for an answer in a directory, oldest first. */
  list(directory: string): Promise<QuestionRequest[]>;
  /** The first reply wins; throws QuestionNotFoundError for one that is answered, gone or unknown. */
  reply(requestID: string, answers: QuestionAnswer[]): Promise<void>;
  /** Throws as `reply` does. */
  reject(requestID: string): Promise<void>;
  /** Takes back what a session that runs no more still asks. */
  withdraw(session: Session): Promise<void>;
}

/** The user does not want to answer. */
export class QuestionRejected extends Error {
  override readonly name = "QuestionRejected";
  constructor() {
    super("The user dismissed the question.");
  }
}

/** Nobody answered in time. */
export class QuestionExpired extends Error {
  override readonly name = "QuestionExpired";
  constructor() {
    super(`${waitedInVain} Decide by yourself, and say what you have assumed.`);
  }
}

/**
 * Questions live in the database and are settled by their event, so whichever process takes the reply, the one
 * that waits learns of it.
 */
export function createQuestions(deps: {
  db: Database;
  journal: Journal;
  bus: Bus;
  session(sessionID: string): Promise<Session>;
  /** Until when what a session asks now may wait; undefined for as long as it takes. */
  deadline(session: Session): Promise<number | undefined>;
  log: Log;
}): Questions {
  const { db, journal, bus, log } = deps;

  /** Takes the question out of the table and tells how it ended; false if somebody was faster. */
  const claim = async (session: Session, requestID: string, ...outcome: EventDraft[]): Promise<boolean> => {
    try {
      await journal.commit(scopeOf(session), outcome, [claimQuestion(requestID)]);
      return true;
    } catch (error) {
      if (error instanceof WriteConflict) return false;
      throw error;
    }
  };

  const rejected = (session: Session, requestID: string, ...before: EventDraft[]) =>
    claim(session, requestID, ...before, draft("question.rejected", { sessionID: session.id, requestID }));

  const find = async (requestID: string) => {
    const found = await readQuestion(db, requestID);
    if (!found) throw unknownQuestion(requestID);
    return found;
  };

  /** By what the table says: it is what everybody is shown. */
  const expire = async (requestID: string) => {
    const { request, session } = await find(requestID);
    const { expires } = request;
    if (expires === undefined) return;
    const told = { sessionID: session.id, requestID, expires };
    await rejected(session, requestID, draft("question.expired", told));
  };
  const expiry = createExpiry((requestID) => {
    expire(requestID).catch((cause: unknown) => {
      // Answered just now: its event is on the way.
      if (cause instanceof CoreError) return;
      log("error", "could not end a question whose time is up", { requestID, cause });
    });
  });

  return {
    async ask({ sessionID, questions, tool, signal }) {
      signal.throwIfAborted();
      const session = await deps.session(sessionID);
      const expires = await deps.deadline(session);
      const pending: QuestionRequest = {
        id: newID("que"),
        sessionID,
        questions,
        tool,
        ...(expires !== undefined && { expires }),
      };
      const wait = awaitOutcome(bus, pending.id, signal);
      try {
        await journal.commit(
          scopeOf(session),
          [draft("question.asked", pending)],
          [insertQuestion(pending, session)],
        );
        if (expires !== undefined) expiry.add(pending.id, expires);
        return await wait.outcome;
      } catch (error) {
        if (signal.aborted) await rejected(session, pending.id);
        throw error;
      } finally {
        expiry.remove(pending.id);
        wait.end();
      }
    },

    list: (directory) => readQuestions(db, directory),

    async reply(requestID, answers) {
      const { request, session } = await find(requestID);
      const given = answersFor(request, answers);
      const outcome = draft("question.replied", { sessionID: session.id, requestID, answers: given });
      if (!(await claim(session, requestID, outcome))) throw unknownQuestion(requestID);
    },

    async reject(requestID) {
      const { session } = await find(requestID);
      if (!(await rejected(session, requestID))) throw unknownQuestion(requestID);
    },

    async withdraw(session) {
      for (const requestID of await readQuestionIDs(db, session.id)) await rejected(session, requestID);
    },
  };
}

/** Settles with the event that answers the question, or with the signal. Subscribed from now until `end`. */
function awaitOutcome(bus: Bus, requestID: string, signal: AbortSignal) {
  const ended = new AbortController();
  const outcome = new Promise<QuestionAnswer[]>((resolve, reject) => {
    const unsubscribe = bus.subscribe((envelope) => {
      if (!envelope.type.startsWith("question.")) return;
      const { event } = envelope;
      if (event.type === "question.replied" && event.properties.requestID === requestID) {
        resolve(event.properties.answers);
      } else if (event.type === "question.expired" && event.properties.requestID === requestID) {
        reject(new QuestionExpired());
      } else if (event.type === "question.rejected" && event.properties.requestID === requestID) {
        reject(new QuestionRejected());
      }
    });
    ended.signal.addEventListener("abort", unsubscribe);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true, signal: ended.signal });
  });
  // It may be rejected while the question is still being written; whoever awaits it then learns of that.
  outcome.catch(() => undefined);
  return { outcome, end: () => ended.abort() };
}

/** One answer a question: those left out are empty, those too many are dropped. */
function answersFor(request: QuestionRequest, answers: QuestionAnswer[]): QuestionAnswer[] {
  return request.questions.map((_, index) => answers[index] ?? []);
}

function unknownQuestion(requestID: string): CoreError<"QuestionNotFoundError"> {
  return new CoreError("QuestionNotFoundError", {
    message: `Question not found, or already answered: ${requestID}`,
    requestID,
  });
}
