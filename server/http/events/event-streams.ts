import { newID } from "../../core/base/ids.js";
import { wellFormedJson } from "../../core/base/well-formed.js";
import type { Events } from "../../core/session/events.js";
import type { LoggedEvent } from "../../core/storage/event-log.js";
import { plainName } from "../../core/storage/volume.js";
import { createSubscriber, type Subscriber } from "./subscriber.js";

export interface EventStreams {
  /**
   * A new event stream: of one directory, or of all when none is given. It is subscribed when this returns.
   * With the id of the last event its client saw it first repeats what came after that. `bare`: events carry no
   * `id:`, for clients that take every line for data.
   */
  open(options: { directory?: string; lastEventID?: string; bare?: boolean }): ReadableStream<Uint8Array>;
  /** Resolves when all that was published is on its way to every subscriber that takes what it is sent. */
  told(): Promise<void>;
  /** How many are open. */
  count(): number;
  /** Ends every stream and takes no more. */
  close(): void;
}

interface Deps {
  events: Events;
  /** The id of the workspace that a directory is. */
  workspaceOf?(directory: string): string | undefined;
  /** Milliseconds between two `server.heartbeat`; 10,000 unless told. */
  heartbeat?: number;
  /** Bytes a subscriber may be behind before it is disconnected; 4 MiB unless told. */
  queueLimit?: number;
}

/** Subscribers that are owed the same frames. */
interface Channel {
  /** Undefined: every directory, and each event wrapped with where it belongs. */
  directory: string | undefined;
  bare: boolean;
  subscribers: Set<Subscriber>;
  /** Frames of this turn of the event loop, not yet handed out. */
  pending: string[];
  /** Ends what is watched for it. */
  unfollow: () => void;
}

/** What is read for a client that returns before it has taken it: events, and characters of their texts. */
const replayPage = { limit: 500, size: 512 * 1024 };

/**
 * Fans events out over SSE. An event becomes text once per channel, and what one turn of the event loop
 * produced reaches all subscribers of a channel as one shared buffer: cost per subscriber is one write.
 */
export function createEventStreams(deps: Deps): EventStreams {
  const { events, workspaceOf = () => undefined, heartbeat = 10_000, queueLimit } = deps;
  const channels = new Map<string, Channel>();
  const encoder = new TextEncoder();
  let scheduled = false;
  let closed = false;
  let unwatch: (() => void) | undefined;

  const frame = (
    channel: Channel,
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
    for (const subscriber of channel.subscribers) subscriber.send(chunk);
  };

  const push = (channel: Channel, text: string) => {
    channel.pending.push(text);
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      for (const one of channels.values()) flush(one);
    });
  };

  const unsubscribe = events.subscribe((envelope) => {
    for (const directory of [envelope.directory, undefined]) {
      for (const bare of [false, true]) {
        const channel = channels.get(keyOf(directory, bare));
        if (channel) push(channel, frame(channel, envelope, envelope.seq));
      }
    }
  });

  const beat = setInterval(() => {
    // Everything up to the head is in front of it in the queue, so the head is a safe place to resume from.
    for (const channel of channels.values())
      push(channel, serverEvent(channel, "server.heartbeat", {}, events.head()));
  }, heartbeat).unref();

  const serverEvent = (channel: Channel, type: string, properties: object, id?: number) =>
    frame(
      channel,
      {
        directory: "global",
        project: undefined,
        json: JSON.stringify({ id: newID("evt"), type, properties }),
      },
      id,
    );

  const channelOf = (directory: string | undefined, bare: boolean): Channel => {
    const key = keyOf(directory, bare);
    let channel = channels.get(key);
    if (!channel) {
      channel = { directory, bare, subscribers: new Set(), pending: [], unfollow: events.follow(directory) };
      channels.set(key, channel);
    }
    return channel;
  };

  const leave = (channel: Channel, subscriber: Subscriber) => {
    channel.subscribers.delete(subscriber);
    if (channel.subscribers.size === 0) {
      channels.delete(keyOf(channel.directory, channel.bare));
      channel.unfollow();
    }
    if (channels.size > 0) return;
    unwatch?.();
    unwatch = undefined;
  };

  /** What the client missed, then the present text of every part that was streaming when it came back. */
  const replay = async (
    channel: Channel,
    subscriber: Subscriber,
    from: number,
    to: number,
    present: string[],
  ) => {
    const send = (frames: string[]) => subscriber.sendFirst(encoder.encode(frames.join("")));
    let told = false;
    for (let seq = from; seq < to && subscriber.isOpen(); ) {
      // The log may be pruned while a slow client is being served.
      const oldest = await events.oldest();
      // Whoever asks for everything since 0 misses nothing that could still be told.
      if (from > 0 && seq < oldest - 1 && !told) {
        told = true;
        const properties = { reason: "expired", lastEventID: String(from), oldestEventID: String(oldest) };
        await send([serverEvent(channel, "server.resync", properties)]);
      }
      const page = await events.after(seq, {
        ...replayPage,
        ...(channel.directory !== undefined && { directory: channel.directory }),
      });
      const missed = page.filter((event) => event.seq <= to);
      if (missed.length > 0) await send(missed.map((event) => frame(channel, event, event.seq)));
      seq = missed.at(-1)?.seq ?? to;
    }
    if (present.length > 0) await send(present);
    subscriber.goLive();
  };

  return {
    open({ directory, lastEventID, bare = false }) {
      const channel = channelOf(directory, bare);
      // What is pending belongs to those who were here before.
      flush(channel);
      const head = events.head();
      const from = resumePoint(lastEventID, head);
      const present = events
        .openParts(directory)
        .map((one) => frame(channel, { ...one, json: partJson(one.part) }));
      const subscriber = createSubscriber({
        ...(queueLimit !== undefined && { queueLimit }),
        leave: () => leave(channel, subscriber),
      });
      if (closed) {
        subscriber.end();
        return subscriber.stream;
      }
      channel.subscribers.add(subscriber);
      unwatch ??= events.watch();
      const first = [serverEvent(channel, "server.connected", {}, typeof from === "number" ? from : head)];
      if (from === "unknown") {
        first.push(
          serverEvent(channel, "server.resync", { reason: "unknown", lastEventID: lastEventID ?? "" }),
        );
      }
      void subscriber.sendFirst(encoder.encode(first.join("")));
      if (typeof from === "number") {
        replay(channel, subscriber, from, head, present).catch((error: unknown) => subscriber.fail(error));
      } else {
        subscriber.goLive();
      }
      return subscriber.stream;
    },
    count: () => [...channels.values()].reduce((sum, { subscribers }) => sum + subscribers.size, 0),
    async told() {
      if (channels.size === 0) return;
      for (const one of channels.values()) flush(one);
      // A stream hands on what it is given, and its socket takes it, before the loop comes round.
      await new Promise((resolve) => setImmediate(resolve));
    },
    close() {
      closed = true;
      clearInterval(beat);
      unsubscribe();
      for (const channel of [...channels.values()]) {
        flush(channel);
        for (const subscriber of [...channel.subscribers]) subscriber.end();
      }
    },
  };
}

function keyOf(directory: string | undefined, bare: boolean): string {
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
