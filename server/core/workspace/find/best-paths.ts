import { setImmediate as breathe } from "node:timers/promises";
import { fold, score, type Wanted, wanted } from "./fuzzy.js";
import { countOf, type PathList, spanAt } from "./path-list.js";

/** So many paths are looked at before others have their turn. */
const LOT = 20_000;

interface Candidate {
  points: number;
  bytes: Buffer;
  start: number;
  end: number;
}

/**
 * The paths that fit best, best first; those that fit equally well the shorter ones first. Without a query all fit.
 * `allowed` is asked only about those that would be among them.
 */
export async function bestPaths(
  lists: readonly PathList[],
  query: string,
  limit: number,
  options: { allowed(path: string): boolean; signal: AbortSignal },
): Promise<string[]> {
  const words = wanted(query);
  const plain = words.every((word) => word.every((byte) => byte < 128));
  const best: Candidate[] = [];
  for (const list of lists) {
    for (let index = 0; index < countOf(list); index++) {
      if (index > 0 && index % LOT === 0) {
        await breathe();
        options.signal.throwIfAborted();
      }
      consider(list, index);
    }
  }
  return best.map(textOf);

  function consider(list: PathList, index: number): void {
    const [start, end] = spanAt(list, index);
    const points = plain ? score(list.bytes, start, end, words) : foldedScore(list, start, end, words);
    if (points < 0) return;
    const candidate = { points, bytes: list.bytes, start, end };
    let at = best.length;
    for (let one = best[at - 1]; one && before(candidate, one); one = best[at - 1]) at--;
    if (at >= limit || !options.allowed(textOf(candidate))) return;
    best.splice(at, 0, candidate);
    if (best.length > limit) best.pop();
  }
}

function textOf({ bytes, start, end }: Candidate): string {
  return bytes.toString("utf8", start, end);
}

/** Letters beyond ASCII have no case as bytes. */
function foldedScore({ bytes }: PathList, start: number, end: number, words: Wanted): number {
  const folded = Buffer.from(fold(bytes.toString("utf8", start, end)));
  return score(folded, 0, folded.length, words);
}

function before(a: Candidate, b: Candidate): boolean {
  if (a.points !== b.points) return a.points > b.points;
  const longer = a.end - a.start - (b.end - b.start);
  if (longer !== 0) return longer < 0;
  return a.bytes.compare(b.bytes, b.start, b.end, a.start, a.end) < 0;
}
