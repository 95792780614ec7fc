/** Takes whole lines, LF included, and settles when it can take more. Rejects when nobody reads any longer. */
export type Write = (lines: string) => Promise<void> | void;

export interface Writer {
  /** Queues one message; settles when it is written, or dropped because nobody reads any longer. Never rejects. */
  send(json: string): Promise<void>;
  /** Settles when everything queued so far is written or dropped. */
  flushed(): Promise<void>;
  /** Drops what is queued and whatever comes. */
  stop(): void;
}

export interface WriterOptions {
  write: Write;
  /** Characters that may wait while the peer does not read; past it the connection is given up. */
  maxQueued: number;
  /** Called once, when writing has failed or the queue is over its limit. */
  onBroken: (cause: unknown) => void;
}

/** Characters handed to `write` at once, one longer message excepted. */
const BATCH = 256 * 1024;

interface Queued {
  line: string;
  done: () => void;
}

/** Writes messages one after the other in the order they came, and lets each sender wait for its own. */
export function createWriter({ write, maxQueued, onBroken }: WriterOptions): Writer {
  let queue: Queued[] = [];
  let queued = 0;
  let stopped = false;
  let pumping: Promise<void> | undefined;

  const stop = () => {
    stopped = true;
    const dropped = queue;
    queue = [];
    queued = 0;
    for (const { done } of dropped) done();
  };
  const fail = (cause: unknown) => {
    if (stopped) return;
    stop();
    onBroken(cause);
  };
  const batch = (): Queued[] => {
    let size = 0;
    const end = queue.findIndex(({ line }, index) => {
      size += line.length;
      return index > 0 && size > BATCH;
    });
    return queue.splice(0, end === -1 ? queue.length : end);
  };
  const pump = async () => {
    // What one turn of the event loop says goes out in one write.
    await Promise.resolve();
    while (queue.length > 0) {
      const taken = batch();
      const lines = taken.map(({ line }) => line).join("");
      queued -= lines.length;
      try {
        await write(lines);
      } catch (cause) {
        fail(cause);
      }
      for (const { done } of taken) done();
    }
    pumping = undefined;
  };

  return {
    send(json) {
      if (stopped) return Promise.resolve();
      const line = `${json}\n`;
      if (queued > 0 && queued + line.length > maxQueued) {
        fail(new Error(`the peer does not read: ${queued} characters are waiting`));
        return Promise.resolve();
      }
      queued += line.length;
      return new Promise((done) => {
        queue.push({ line, done });
        pumping ??= pump();
      });
    },
    flushed: () => pumping ?? Promise.resolve(),
    stop,
  };
}
