/** Tells each remark once, whichever directories it holds for, and again once it has been mended in between. */
export function createRemarks(tell: (sentence: string) => void): {
  of(directory: string, said: readonly string[]): void;
} {
  const told = new Set<string>();
  const before = new Map<string, readonly string[]>();
  return {
    of(directory, said) {
      for (const sentence of before.get(directory) ?? []) if (!said.includes(sentence)) told.delete(sentence);
      before.delete(directory);
      if (said.length > 0) before.set(directory, said);
      for (const sentence of said) {
        if (!told.has(sentence)) tell(sentence);
        told.add(sentence);
      }
    },
  };
}
