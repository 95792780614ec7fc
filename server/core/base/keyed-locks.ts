export interface FileLocks {
  /** Runs `work` after all earlier work on the same path has ended, however it ended. */
  exclusive<T>(file: string, work: () => Promise<T>): Promise<T>;
}

export function createFileLocks(): FileLocks {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async exclusive(file, work) {
      const before = tails.get(file) ?? Promise.resolve();
      const mine = before.then(work, work);
      const tail = mine.catch(() => undefined);
      tails.set(file, tail);
      try {
        return await mine;
      } finally {
        if (tails.get(file) === tail) tails.delete(file);
      }
    },
  };
}
