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

/** A subscriber that keeps all it has seen. */
export interface EventLog {
  seen: SeenEvent[];
  types(): string[];
  /** Resolves with the first event, past or future, that fits. Rejects when the stream ends before it. */
  until(fits: (event: Event) => boolean): Promise<Event>;
  /** Those of one type, in order. */
  of<T extends Event["type"]>(type: T): Extract<Event, { type: T }>[];
  lastID(): string | undefined;
  /** Resolves when the server has ended the stream. */
  ended: Promise<void>;
  close(): void;
}

/** Subscribes and returns once `server.connected` has come. */
export async function openEventLog(url: string, headers: Record<string, string> = {}): Promise<EventLog> {
  const controller = new AbortController();
  const response = await contractFetch(url, { signal: controller.signal, headers });
  if (!response.ok || !response.body)
    throw new Error(`no event stream: ${response.status} ${await response.text()}`);
  const seen: SeenEvent[] = [];
  const waiting = new Set<{
    fits(event: Event): boolean;
    resolve(event: Event): void;
    reject(error: Error): void;
  }>();
  const parser = createParser({
    onEvent({ data, id }) {
      const value = JSON.parse(data) as Event & { payload?: Event; directory?: string };
      const event = value.payload ?? value;
      seen.push({ id, event, directory: value.payload ? value.directory : undefined });
      for (const one of waiting) {
        if (!one.fits(event)) continue;
        waiting.delete(one);
        one.resolve(event);
      }
    },
  });
  const read = async (body: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) parser.feed(decoder.decode(chunk, { stream: true }));
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      for (const one of waiting)
        one.reject(new Error(`the stream ended; seen: ${seen.map(({ event }) => event.type)}`));
    }
  };
  const ended = read(response.body);
  ended.catch(() => undefined);
  const log: EventLog = {
    seen,
    ended,
    types: () => seen.map(({ event }) => event.type),
    until(fits) {
      const past = seen.find(({ event }) => fits(event));
      if (past) return Promise.resolve(past.event);
      return new Promise((resolve, reject) => waiting.add({ fits, resolve, reject }));
    },
    of: (type) => seen.flatMap(({ event }) => (event.type === type ? [event as never] : [])),
    lastID: () => seen.findLast(({ id }) => id !== undefined)?.id,
    close: () => controller.abort(),
  };
  await log.until((event) => event.type === "server.connected");
  return log;
}
