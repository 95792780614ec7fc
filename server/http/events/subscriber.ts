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

/** `leave` is called exactly once, as soon as the client is gone or dropped. */
export function createSubscriber(options: { queueLimit: number; leave(): void }): Subscriber {
  const { queueLimit } = options;
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
    new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 }),
  );

  const fail = (error: unknown) => {
    if (!open) return;
    controller?.error(error);
    leave();
  };

  const tooSlow = () => fail(new Error("The client reads too slowly and was disconnected"));

  /** What was queued before counts, not what comes now: one large event is nobody's fault. */
  const deliver = (chunk: Uint8Array) => {
    if (-(controller?.desiredSize ?? 0) > queueLimit) return tooSlow();
    controller?.enqueue(chunk);
  };

  return {
    stream,
    fail,
    isOpen: () => open,
    send(chunk) {
      if (!open) return;
      if (!held) return deliver(chunk);
      if (heldBytes > queueLimit) return tooSlow();
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
