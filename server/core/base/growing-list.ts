interface Known<Thing, Context, Made> {
  context: Context;
  things: readonly Thing[];
  made: Made[];
  /** For each thing, how long `made` was once it was done. */
  ends: number[];
}

/**
 * A `flatMap` for lists that come again and again with more at their end, as conversations do: what the new list has in
 * common with the one before, from the first thing on, is taken from there. Things are the same when they are the same
 * object, so they must not be changed once they were given.
 */
export function growingFlatMap<Thing extends object, Context, Made>(
  make: (thing: Thing, context: Context) => Made[],
): (things: readonly Thing[], context: Context) => Made[] {
  // By the first thing: as long as that is in use somewhere, its list is worth keeping.
  const known = new WeakMap<Thing, Known<Thing, Context, Made>>();
  return (things, context) => {
    const [first] = things;
    if (!first) return [];
    const before = known.get(first);
    const common = before?.context === context ? sharedLength(before.things, things) : 0;
    const ends = before?.ends.slice(0, common) ?? [];
    const made = before?.made.slice(0, ends.at(-1) ?? 0) ?? [];
    for (const thing of things.slice(common)) {
      made.push(...make(thing, context));
      ends.push(made.length);
    }
    // Both lists are the caller's own, to add to.
    known.set(first, { context, things: [...things], made, ends });
    return [...made];
  };
}

/** How many things two lists have in common from the first on. */
export function sharedLength(a: readonly object[], b: readonly object[]): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return at;
}
