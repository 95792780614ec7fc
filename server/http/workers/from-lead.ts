import { createDeferred, type Deferred } from "../../core/base/deferred.js";
import type { Beginning, EventChannel, EventSource, Missed, Sink } from "../events/channels.js";
import type { EventHub } from "../routes/v2/event-hub.js";
import { type Joined, nameOf, type Order, type Question, type Report } from "./messages.js";

/** What a worker has of the lead. */
export interface FromLead {
  source: EventSource;
  hub: EventHub;
  /** What the lead answers. Rejects where it cannot. */
  ask(question: Question): Promise<unknown>;
  heed(order: Order): void;
  /** Ends all streams, of now and later. */
  endStreams(): void;
}

interface Followed {
  channel: Joined;
  sinks: Set<Sink>;
  /** How many are about to follow it. */
  joining: number;
}

/** Events come once for each channel, and are handed as they are to all who follow it here. */
export function createFromLead(tell: (report: Report) => void): FromLead {
  const followed = new Map<string, Followed>();
  const asked = new Map<number, { found: Deferred<unknown>; then?: (value: unknown) => void }>();
  let last = 0;
  let ended = false;

  /** `then` is called in the order in which the lead says things. */
  const ask = (question: Question, then?: (value: unknown) => void) => {
    const id = ++last;
    const found = createDeferred<unknown>();
    asked.set(id, { found, ...(then && { then }) });
    tell({ type: "ask", id, question });
    return found.promise;
  };

  const leaveUnused = (one: Followed) => {
    if (one.sinks.size > 0 || one.joining > 0) return;
    followed.delete(nameOf(one.channel));
    tell({ type: "leave", channel: one.channel });
  };

  const join = async (channel: Joined, lastEventID: string | undefined, sink: Sink): Promise<unknown> => {
    const name = nameOf(channel);
    const one = followed.get(name) ?? { channel, sinks: new Set<Sink>(), joining: 0 };
    followed.set(name, one);
    one.joining += 1;
    try {
      return await ask({ type: "join", channel, lastEventID }, () => one.sinks.add(sink));
    } finally {
      one.joining -= 1;
      if (ended) sink.end();
      leaveUnused(one);
    }
  };

  const leave = (channel: Joined, sink: Sink) => {
    const one = followed.get(nameOf(channel));
    if (one?.sinks.delete(sink)) leaveUnused(one);
  };

  return {
    ask,
    source: {
      // The lead does, when it is joined.
      reach: async () => undefined,
      join: (channel, lastEventID, sink) => join(channel, lastEventID, sink) as Promise<Beginning>,
      leave,
      missed: (channel: EventChannel, place) => ask({ type: "missed", channel, ...place }) as Promise<Missed>,
    },
    hub: {
      join: (sink) => join("v2", undefined, sink) as Promise<Uint8Array>,
      leave: (sink) => leave("v2", sink),
    },
    heed(order) {
      if (order.type === "frames")
        for (const sink of followed.get(order.channel)?.sinks ?? []) sink.send(order.frames);
      // What a stream has been given its socket takes before the loop comes round.
      if (order.type === "mark") setImmediate(() => tell({ type: "marked", id: order.id }));
      if (order.type !== "answer") return;
      const one = asked.get(order.id);
      asked.delete(order.id);
      if (order.failed) return one?.found.reject(new Error("The lead has no answer"));
      one?.then?.(order.value);
      one?.found.resolve(order.value);
    },
    endStreams() {
      ended = true;
      for (const { sinks } of [...followed.values()]) for (const sink of [...sinks]) sink.end();
    },
  };
}
