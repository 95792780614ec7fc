/** The end of all that was written, by its place since the start: in UTF-16 code units. */
export interface Replay {
  add(text: string): void;
  /** Units written since the start. */
  written(): number;
  /** What was written from this place on, or from the first that is kept, in pieces of whole characters. */
  from(place: number, pieceLength: number): string[];
}

const unit = 2;
const firstCapacity = 16 * 1024;

/** Keeps the last `most` units in one ring, which grows until it is as long as that. */
export function createReplay(most: number): Replay {
  let ring = Buffer.alloc(Math.min(firstCapacity, most) * unit);
  let written = 0;

  const capacity = () => ring.length / unit;
  const kept = () => Math.min(written, capacity());

  /** Copies units of the ring; their end may lie beyond its own, where it goes on at its beginning. */
  const read = (start: number, end: number): Buffer => {
    const from = (start % capacity()) * unit;
    const bytes = (end - start) * unit;
    const first = ring.subarray(from, from + bytes);
    return first.length === bytes ? first : Buffer.concat([first, ring.subarray(0, bytes - first.length)]);
  };

  const grow = (wanted: number) => {
    if (wanted <= capacity() || capacity() === most) return;
    const larger = Buffer.alloc(Math.min(most, Math.max(wanted, capacity() * 2)) * unit);
    const start = written - kept();
    const old = read(start, written);
    const at = (start % (larger.length / unit)) * unit;
    const head = Math.min(old.length, larger.length - at);
    old.copy(larger, at, 0, head);
    old.copy(larger, 0, head);
    ring = larger;
  };

  return {
    add(text) {
      grow(kept() + text.length);
      const skipped = Math.max(0, text.length - capacity());
      const bytes = Buffer.from(skipped > 0 ? text.slice(skipped) : text, "utf16le");
      const at = ((written + skipped) % capacity()) * unit;
      const head = Math.min(bytes.length, ring.length - at);
      bytes.copy(ring, at, 0, head);
      bytes.copy(ring, 0, head);
      written += text.length;
    },
    written: () => written,
    from(place, pieceLength) {
      const pieces: string[] = [];
      for (let start = Math.max(place, written - kept()); start < written; ) {
        let text = read(start, Math.min(written, start + pieceLength)).toString("utf16le");
        // The second half of a character must not begin another piece.
        if (start + text.length < written && text.length > 1 && isFirstHalf(text)) text = text.slice(0, -1);
        pieces.push(text);
        start += text.length;
      }
      return pieces;
    },
  };
}

function isFirstHalf(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
}
