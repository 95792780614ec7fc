import { createParser, type EventSourceMessage } from "eventsource-parser";
import { OpencodeClientError, toClientError } from "./error.js";
import type { Exchange } from "./exchange.js";
import type { StreamEvent, StreamOptions } from "./operation.js";

type Connect = (headers: Record<string, string>, signal: AbortSignal) => Promise<Exchange>;
type Body = ReadableStream<Uint8Array>;

/**
 * Events of a server-sent stream, over as many connections as it takes. The first connection starts at once;
 * a lost one is reopened with `Last-Event-ID`. Ends on abort, on `return()`, on 204 and after
 * `sseMaxRetryAttempts`; throws OpencodeClientError on a 4xx (408 and 429 are tried again) and on an answer that is
 * no event stream.
 */
export function createEventStream<Event>(
  connect: Connect,
  options: StreamOptions & { signal?: AbortSignal | null },
): AsyncGenerator<Event, void, unknown> {
  const controller = new AbortController();
  const { signal } = controller;
  const report = options.onSseError ?? (() => undefined);
  const state = { lastEventId: "", retryDelay: options.sseDefaultRetryDelay ?? 3000, attempts: 0 };
  abortWith(options.signal, controller);

  function open(): Promise<Exchange> {
    return connect(state.lastEventId === "" ? {} : { "last-event-id": state.lastEventId }, signal);
  }

  async function* events(first: Promise<Exchange>): AsyncGenerator<Event, void, unknown> {
    try {
      for (let pending = first; ; pending = open()) {
        const connection = await body(pending);
        if (signal.aborted) return;
        if (connection instanceof Error) {
          report(connection);
          if (isFinal(connection)) throw connection;
        } else if (connection === "over") {
          return;
        } else {
          yield* eventsOf(connection);
        }
        state.attempts += 1;
        if (signal.aborted || state.attempts >= (options.sseMaxRetryAttempts ?? Infinity)) return;
        await sleep(backoff(state, options), signal);
        if (signal.aborted) return;
      }
    } finally {
      controller.abort();
    }
  }

  async function* eventsOf(connection: Body): AsyncGenerator<Event, void, unknown> {
    const queue: EventSourceMessage[] = [];
    const parser = createParser({
      onEvent: (message) => queue.push(message),
      onRetry: (milliseconds) => {
        state.retryDelay = milliseconds;
      },
      onError: report,
    });
    const decoder = new TextDecoder();
    const reader = connection.getReader();
    const cancel = () => void reader.cancel().catch(() => undefined);
    // A custom fetch may not pass the signal on to the body it answers with.
    signal.addEventListener("abort", cancel);
    try {
      while (!signal.aborted) {
        const chunk = await reader.read().catch((error: unknown) => ({ error, value: undefined }));
        if (signal.aborted) return;
        if ("error" in chunk) report(chunk.error);
        if (chunk.value === undefined) return;
        parser.feed(decoder.decode(chunk.value, { stream: true }));
        for (const message of queue.splice(0)) {
          const frame = toFrame(message);
          if (frame === undefined) continue;
          options.onSseEvent?.(frame);
          yield frame.data as Event;
          if (signal.aborted) return;
        }
      }
    } finally {
      signal.removeEventListener("abort", cancel);
      cancel();
    }
  }

  function toFrame(message: EventSourceMessage): StreamEvent | undefined {
    state.attempts = 0;
    state.lastEventId = message.id ?? state.lastEventId;
    try {
      return {
        data: JSON.parse(message.data),
        ...(message.event === undefined ? {} : { event: message.event }),
        ...(state.lastEventId === "" ? {} : { id: state.lastEventId }),
        retry: state.retryDelay,
      };
    } catch (cause) {
      report(new Error(`An event is not JSON: ${message.data.slice(0, 200)}`, { cause }));
      return undefined;
    }
  }

  const first = open();
  // Whoever reads the stream gets this error; nobody may read it.
  first.catch(() => undefined);
  const stream = events(first);
  const end = stream.return.bind(stream);
  return Object.assign(stream, {
    // A native generator would let `return()` wait for the next event.
    return: (value: undefined) => {
      controller.abort();
      return end(value);
    },
  });
}

/** The stream of a connection, "over" when the server wants no more, or why there is none. */
async function body(pending: Promise<Exchange>): Promise<Body | "over" | Error> {
  const { data, error, request, response } = await pending;
  if (response === undefined) return error instanceof Error ? error : new Error(String(error));
  if (error instanceof Error) return error;
  if (!response.ok) return toClientError(error, request, response);
  if (response.status === 204) return "over";
  if (response.headers.get("content-type")?.startsWith("text/event-stream") && data) return data as Body;
  response.body?.cancel().catch(() => undefined);
  return new OpencodeClientError(
    "The server answered with something else than events.",
    undefined,
    response.status,
  );
}

function isFinal(error: Error): boolean {
  return error instanceof OpencodeClientError && error.status < 500 && ![408, 429].includes(error.status);
}

function backoff(state: { retryDelay: number; attempts: number }, options: StreamOptions): number {
  return Math.min(state.retryDelay * 2 ** (state.attempts - 1), options.sseMaxRetryDelay ?? 30_000);
}

function abortWith(outer: AbortSignal | null | undefined, controller: AbortController): void {
  if (outer?.aborted) controller.abort(outer.reason);
  outer?.addEventListener("abort", () => controller.abort(outer.reason), { signal: controller.signal });
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener("abort", wake);
  });
}
