import { setImmediate as breathe } from "node:timers/promises";
import type { Event, MessageWithParts } from "@opencode/sdk/types";
import type { Bus, Envelope } from "../../storage/bus.js";
import type { Database } from "../../storage/database.js";
import type { Journal } from "../../storage/journal.js";
import { readMessagePage } from "../store/message-rows.js";
import { createKeptMessages, type KeptMessages } from "./kept-messages.js";

/** The stored messages of the sessions in use, kept in memory so that a turn reads only what is new. */
export interface Conversations {
  /**
   * The newest messages of a session, oldest first: as many as it takes until `reachesBack` holds, or all. They are
   * never changed: what becomes of a message later is another object in its place.
   */
  read(
    sessionID: string,
    reachesBack: (messages: readonly MessageWithParts[]) => boolean,
  ): Promise<readonly MessageWithParts[]>;
  /** The newest `count` of a session, or all, oldest first. */
  newest(sessionID: string, count: number): Promise<readonly MessageWithParts[]>;
  /** Forgets everything. */
  close(): void;
}

/** How much is kept at once; the session used longest ago goes first, the one used last stays in any case. */
const defaultLimits = { sessions: 64, bytes: 64 * 1024 * 1024, idle: 10 * 60_000 };

/** Messages read at first, and at most at once: others must have their turn in between. */
const firstPage = 200;
const largestPage = 1_000;

interface Entry {
  kept: KeptMessages;
  /** Names the page before what is kept; undefined when that is all there is. */
  older: string | undefined;
  loaded: boolean;
  /** A summary was made since the messages before it were last looked at. */
  condensed: boolean;
  /** Events that came while rows were being read, or before any were. */
  waiting: string[] | undefined;
  /** One reader reads rows at a time. */
  reading: Promise<unknown>;
  used: number;
}

/**
 * Follows the event log, which tells of every change of a message whichever process makes it, in its order. Before a
 * turn begins, the taking of its lease has brought everything that other processes wrote earlier.
 */
export function createConversations(deps: {
  db: Database;
  bus: Bus;
  journal: Journal;
  limits?: typeof defaultLimits;
}): Conversations {
  const { db, bus, journal, limits = defaultLimits } = deps;
  const entries = new Map<string, Entry>();
  let seen = journal.head();
  let timer: NodeJS.Timeout | undefined;

  const forget = (sessionID: string) => {
    entries.delete(sessionID);
    if (entries.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };

  const forgetIdle = () => {
    const before = Date.now() - limits.idle;
    for (const [sessionID, { used }] of entries) if (used < before) forget(sessionID);
  };

  const evict = () => {
    let bytes = 0;
    for (const { kept } of entries.values()) bytes += kept.bytes();
    for (const [sessionID, { kept }] of entries) {
      if (entries.size === 1 || (entries.size <= limits.sessions && bytes <= limits.bytes)) return;
      bytes -= kept.bytes();
      forget(sessionID);
    }
  };

  const entryOf = (sessionID: string): Entry => {
    const entry: Entry = entries.get(sessionID) ?? {
      kept: createKeptMessages(),
      older: undefined,
      loaded: false,
      condensed: false,
      waiting: [],
      reading: Promise.resolve(),
      used: 0,
    };
    entry.used = Date.now();
    entries.delete(sessionID);
    entries.set(sessionID, entry);
    timer ??= setInterval(forgetIdle, limits.idle).unref();
    return entry;
  };

  const apply = (sessionID: string, entry: Entry, json: string) => {
    const event = JSON.parse(json) as Event;
    if (event.type === "session.deleted") return forget(sessionID);
    if (event.type === "session.compacted") entry.condensed = true;
    else entry.kept.apply(event, entry.older === undefined);
    // With nothing left to compare with, a new message could not be told from an older one: it is read again.
    if (entry.older !== undefined && entry.kept.list().length === 0) {
      entry.older = undefined;
      entry.loaded = false;
      entry.waiting = [];
    }
  };

  const hear = (sessionID: string, entry: Entry, json: string) => {
    if (entry.waiting) entry.waiting.push(json);
    else apply(sessionID, entry, json);
  };

  const unsubscribe = bus.subscribe((envelope) => {
    const { seq, json } = envelope;
    if (seq === undefined) return;
    // What a process missed because the log was cut back while it slept, nobody can tell it any more.
    if (seq !== seen + 1) for (const sessionID of [...entries.keys()]) forget(sessionID);
    seen = seq;
    if (entries.size === 0 || !/^(message|session)\./.test(envelope.type)) return;
    const sessionID = sessionOf(envelope);
    const entry = sessionID === undefined ? undefined : entries.get(sessionID);
    if (sessionID !== undefined && entry) hear(sessionID, entry, json);
  });

  const readMore = async (sessionID: string, entry: Entry) => {
    entry.waiting ??= [];
    const limit = Math.min(largestPage, Math.max(firstPage, entry.kept.list().length));
    const page = await readMessagePage(db, sessionID, { limit, before: entry.older });
    entry.kept.prepend(page.messages);
    entry.older = page.next;
    entry.loaded = true;
    const waiting = entry.waiting;
    entry.waiting = undefined;
    for (const json of waiting) hear(sessionID, entry, json);
    if (entry.older !== undefined) await breathe();
  };

  /** Lets go of what a new summary stands for. */
  const condense = (entry: Entry, reachesBack: (messages: readonly MessageWithParts[]) => boolean) => {
    entry.condensed = false;
    for (;;) {
      const list = entry.kept.list();
      const rest = list.slice(Math.floor(list.length / 2));
      if (list.length < 2 * firstPage || !reachesBack(rest)) return;
      entry.older = entry.kept.dropBefore(list.length - rest.length);
    }
  };

  /** Has as many messages in memory as it takes; `then` follows before anybody else reads. */
  const load = async (
    sessionID: string,
    reachesBack: (messages: readonly MessageWithParts[]) => boolean,
    then?: (entry: Entry) => void,
  ) => {
    const entry = entryOf(sessionID);
    const reading = entry.reading.then(async () => {
      const reaches = () => entry.loaded && (entry.older === undefined || reachesBack(entry.kept.list()));
      try {
        while (!reaches()) await readMore(sessionID, entry);
      } catch (error) {
        forget(sessionID);
        throw error;
      }
      then?.(entry);
    });
    entry.reading = reading.catch(() => undefined);
    await reading;
    evict();
    return entry.kept.list();
  };

  return {
    read: (sessionID, reachesBack) =>
      load(sessionID, reachesBack, (entry) => {
        if (entry.condensed) condense(entry, reachesBack);
      }),
    async newest(sessionID, count) {
      return (await load(sessionID, ({ length }) => length >= count)).slice(-count);
    },
    close() {
      unsubscribe();
      for (const sessionID of [...entries.keys()]) forget(sessionID);
    },
  };
}

/** Without parsing what another process wrote: nearly all of it is about sessions that are not kept here. */
function sessionOf({ json }: Envelope): string | undefined {
  return /^\{"id":"[^"]*","type":"[^"]*","properties":\{"sessionID":"([^"]+)"/.exec(json)?.[1];
}
