/** Bytes that are read ahead of who takes them. */
const most = 256 * 1024;

/** Gives what a stream brings, all that comes in one turn of the event loop in one piece; undefined at its end. */
export function gathered(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): () => Promise<Uint8Array | undefined> {
  let arrived: Uint8Array[] = [];
  let size = 0;
  let isReading = false;
  let isScheduled = false;
  let end: { error?: unknown } | undefined;
  let waiting: { resolve(piece: Uint8Array | undefined): void; reject(error: unknown): void } | undefined;

  const read = () => {
    if (isReading || end || size >= most) return;
    isReading = true;
    reader.read().then(
      ({ done, value }) => {
        isReading = false;
        if (done) end = {};
        else {
          arrived.push(value);
          size += value.length;
        }
        schedule();
        read();
      },
      (error: unknown) => {
        isReading = false;
        end = { error };
        schedule();
      },
    );
  };
  const schedule = () => {
    if (isScheduled || !waiting) return;
    isScheduled = true;
    setImmediate(handOn);
  };
  const handOn = () => {
    isScheduled = false;
    if (!waiting) return;
    const { resolve, reject } = waiting;
    waiting = undefined;
    if (arrived.length > 0) {
      const piece = arrived.length === 1 ? arrived[0] : Buffer.concat(arrived);
      arrived = [];
      size = 0;
      resolve(piece);
    } else if (end && "error" in end) reject(end.error);
    else resolve(undefined);
  };

  return () =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      if (arrived.length > 0 || end) schedule();
      read();
    });
}
