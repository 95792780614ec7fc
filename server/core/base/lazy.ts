/** What `make` gives, made at the first call: a start does without it. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * What `make` resolves with, made at the first call and the same for every later one. A failure goes to those who
 * wait for that attempt and to nobody else: the next call tries again.
 */
export function lazyAsync<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    if (kept) return kept;
    const made = make();
    kept = made;
    made.catch(() => {
      if (kept === made) kept = undefined;
    });
    return made;
  };
}
