import type { HooksOf, TurnHooks } from "../base/plugin-hooks.js";
import type { Bus, Envelope } from "../storage/bus.js";

export interface EventFeeds {
  /** The same hooks, which are told what happens in their directory from when they are first there. */
  fed(of: HooksOf): HooksOf;
  close(): void;
}

interface Feed {
  hooks: TurnHooks;
  /** Of this turn of the event loop. */
  gathered: Envelope[];
}

/** Tells hooks that want it of every event of their directory. Where there are none, nobody listens. */
export function createEventFeeds({ bus }: { bus: Pick<Bus, "subscribe"> }): EventFeeds {
  const feeds = new Map<string, Feed>();
  let leave: (() => void) | undefined;
  let closed = false;

  const hear = (envelope: Envelope) => {
    const feed = feeds.get(envelope.directory);
    if (!feed) return;
    if (feed.gathered.length === 0) setImmediate(handOver, feed);
    feed.gathered.push(envelope);
  };

  const end = (directory: string) => {
    if (!feeds.delete(directory) || feeds.size > 0) return;
    leave?.();
    leave = undefined;
  };

  const attend = (directory: string, hooks: TurnHooks | undefined) => {
    if (feeds.get(directory)?.hooks === hooks) return;
    end(directory);
    if (closed || !hooks?.has("event")) return;
    feeds.set(directory, { hooks, gathered: [] });
    leave ??= bus.subscribe(hear);
  };

  return {
    fed: (of) => (directory) => {
      const coming = of(directory);
      if (coming)
        return coming.then((hooks) => {
          attend(directory, hooks);
          return hooks;
        });
      end(directory);
      return undefined;
    },
    close() {
      closed = true;
      for (const directory of [...feeds.keys()]) end(directory);
    },
  };
}

/** What one turn of the event loop has brought, at once. */
function handOver(feed: Feed): void {
  const events = feed.gathered.splice(0).map(({ event }) => event);
  void feed.hooks.tell(events);
}
