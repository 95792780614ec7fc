import type { MessageWithParts } from "@opencode/sdk/types";
import { createDeferred, type Deferred } from "../../base/deferred.js";
import { CoreError, notFound } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import type { Bus } from "../../storage/bus.js";
import type { Reads } from "../../storage/database.js";
import { readLastAnswerID, readPromptState } from "../../storage/tables/message.js";
import { isAt } from "../../storage/tables/run.js";

/** Who waits for the answer to a prompt, whichever process runs it. */
export interface Answers {
  /** The last message of the turn that answers the prompt, once that has ended. */
  wait(sessionID: string, messageID: string): Promise<MessageWithParts>;
  /** How a turn that ran here ended. */
  settle(messageID: string, outcome: Outcome): void;
  /** What is known of a prompt; undefined when there is no such message. */
  find(sessionID: string, messageID: string): Promise<Found | undefined>;
  /** Looks whether what somebody here waits for was answered elsewhere. Whether anybody waits. */
  look(): Promise<boolean>;
  /** Tells all who still wait that nothing more comes from here. */
  close(): void;
}

export type Outcome = { message: MessageWithParts } | { error: unknown };

/** A prompt that waits or runs, or its answer, if it got one. */
export type Found = { open: true } | { open: false; answerID: string | undefined };

interface Waiting {
  sessionID: string;
  answer: Deferred<MessageWithParts>;
}

/** Told when a turn of another process has ended or the next one has begun. */
const heeded = new Set(["message.created", "session.idle", "session.deleted"]);

export function createAnswers(deps: {
  db: Reads;
  bus: Bus;
  message(sessionID: string, messageID: string): Promise<MessageWithParts>;
  /** Whether the prompt runs in this process, which settles it. */
  runsHere(sessionID: string, messageID: string): boolean;
  log: Log;
}): Answers {
  const { db, bus, log } = deps;
  const waiting = new Map<string, Waiting>();
  let closed = false;

  const settle = (messageID: string, outcome: Outcome) => {
    const one = waiting.get(messageID);
    waiting.delete(messageID);
    if (!one) return;
    if ("message" in outcome) one.answer.resolve(outcome.message);
    else one.answer.reject(outcome.error);
  };

  const find = async (sessionID: string, messageID: string): Promise<Found | undefined> => {
    const prompt = await readPromptState(db, sessionID, messageID);
    if (!prompt) return undefined;
    if (prompt.isQueued || (await isAt(db, sessionID, prompt.root))) return { open: true };
    return { open: false, answerID: await readLastAnswerID(db, sessionID, prompt.root) };
  };

  const lookFor = async (messageID: string, { sessionID }: Waiting) => {
    if (deps.runsHere(sessionID, messageID)) return;
    const found = await find(sessionID, messageID);
    if (found?.open || deps.runsHere(sessionID, messageID)) return;
    if (!found) return settle(messageID, { error: notFound("Message", messageID) });
    if (found.answerID === undefined) return settle(messageID, { error: unanswered(messageID) });
    settle(messageID, { message: await deps.message(sessionID, found.answerID) });
  };

  const lookAmong = async (sessionID?: string) => {
    for (const [messageID, one] of [...waiting])
      if (sessionID === undefined || one.sessionID === sessionID) await lookFor(messageID, one);
  };

  const unsubscribe = bus.subscribe((envelope) => {
    if (waiting.size === 0 || !heeded.has(envelope.type)) return;
    const { properties } = envelope.event as { properties: { sessionID?: string } };
    lookAmong(properties.sessionID).catch((cause: unknown) =>
      log("warn", "could not look for an answer", { sessionID: properties.sessionID, cause }),
    );
  });

  return {
    settle,
    find,
    wait(sessionID, messageID) {
      const known = waiting.get(messageID);
      if (known) return known.answer.promise;
      const answer = createDeferred<MessageWithParts>();
      // Whoever asked may have left; that is no reason to fall.
      answer.promise.catch(() => undefined);
      if (closed) answer.reject(leaving());
      else waiting.set(messageID, { sessionID, answer });
      return answer.promise;
    },
    async look() {
      await lookAmong();
      return waiting.size > 0;
    },
    close() {
      closed = true;
      unsubscribe();
      for (const messageID of [...waiting.keys()]) settle(messageID, { error: leaving() });
    },
  };
}

function unanswered(messageID: string): CoreError {
  const message = `The prompt ended without an answer: ${messageID}`;
  return new CoreError("ServiceUnavailableError", { message });
}

function leaving(): CoreError {
  const message = "The server is shutting down. The prompt is kept and is answered when a server runs again.";
  return new CoreError("ServiceUnavailableError", { message });
}
