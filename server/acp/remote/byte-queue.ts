/** Bytes that come when they like and are read one piece after the other. */
export interface ByteQueue extends AsyncIterable<Uint8Array> {
  push(bytes: Uint8Array): void;
  /** What was pushed is still read, then the iteration is done. */
  end(): void;
}

export function createByteQueue(): ByteQueue {
  let queue: Uint8Array[] = [];
  let ended = false;
  let wake = () => {};

  async function* read() {
    for (;;) {
      // Turned round, so that each piece is let go of when it is given: what waits holds nothing that was read.
      const taken = queue.reverse();
      queue = [];
      for (let piece = taken.pop(); piece; piece = taken.pop()) yield piece;
      if (queue.length > 0) continue;
      if (ended) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  return {
    push(bytes) {
      if (ended) return;
      queue.push(bytes);
      wake();
    },
    end() {
      ended = true;
      wake();
    },
    [Symbol.asyncIterator]: read,
  };
}
