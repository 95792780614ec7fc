import type { Event, Session } from "@opencode/sdk/types";
import type { Aside } from "../base/concurrency.js";
import { createExpiry, waitedInVain } from "../base/expiry.js";
import { newID } from "../base/ids.js";
import type { Log } from "../base/log.js";
import { scopeOf } from "../base/scope.js";
import type { Bus } from "../storage/bus.js";
import type { Database, Reads } from "../storage/database.js";
import type { EventDraft, Journal } from "../storage/journal.js";
import { type Statement, WriteConflict } from "../storage/statement.js";

/** What everything that waits for a person has in its row. */
interface Waiting {
  id: string;
  sessionID: string;
  /** Milliseconds since the epoch. */
  expires?: number;
}

/** What an event says of a request that it ends. */
export type Outcome<Answer> = { answer: Answer } | { error: Error };

/** One kind of request: its table, its events, and what they say. */
export interface Kind<Request extends Waiting, Input, Answer> {
  /** Of its ids. */
  prefix: "per" | "que";
  /** What the types of its events begin with. */
  events: string;
  requestOf(input: Input): Omit<Request, "id" | "sessionID" | "expires">;
  rows: {
    insert(request: Request, session: Session, input: Input): Statement;
    /** Fails with `WriteConflict` when somebody was faster. */
    claim(id: string): Statement;
    read(db: Reads, id: string): Promise<{ request: Request; session: Session } | undefined>;
    /** Oldest first. */
    list(db: Reads, directory: string): Promise<Request[]>;
    ids(db: Reads, sessionID: string): Promise<string[]>;
  };
  asked(request: Request): EventDraft;
  /** Its time is up; what it ends with follows. */
  expired(told: { sessionID: string; requestID: string; expires: number }): EventDraft;
  /** What one ends with that nobody answers: it is taken back, or its time is up, which `why` says. */
  unanswered(told: { sessionID: string; requestID: string }, why: string | undefined): EventDraft;
  /** Undefined for an event that ends nothing. */
  outcome(event: Event, input: Input): Outcome<Answer> | undefined;
}

/** The requests of one kind. */
export interface Pending<Request extends Waiting, Input, Answer> {
  /** Asks, under an id of one's own where one is given, and resolves with the answer; throws the error of the kind that ends it, or the signal's reason. */
  wait(
    session: Session,
    input: Input,
    how: { signal: AbortSignal; aside?: Aside | undefined; id?: string },
  ): Promise<Answer>;
  /** Asks without waiting for the answer, under an id of one's own where one is given; the request's id. */
  post(session: Session, input: Input, id?: string): Promise<string>;
  /** Those that wait in this process. */
  here(): { requestID: string; input: Input }[];
  /** Those waiting for an answer in a directory, oldest first. */
  list(directory: string): Promise<Request[]>;
  /** Takes a request out of its table together with what its end brings; false if somebody was faster. */
  claim(session: Session, requestID: string, end: EventDraft[], statements?: Statement[]): Promise<boolean>;
  /** Takes back what a session still asks. */
  withdraw(session: Session, why?: string): Promise<void>;
}

/**
 * What waits for a person lives in the database and is settled by its event, so whichever process takes the answer, the
 * one that waits learns of it. The first answer wins: it claims the row, and so does the end of its time or of its wait.
 */
export function createPending<Request extends Waiting, Input, Answer>(
  kind: Kind<Request, Input, Answer>,
  deps: {
    db: Database;
    journal: Journal;
    bus: Bus;
    /** Until when what a session asks now may wait; undefined for as long as it takes. */
    deadline(session: Session): Promise<number | undefined>;
    log: Log;
  },
): Pending<Request, Input, Answer> {
  const { db, journal, bus, log } = deps;
  const waiting = new Map<string, { input: Input; settle(outcome: Outcome<Answer>): void }>();

  bus.subscribe((envelope) => {
    // The event of another process is parsed when it is looked into.
    if (!envelope.type.startsWith(kind.events)) return;
    const { event } = envelope;
    const { requestID } = event.properties as { requestID?: string };
    const one = requestID === undefined ? undefined : waiting.get(requestID);
    const outcome = one && kind.outcome(event, one.input);
    if (outcome) one.settle(outcome);
  });

  const claim: Pending<Request, Input, Answer>["claim"] = async (session, id, end, statements = []) => {
    try {
      await journal.commit(scopeOf(session), end, [kind.rows.claim(id), ...statements]);
      return true;
    } catch (error) {
      if (error instanceof WriteConflict) return false;
      throw error;
    }
  };

  const giveUp = (session: Session, requestID: string, why?: string, ...before: EventDraft[]) =>
    claim(session, requestID, [...before, kind.unanswered({ sessionID: session.id, requestID }, why)]);

  /** By what the table says: it is what everybody is shown. */
  const expire = async (requestID: string) => {
    const found = await kind.rows.read(db, requestID);
    const expires = found?.request.expires;
    // Answered just now: its event is on the way.
    if (!found || expires === undefined) return;
    const told = kind.expired({ sessionID: found.session.id, requestID, expires });
    await giveUp(found.session, requestID, waitedInVain, told);
  };
  const expiry = createExpiry((requestID) => {
    expire(requestID).catch((cause: unknown) =>
      log("error", "could not end a request whose time is up", { requestID, cause }),
    );
  });

  const requestOf = async (session: Session, input: Input, id: string = newID(kind.prefix)) => {
    const expires = await deps.deadline(session);
    return {
      ...{ id, sessionID: session.id },
      ...kind.requestOf(input),
      ...(expires !== undefined && { expires }),
    } as unknown as Request;
  };
  const write = async (session: Session, request: Request, input: Input) => {
    const row = kind.rows.insert(request, session, input);
    await journal.commit(scopeOf(session), [kind.asked(request)], [row]);
    if (request.expires !== undefined) expiry.add(request.id, request.expires);
  };

  return {
    async post(session, input, id) {
      const request = await requestOf(session, input, id);
      await write(session, request, input);
      return request.id;
    },
    async wait(session, input, { signal, aside, id }) {
      signal.throwIfAborted();
      const request = await requestOf(session, input, id);
      const answer = new Promise<Answer>((resolve, reject) => {
        waiting.set(request.id, {
          input,
          settle: (outcome) => ("error" in outcome ? reject(outcome.error) : resolve(outcome.answer)),
        });
      });
      // It may end while it is still being written; whoever awaits it then learns of that.
      answer.catch(() => undefined);
      const abort = () => {
        // Claimed here, by a faster answer, or not at all because the database failed: the wait is over.
        const settle = () => waiting.get(request.id)?.settle({ error: new Error("aborted") });
        giveUp(session, request.id).then(settle, settle);
      };
      try {
        await write(session, request, input);
        if (signal.aborted) abort();
        else signal.addEventListener("abort", abort, { once: true });
        return await (aside?.(answer) ?? answer);
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        signal.removeEventListener("abort", abort);
        expiry.remove(request.id);
        waiting.delete(request.id);
      }
    },

    here: () => [...waiting].map(([requestID, { input }]) => ({ requestID, input })),
    list: (directory) => kind.rows.list(db, directory),
    claim,

    async withdraw(session, why) {
      for (const requestID of await kind.rows.ids(db, session.id)) await giveUp(session, requestID, why);
    },
  };
}
