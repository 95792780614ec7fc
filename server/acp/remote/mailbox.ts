/** Messages for one stream, kept until a client takes them. */
export interface Mailbox {
  /** One message as JSON. */
  push(json: string): void;
  /** A stream of all that is kept and all that comes; an earlier stream ends. */
  open(): ReadableStream<Uint8Array>;
  /** Whether a client is there. */
  isOpen(): boolean;
  /** Runs it once a client that is there has taken everything so far; at once when nobody is there or nothing waits. */
  whenTaken(run: () => void): void;
  /** Characters that wait. */
  size(): number;
  /** The stream ends behind what waits, and what nobody takes is forgotten. */
  end(): void;
  /** The stream breaks. */
  fail(cause: Error): void;
}

export interface MailboxOptions {
  /** Milliseconds between comments on a quiet stream. */
  keepAlive: number;
  /** Called when a client has come or gone. */
  changed(): void;
}

type Controller = ReadableStreamDefaultController<Uint8Array>;

/** Characters handed on at once, one longer message excepted. */
const batch = 256 * 1024;
const encoder = new TextEncoder();

export function createMailbox({ keepAlive, changed }: MailboxOptions): Mailbox {
  let queue: string[] = [];
  let size = 0;
  let ended = false;
  let current: Controller | undefined;
  /** The client has taken all it was given and waits for more. */
  let waiting = false;
  let flushing = false;
  let timer: NodeJS.Timeout | undefined;
  let taken: (() => void)[] = [];

  const settle = () => {
    const runs = taken;
    taken = [];
    for (const run of runs) run();
  };
  const leave = () => {
    current = undefined;
    waiting = false;
    clearInterval(timer);
    settle();
    changed();
  };
  const take = (): string => {
    let length = 0;
    const end = queue.findIndex((json, index) => {
      length += json.length;
      return index > 0 && length > batch;
    });
    const messages = queue.splice(0, end < 0 ? queue.length : end);
    for (const json of messages) size -= json.length;
    return messages.map((json) => `data: ${json}\n\n`).join("");
  };
  const flush = () => {
    flushing = false;
    if (!current || !waiting) return;
    if (queue.length > 0) {
      waiting = false;
      current.enqueue(encoder.encode(take()));
    } else if (ended) {
      current.close();
      leave();
    }
  };

  return {
    push(json) {
      if (ended) return;
      queue.push(json);
      size += json.length;
      if (!waiting || flushing) return;
      // What one turn of the event loop says goes out at once.
      flushing = true;
      setImmediate(flush);
    },
    open() {
      current?.close();
      clearInterval(timer);
      let own: Controller;
      const stream = new ReadableStream<Uint8Array>(
        {
          start(controller) {
            own = controller;
          },
          pull() {
            if (current !== own) return;
            waiting = true;
            if (queue.length === 0) settle();
            if (!flushing) flush();
          },
          cancel() {
            if (current === own) leave();
          },
        },
        { highWaterMark: 0 },
      );
      // biome-ignore lint/style/noNonNullAssertion: a stream starts before its constructor returns
      current = own!;
      waiting = false;
      timer = setInterval(() => {
        if (!waiting) return;
        waiting = false;
        current?.enqueue(encoder.encode(":\n\n"));
      }, keepAlive);
      timer.unref();
      changed();
      return stream;
    },
    isOpen: () => current !== undefined,
    whenTaken(run) {
      if (!current || (queue.length === 0 && waiting)) run();
      else taken.push(run);
    },
    size: () => size,
    end() {
      ended = true;
      if (current) return flush();
      queue = [];
      size = 0;
    },
    fail(cause) {
      ended = true;
      queue = [];
      size = 0;
      const broken = current;
      if (!broken) return;
      leave();
      broken.error(cause);
    },
  };
}
