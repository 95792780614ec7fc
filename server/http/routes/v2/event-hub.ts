import { newID } from "../../../core/base/ids.js";
import type { Log } from "../../../core/base/log.js";
import { wellFormedJson } from "../../../core/base/well-formed.js";
import type { Core } from "../../../core/core.js";
import { plainName } from "../../../core/storage/volume.js";
import type { Sink } from "../../events/channels.js";
import { createSubscriber } from "../../events/subscriber.js";
import { createLive } from "./map/live.js";
import { heartbeat } from "./session-stream.js";
import { createTeller } from "./story.js";

type Envelope = Parameters<Parameters<Core["events"]["subscribe"]>[0]>[0];

const page = 100;

/** After which nothing more of their subject is written. */
const ends = new Set(["text-ended", "reasoning-ended", "call-done", "call-failed", "compacted"]);

/** What happens everywhere, in the words of this view, for whoever keeps those who listen. */
export interface EventHub {
  /** What a stream begins with; the sink is sent what happens after this resolves, until it leaves. */
  join(sink: Sink): Promise<Uint8Array>;
  leave(sink: Sink): void;
}

const encoder = new TextEncoder();

/** Listens, and reads what is kept of sessions, only while somebody follows. */
export function createEventHub({ core, log }: { core: Core; log: Log }): EventHub {
  const sinks = new Set<Sink>();
  let running: Promise<() => void> | undefined;

  const send = (frames: string) => {
    if (frames === "") return;
    const chunk = encoder.encode(frames);
    for (const sink of sinks) sink.send(chunk);
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

  const leave = (sink: Sink) => {
    sinks.delete(sink);
    if (sinks.size > 0) return;
    // One that could not start is told to those who joined.
    void running?.then(
      (end) => end(),
      () => undefined,
    );
    running = undefined;
  };

  return {
    leave,
    async join(sink) {
      sinks.add(sink);
      try {
        running ??= start();
        await running;
      } catch (error) {
        leave(sink);
        throw error;
      }
      const connected = { id: newID("evt"), type: "server.connected", data: {} };
      return encoder.encode(`${frame(connected)}: heartbeat\n\n`);
    },
  };
}

/** Streams over a hub that may be in another process. */
export function hubStreams({ join, leave }: EventHub): {
  open(): Promise<ReadableStream<Uint8Array>>;
  count(): number;
} {
  let count = 0;
  return {
    count: () => count,
    async open() {
      const subscriber = createSubscriber({
        leave() {
          count -= 1;
          leave(subscriber);
        },
      });
      const first = await join(subscriber);
      count += 1;
      void subscriber.sendFirst(first);
      subscriber.goLive();
      return subscriber.stream;
    },
  };
}

function frame(event: object): string {
  return `data: ${wellFormedJson(JSON.stringify(event))}\n\n`;
}
