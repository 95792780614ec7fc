import type { QuestionAnswer, QuestionInfo, QuestionRequest, Session } from "@opencode/sdk/types";
import { CoreError } from "../../base/errors.js";
import { waitedInVain } from "../../base/expiry.js";
import type { Log } from "../../base/log.js";
import type { Bus } from "../../storage/bus.js";
import type { Database } from "../../storage/database.js";
import { draft, type EventDraft, type Journal } from "../../storage/journal.js";
import {
  claimQuestion,
  insertQuestion,
  readQuestion,
  readQuestionIDs,
  readQuestions,
} from "../../storage/tables/question.js";
import { keyOn } from "../../storage/volume.js";
import { createPending, type Kind } from "../pending.js";

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

/** Paths are those of a volume: what is asked elsewhere of the same path is not shown. */
const kindOn = (volume: string): Kind<QuestionRequest, QuestionInput, QuestionAnswer[]> => ({
  prefix: "que",
  events: "question.",
  requestOf: ({ questions, tool }) => ({ questions, tool }),
  rows: {
    insert: (request, { id, directory }) =>
      insertQuestion(request, { id, directory: keyOn(volume, directory) }),
    claim: claimQuestion,
    read: readQuestion,
    list: (db, directory) => readQuestions(db, keyOn(volume, directory)),
    ids: readQuestionIDs,
  },
  asked: (request) => draft("question.asked", request),
  expired: (told) => draft("question.expired", told),
  unanswered: (told) => draft("question.rejected", told),
  outcome(event) {
    if (event.type === "question.replied") return { answer: event.properties.answers };
    if (event.type === "question.expired") return { error: new QuestionExpired() };
    return event.type === "question.rejected" ? { error: new QuestionRejected() } : undefined;
  },
});

/** What an agent asks, and what an MCP server asks where its client shows no forms (`form.ts`). */
export function createQuestions(deps: {
  db: Database;
  journal: Journal;
  bus: Bus;
  session(sessionID: string): Promise<Session>;
  /** Until when what a session asks now may wait; undefined for as long as it takes. */
  deadline(session: Session): Promise<number | undefined>;
  /** The files that this process sees. */
  volume?: string;
  log: Log;
}): Questions {
  const pending = createPending(kindOn(deps.volume ?? ""), deps);

  /** Ends a question as a person wants it; throws where there is nothing to end any more. */
  const end = async (requestID: string, outcome: (request: QuestionRequest) => EventDraft) => {
    const found = await readQuestion(deps.db, requestID);
    if (!found || !(await pending.claim(found.session, requestID, [outcome(found.request)])))
      throw unknownQuestion(requestID);
  };

  return {
    async ask(input) {
      input.signal.throwIfAborted();
      return pending.wait(await deps.session(input.sessionID), input, input);
    },
    list: pending.list,
    reply: (requestID, answers) =>
      end(requestID, (request) => {
        const { sessionID } = request;
        return draft("question.replied", { sessionID, requestID, answers: answersFor(request, answers) });
      }),
    reject: (requestID) =>
      end(requestID, ({ sessionID }) => draft("question.rejected", { sessionID, requestID })),
    withdraw: (session) => pending.withdraw(session),
  };
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
