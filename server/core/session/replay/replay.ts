import { badRequest } from "../../base/errors.js";
import type { FileLocks } from "../../base/keyed-locks.js";
import { scopeOf } from "../../base/scope.js";
import type { Database } from "../../storage/database.js";
import type { Journal } from "../../storage/journal.js";
import { WriteConflict } from "../../storage/statement.js";
import {
  insertReplayedEvent,
  readLastReplayed,
  readReplayedEvent,
} from "../../storage/tables/replayed-event.js";
import { readSession } from "../../storage/tables/session.js";
import type { Queue } from "../prompt/queue.js";
import type { Occupancy } from "../run/occupancy.js";
import { applyChanges } from "./apply.js";
import { type Change, changeOf, type ForeignEvent } from "./change-of.js";

/** Takes over what became of a session on another server, all of it or nothing; clients hear of it as of any change. */
export type Replay = (events: readonly ForeignEvent[]) => Promise<string>;

type New = { event: ForeignEvent; change: Change };

/** The session is its sender's: only what has come from there before may be followed by more. */
export function createReplay(deps: {
  db: Database;
  journal: Journal;
  queue: Pick<Queue, "idle">;
  occupancy: Pick<Occupancy, "assertRests">;
  /** By session. */
  locks: FileLocks;
  /** The files that sessions taken over here work on. */
  volume: string;
}): Replay {
  const { db, journal, queue } = deps;

  /** Whether it has been taken over, or is an event of this server's own. Throws where its number is another's. */
  const isKnown = async ({ id, aggregateID, seq }: ForeignEvent, at: string): Promise<boolean> => {
    const known =
      (await readReplayedEvent(db, aggregateID, seq)) ?? (await ownEvent(journal, aggregateID, seq));
    if (known === undefined || known === id) return known !== undefined;
    throw badRequest(`${at}.seq: ${seq} of ${aggregateID} is known as ${known}`, "Payload");
  };

  const newOf = async (events: readonly ForeignEvent[], sessionID: string): Promise<New[]> => {
    let last = (await readLastReplayed(db, sessionID)) ?? -1;
    const found: New[] = [];
    for (const [index, event] of events.entries()) {
      const at = `events.${index}`;
      if (await isKnown(event, at)) continue;
      if (event.seq <= last)
        throw badRequest(`${at}.seq: ${event.seq} does not follow on ${last}`, "Payload");
      last = event.seq;
      found.push({ event, change: await changeOf(event, at) });
    }
    return found;
  };

  const take = async (sessionID: string, fresh: New[]): Promise<void> => {
    const here = await readSession(db, sessionID);
    const first = fresh[0]?.change;
    if (!here && first?.type !== "created")
      throw badRequest(`${sessionID}: not known here, so session.created comes first`, "Payload");
    if (here && (await readLastReplayed(db, sessionID)) === undefined)
      throw badRequest(
        `${sessionID}: is a session of this server, which takes no changes of another one`,
        "Payload",
      );
    if (here) await deps.occupancy.assertRests(here.session);
    const { drafts, statements, session } = await applyChanges(
      db,
      here,
      fresh.map(({ change }) => change),
      deps.volume,
    );
    await journal.commit(scopeOf(session), drafts, [
      ...(here ? queue.idle(sessionID) : []),
      ...statements,
      ...fresh.map(({ event }) => insertReplayedEvent({ sessionID, seq: event.seq, eventID: event.id })),
    ]);
  };

  return async (events) => {
    const sessionID = events[0]?.aggregateID ?? "";
    const other = events.findIndex(({ aggregateID }) => aggregateID !== sessionID);
    if (other > 0)
      throw badRequest(`events.${other}.aggregateID: one call takes events of one session`, "Payload");
    return deps.locks.exclusive(sessionID, async () => {
      const fresh = await newOf(events, sessionID);
      if (fresh.length === 0) return sessionID;
      try {
        await take(sessionID, fresh);
      } catch (error) {
        if (!(error instanceof WriteConflict)) throw error;
        throw badRequest(
          `${sessionID}: changed here meanwhile, or holds an id of another session`,
          "Payload",
        );
      }
      return sessionID;
    });
  };
}

/** The event of this number in this server's own log, if it is one of the session. */
async function ownEvent(journal: Journal, sessionID: string, seq: number): Promise<string | undefined> {
  const [logged] = await journal.after(seq - 1, { limit: 1 });
  if (logged?.seq !== seq) return undefined;
  const event = JSON.parse(logged.json) as { id: string; properties: { sessionID?: string } };
  return event.properties.sessionID === sessionID ? event.id : undefined;
}
