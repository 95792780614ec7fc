import { newID } from "../../../core/base/ids.js";
import type { Log } from "../../../core/base/log.js";
import { wellFormedJson } from "../../../core/base/well-formed.js";
import type { Core } from "../../../core/core.js";
import { plainName } from "../../../core/storage/volume.js";
import { createSubscriber, type Subscriber } from "../../events/subscriber.js";
import type { Tally } from "../../metrics/tally.js";
import { createLive } from "./map/live.js";
import { heartbeat } from "./session-stream.js";
import { createTeller } from "./story.js";

type Envelope = Parameters<Parameters<Core["events"]["subscribe"]>[0]>[0];

const page = 100;

/** After which nothing more of their subject is written. */
const ends = new Set(["text-ended", "reasoning-ended", "call-done", "call-failed", "compacted"]);

/** What happens everywhere, in the words of this view, for all who listen. */
export interface EventHub {
  /** A new stream: what happens after this resolves is in it. */
  open(): Promise<ReadableStream<Uint8Array>>;
}

/** Listens, and reads what is kept of sessions, only while somebody follows. */
export function createEventHub({
  core,
  tally,
  log,
}: {
  core: Core;
  tally: Pick<Tally, "alsoStreams">;
  log: Log;
}): EventHub {
  const encoder = new TextEncoder();
  const subscribers = new Set<Subscriber>();
  tally.alsoStreams(() => subscribers.size);
  let running: Promise<() => void> | undefined;

  const send = (frames: string) => {
    if (frames === "") return;
    const chunk = encoder.encode(frames);
    for (const subscriber of subscribers) subscriber.send(chunk);
  };

  /** One event after the other, each with what was kept by its write: words do not overtake what they belong to. */
  const start = async (): Promise<() => void> => {
    let cursor = await core.records.head();
    const live = createLive(() => core.events.openParts());
    const waiting: Envelope[] = [];
    let working = false;

    const said = ({ directory, event }: Envelope) => {
      const location = directory === "global" ? {} : { location: { directory: plainName(directory) } };
      return live(event)
        .map((one) => frame({ ...one, ...location }))
        .join("");
    };
    /** What is not kept of a subject and waits behind: it came before the end of it that has been read already. */
    const overtaken = (subject: string) => {
      const found = waiting.filter(({ seq, json }) => seq === undefined && json.includes(subject));
      for (const one of found) waiting.splice(waiting.indexOf(one), 1);
      return found.map(said).join("");
    };
    const kept = async () => {
      for (;;) {
        const records = await core.records.after({ after: cursor, limit: page });
        const tell = createTeller(core, { located: true });
        for (const record of records) {
          cursor = record.seq;
          const event = await tell(record);
          const before = ends.has(record.kind) ? overtaken(record.subject) : "";
          if (event) send(`${before}${frame(event)}`);
        }
        if (records.length < page) return;
      }
    };
    const work = async () => {
      working = true;
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { seq, type } = next;
        try {
          send(said(next));
          if (seq !== undefined && /^(session|message)\./.test(type)) await kept();
        } catch (cause) {
          log("error", "could not tell of an event below /api", { cause, type });
        }
      }
      working = false;
    };
    const unsubscribe = core.events.subscribe((envelope) => {
      waiting.push(envelope);
      if (!working) void work();
    });
    const unwatch = core.events.watch();
    const beat = setInterval(() => send(": heartbeat\n\n"), heartbeat).unref();
    return () => {
      unsubscribe();
      unwatch();
      clearInterval(beat);
    };
  };

  const leave = (subscriber: Subscriber) => {
    subscribers.delete(subscriber);
    if (subscribers.size > 0) return;
    void running?.then((end) => end());
    running = undefined;
  };

  return {
    async open() {
      const subscriber = createSubscriber({ leave: () => leave(subscriber) });
      const connected = { id: newID("evt"), type: "server.connected", data: {} };
      subscriber.goLive();
      subscriber.send(encoder.encode(`${frame(connected)}: heartbeat\n\n`));
      subscribers.add(subscriber);
      try {
        running ??= start();
        await running;
        return subscriber.stream;
      } catch (error) {
        leave(subscriber);
        throw error;
      }
    },
  };
}

function frame(event: object): string {
  return `data: ${wellFormedJson(JSON.stringify(event))}\n\n`;
}
