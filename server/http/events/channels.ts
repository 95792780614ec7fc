import { newID } from "../../core/base/ids.js";
import { wellFormedJson } from "../../core/base/well-formed.js";
import type { Events } from "../../core/session/events.js";
import type { LoggedEvent } from "../../core/storage/event-log.js";
import { plainName } from "../../core/storage/volume.js";

/** What subscribers have in common who are owed the same frames. */
export interface EventChannel {
  /** Undefined: every directory, and each event wrapped with where it belongs. */
  directory: string | undefined;
  /** Events carry no `id:`, for clients that take every line for data. */
  bare: boolean;
}

/** Who is sent what comes. */
export interface Sink {
  send(chunk: Uint8Array): void;
  /** Nothing more comes. */
  end(): void;
}

/** How a stream begins. */
export interface Beginning {
  first: Uint8Array;
  /** Where its client has heard all before; undefined: it missed nothing. */
  from: number | undefined;
  /** The place in the log behind which the sink is sent what comes. */
  head: number;
  /** The present text of every part that is streaming: to be told behind what was missed. */
  present: Uint8Array | undefined;
}

/** Where in what was missed a client is. */
export interface Missing {
  from: number;
  /** What it has been told of that. */
  start: number;
  to: number;
  /** Whether it knows that the log no longer goes back as far. */
  told: boolean;
}

/** A page of what was missed, and where the next one starts. */
export interface Missed {
  frames: Uint8Array[];
  next: Missing;
}

/** Where events come from, framed, for whoever keeps subscribers. */
export interface EventSource {
  /** Resolves when the event of this id is known, if any process knows it. */
  reach(id: string | undefined): Promise<void>;
  /** With the id of the last event that the client saw. The sink is sent what comes until it leaves. */
  join(channel: EventChannel, lastEventID: string | undefined, sink: Sink): Beginning | Promise<Beginning>;
  leave(channel: EventChannel, sink: Sink): void;
  missed(channel: EventChannel, place: Missing): Promise<Missed>;
}

export interface Channels extends EventSource {
  join(channel: EventChannel, lastEventID: string | undefined, sink: Sink): Beginning;
  /** Hands out what is pending. */
  flush(): void;
  /** Whether anybody listens. */
  isHeard(): boolean;
  close(): void;
}

interface Deps {
  events: Events;
  /** The id of the workspace that a directory is. */
  workspaceOf?(directory: string): string | undefined;
  /** Milliseconds between two `server.heartbeat`; 10,000 unless told. */
  heartbeat?: number;
}

interface Channel extends EventChannel {
  sinks: Set<Sink>;
  /** Frames of this turn of the event loop, not yet handed out. */
  pending: string[];
  /** Ends what is watched for it. */
  unfollow: () => void;
}

/** What is read for a client that returns before it has taken it: events, and characters of their texts. */
const replayPage = { limit: 500, size: 512 * 1024 };

const encoder = new TextEncoder();

/**
 * An event becomes text once per channel, and what one turn of the event loop produced reaches all sinks of a channel as
 * one shared buffer: cost per subscriber is one write.
 */
