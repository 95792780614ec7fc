import { type Channels, createChannels, type EventChannel, type EventSource } from "./channels.js";
import { createSubscriber, type Subscriber } from "./subscriber.js";

/** What the handlers of event streams need. */
export interface OpenStreams {
  /**
   * A new event stream: of one directory, or of all when none is given. It is subscribed when this resolves.
   * With the id of the last event its client saw it first repeats what came after that. `bare`: events carry no
   * `id:`, for clients that take every line for data.
   */
  open(options: {
    directory?: string;
    lastEventID?: string;
    bare?: boolean;
  }): Promise<ReadableStream<Uint8Array>>;
}

export interface EventStreams extends OpenStreams {
  /** For who keeps subscribers elsewhere. */
  channels: Channels;
  /** Resolves when all that was published is on its way to every subscriber that takes what it is sent. */
  told(): Promise<void>;
  /** How many are open. */
  count(): number;
  /** Ends every stream and takes no more. */
  close(): void;
}

type Deps = Parameters<typeof createChannels>[0] & StreamOptions;

export interface StreamOptions {
  /** Bytes a subscriber may be behind before it is disconnected; 4 MiB unless told. */
  queueLimit?: number;
}

/** Fans events out over SSE. */
export function createEventStreams({ queueLimit, ...deps }: Deps): EventStreams {
  const channels = createChannels(deps);
  const streams = streamsOver(channels, queueLimit === undefined ? {} : { queueLimit });
  return {
    ...streams,
    channels,
    async told() {
      if (!channels.isHeard()) return;
      channels.flush();
      // A stream hands on what it is given, and its socket takes it, before the loop comes round.
      await new Promise((resolve) => setImmediate(resolve));
    },
    close() {
      streams.close();
      channels.close();
    },
  };
}

/** Streams over a source of events that may be another process. */
export function streamsOver(
  source: EventSource,
  { queueLimit }: StreamOptions,
): OpenStreams & Pick<EventStreams, "count" | "close"> {
  let open = 0;
  let closed = false;

  /** What the client missed, then the present text of every part that was streaming when it came back. */
  const replay = async (
    channel: EventChannel,
    subscriber: Subscriber,
    { from, to, present }: { from: number; to: number; present: Uint8Array | undefined },
  ) => {
    let place = { from, start: from, to, told: false };
    while (place.start < to && subscriber.isOpen()) {
      const { frames, next } = await source.missed(channel, place);
      for (const some of frames) await subscriber.sendFirst(some);
      place = next;
    }
    if (present) await subscriber.sendFirst(present);
    subscriber.goLive();
  };

  return {
    async open({ directory, lastEventID, bare = false }) {
      const channel = { directory, bare };
      let leave = () => {};
      const subscriber = createSubscriber({
        ...(queueLimit !== undefined && { queueLimit }),
        leave: () => leave(),
      });
      await source.reach(lastEventID);
      if (closed) {
        subscriber.end();
        return subscriber.stream;
      }
      const beginning = source.join(channel, lastEventID, subscriber);
      const { first, from, head, present } = beginning instanceof Promise ? await beginning : beginning;
      open += 1;
      leave = () => {
        open -= 1;
        source.leave(channel, subscriber);
      };
      void subscriber.sendFirst(first);
      if (!subscriber.isOpen()) leave();
      else if (from === undefined) subscriber.goLive();
      else
        replay(channel, subscriber, { from, to: head, present }).catch((error: unknown) =>
          subscriber.fail(error),
        );
      return subscriber.stream;
    },
    count: () => open,
    close() {
      closed = true;
    },
  };
}
