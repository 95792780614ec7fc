import { createParser } from "eventsource-parser";
import type { TestServer } from "./server.js";

/** What an event of any type has. */
export interface ApiEvent {
  type: string;
  data: Record<string, unknown>;
  location?: { directory: string };
}

/** A subscriber of a stream below `/api` that keeps all it has seen. */
export interface ApiLog<E extends { type: string }> {
  events: E[];
  types(): string[];
  /** Resolves with the first event, past or future, of that type that fits; rejects in 10 s. */
  first(type: E["type"], fits?: (event: E) => boolean): Promise<E>;
  /** Resolves when the server has ended the stream. */
  ended: Promise<void>;
  close(): void;
}

const patience = 40_000;

/** Subscribes and returns once the head of the answer is there. */
export async function openApiLog<E extends { type: string } = ApiEvent>(
  server: Pick<TestServer, "fetch">,
  path = "/api/event",
): Promise<ApiLog<E>> {
  const controller = new AbortController();
  const response = await server.fetch(path, { signal: controller.signal });
  if (!response.ok || !response.body) throw new Error(`no stream: ${response.status}`);
  const events: E[] = [];
  const waiting = new Set<() => void>();
  const parser = createParser({
    onEvent({ data }) {
      events.push(JSON.parse(data) as E);
      for (const look of [...waiting]) look();
    },
  });
  const read = async (body: ReadableStream<Uint8Array>) => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) parser.feed(decoder.decode(chunk, { stream: true }));
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    }
  };
  const ended = read(response.body);
  ended.catch(() => undefined);
  return {
    events,
    ended,
    types: () => events.map(({ type }) => type),
    first: (type, fits = () => true) =>
      new Promise((resolve, reject) => {
        const giveUp = () => {
          waiting.delete(look);
          reject(new Error(`${type} did not come; seen: ${events.map((one) => one.type).join(" ")}`));
        };
        const timer = setTimeout(giveUp, patience);
        const look = () => {
          const found = events.find((event) => event.type === type && fits(event));
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () => controller.abort(),
  };
}
