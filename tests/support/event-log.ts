import type { Event } from "@opencode/sdk/types";
import { createParser } from "eventsource-parser";
import { contractFetch } from "./contract.js";

export interface SeenEvent {
  /** The frame's `id:` line. */
  id: string | undefined;
  event: Event;
  /** Only on `/global/event`. */
  directory: string | undefined;
}

type Of<T extends Event["type"]> = Extract<Event, { type: T }>;

/** Some of what a subscriber has seen and will see, in order. */
export interface EventView {
  events(): Event[];
  types(): string[];
  /** Resolves with the first event, past or future, that fits. Rejects when the stream ends before it, or in 10 s. */
  until(fits: (event: Event) => boolean): Promise<Event>;
  /** Like `until`, for one type. */
  first<T extends Event["type"]>(type: T, fits?: (event: Of<T>) => boolean): Promise<Of<T>>;
  /** Those of one type, in order. */
  of<T extends Event["type"]>(type: T): Of<T>[];
  /** Only what tells of one session. */
  session(sessionID: string): EventView;
  /** Only what comes from now on. */
  rest(): EventView;
}

/** A subscriber that keeps all it has seen. */
export interface EventLog extends EventView {
  seen: SeenEvent[];
  lastID(): string | undefined;
  /** Resolves when the server has ended the stream. */
  ended: Promise<void>;
  close(): void;
}

/** Milliseconds after which an event that should come is given up. */
const patience = 40_000;

/**
 * Subscribes and returns once `server.connected` has come. `open` is plain `fetch` for a server that our contract does
 * not bind.
 */
export async function openEventLog(
  url: string,
  headers: Record<string, string> = {},
  open: typeof fetch = contractFetch,
): Promise<EventLog> {
  const controller = new AbortController();
  const response = await open(url, { signal: controller.signal, headers });
  if (!response.ok || !response.body)
    throw new Error(`no event stream: ${response.status} ${await response.text()}`);
  const seen: SeenEvent[] = [];
  const waiting = new Set<{ tell(event: Event): void; giveUp(why: string): void }>();
  let over = false;
  const parser = createParser({
    onEvent({ data, id }) {
      const value = JSON.parse(data) as Event & { payload?: Event; directory?: string };
      const event = value.payload ?? value;
      seen.push({ id, event, directory: value.payload ? value.directory : undefined });
      for (const one of [...waiting]) one.tell(event);
    },
  });
  const read = async (body: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) parser.feed(decoder.decode(chunk, { stream: true }));
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      over = true;
      for (const one of [...waiting]) one.giveUp("the stream ended");
    }
  };
  const ended = read(response.body);
  ended.catch(() => undefined);

  const view = (from: number, belongs: (event: Event) => boolean): EventView => {
    const events = () => seen.slice(from).flatMap(({ event }) => (belongs(event) ? [event] : []));
    const until = (fits: (event: Event) => boolean) =>
      new Promise<Event>((resolve, reject) => {
        const past = events().find(fits);
        if (past) return resolve(past);
        const leave = () => {
          clearTimeout(timer);
          waiting.delete(one);
        };
        const one = {
          tell(event: Event) {
            if (!belongs(event) || !fits(event)) return;
            leave();
            resolve(event);
          },
          giveUp(why: string) {
            leave();
            const types = events().map(({ type }) => type);
            reject(new Error(`${why}; awaited: ${fits}; seen: ${types.join(" ")}`));
          },
        };
        const timer = setTimeout(() => one.giveUp("the event did not come"), patience);
        waiting.add(one);
        if (over) one.giveUp("the stream has ended");
      });
    return {
      events,
      until,
      types: () => events().map(({ type }) => type),
      first: (type, fits = () => true) =>
        until((event) => event.type === type && fits(event as never)) as Promise<never>,
      of: (type) => events().flatMap((event) => (event.type === type ? [event as never] : [])),
      session: (sessionID) =>
        view(from, (event) => belongs(event) && Object(event.properties).sessionID === sessionID),
      rest: () => view(seen.length, belongs),
    };
  };

  const log: EventLog = {
    ...view(0, () => true),
    seen,
    ended,
    lastID: () => seen.findLast(({ id }) => id !== undefined)?.id,
    close: () => controller.abort(),
  };
  await log.first("server.connected");
  return log;
}
