const FIVE_MINUTES = 300_000;
/** The most a timer holds, in milliseconds; it takes a longer wait for none. */
export const longestTimer = 2 ** 31 - 1;
/** Where Node's fetch keeps the pool it uses; undici itself is not importable without a dependency. */
const GLOBAL_DISPATCHER = Symbol.for("undici.globalDispatcher.1");

/** Milliseconds; `false` means no limit. */
export interface Timeouts {
  /** The whole call. */
  timeout: number | false;
  /** Until the response headers. */
  headerTimeout: number | false;
  /** Between two pieces of the answer. */
  chunkTimeout: number | false;
}

/** The limits a provider's options ask for; five minutes for headers and chunks where they say nothing. */
export function timeoutsOf(options: Record<string, unknown>): Timeouts {
  return {
    timeout: limit(options.timeout, false),
    headerTimeout: limit(options.headerTimeout, FIVE_MINUTES),
    chunkTimeout: limit(options.chunkTimeout, FIVE_MINUTES),
  };
}

/**
 * A fetch that gives up as asked. Its own limits are five minutes each, which a slow local model can outlast, and
 * they can only be changed by a pool of one's own; counting bytes there costs nothing per chunk.
 */
export function timedFetch({ headerTimeout, chunkTimeout }: Timeouts): typeof fetch {
  if (headerTimeout === FIVE_MINUTES && chunkTimeout === FIVE_MINUTES) return fetch;
  let dispatcher: unknown;
  return (input, init) => {
    dispatcher ??= pool({ headersTimeout: headerTimeout || 0, bodyTimeout: chunkTimeout || 0 });
    return fetch(input, dispatcher ? ({ ...init, dispatcher } as RequestInit) : init);
  };
}

function pool(limits: { headersTimeout: number; bodyTimeout: number }): unknown {
  // The pool comes to be with the first use of one of fetch's classes that nothing of ours stands in for.
  void FormData;
  const current = (globalThis as Record<symbol, unknown>)[GLOBAL_DISPATCHER];
  const Pool = (current as object | undefined)?.constructor as (new (options: object) => unknown) | undefined;
  try {
    return Pool && new Pool(limits);
  } catch {
    // A pool of another kind (a proxy set by the host program) keeps its own limits.
    return undefined;
  }
}

function limit(value: unknown, otherwise: number | false): number | false {
  if (value === false) return false;
  return typeof value === "number" && value > 0 ? Math.min(value, longestTimer) : otherwise;
}
