import { indentLike, indentMapper, onlyDropped } from "./indent.js";

/** Whether indentation is translated: by one rule for all lines, or for each line by those it stands beside. */
export type Reindent = boolean | "each";

/**
 * What takes the place of `region`, a piece of the file that equals `wanted` except for whitespace or typography.
 * Lines that `wanted` and `replacement` share stay as the file has them; the others are written in the file's
 * style. Undefined when `reindent` is asked for and the two indentations do not correspond.
 */
export function mergeLines(
  region: string,
  wanted: string,
  replacement: string,
  reindent: Reindent,
): string | undefined {
  const [inFile, old, next] = [region.split("\n"), wanted.split("\n"), replacement.split("\n")];
  const uneven = reindent === "each";
  const rule = !reindent ? (given: string) => given : uneven ? undefined : indentMapper(old, inFile);
  if (!rule && !(uneven && onlyDropped(old, inFile))) return undefined;
  const merged: string[] = [];
  let oldAt = 0;
  let nextAt = 0;
  for (const [sharedOld, sharedNext] of [...sharedLines(old, next), [old.length, next.length] as const]) {
    for (; nextAt < sharedNext; nextAt++, oldAt++) {
      const known = oldAt < sharedOld;
      const line = next[nextAt] ?? "";
      const indent = rule ?? indentLike(old, inFile, known ? [oldAt] : [sharedOld - 1, sharedOld]);
      merged.push(restyle(line, known ? old[oldAt] : undefined, known ? inFile[oldAt] : undefined, indent));
    }
    oldAt = sharedOld + 1;
    nextAt = sharedNext + 1;
    const kept = inFile[sharedOld];
    if (sharedOld < old.length && kept !== undefined) merged.push(kept);
  }
  return merged.join("\n");
}

/** A new line in the file's indentation and, where it repeats the line it replaces, with the file's characters. */
function restyle(
  line: string,
  old: string | undefined,
  inFile: string | undefined,
  indent: (given: string) => string,
): string {
  const body = line.trimStart();
  if (body === "") return line;
  const lead = indent(line.slice(0, line.length - body.length));
  const [oldBody, fileBody] = [old?.trim(), inFile?.trim()];
  if (oldBody === undefined || fileBody === undefined || oldBody.length !== fileBody.length)
    return lead + body;
  return lead + keepShared(fileBody, oldBody, body);
}

/** `next`, but with the start and end it shares with `old` taken from `inFile`, which is as long as `old`. */
function keepShared(inFile: string, old: string, next: string): string {
  const most = Math.min(old.length, next.length);
  let head = 0;
  while (head < most && old[head] === next[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
  return inFile.slice(0, head) + next.slice(head, next.length - tail) + inFile.slice(inFile.length - tail);
}

const MAX_TABLE = 1_000_000;

/** Index pairs of a longest run of lines both texts have in the same order. */
function sharedLines(old: string[], next: string[]): [number, number][] {
  let head = 0;
  while (head < old.length && head < next.length && old[head] === next[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, next.length) - head;
  while (tail < most && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
  const pairs: [number, number][] = [];
  for (let index = 0; index < head; index++) pairs.push([index, index]);
  for (const [a, b] of longestCommon(
    old.slice(head, old.length - tail),
    next.slice(head, next.length - tail),
  )) {
    pairs.push([a + head, b + head]);
  }
  for (let left = tail; left > 0; left--) pairs.push([old.length - left, next.length - left]);
  return pairs;
}

function longestCommon(old: string[], next: string[]): [number, number][] {
  if (old.length * next.length > MAX_TABLE) return [];
  const width = next.length + 1;
  const table = new Int32Array((old.length + 1) * width);
  const at = (a: number, b: number) => table[a * width + b] ?? 0;
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = next.length - 1; b >= 0; b--) {
      table[a * width + b] = old[a] === next[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let a = 0, b = 0; a < old.length && b < next.length; ) {
    if (old[a] === next[b]) pairs.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a++;
    else b++;
  }
  return pairs;
}
