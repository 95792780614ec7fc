import type { HookEvent } from "../base/plugin-hooks.js";

/** Events that wait at most, and characters of them. */
const most = 2_000;
const mostText = 4 * 1024 * 1024;
/** Events that are handed over at once. */
const batch = 200;
/** Milliseconds in which they are gathered. */
const gather = 20;

/**
 * Events on their way to plugins: in batches, one at a time, and never more than so many. Where they come too quickly,
 * the pieces of a text go first: the whole text follows.
 */
export function createEventQueue(options: { send(events: string[]): Promise<void>; dropped(): void }): {
  add(events: readonly HookEvent[]): void;
  clear(): void;
} {
  let waiting: { text: string; isPiece: boolean }[] = [];
  let length = 0;
  let timer: NodeJS.Timeout | undefined;
  let sending = false;

  const pump = async () => {
    timer = undefined;
    if (sending) return;
    sending = true;
    try {
      while (waiting.length > 0) {
        const now = waiting.splice(0, batch).map(({ text }) => text);
        for (const text of now) length -= text.length;
        await options.send(now);
      }
    } finally {
      sending = false;
    }
  };

  const makeRoom = () => {
    if (waiting.length <= most && length <= mostText) return;
    const kept = waiting.filter(({ isPiece }) => !isPiece);
    // Even without the pieces there may be too many.
    while (kept.length > most || sizeOf(kept) > mostText) kept.splice(0, batch);
    waiting = kept;
    length = sizeOf(kept);
    options.dropped();
  };

  return {
    add(events) {
      for (const event of events) {
        const text = JSON.stringify(event);
        waiting.push({ text, isPiece: event.type === "message.part.delta" });
        length += text.length;
      }
      makeRoom();
      if (!sending) timer ??= setTimeout(() => void pump(), gather).unref();
    },
    clear() {
      clearTimeout(timer);
      timer = undefined;
      waiting = [];
      length = 0;
    },
  };
}

function sizeOf(events: readonly { text: string }[]): number {
  return events.reduce((sum, { text }) => sum + text.length, 0);
}
