/** One client of an event stream. Until it is live, what the channel sends is held behind what it missed. */
export interface Subscriber {
  readonly stream: ReadableStream<Uint8Array>;
  /** From the channel; a subscriber that is too far behind is disconnected, so nobody waits for it. */
  send(chunk: Uint8Array): void;
  /** Ahead of anything held; resolves when there is room for more. */
  sendFirst(chunk: Uint8Array): Promise<void>;
  goLive(): void;
  isOpen(): boolean;
  /** Ends the stream after what is queued. */
  end(): void;
  /** Breaks the stream; the client may resume. */
  fail(error: unknown): void;
}

/** Bytes kept for a client that does not take them; then it is disconnected and may resume. */
const defaultLimit = 4 * 1024 * 1024;
/** Bytes that are on their way to a client that takes what it is sent. */
const onItsWay = 64 * 1024;

/** `leave` is called exactly once, as soon as the client is gone or dropped. */
export function createSubscriber(options: { queueLimit?: number; leave(): void }): Subscriber {
  const { queueLimit = defaultLimit } = options;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let held: Uint8Array[] | undefined = [];
  let heldBytes = 0;
  let open = true;
  let roomy: (() => void) | undefined;

  const leave = () => {
    if (!open) return;
    open = false;
    held = undefined;
    roomy?.();
    options.leave();
  };

  const stream = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given;
      },
      pull() {
        roomy?.();
      },
      cancel: leave,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: onItsWay }),
  );

  const fail = (error: unknown) => {
    if (!open) return;
    controller?.error(error);
    leave();
  };

  const tooSlow = () => fail(new Error("The client reads too slowly and was disconnected"));

  const kept = () => heldBytes + onItsWay - (controller?.desiredSize ?? onItsWay);

  /** One event that is larger than the limit is nobody's fault: who has taken all before it gets it. */
  const isTooMuch = ({ byteLength }: Uint8Array) => {
    const before = kept();
    return before > onItsWay && before + byteLength > queueLimit;
  };

  return {
    stream,
    fail,
    isOpen: () => open,
    send(chunk) {
      if (!open) return;
      if (isTooMuch(chunk)) return tooSlow();
      if (!held) return controller?.enqueue(chunk);
      held.push(chunk);
      heldBytes += chunk.byteLength;
    },
    async sendFirst(chunk) {
      if (!open) return;
      controller?.enqueue(chunk);
      if ((controller?.desiredSize ?? 1) > 0) return;
      await new Promise<void>((resolve) => {
        roomy = resolve;
      });
      roomy = undefined;
    },
    goLive() {
      const waiting = held ?? [];
      held = undefined;
      heldBytes = 0;
      for (const chunk of waiting) controller?.enqueue(chunk);
    },
    end() {
      if (!open) return;
      controller?.close();
      leave();
    },
  };
}
