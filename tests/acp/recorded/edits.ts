/** One line that only one of two lists has. */
export interface Edit {
  side: "without" | "with";
  line: string;
}

/** The fewest lines that have to be taken out of one list and put in to get the other, in order. */
export function edits(from: readonly string[], to: readonly string[]): Edit[] {
  const common = commonLengths(from, to);
  const found: Edit[] = [];
  let a = 0;
  let b = 0;
  while (a < from.length || b < to.length) {
    const [left, right] = [from[a], to[b]];
    if (left === right) {
      a++;
      b++;
    } else if (right === undefined || (left !== undefined && at(common, a + 1, b) > at(common, a, b + 1))) {
      found.push({ side: "without", line: from[a++] as string });
    } else {
      found.push({ side: "with", line: to[b++] as string });
    }
  }
  return found;
}

/** How long the longest common part of what stands from each place on is. */
function commonLengths(from: readonly string[], to: readonly string[]): number[][] {
  const common: number[][] = [];
  for (let a = from.length - 1; a >= 0; a--) {
    const row: number[] = [];
    for (let b = to.length - 1; b >= 0; b--) {
      row[b] =
        from[a] === to[b] ? at(common, a + 1, b + 1) + 1 : Math.max(at(common, a + 1, b), row[b + 1] ?? 0);
    }
    common[a] = row;
  }
  return common;
}

function at(table: number[][], a: number, b: number): number {
  return table[a]?.[b] ?? 0;
}
