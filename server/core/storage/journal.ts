import type { Event } from "@opencode/sdk/types";
import type { EventMap, EventType } from "../../gen/events.gen.js";
import type { Bus, Envelope } from "../bus.js";
import { newID } from "../ids.js";
import type { Log } from "../log.js";
import type { Database, Statement } from "./database.js";

/** Where an event belongs: which instance streams carry it. */
export interface EventScope {
  directory: string;
  project: string | undefined;
}

export interface EventDraft<T extends EventType = EventType> {
  type: T;
  properties: EventMap[T];
}

/** Keeps type and properties of a draft together where drafts are collected in lists. */
export function draft<T extends EventType>(type: T, properties: EventMap[T]): EventDraft {
  return { type, properties } as EventDraft;
}

export interface LoggedEvent {
  seq: number;
  directory: string;
  project: string | undefined;
  json: string;
}

export interface Journal {
  /** Writes the statements and logs the events in one transaction, then publishes the events in order. */
  commit(scope: EventScope, events: EventDraft[], statements?: Statement[]): Promise<void>;
  /** Publishes without logging: for what a later state makes worthless, such as deltas. */
  emit(scope: EventScope, event: EventDraft): void;
  /** The `seq` of the newest logged event this process knows, 0 when there is none. */
  head(): number;
  /** Logged events after `seq`, oldest first, at most `limit`; of one directory when one is given. */
  after(seq: number, options: { directory?: string; limit: number }): Promise<LoggedEvent[]>;
  /** The oldest `seq` still held, or one past the head when the log is empty. */
  oldest(): Promise<number>;
}

const insertEvent = "INSERT INTO event (directory, project, data) VALUES (?, ?, ?) RETURNING seq";

/** How much of the log is kept for clients that return: whichever limit comes first. */
const kept = { events: 20_000, bytes: 64 * 1024 * 1024, pruneEvery: 1_000 };

/** The one way in which state changes and events come about: write, then publish. */
export async function createJournal(deps: { db: Database; bus: Bus; log: Log }): Promise<Journal> {
  const { db, bus, log } = deps;
  const [newest] = await db.read("SELECT seq FROM sqlite_sequence WHERE name = 'event'");
  let head = Number(newest?.seq ?? 0);
  let sincePrune = 0;

  const envelope = (scope: EventScope, event: EventDraft, seq?: number): Envelope => {
    const full = { id: newID("evt"), type: event.type, properties: event.properties } as Event;
    return {
      seq,
      directory: scope.directory,
      project: scope.project,
      event: full,
      json: JSON.stringify(full),
    };
  };

  const prune = async () => {
    sincePrune = 0;
    await db.write([
      {
        sql: `DELETE FROM event WHERE seq <= (
          SELECT COALESCE(MAX(seq), 0) FROM (
            SELECT seq, SUM(LENGTH(data)) OVER (ORDER BY seq DESC) AS bytes, ROW_NUMBER() OVER (ORDER BY seq DESC) AS place FROM event
          ) WHERE bytes > ? OR place > ?)`,
        params: [kept.bytes, kept.events],
      },
    ]);
  };

  return {
    async commit(scope, events, statements = []) {
      const envelopes = events.map((event) => envelope(scope, event));
      const inserts = envelopes.map(({ json }) => ({
        sql: insertEvent,
        params: [scope.directory, scope.project ?? null, json],
      }));
      const rows = await db.write([...statements, ...inserts]);
      envelopes.forEach((one, index) => {
        one.seq = Number(rows[statements.length + index]?.[0]?.seq);
        head = Math.max(head, one.seq);
        bus.publish(one);
      });
      sincePrune += envelopes.length;
      if (sincePrune >= kept.pruneEvery)
        prune().catch((cause: unknown) => log("warn", "could not prune the event log", { cause }));
    },
    emit(scope, event) {
      bus.publish(envelope(scope, event));
    },
    head: () => head,
    async after(seq, { directory, limit }) {
      const rows = directory
        ? await db.read(
            "SELECT seq, directory, project, data FROM event WHERE directory = ? AND seq > ? ORDER BY seq LIMIT ?",
            [directory, seq, limit],
          )
        : await db.read(
            "SELECT seq, directory, project, data FROM event WHERE seq > ? ORDER BY seq LIMIT ?",
            [seq, limit],
          );
      return rows.map((row) => ({
        seq: Number(row.seq),
        directory: String(row.directory),
        project: row.project === null ? undefined : String(row.project),
        json: String(row.data),
      }));
    },
    async oldest() {
      const [row] = await db.read("SELECT MIN(seq) AS seq FROM event");
      return row?.seq == null ? head + 1 : Number(row.seq);
    },
  };
}