export function createChannels({
  events,
  workspaceOf = () => undefined,
  heartbeat = 10_000,
}: Deps): Channels {
  const channels = new Map<string, Channel>();
  let scheduled = false;
  let unwatch: (() => void) | undefined;

  const frame = (
    channel: EventChannel,
    event: Pick<LoggedEvent, "directory" | "project" | "json">,
    id?: number,
  ) => {
    const data = channel.directory === undefined ? wrap(event, workspaceOf(event.directory)) : event.json;
    return id === undefined || channel.bare ? `data: ${data}\n\n` : `id: ${id}\ndata: ${data}\n\n`;
  };

  const flush = (channel: Channel) => {
    if (channel.pending.length === 0) return;
    const chunk = encoder.encode(channel.pending.join(""));
    channel.pending = [];
    for (const sink of channel.sinks) sink.send(chunk);
  };

  const flushAll = () => {
    for (const one of channels.values()) flush(one);
  };

  const push = (channel: Channel, text: string) => {
    channel.pending.push(text);
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      flushAll();
    });
  };

  const unsubscribe = events.subscribe((envelope) => {
    for (const directory of [envelope.directory, undefined]) {
      for (const bare of [false, true]) {
        const channel = channels.get(keyOf({ directory, bare }));
        if (channel) push(channel, frame(channel, envelope, envelope.seq));
      }
    }
  });

  const beat = setInterval(() => {
    // Everything up to the head is in front of it in the queue, so the head is a safe place to resume from.
    for (const channel of channels.values())
      push(channel, serverEvent(channel, "server.heartbeat", {}, events.head()));
  }, heartbeat).unref();

  const serverEvent = (channel: EventChannel, type: string, properties: object, id?: number) => {
    const json = JSON.stringify({ id: newID("evt"), type, properties });
    return frame(channel, { directory: "global", project: undefined, json }, id);
  };

  const channelOf = ({ directory, bare }: EventChannel): Channel => {
    const key = keyOf({ directory, bare });
    let channel = channels.get(key);
    if (!channel) {
      channel = { directory, bare, sinks: new Set(), pending: [], unfollow: events.follow(directory) };
      channels.set(key, channel);
    }
    return channel;
  };

  return {
    reach: events.reach,
    join(asked, lastEventID, sink) {
      const channel = channelOf(asked);
      // What is pending belongs to those who were here before.
      flush(channel);
      channel.sinks.add(sink);
      unwatch ??= events.watch();
      const head = events.head();
      const from = resumePoint(lastEventID, head);
      const isKnown = typeof from === "number";
      const first = [serverEvent(channel, "server.connected", {}, isKnown ? from : head)];
      if (from === "unknown") {
        const properties = { reason: "unknown", lastEventID: lastEventID ?? "" };
        first.push(serverEvent(channel, "server.resync", properties));
      }
      const present = isKnown
        ? events.openParts(asked.directory).map((one) => frame(channel, { ...one, json: partJson(one.part) }))
        : [];
      return {
        first: encoder.encode(first.join("")),
        from: isKnown ? from : undefined,
        head,
        present: present.length > 0 ? encoder.encode(present.join("")) : undefined,
      };
    },

    leave(asked, sink) {
      const key = keyOf(asked);
      const channel = channels.get(key);
      if (!channel?.sinks.delete(sink)) return;
      if (channel.sinks.size === 0) {
        channels.delete(key);
        channel.unfollow();
      }
      if (channels.size > 0) return;
      unwatch?.();
      unwatch = undefined;
    },

    async missed(channel, { from, start, to, told }) {
      const frames: string[][] = [];
      // The log may be pruned while a slow client is being served.
      const oldest = await events.oldest();
      // Whoever asks for everything since 0 misses nothing that could still be told.
      const isLate = from > 0 && start < oldest - 1 && !told;
      if (isLate) {
        const properties = { reason: "expired", lastEventID: String(from), oldestEventID: String(oldest) };
        frames.push([serverEvent(channel, "server.resync", properties)]);
      }
      const page = await events.after(start, {
        ...replayPage,
        ...(channel.directory !== undefined && { directory: channel.directory }),
      });
      const missed = page.filter((event) => event.seq <= to);
      if (missed.length > 0) frames.push(missed.map((event) => frame(channel, event, event.seq)));
      return {
        frames: frames.map((some) => encoder.encode(some.join(""))),
        next: { from, start: missed.at(-1)?.seq ?? to, to, told: told || isLate },
      };
    },

    flush: flushAll,
    isHeard: () => channels.size > 0,
    close() {
      clearInterval(beat);
      unsubscribe();
      flushAll();
      for (const channel of [...channels.values()]) for (const sink of [...channel.sinks]) sink.end();
    },
  };
}

/** What tells channels apart. */
export function keyOf({ directory, bare }: EventChannel): string {
  return `${bare ? "bare" : ""}\n${directory ?? ""}`;
}

/** Where to resume: a place in the log, `unknown` for an id that was never ours, nothing for a new client. */
function resumePoint(lastEventID: string | undefined, head: number): number | "unknown" | undefined {
  if (lastEventID === undefined || lastEventID === "") return undefined;
  if (!/^\d{1,15}$/.test(lastEventID)) return "unknown";
  const seq = Number(lastEventID);
  return seq <= head ? seq : "unknown";
}

function wrap(
  { directory: place, project, json }: Pick<LoggedEvent, "directory" | "project" | "json">,
  workspace: string | undefined,
): string {
  const directory = plainName(place);
  const where = JSON.stringify({ directory, project, workspace });
  return `${where.slice(0, -1)},"payload":${json}}`;
}

function partJson(part: { sessionID: string }): string {
  const properties = { sessionID: part.sessionID, part, time: Date.now() };
  return wellFormedJson(JSON.stringify({ id: newID("evt"), type: "message.part.updated", properties }));
}
