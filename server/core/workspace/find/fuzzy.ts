/** What is looked for: words in lower case, all of which must be in a path. */
export type Wanted = readonly Uint8Array[];

/** Lower case of ASCII; other bytes are themselves. */
const LOWER = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));
const SLASH = 47;

/** The words of a query. */
export function wanted(query: string): Wanted {
  return fold(query)
    .split(/ +/)
    .filter((word) => word !== "")
    .map((word) => Buffer.from(word));
}

/** As paths are compared: without case, and accents written one way. */
export function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/**
 * How well a path fits, or -1 where some word is not in it. A word in one piece counts more than one with gaps, in the
 * name more than in a folder, at the beginning of a name or of a word more than in its middle.
 */
export function score(bytes: Uint8Array, start: number, end: number, words: Wanted): number {
  // A folder's name is the last one too, although a slash ends it.
  const stop = bytes[end - 1] === SLASH ? end - 1 : end;
  const name = bytes.lastIndexOf(SLASH, stop - 1);
  const nameStart = name < start ? start : name + 1;
  let total = 0;
  for (const word of words) {
    const found = inOnePiece(bytes, start, end, nameStart, stop, word);
    const points = found >= 0 ? found : withGaps(bytes, start, end, nameStart, word);
    if (points < 0) return -1;
    total += points;
  }
  return total;
}

function inOnePiece(
  bytes: Uint8Array,
  start: number,
  end: number,
  nameStart: number,
  stop: number,
  word: Uint8Array,
): number {
  let best = -1;
  const first = word[0];
  for (let at = start; at + word.length <= end; at++) {
    if (LOWER[bytes[at] ?? 0] !== first) continue;
    let length = 1;
    while (length < word.length && LOWER[bytes[at + length] ?? 0] === word[length]) length++;
    if (length < word.length) continue;
    let points = 1000;
    if (at + length > nameStart) points += 300;
    if (at === nameStart) points += 300;
    else if (beginsWord(bytes, at, start)) points += 150;
    if (at <= nameStart && at + length >= stop) points += 300;
    else if (bytes[at + length] === 46) points += 100;
    if (points > best) best = points;
  }
  return best;
}

/** Found from the end, so that what fits the name is found in the name. */
function withGaps(
  bytes: Uint8Array,
  start: number,
  end: number,
  nameStart: number,
  word: Uint8Array,
): number {
  let at = end;
  let points = 200;
  for (let left = word.length - 1; left >= 0; left--) {
    const before = at--;
    while (at >= start && LOWER[bytes[at] ?? 0] !== word[left]) at--;
    if (at < start) return -1;
    if (before - at === 1) points += 20;
    else points -= Math.min(before - at, 10);
    if (at >= nameStart) points += 10;
    if (at === nameStart || beginsWord(bytes, at, start)) points += 15;
  }
  return Math.max(0, points);
}

/** Behind a separator, or a capital behind a small letter. */
function beginsWord(bytes: Uint8Array, at: number, start: number): boolean {
  if (at === start) return true;
  const before = bytes[at - 1] ?? 0;
  const byte = bytes[at] ?? 0;
  if (before === SLASH || before === 46 || before === 45 || before === 95 || before === 32) return true;
  return byte >= 65 && byte <= 90 && before >= 97 && before <= 122;
}
