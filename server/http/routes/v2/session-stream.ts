import { createDeferred } from "../../../core/base/deferred.js";
import type { Core } from "../../../core/core.js";
import { eventsOf } from "./story.js";

/** Milliseconds between two comments that keep a connection alive. */
export const heartbeat = 15_000;

const page = 100;

/**
 * What is kept of a session after a place, then what comes, without a gap and nothing twice: always read from where it is
 * kept, so a slow client costs nothing. Ends when the session is deleted.
 */
export function sessionStream(core: Core, sessionID: string, after: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let cursor = after;
  let deleted = false;
  let heard = createDeferred<void>();

  const unsubscribe = core.events.subscribe((envelope) => {
    // What tells of a session is parsed only where it may be this one.
    if (envelope.seq === undefined || !/^(session|message)\./.test(envelope.type)) return;
    if (!envelope.json.includes(sessionID)) return;
    const { event } = envelope;
    if (event.type === "session.deleted" && event.properties.sessionID === sessionID) deleted = true;
    heard.resolve();
  });

  /** The next frames; undefined when there is nothing more to come. */
  const next = async (): Promise<string | undefined> => {
    for (;;) {
      const news = createDeferred<void>();
      heard = news;
      const records = await core.records.after({ sessionID, after: cursor, limit: page });
      cursor = records.at(-1)?.seq ?? cursor;
      const events = await eventsOf(core, records);
      if (events.length > 0) return events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("");
      if (records.length === page) continue;
      if (deleted) return undefined;
      if (!(await within(news.promise, heartbeat))) return ": heartbeat\n\n";
    }
  };

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const text = await next();
        if (text !== undefined) return controller.enqueue(encoder.encode(text));
        unsubscribe();
        controller.close();
      },
      cancel() {
        unsubscribe();
        deleted = true;
        heard.resolve();
      },
    },
    new CountQueuingStrategy({ highWaterMark: 1 }),
  );
}

/** Whether it came about in time. */
async function within(event: Promise<void>, milliseconds: number): Promise<boolean> {
  const over = createDeferred<boolean>();
  const timer = setTimeout(() => over.resolve(false), milliseconds).unref();
  try {
    return await Promise.race([event.then(() => true), over.promise]);
  } finally {
    clearTimeout(timer);
  }
}
