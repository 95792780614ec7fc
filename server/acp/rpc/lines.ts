const LF = 0x0a;
const SPARE = 64 * 1024;
/** How much of a line over the limit is kept, for whoever wants to tell what it was. */
const HEAD = 4096;

export interface Line {
  /** Without its LF; of an overlong line only the beginning. Valid until the next line is asked for. */
  bytes: Uint8Array;
  overlong: boolean;
}

export interface LineReader {
  /** The lines a chunk completes. An overlong line is given as soon as it is known to be one. */
  push(chunk: Uint8Array): Generator<Line>;
  /** What stands after the last LF. */
  end(): Line | undefined;
}

/** Splits bytes at LF, however they are cut into chunks. Holds at most `limit` bytes of one line. */
export function createLineReader(limit: number): LineReader {
  let held = Buffer.alloc(0);
  let size = 0;
  let skipping = false;

  const hold = (piece: Uint8Array) => {
    if (size + piece.length > held.length) {
      const grown = Buffer.allocUnsafe(Math.max(held.length * 2, size + piece.length, SPARE));
      held.copy(grown, 0, 0, size);
      held = grown;
    }
    held.set(piece, size);
    size += piece.length;
  };
  const take = (): Uint8Array => {
    const bytes = held.subarray(0, size);
    size = 0;
    // A long line must not cost its memory for the rest of the connection.
    if (held.length > SPARE) held = Buffer.alloc(0);
    return bytes;
  };

  return {
    *push(chunk) {
      let start = 0;
      while (start < chunk.length) {
        const lf = chunk.indexOf(LF, start);
        const piece = chunk.subarray(start, lf === -1 ? chunk.length : lf);
        start += piece.length + 1;
        if (!skipping && size + piece.length > limit) {
          skipping = true;
          hold(piece.subarray(0, Math.max(0, HEAD - size)));
          yield { bytes: take().subarray(0, HEAD), overlong: true };
        } else if (!skipping && lf !== -1 && size === 0) {
          yield { bytes: piece, overlong: false };
        } else if (!skipping) {
          hold(piece);
          if (lf !== -1) yield { bytes: take(), overlong: false };
        }
        if (lf !== -1) skipping = false;
      }
    },
    end() {
      return size === 0 ? undefined : { bytes: take(), overlong: false };
    },
  };
}
