import type { Event } from "@opencode/sdk/types";
import type { EventMap, EventType } from "../../gen/events.gen.js";
import { comeBehind, newID } from "../base/ids.js";
import { createListeners } from "../base/listeners.js";
import type { Log } from "../base/log.js";
import type { EventScope } from "../base/scope.js";
import { wellFormedJson } from "../base/well-formed.js";
import type { Bus, Envelope } from "./bus.js";
import type { Database } from "./database.js";
import type { LoggedEvent, LogPage } from "./event-log.js";
import type { Statement } from "./statement.js";

export interface EventDraft<T extends EventType = EventType> {
  type: T;
  properties: EventMap[T];
  /** Where it belongs, if not where the others of its write do. */
  scope?: EventScope;
}

/** What another write is to hold too: its events come first. */
export interface Also {
  events: EventDraft[];
  statements: Statement[];
}

/** Keeps type and properties of a draft together where drafts are collected in lists. */
export function draft<T extends EventType>(type: T, properties: EventMap[T]): EventDraft {
  return { type, properties } as EventDraft;
}

export interface Journal {
  /** Writes the statements and logs the events in one transaction, then publishes the events in order. */
  commit(scope: EventScope, events: EventDraft[], statements?: Statement[]): Promise<void>;
  /** Publishes without logging: for what a later state makes worthless, such as deltas. */
  emit(scope: EventScope, event: EventDraft): void;
  /** The `seq` of the newest logged event this process knows, 0 when there is none. */
  head(): number;
  /** Logged events after `seq`, oldest first. */
  after(seq: number, page: LogPage): Promise<LoggedEvent[]>;
  /** Resolves once everything that any process has written so far is published here. */
  catchUp(): Promise<void>;
  /** Has the listener told of each event of another process before it is published. */
  onArriving(listener: (envelope: Envelope) => void): void;
  /** Stops looking for what other processes write. */
  close(): void;
  /** The oldest `seq` still held, or one past the head when the log is empty. */
  oldest(): Promise<number>;
}

/** As every event is written: the id first, then the type. */
const written = /^\{"id":"([^"]*)","type":"([^"]+)"/;
const idOf = ({ json }: LoggedEvent) => written.exec(json)?.[1] ?? "";

/**
 * An event as it was when it was written, whatever has become of its parts since; parsed only if somebody here looks into
 * it.
 */
function asWritten({ seq, directory, project, json }: Omit<LoggedEvent, "seq"> & { seq?: number }): Envelope {
  let event: Event | undefined;
  const [, , type = ""] = written.exec(json) ?? [];
  return {
    type: type as Event["type"],
    seq,
    directory,
    project,
    json,
    get event() {
      event ??= JSON.parse(json) as Event;
      return event;
    },
  };
}

/** How much of the log is kept for clients that return: events, or characters, whichever limit comes first. */
const kept = { events: 20_000, bytes: 64 * 1024 * 1024 };
/** How much more may gather before the log is cut back to that. */
const slack = { events: 1_000, bytes: 16 * 1024 * 1024 };
/** Milliseconds from the start to the first look at how long the log is. */
const firstPruneAfter = 10_000;

/**
 * The one way in which state changes and events come about: write, then publish. What other processes on the same
 * database write is published here too, and everything in the order of `seq`, which has no gaps.
 */
export async function createJournal(deps: { db: Database; bus: Bus; log: Log }): Promise<Journal> {
  const { db, bus, log } = deps;
  const arriving = createListeners<[envelope: Envelope]>();
  const eventLog = db.eventLog(db);
  let head = await eventLog.head();
  const sincePrune = { events: 0, bytes: 0 };

  const named = (event: EventDraft) =>
    ({ id: newID("evt"), type: event.type, properties: event.properties }) as Event;
  const textOf = (event: Event) => wellFormedJson(JSON.stringify(event));

  const prune = async () => {
    sincePrune.events = 0;
    sincePrune.bytes = 0;
    await eventLog.prune(head, kept);
  };

  const startPrune = () => {
    prune().catch((cause: unknown) => log("warn", "could not prune the event log", { cause }));
  };
  // Processes that live too short to write many events must not leave a log without end.
  const firstPrune = setTimeout(startPrune, firstPruneAfter).unref();

  /** Written here, waiting for everything before them. */
  const ready = new Map<number, Envelope>();
  let pumping: Promise<void> | undefined;

  const publishReady = () => {
    for (let next = ready.get(head + 1); next; next = ready.get(head + 1)) {
      ready.delete(head + 1);
      head += 1;
      bus.publish(next);
    }
  };

  /** Publishes in the order of `seq` what this and other processes have written. */
  const pump = async () => {
    publishReady();
    for (;;) {
      const rows = await eventLog.after(head, { limit: 500 });
      if (rows.length === 0) return;
      for (const row of rows) {
        if (row.seq <= head) continue;
        head = row.seq;
        const own = ready.get(row.seq);
        const event = own ?? asWritten(row);
        if (!own) {
          comeBehind(idOf(row));
          arriving.tell(event);
        }
        bus.publish(event);
        ready.delete(row.seq);
      }
    }
  };

  const startPump = () => {
    pumping ??= pump().finally(() => {
      pumping = undefined;
    });
    return pumping;
  };

  const stopListening = db.onForeignWrite(() => {
    startPump().catch((cause: unknown) =>
      log("error", "could not read events of other processes", { cause }),
    );
  });

  return {
    async commit(scope, events, statements = []) {
      const envelopes = events.map((event) =>
        asWritten({ ...scope, ...event.scope, json: textOf(named(event)) }),
      );
      const seqs = await eventLog.append(statements, envelopes);
      envelopes.forEach((one, index) => {
        one.seq = seqs[index];
        // A pump that was reading already may have been faster.
        if (one.seq !== undefined && one.seq > head) ready.set(one.seq, one);
      });
      if (!pumping) publishReady();
      // Another process has written in between: its events come first.
      while (envelopes.some(({ seq }) => seq !== undefined && seq > head)) await startPump();
      sincePrune.events += envelopes.length;
      for (const { json } of envelopes) sincePrune.bytes += json.length;
      if (sincePrune.events >= slack.events || sincePrune.bytes >= slack.bytes) startPrune();
    },
    emit(scope, event) {
      const { directory, project } = scope;
      const full = named(event);
      bus.publish({ seq: undefined, directory, project, type: full.type, event: full, json: textOf(full) });
    },
    after: eventLog.after,
    async catchUp() {
      // One that is under way may have read before the last of it was written.
      await pumping;
      await startPump();
    },
    onArriving: arriving.add,
    close() {
      clearTimeout(firstPrune);
      stopListening();
    },
    head: () => head,
    oldest: async () => (await eventLog.oldest()) ?? head + 1,
  };
}
